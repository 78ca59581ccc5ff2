import type { Delivery, DeliveryComparison } from '../present/delivery/delivery-answer.ts';
import type { DeliveredRow, DeliveredYear } from '../present/delivery/delivery-rows.ts';
import { toTable, type Value } from './output.ts';
import { interval, share } from './rates-text.ts';
import { wrap } from './wrap.ts';

/** What the measures are called for people. */
const MEASURES = [
  ['supported', 'any help'],
  ['material', 'material help'],
  ['troops', 'troops'],
  ['helpedAdversary', 'helped those it fought'],
  ['survived', 'government stayed'],
] as const;

const SHORT: Readonly<Record<string, string>> = {
  nonaggression: 'nonagg',
  neutrality: 'neutral',
  consultation: 'consult',
};

const LEGEND =
  'delivered: the highest rung that is established. "some": help of an unknown kind or of a kind without a rung; "?": not known. rebels: whether the patron also helped those whom the ally fought, or fought the ally. government: the gravest thing that happened to it from the first of these years to a year after the last.';

const COMPARISON_LEGEND =
  '95 %: the interval if episodes are independent. by ally: the same if only whole allies are independent. pooled: few episodes borrow strength from all patrons that owed something. ?: episodes in which it is not known.';

/** A patron's delivery for people: one row an ally and episode, or a year of one. */
export function deliveryText(found: Delivery, years: boolean, width: number): string {
  const rows = years ? found.years.map(yearRow) : found.episodes.map(episodeRow);
  const table = toTable(rows, Object.keys(rows[0] ?? {}), width, 'conflict');
  return `${table}\n${wrap(LEGEND, width)}\n${MEASURES.map((measure) => wrap(sentence(found, measure), width, '', '  ')).join('')}`;
}

function episodeRow(row: DeliveredRow): Record<string, Value> {
  return {
    ally: row.ally,
    conflict: withoutAlly(row.place, row.ally),
    years: row.firstYear === row.lastYear ? row.firstYear : `${row.firstYear}-${row.lastYear}`,
    owed: row.owed.map((kind) => SHORT[kind] ?? kind).join('\n'),
    delivered: delivered(row.delivered),
    rebels: against(row),
    government: fate(row),
  };
}

function yearRow(row: DeliveredYear): Record<string, Value> {
  const some = row.status === 'reported' && row.acts.length === 0 ? ['some'] : [];
  return {
    ally: row.ally,
    conflict: withoutAlly(row.place, row.ally),
    year: row.year,
    delivered: row.supported === false ? 'nothing' : row.supported === null ? '?' : [...row.acts, ...some].join('\n'),
    'not known': row.covered ? row.actsUnknown.join('\n') : 'no row',
    rebels: against(row),
  };
}

/** A place without the ally's own name and without what stands in brackets, which a row has no room for. */
function withoutAlly(whole: string, ally: string): string {
  const place = whole.replace(/ \([^)]*\)/g, '');
  return place.startsWith(`${ally}: `) ? place.slice(ally.length + 2) : place;
}

function delivered(act: string | null): string {
  if (act === null) return '?';
  return act === 'kind-unclear' ? 'some' : act;
}

function against({ foughtAlly, helpedAdversary }: Pick<DeliveredRow, 'foughtAlly' | 'helpedAdversary'>): string {
  if (foughtAlly === true) return 'fought';
  return helpedAdversary === null ? '?' : helpedAdversary ? 'helped' : 'no';
}

const FATES: Readonly<Record<string, string>> = {
  'removed-by-foreign-state': 'removed from abroad',
  fell: 'fell',
  'left-unknown': 'left, unclear how',
  'changed-regularly': 'changed by rule',
  survived: 'stayed',
  unknown: '?',
};

function fate({ fate, leaderLeft }: DeliveredRow): string {
  const when = leaderLeft === null || fate === 'changed-regularly' ? '' : ` ${leaderLeft.slice(0, 4)}`;
  return `${FATES[fate] ?? fate}${when}`;
}

function sentence({ summary }: Delivery, [measure, name]: (typeof MEASURES)[number]): string {
  const { yes, known, unknown, share: rate, low, high, bootstrapLow, bootstrapHigh } = summary[measure];
  const drawn =
    bootstrapLow === null ? '' : `; ${interval(bootstrapLow, bootstrapHigh)} if only whole allies are independent`;
  const open = unknown === 0 ? '' : `; not known in ${unknown}`;
  if (rate === null) return `${name}: not known in any of ${summary.episodes} episodes.`;
  return `${name}: ${yes} of ${known} episodes, ${share(rate)} (95 % interval ${interval(low, high)}${drawn})${open}.`;
}

/** Patrons side by side for people: a block a measure. */
export function deliveryComparisonText(found: DeliveryComparison, names: readonly number[], width: number): string {
  const patrons = found.patrons.filter(({ ccode }) => names.includes(ccode));
  return MEASURES.map(([measure, name]) => {
    const rows = patrons.map((row) => {
      const { yes, known, unknown, share: rate, low, high, bootstrapLow, bootstrapHigh, pooled } = row[measure];
      return {
        [name]: row.patron,
        episodes: `${yes} of ${known}`,
        share: share(rate),
        '95 %': interval(low, high),
        'by ally': interval(bootstrapLow, bootstrapHigh),
        pooled: pooled === null ? '' : `${pooled.share.toFixed(2)} (${interval(pooled.low, pooled.high)})`,
        '?': unknown,
      };
    });
    return toTable(rows, Object.keys(rows[0] ?? {}), width, name);
  })
    .concat(wrap(COMPARISON_LEGEND, width))
    .join('\n');
}

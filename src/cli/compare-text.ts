import type { PatronComparison } from '../app/compare-patrons.ts';
import { groupBy } from '../core/group-by.ts';
import { toTable, type Value } from './output.ts';
import { interval, share } from './rates-text.ts';
import { wrap } from './wrap.ts';

/** The columns of a comparison's CSV; counts by act and by outcome are `act 2; act 1`. */
export const COMPARE_COLUMNS = [
  'patron',
  'ccode',
  'honored',
  'tests',
  'rate',
  'low',
  'high',
  'bootstrapLow',
  'bootstrapHigh',
  'wars',
  'helpHonored',
  'helpTests',
  'undetermined',
  'notInvoked',
  'tooFew',
  'cases',
  'delivered',
  'outcomes',
  'on',
  'standard',
  'seed',
];

/** A comparison as rows of a table, one a patron. */
export function compareRows({ patrons, on, standard, seed }: PatronComparison): Record<string, Value>[] {
  return patrons.map((row) => {
    return { ...row, delivered: counts(row.delivered), outcomes: counts(row.outcomes), on, standard, seed };
  });
}

/** Patrons side by side for people, then the contrasts in words. */
export function compareText({ patrons, contrasts }: PatronComparison, width: number): string {
  const records = patrons.map((row) => ({
    patron: row.patron,
    kept: `${row.honored} of ${row.tests}`,
    rate: share(row.rate),
    '95 % interval': interval(row.low, row.high),
    'of help': `${row.helpHonored} of ${row.helpTests}`,
    open: row.undetermined,
    'not invoked': row.notInvoked,
    ' ': row.tooFew ? 'few' : '',
  }));
  const few = patrons.some(({ tooFew }) => tooFew)
    ? wrap('few: fewer than 5 tests, or from fewer than 5 dangers: too few cases to tell.', width)
    : '';
  return [
    toTable(records, Object.keys(records[0] ?? {}), width, 'patron'),
    few,
    '\n',
    ...patrons.map((row) => wrap(deeds(row), width, '', '  ')),
    '\n',
    ...told(contrasts).map((sentence) => wrap(sentence, width, '', '  ')),
  ].join('');
}

/** `Russia, 12 cases: combat 2; funds 10. The ally: survived 11; regime-fell 1.` */
function deeds({ patron, cases, delivered, outcomes }: PatronComparison['patrons'][number]): string {
  const ends = Object.keys(outcomes).length === 0 ? '' : ` The ally: ${counts(outcomes)}.`;
  const noun = cases === 1 ? 'case' : 'cases';
  return `${patron}, ${cases} ${noun}. Strongest help: ${counts(delivered)}.${ends}`;
}

/** Contrasts as sentences; a patron's contrasts for which there are too few cases stand in one. */
function told(contrasts: PatronComparison['contrasts']): string[] {
  const clear = contrasts.filter(({ tooFew }) => !tooFew).map(({ sentence }) => sentence);
  const few = groupBy(
    contrasts.filter(({ tooFew }) => tooFew),
    ({ a }) => a,
  );
  const together = [...few.values()].map((own) => {
    if (own.length === 1) return (own[0] as (typeof own)[number]).sentence;
    const { sentence } = own[0] as (typeof own)[number];
    return `${sentence.split(';', 1)[0]}; too few cases to tell it from ${own.map(({ b }) => b).join(', ')}.`;
  });
  return [...clear, ...together];
}

function counts(values: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(values)
    .map(([name, n]) => `${name} ${n}`)
    .join('; ');
}

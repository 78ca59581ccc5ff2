import { hundredths } from '../present/numbers.ts';
import type { PooledRates } from '../present/rates/pooled-rates.ts';
import { toTable } from './output.ts';
import { wrap } from './wrap.ts';

/** The columns of the CSV: one row a patron. */
export const POOL_COLUMNS = [
  'patron',
  'ccode',
  'honored',
  'tests',
  'rate',
  'pooled',
  'low',
  'high',
  'own',
  'ownLow',
  'ownHigh',
] as const;

/** Pooled rates for people. */
export function poolText(found: PooledRates, width: number): string {
  const say = (words: string) => wrap(words, width);
  const patrons = found.patrons.map(({ patron, honored, tests, pooled, low, high, own, ownLow, ownHigh }) => ({
    patron,
    kept: `${honored} of ${tests}`,
    'own, pooled': `${hundredths(own)} % (${hundredths(ownLow)} to ${hundredths(ownHigh)})`,
    'in all tests': `${hundredths(pooled)} % (${hundredths(low)} to ${hundredths(high)})`,
  }));
  const parts = [
    say(
      'For each patron: what it kept; the rate for its own tests, where few tests borrow strength from the other patrons; and the rate it would have if it faced all tests in the data. Compare patrons by the last one. 95 % intervals.',
    ),
    '\n',
    toTable(patrons, ['patron', 'kept', 'own, pooled', 'in all tests'], width, 'patron'),
    '\n',
    say('What goes with keeping a promise, on the log-odds scale. Above 0: such promises were kept more often.'),
    '\n',
    toTable(
      found.fixed.map(({ name, about, mean, low, high, above }) => ({
        effect: name,
        mean: mean.toFixed(2),
        '95 %': `${low.toFixed(2)} to ${high.toFixed(2)}`,
        'above 0': `${hundredths(above)} %`,
        meaning: about,
        ...likelihoodOf(found, name),
        ...othersOf(found, name, 'fixed'),
      })),
      [
        'effect',
        'mean',
        '95 %',
        'above 0',
        ...(found.likelihood === null ? [] : ['glmer']),
        ...priorNames(found),
        'meaning',
      ],
      width,
      'meaning',
    ),
    '\n',
    say('How far groups differ beyond that (standard deviation on the log-odds scale).'),
    '\n',
    toTable(
      found.sds.map(({ name, levels, mean, low, high }) => ({
        'grouped by': name,
        groups: levels,
        sd: mean.toFixed(2),
        '95 %': `${low.toFixed(2)} to ${high.toFixed(2)}`,
        ...(found.likelihood === null
          ? {}
          : { glmer: found.likelihood.groups.find((one) => one.name === name)?.sd.toFixed(2) }),
        ...othersOf(found, name, 'sds'),
      })),
      ['grouped by', 'groups', 'sd', '95 %', ...(found.likelihood === null ? [] : ['glmer']), ...priorNames(found)],
      width,
      '',
    ),
    ...checksText(found, width),
    ...found.contrasts.map(({ sentence }) => `\n${say(sentence)}`),
  ];
  return parts.join('');
}

function likelihoodOf({ likelihood }: PooledRates, name: string): { glmer?: string } {
  const found = likelihood?.fixed.find((one) => one.name === name);
  return found === undefined ? {} : { glmer: found.estimate.toFixed(2) };
}

/** The columns of the fits under other priors: `sd 1.25`, `sd 5`. */
function priorNames({ otherPriors }: PooledRates): string[] {
  return (otherPriors ?? []).map(({ sd }) => `prior ${sd}`);
}

/** A number under other priors: its mean, or that there is none. */
function othersOf({ otherPriors }: PooledRates, name: string, part: 'fixed' | 'sds'): Record<string, string> {
  const found = (otherPriors ?? []).map((one): [string, string] => {
    const value = one[part]?.find((each) => each.name === name);
    return [`prior ${one.sd}`, value === undefined ? 'not met' : value.mean.toFixed(2)];
  });
  return Object.fromEntries(found);
}

/** Whether the model gives back what the data look like, and how many independent rows these are worth. */
function checksText(
  { checks, tests, wars, effectiveTests, counted, otherPriors, priors }: PooledRates,
  width: number,
): string[] {
  const rows = checks.map(({ about, observed, low, high, p }) => ({
    'in the data and in data that the model makes up': about,
    data: rounded(observed),
    'model, 95 %': `${rounded(low)} to ${rounded(high)}`,
    p: p.toFixed(2),
  }));
  const worth = `The ${tests} ${counted} come from ${wars} wars. Because those of one war hang together, they count for ${Math.round(effectiveTests)} independent ones.`;
  const wide =
    otherPriors === null
      ? ''
      : ` The columns "prior" have the means under priors half and twice as wide as the model\u2019s (${priors.fixed}). Where they differ, the prior decides, not the data.`;
  return [
    `\n${wrap(`Does the model fit? Where p is near 0 or 1, the model misses that feature of the data.`, width)}`,
    toTable(rows, Object.keys(rows[0] ?? {}), width, 'in the data and in data that the model makes up'),
    `\n${wrap(`${worth}${wide}`, width)}`,
  ];
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

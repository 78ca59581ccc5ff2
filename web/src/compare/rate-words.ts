import type { ComparedPatron } from '../../../src/present/compare/comparison.ts';
import { capital, count } from '../../../src/present/words.ts';

/** `3 of 4`, or that there is no test that is decided. */
export function keptWords({ honored, tests }: Pick<ComparedPatron, 'honored' | 'tests'>): string {
  return tests === 0 ? 'no decided test' : `${honored} of ${tests}`;
}

/** `28 to 97 %`; nothing where there is no test. */
export function intervalWords({ low, high }: Pick<ComparedPatron, 'low' | 'high'>): string {
  if (low === null || high === null) return '';
  return `${percent(low)} to ${percent(high)} %`;
}

export function percent(share: number): string {
  return String(Math.round(share * 100));
}

/** The finding of a comparison: what each of the two with the most tests kept, and whether that tells them apart. */
export function compareTitle(patrons: readonly ComparedPatron[], period: string): string {
  const tested = patrons.filter(({ tests }) => tests > 0);
  const first = tested[0];
  if (first === undefined) return `Under these rules no test of a promise of help is decided (${period})`;
  const enough = tested.filter(({ tooFew }) => !tooFew);
  const when = /^\d/.test(period) ? period : capital(period);
  const kept = `${when}: ${first.patron} kept its promise to help in ${first.honored} of ${count(first.tests, 'danger')}`;
  if (enough.length < 2) return `${kept}; there are too few tests to tell any two patrons apart`;
  const others = enough.filter((one) => one !== first).slice(0, 2);
  return `${kept}; ${others.map((one) => `${one.patron} ${one.honored} of ${one.tests}`).join(', ')}`;
}

/** A patron with the rate of its promises of help alone, which standing aside does not keep. */
export function ofHelp(one: ComparedPatron): ComparedPatron {
  const { numerator, denominator, rate, low, high, clusteredLow, clusteredHigh, dangers, undetermined, tooFew } =
    one.help;
  return {
    ...one,
    ...{ honored: numerator, tests: denominator, rate, low, high, undetermined, tooFew },
    ...{ bootstrapLow: clusteredLow, bootstrapHigh: clusteredHigh, wars: dangers },
  };
}

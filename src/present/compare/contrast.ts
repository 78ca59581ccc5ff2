import { TOO_FEW } from '../../reliability/rates/rate-row.ts';
import { probabilityHigher } from '../../stats/beta-comparison.ts';
import { count } from '../words.ts';
import type { HelpRate } from './deeds.ts';

/** Two patrons' records of help in words. */
export interface Contrast {
  readonly a: string;
  readonly b: string;
  /**
   * The probability that `a` keeps a promise of help more often than `b` in tests like these, from Beta posteriors
   * (Jeffreys' prior) that take tests as independent; null where either has no test. Where `tooFew` it is not to be
   * spoken of.
   */
  readonly probability: number | null;
  readonly tooFew: boolean;
  readonly sentence: string;
}

/** What a contrast needs to know of a patron. */
export interface Contrasted {
  readonly patron: string;
  readonly help: Pick<HelpRate, 'numerator' | 'denominator' | 'undetermined' | 'tooFew'>;
}

/**
 * One sentence on two patrons, the same words for both: what is counted is promises of help that were called on.
 * @param period as in `Period`: `since 1990`
 * @example contrast(russia, usa, 'since 1990').sentence
 *   // 'Since 1990 Russia kept its promise to help in 1 of 3 tests (2 more are open), France in 2 of 2: too few cases to tell.'
 */
export function contrast(a: Contrasted, b: Contrasted, period: string): Contrast {
  const share = ({ help }: Contrasted) => ({ successes: help.numerator, trials: help.denominator });
  const none = a.help.denominator === 0 || b.help.denominator === 0;
  const probability = none ? null : probabilityHigher(share(a), share(b));
  const tooFew = none || a.help.tooFew || b.help.tooFew;
  const when = /^\d/.test(period) ? `From ${period}` : period.charAt(0).toUpperCase() + period.slice(1);
  const verb = a.help.denominator === 0 ? KEPT : '';
  const counts = `${when} ${record(a, KEPT)}, ${record(b, verb)}`;
  return { a: a.patron, b: b.patron, probability, tooFew, sentence: `${counts}: ${conclusion()}.` };

  function conclusion(): string {
    if (tooFew || probability === null) return TOO_FEW;
    const [better, chance] = probability >= 0.5 ? [a, probability] : [b, 1 - probability];
    const more = `that ${better.patron} is the more reliable in such tests`;
    const apart = `${inHundred(chance)}, taking tests of one danger as independent`;
    return chance < CLEAR
      ? `the data do not tell the two apart (probability ${more}: ${apart})`
      : `the probability ${more} is ${apart}`;
  }
}

const KEPT = ' kept its promise to help';

/** From this probability on a contrast is stated; below it the two are not told apart. */
const CLEAR = 0.95;

function record({ patron, help: { numerator, denominator, undetermined } }: Contrasted, verb: string): string {
  const be = undetermined === 1 ? 'is' : 'are';
  const open = undetermined === 0 ? '' : ` (${undetermined} more ${be} open)`;
  if (denominator === 0) {
    const none = undetermined === 0 ? '' : ` (${undetermined} ${be} open)`;
    return `${patron} had no promise of help that was tested and decided${none}`;
  }
  return `${patron}${verb} in ${numerator} of ${count(denominator, 'test')}${open}`;
}

function inHundred(probability: number): string {
  if (probability > 0.99) return 'over 99 %';
  return `${Math.round(probability * 100)} %`;
}

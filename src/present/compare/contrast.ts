import { TOO_FEW } from '../../reliability/rates/rate-row.ts';
import { probabilityHigher } from '../../stats/beta-comparison.ts';

/** Two patrons' rates in words. */
export interface Contrast {
  readonly a: string;
  readonly b: string;
  /**
   * The probability that `a` keeps its word more often than `b` in tests like these, from Beta posteriors (Jeffreys'
   * prior) that take tests as independent; null where either has no test. Where `tooFew` it is not to be spoken of.
   */
  readonly probability: number | null;
  readonly tooFew: boolean;
  readonly sentence: string;
}

/** What a contrast needs to know of a patron. */
export interface Contrasted {
  readonly patron: string;
  readonly honored: number;
  readonly tests: number;
  readonly helpHonored: number;
  readonly helpTests: number;
  readonly tooFew: boolean;
}

/** `Russia kept 3 of 4 tested promises; Belarus 1 of 1: too few cases to tell.` */
export function contrast(a: Contrasted, b: Contrasted): Contrast {
  const share = ({ honored, tests }: Contrasted) => ({ successes: honored, trials: tests });
  const probability = a.tests === 0 || b.tests === 0 ? null : probabilityHigher(share(a), share(b));
  const tooFew = a.tooFew || b.tooFew;
  const counts = `${a.patron} ${record(a, 'kept ', ' tested promises')}; ${b.patron} ${record(b)}`;
  return { a: a.patron, b: b.patron, probability, tooFew, sentence: `${counts}: ${conclusion()}.` };

  function conclusion(): string {
    if (tooFew || probability === null) return TOO_FEW;
    const [better, chance] = probability >= 0.5 ? [a, probability] : [b, 1 - probability];
    const more = `that ${better.patron} is the more reliable in such tests`;
    const apart = `${inHundred(chance)}, taking tests of one war as independent`;
    return chance < CLEAR
      ? `the data do not tell the two apart (probability ${more}: ${apart})`
      : `the probability ${more} is ${apart}`;
  }
}

/** From this probability on a contrast is stated; below it the two are not told apart. */
const CLEAR = 0.95;

function record({ honored, tests, helpHonored, helpTests }: Contrasted, verb = '', noun = ''): string {
  if (tests === 0) return 'had no test that is decided';
  const help = helpTests === 0 ? 'none of them of help' : `${helpHonored} of ${helpTests} of help`;
  return `${verb}${honored} of ${tests}${noun}${helpTests === tests ? '' : ` (${help})`}`;
}

function inHundred(probability: number): string {
  if (probability > 0.99) return 'over 99 %';
  return `${Math.round(probability * 100)} %`;
}

import { TOO_FEW } from '../../reliability/rates/rate-row.ts';
import { probabilityHigher } from '../../stats/beta-comparison.ts';
import { normalQuantile } from '../../stats/normal-quantile.ts';
import { count } from '../words.ts';
import type { HelpRate, RestsOn } from './deeds.ts';

/** Two patrons' records of help in words. */
export interface Contrast {
  readonly a: string;
  readonly b: string;
  /**
   * The probability that `a` keeps its promises of help in a danger more often than `b`, from Beta posteriors (Jeffreys'
   * prior) of the number of independent tests that the dangers are worth: tests of one danger count once. Null where either
   * has none. Where `tooFew` it is not to be spoken of.
   */
  readonly probability: number | null;
  /** From this probability on the two are told apart: 0.95 for one comparison, more where several are made (Bonferroni). */
  readonly clear: number;
  /** The smallest difference of the two rates that would be found four times in five; null where either has no test. */
  readonly detectable: number | null;
  /** The dangers behind it: of each, and those in which both were tested. */
  readonly dangers: { readonly a: readonly RestsOn[]; readonly b: readonly RestsOn[]; readonly both: number };
  readonly tooFew: boolean;
  readonly sentence: string;
}

/** What a contrast needs to know of a patron. */
export interface Contrasted {
  readonly patron: string;
  readonly help: Pick<
    HelpRate,
    'numerator' | 'denominator' | 'promisesKept' | 'promises' | 'effective' | 'restsOn' | 'undetermined' | 'tooFew'
  >;
}

/** From this probability on a single contrast is stated; below it the two are not told apart. */
const CLEAR = 0.95;

/**
 * One sentence on two patrons, the same words for both: what is counted is dangers in which promises of help were called on.
 * @param period as in `Period`: `since 1990`
 * @param comparisons how many contrasts are made at once: the more, the surer each has to be.
 * @example contrast(russia, usa, 'since 1990').sentence
 *   // 'Since 1990 Russia kept its promises to help in 1 of 3 dangers (2 more are open), France in 2 of 2: too few cases to tell.'
 */
export function contrast(a: Contrasted, b: Contrasted, period: string, comparisons = 1): Contrast {
  const share = ({ help }: Contrasted) => {
    return { successes: (help.numerator / help.denominator) * help.effective, trials: help.effective };
  };
  const none = a.help.denominator === 0 || b.help.denominator === 0;
  const probability = none ? null : probabilityHigher(share(a), share(b));
  const detectable = none ? null : detectableBetween(a.help, b.help);
  const clear = 1 - (1 - CLEAR) / Math.max(1, comparisons);
  const tooFew = none || a.help.tooFew || b.help.tooFew;
  const ofB = new Set(b.help.restsOn.map(({ danger }) => danger));
  const both = a.help.restsOn.filter(({ danger }) => ofB.has(danger)).length;
  const when = /^\d/.test(period) ? `From ${period}` : period.charAt(0).toUpperCase() + period.slice(1);
  const verb = a.help.denominator === 0 ? KEPT : '';
  const counts = `${when} ${record(a, KEPT)}, ${record(b, verb)}`;
  const dangers = { a: a.help.restsOn, b: b.help.restsOn, both };
  const sentence = `${counts}: ${conclusion()}.`;
  return { a: a.patron, b: b.patron, probability, clear, detectable, dangers, tooFew, sentence };

  function conclusion(): string {
    if (tooFew || probability === null || detectable === null) return TOO_FEW;
    const [better, chance] = probability >= 0.5 ? [a, probability] : [b, 1 - probability];
    const more = `that ${better.patron} is the more reliable`;
    const shared = both === 0 ? 'no danger' : count(both, 'danger');
    const rests = `counting each danger once; they share ${shared}`;
    if (chance >= clear) return `the probability ${more} is ${inHundred(chance)}, ${rests}`;
    const several =
      comparisons > 1 ? `; with ${comparisons} comparisons at once it would have to be ${inHundred(clear)}` : '';
    return `the data do not tell the two apart (probability ${more}: ${inHundred(chance)}, ${rests}${several}). A difference below some ${Math.round(detectable * 100)} points would mostly be missed`;
  }
}

const KEPT = ' kept its promises to help';

function record({ patron, help }: Contrasted, verb: string): string {
  const { numerator, denominator, promisesKept, promises, undetermined } = help;
  const be = undetermined === 1 ? 'is' : 'are';
  if (denominator === 0) {
    const none = undetermined === 0 ? '' : ` (${undetermined} ${be} open)`;
    return `${patron} had no promise of help that was tested and decided${none}`;
  }
  const more = [
    ...(promises === denominator ? [] : [`${promisesKept} of ${promises} promises`]),
    ...(undetermined === 0 ? [] : [`${undetermined} more ${be} open`]),
  ];
  return `${patron}${verb} in ${numerator} of ${count(denominator, 'danger')}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
}

function inHundred(probability: number): string {
  if (probability > 0.99) return 'over 99 %';
  return `${Math.round(probability * 100)} %`;
}

/** At 5 % and a power of 80 %, from the pooled rate (Cohen 1988, chapter 6, without his transformation); at most 1. */
function detectableBetween(a: Contrasted['help'], b: Contrasted['help']): number {
  const rate = (a.numerator + b.numerator + 1) / (a.denominator + b.denominator + 2);
  const error = Math.sqrt(rate * (1 - rate) * (1 / a.effective + 1 / b.effective));
  return Math.min(1, (normalQuantile(0.975) + normalQuantile(0.8)) * error);
}

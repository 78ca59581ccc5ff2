import { groupBy } from '../core/group-by.ts';
import { betaQuantile } from '../stats/beta-quantile.ts';
import type { FrameEntry } from './draw-frame.ts';
import { type CodedDecision, decisionsIn } from './match-cases.ts';

/** A share of decided tests of help, weighted for how the tests were chosen. */
export interface WeightedShare {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number;
  /** Jeffreys' 95 % interval at Kish's effective number of tests; it does not hold what is not coded. */
  readonly low: number;
  readonly high: number;
}

/** What of a patron's frame is coded, and what its record can be. */
export interface PatronFrame {
  readonly patron: number;
  /** Entries that are not excluded. */
  readonly entries: number;
  readonly excluded: number;
  readonly coded: number;
  readonly uncoded: number;
  /** Entries in which some promise can be called on by a danger of this kind, and those of them that are not coded. */
  readonly callable: number;
  readonly callableUncoded: number;
  /** Drawn by lot, and how many of these are coded. */
  readonly drawn: number;
  readonly drawnCoded: number;
  /** Promises of help that were kept, of those called on and decided, in coded entries. */
  readonly numerator: number;
  readonly denominator: number;
  /** Decided tests of help of the casebook that stand in no entry of the frame; they are not in the numbers here. */
  readonly outside: number;
  /** The least and the most that the rate can be, whatever the uncoded entries that can be called on turn out to be. */
  readonly bounds: { readonly low: number; readonly high: number } | null;
  /** Null while none of the lot is coded, so that nothing speaks for what was not drawn. */
  readonly weighted: WeightedShare | null;
}

/**
 * What each patron's frame holds and what it says. A decision of the casebook counts once, in however many entries it
 * stands. Entries taken with certainty, and those coded though the lot left them out, have weight 1; those of the lot
 * have the number of entries they were drawn from over the number of them that are coded. That takes those of the lot
 * which are not coded to be like those that are; the bounds take nothing.
 */
export function patronFrames(entries: readonly FrameEntry[], decisions: readonly CodedDecision[]): PatronFrame[] {
  return [...groupBy(entries, ({ patron }) => patron)].map(([patron, own]) => frameOf(patron, own, decisions));
}

function frameOf(patron: number, entries: readonly FrameEntry[], decisions: readonly CodedDecision[]): PatronFrame {
  const counted = entries
    .filter(({ stratum }) => stratum !== 'excluded')
    .map((entry) => ({ ...entry, decisions: decisionsIn(entry, decisions) }));
  const coded = counted.filter((entry) => entry.decisions.length > 0);
  const callable = counted.filter((entry) => entry.callable);
  const open = callable.filter((entry) => entry.decisions.length === 0).length;
  const lot = counted.filter(({ stratum }) => stratum === 'drawn');
  const tests = testsOf(coded.flatMap((entry) => entry.decisions));
  const kept = tests.filter(({ verdict }) => verdict === 'honored').length;
  const inFrame = new Set(tests.map(keyOf));
  const all = testsOf(decisions.filter((one) => one.patron === patron));
  const most = tests.length + open;
  return {
    patron,
    entries: counted.length,
    excluded: entries.length - counted.length,
    coded: coded.length,
    uncoded: counted.length - coded.length,
    callable: callable.length,
    callableUncoded: open,
    drawn: lot.length,
    drawnCoded: lot.filter((entry) => entry.decisions.length > 0).length,
    numerator: kept,
    denominator: tests.length,
    outside: all.filter((one) => !inFrame.has(keyOf(one))).length,
    bounds: most === 0 ? null : { low: kept / most, high: (kept + open) / most },
    weighted: weightedOf(callable),
  };
}

function keyOf(one: CodedDecision): string {
  return `${one.case} ${one.patron} ${one.ally}`;
}

/** The decisions in which a promise of help was called on and decided, each once. */
function testsOf(decisions: readonly CodedDecision[]): CodedDecision[] {
  const decided = decisions.filter(
    ({ verdict, ofHelp }) => ofHelp && (verdict === 'honored' || verdict === 'violated'),
  );
  return [...new Map(decided.map((one) => [keyOf(one), one])).values()];
}

type Looked = FrameEntry & { readonly decisions: readonly CodedDecision[] };

function weightedOf(callable: readonly Looked[]): WeightedShare | null {
  const isCoded = ({ decisions }: Looked) => decisions.length > 0;
  const lot = callable.filter(({ stratum }) => stratum === 'drawn');
  const sure = callable.filter((entry) => entry.stratum !== 'drawn' && isCoded(entry));
  const left = callable.filter((entry) => entry.stratum === 'drawn' || (entry.stratum === 'rest' && !isCoded(entry)));
  const drawn = lot.filter(isCoded);
  if (left.length > 0 && drawn.length === 0) return null;
  const one = testsOf(sure.flatMap(({ decisions }) => decisions)).map((test) => ({ test, weight: 1 }));
  const known = new Set(one.map(({ test }) => keyOf(test)));
  const weight = drawn.length === 0 ? 0 : left.length / drawn.length;
  const many = testsOf(drawn.flatMap(({ decisions }) => decisions))
    .filter((test) => !known.has(keyOf(test)))
    .map((test) => ({ test, weight }));
  const tests = [...one, ...many];
  const total = sum(tests.map((entry) => entry.weight));
  if (total === 0) return null;
  const kept = sum(tests.map(({ test, weight: w }) => (test.verdict === 'honored' ? w : 0)));
  const effective = total ** 2 / sum(tests.map(({ weight: w }) => w ** 2));
  const rate = kept / total;
  const [a, b] = [rate * effective + 0.5, (1 - rate) * effective + 0.5];
  return {
    numerator: kept,
    denominator: total,
    rate,
    low: kept === 0 ? 0 : betaQuantile(0.025, a, b),
    high: kept === total ? 1 : betaQuantile(0.975, a, b),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

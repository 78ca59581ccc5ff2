import type { Crossing } from './crossing.ts';
import type { CurveInput } from './input.ts';
import { type Share, Sums, sharesOf } from './shares.ts';
import type { Tallies } from './tallies.ts';

/** How much each choice explains of several numbers. */
export interface SwitchEffects {
  /**
   * Of the rate, over every combination with no pact left out; the share of `leftOut` alone is over those with each pact
   * left out in turn as well.
   */
  readonly rate: readonly Share[];
  /** Of the rate, over the combinations that ask what the base asks. */
  readonly sameQuestion: readonly Share[];
  /** Of the change of the rate across the cut, over every combination and way to count wars across it; `leftOut` as above. */
  readonly change: readonly Share[];
  /** Combinations in which nothing was tested, so that there is no rate. They are in none of the three. */
  readonly withoutRate: number;
}

/** What main effects are taken over: a crossing of choices with a tally for each combination. */
export interface TalliedCrossing {
  readonly crossing: Crossing;
  readonly tallies: Tallies;
  readonly input: CurveInput;
  readonly pacts: readonly string[];
  /** Does a combination ask what the base asks? */
  asksTheSame(combination: number): boolean;
}

/** The main effects of every choice over the whole crossing. */
export function mainEffects(curve: TalliedCrossing): SwitchEffects {
  const { crossing, tallies, input, pacts } = curve;
  const leaves = pacts.length + 1;
  const eras = input.eras.length;
  const rate = { all: new Sums(crossing.count), squares: 0, byPact: new Sums(leaves), squaresByPact: 0 };
  const same = { all: new Sums(crossing.count), squares: 0 };
  const change = {
    all: new Sums(crossing.count),
    byEra: new Sums(eras),
    squares: 0,
    byPact: new Sums(leaves),
    squaresByPact: 0,
  };
  let withoutRate = 0;
  for (let combination = 0; combination < crossing.count; combination += 1) {
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      const pact = leaf === 0 ? null : leaf - 1;
      const own = tallies.rate(combination, pact);
      if (Number.isNaN(own)) withoutRate += 1;
      else {
        rate.byPact.add(leaf, own);
        rate.squaresByPact += own * own;
        if (pact === null) {
          rate.all.add(combination, own);
          rate.squares += own * own;
          if (curve.asksTheSame(combination)) {
            same.all.add(combination, own);
            same.squares += own * own;
          }
        }
      }
      for (let era = 0; era < eras; era += 1) {
        const by = tallies.change(combination, pact, era);
        if (Number.isNaN(by)) continue;
        change.byPact.add(leaf, by);
        change.squaresByPact += by * by;
        if (pact !== null) continue;
        change.all.add(combination, by);
        change.byEra.add(era, by);
        change.squares += by * by;
      }
    }
  }
  const factors = (all: Sums, wanted: (estimand: string | undefined) => boolean) =>
    crossing.switched.flatMap((axis) => {
      const { name, estimand } = input.axes[axis] as (typeof input.axes)[number];
      if (!wanted(estimand)) return [];
      const { size, stride } = crossing.stride(axis);
      return [{ choice: name, of: all.grouped(size, (combination) => Math.floor(combination / stride) % size) }];
    });
  const any = () => true;
  const leftOut = ({ byPact, squaresByPact }: { byPact: Sums; squaresByPact: number }) =>
    leaves > 1 ? sharesOf(squaresByPact, [{ choice: 'leftOut', of: byPact }]) : [];
  const era = eras > 1 ? [{ choice: 'era', of: change.byEra }] : [];
  return {
    rate: inOrder([...sharesOf(rate.squares, factors(rate.all, any)), ...leftOut(rate)]),
    sameQuestion: sharesOf(
      same.squares,
      factors(same.all, (estimand) => estimand === undefined),
    ),
    change: inOrder([...sharesOf(change.squares, [...factors(change.all, any), ...era]), ...leftOut(change)]),
    withoutRate,
  };
}

function inOrder(shares: readonly Share[]): Share[] {
  return [...shares].sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

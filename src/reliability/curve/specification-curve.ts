import { groupBy } from '../../core/group-by.ts';
import type { Cluster } from '../../stats/cluster-bootstrap.ts';
import { type Counts, countAll, differences } from './counts.ts';
import { Crossing } from './crossing.ts';
import type { ChoiceValue, CurveInput } from './input.ts';
import { type RateInterval, RateIntervals, type WarSums } from './interval.ts';
import { mainEffects, type SwitchEffects } from './switch-effects.ts';
import { Tallies, type Tally } from './tallies.ts';

/** The choice that says which pact is left out, and the one that places wars that ran across the cut. */
export const LEFT_OUT = 'leftOut';
export const ERA = 'era';

/** One combination of choices and what it gives. */
export interface Specification extends Tally, RateInterval {
  /** Equal for equal vectors of verdicts. */
  readonly id: string;
  readonly choices: Readonly<Record<string, ChoiceValue>>;
  readonly undetermined: number;
  /** Wars (or cases) with a test. */
  readonly wars: number;
  readonly before: Tally;
  readonly after: Tally;
  /** It asks what the base asks: no choice that changes what is estimated differs. */
  readonly sameQuestion: boolean;
}

/** Where one number is in a crossing. */
export interface CurvePosition {
  readonly combination: number;
  readonly pact: number | null;
  readonly era: number;
}

/** A pact that may be left out, under the base. */
export interface LeftOut {
  readonly pact: string;
  /** What goes with it: the base less what is left. */
  readonly own: Tally;
  readonly ownBefore: Tally;
  readonly ownAfter: Tally;
  readonly without: Tally;
  readonly before: Tally;
  readonly after: Tally;
}

/** A specification curve: every combination of the choices, and which of them moves the answer. */
export class SpecificationCurve {
  readonly input: CurveInput;
  readonly crossing: Crossing;
  readonly tallies: Tallies;
  /** Pacts that change something when they are left out. */
  readonly pacts: readonly string[];
  readonly #counts: Counts;
  readonly #intervals = new RateIntervals();
  readonly #base: number;
  readonly #asking: readonly { readonly axis: number; readonly choice: number }[];

  /** @param base the choices that the base makes, by name. */
  constructor(input: CurveInput, base: Readonly<Record<string, ChoiceValue>>) {
    this.input = input;
    this.crossing = new Crossing(input);
    this.#counts = countAll(input, this.crossing);
    const found = differences(input, this.crossing);
    this.pacts = found.map(({ pact }) => pact);
    this.tallies = new Tallies(this.#counts, found, input.eras.length);
    const at = this.crossing.find(base);
    if (at === undefined) throw new RangeError('the base is not among the combinations');
    this.#base = at;
    this.#asking = this.crossing.switched
      .filter((axis) => input.axes[axis]?.estimand !== undefined)
      .map((axis) => ({ axis, choice: this.crossing.choice(at, axis) }));
  }

  get base(): CurvePosition {
    return { combination: this.#base, pact: null, era: 0 };
  }

  /** The choices that change a verdict somewhere, by name; and those that change none. */
  get changing(): readonly string[] {
    return this.crossing.switched.map((axis) => this.input.axes[axis]?.name ?? '');
  }

  get unchanged(): readonly string[] {
    const changing = new Set(this.changing);
    return this.input.axes.map(({ name }) => name).filter((name) => !changing.has(name));
  }

  /** Combinations of everything: standards, ways to count wars across the cut, and pacts left out. */
  get combinations(): number {
    return this.crossing.count * this.input.eras.length * (this.pacts.length + 1);
  }

  /** One representative of each vector of verdicts without a left-out pact: of several the first of `order`. */
  distinct(order: Iterable<number>): number[] {
    return [...this.weighted(order).keys()];
  }

  /** The same, each with its weight: how many combinations have its verdicts. A combination that `order` repeats counts once. */
  weighted(order: Iterable<number>): Map<number, number> {
    const first = new Map<string, number>();
    const weights = new Map<number, number>();
    const seen = new Uint8Array(this.crossing.count);
    for (const combination of order) {
      if (seen[combination] === 1) continue;
      seen[combination] = 1;
      const mark = this.tallies.mark(combination, null);
      const own = first.get(mark) ?? combination;
      first.set(mark, own);
      weights.set(own, (weights.get(own) ?? 0) + 1);
    }
    return weights;
  }

  specification({ combination, pact, era }: CurvePosition): Specification {
    const { tallies } = this;
    const all = tallies.all(combination, pact);
    const { undetermined, ...sums } = pact === null ? this.#sums(combination) : this.#sumsWithout(combination, pact);
    const mark = tallies.mark(combination, pact);
    return {
      id: era === 0 ? mark : `${mark}-${this.input.eras[era]}`,
      choices: this.choices({ combination, pact, era }),
      ...all,
      ...this.#intervals.of(all.honored, all.tests, sums),
      undetermined,
      wars: sums.wars,
      before: tallies.side(combination, pact, era, 'before'),
      after: tallies.side(combination, pact, era, 'after'),
      sameQuestion: pact === null && this.asksTheSame(combination),
    };
  }

  #sums(combination: number): WarSums & { readonly undetermined: number } {
    const { wars, squares, undetermined } = this.#counts;
    const at = (of: Int32Array | Float64Array) => of[combination] as number;
    const { hh, ht, tt } = squares;
    return { wars: at(wars), hh: at(hh), ht: at(ht), tt: at(tt), undetermined: at(undetermined) };
  }

  #sumsWithout(combination: number, pact: number): WarSums & { readonly undetermined: number } {
    const sums = { wars: 0, hh: 0, ht: 0, tt: 0, undetermined: 0 };
    for (const { honored, tests, undetermined } of this.clusters(combination, pact)) {
      sums.undetermined += undetermined;
      if (tests === 0) continue;
      sums.wars += 1;
      sums.hh += honored * honored;
      sums.ht += honored * tests;
      sums.tt += tests * tests;
    }
    return sums;
  }

  /** The choices of a place, those that change something. */
  choices({ combination, pact, era }: CurvePosition): Record<string, ChoiceValue> {
    const choices: Record<string, ChoiceValue> = {};
    for (const axis of this.crossing.switched) {
      const { name } = this.input.axes[axis] as CurveInput['axes'][number];
      choices[name] = this.crossing.value(axis, this.crossing.choice(combination, axis));
    }
    choices[ERA] = this.input.eras[era] as string;
    choices[LEFT_OUT] = pact === null ? null : (this.pacts[pact] as string);
    return choices;
  }

  /** Does a combination make every choice that changes what is estimated as the base does? */
  asksTheSame(combination: number): boolean {
    return this.#asking.every(({ axis, choice }) => this.crossing.choice(combination, axis) === choice);
  }

  /** How much each choice explains: of the rate over the whole crossing, of the rate at the base's question, of the change. */
  effects(): SwitchEffects {
    return mainEffects(this);
  }

  /** The tests of a combination, war by war, for a bootstrap over wars. */
  clusters(combination: number, pact: number | null = null): (Cluster & { readonly undetermined: number })[] {
    const block = this.input.blocks[Math.floor(combination / this.crossing.size)] as CurveInput['blocks'][number];
    const within = combination % this.crossing.size;
    const out = pact === null ? '' : (this.pacts[pact] as string);
    return [...groupBy(block.tests, ({ war }) => war).values()].map((tests) => {
      const counts = [0, 0, 0, 0];
      for (const { outcome, without } of tests) {
        const table = without.get(out) ?? outcome;
        const code = table.codes[this.crossing.map(table.axes)[within] as number] as number;
        counts[code] = (counts[code] as number) + 1;
      }
      const [, honored, violated, undetermined] = counts as [number, number, number, number];
      return { honored, tests: honored + violated, undetermined };
    });
  }

  /** Each pact that can be left out, under the base; the one that moves the rate most first. */
  leftOut(era = 0): LeftOut[] {
    const at = this.#base;
    const { tallies } = this;
    const side = (pact: number | null, which: 'before' | 'after') => tallies.side(at, pact, era, which);
    const [all, before, after] = [tallies.all(at, null), side(null, 'before'), side(null, 'after')];
    const found = this.pacts.map((pact, i) => {
      const without = { without: tallies.all(at, i), before: side(i, 'before'), after: side(i, 'after') };
      return {
        pact,
        own: less(all, without.without),
        ownBefore: less(before, without.before),
        ownAfter: less(after, without.after),
        ...without,
      };
    });
    const moved = ({ without }: LeftOut) => Math.abs((without.rate ?? 0) - (all.rate ?? 0));
    return found.filter(({ own }) => own.tests !== 0 || own.honored !== 0).sort((a, b) => moved(b) - moved(a));
  }
}

function less(a: Tally, b: Tally): Tally {
  const [honored, tests] = [a.honored - b.honored, a.tests - b.tests];
  return { honored, tests, rate: tests > 0 ? honored / tests : null };
}

import type { Counts, Difference } from './counts.ts';
import type { Side } from './input.ts';

/** Tests honored, tests in all, and the share; null where nothing was tested. */
export interface Tally {
  readonly honored: number;
  readonly tests: number;
  readonly rate: number | null;
}

/** A rate as a tally. */
export function tally(honored: number, tests: number): Tally {
  return { honored, tests, rate: tests === 0 ? null : honored / tests };
}

/** Reads the counts of a combination, with all pacts or without one. */
export class Tallies {
  readonly #counts: Counts;
  readonly #differences: readonly Difference[];
  /** For each way to count the wars across the cut, on which side of it each group is. */
  readonly #sides: readonly (readonly Side[])[];
  readonly #groups: readonly Group[];
  readonly #ofPact: readonly (readonly (Group | undefined)[])[];

  constructor(counts: Counts, differences: readonly Difference[], eras: number) {
    this.#counts = counts;
    this.#differences = differences;
    const sides = [...new Set([counts, ...differences].flatMap(({ groups }) => groups.map((one) => one.sides)))];
    const empty = { honored: new Int32Array(counts.tests.length), tests: new Int32Array(counts.tests.length) };
    this.#groups = sides.map((own) => counts.groups.find((one) => one.sides === own) ?? empty);
    this.#ofPact = differences.map(({ groups }) => sides.map((own) => groups.find((one) => one.sides === own)));
    this.#sides = Array.from({ length: eras }, (_, era) => sides.map((own) => own.split(' ')[era] as Side));
  }

  get pacts(): number {
    return this.#differences.length;
  }

  /** All tests of a combination. */
  all(combination: number, pact: number | null): Tally {
    let honored = this.#counts.honored[combination] as number;
    let tests = this.#counts.tests[combination] as number;
    for (const group of pact === null ? [] : (this.#ofPact[pact] as readonly (Group | undefined)[])) {
      honored += group?.honored[combination] ?? 0;
      tests += group?.tests[combination] ?? 0;
    }
    return tally(honored, tests);
  }

  /** Its tests on one side of the cut, under a way to count the wars that ran across it. */
  side(combination: number, pact: number | null, era: number, side: Side): Tally {
    const sides = this.#sides[era] as readonly Side[];
    let [honored, tests] = [0, 0];
    for (let g = 0; g < sides.length; g += 1) {
      if (sides[g] !== side) continue;
      const group = this.#groups[g] as Group;
      const more = pact === null ? undefined : this.#ofPact[pact]?.[g];
      honored += (group.honored[combination] as number) + (more?.honored[combination] ?? 0);
      tests += (group.tests[combination] as number) + (more?.tests[combination] ?? 0);
    }
    return tally(honored, tests);
  }

  /** The rate of a combination; not a number where nothing was tested. */
  rate(combination: number, pact: number | null): number {
    let honored = this.#counts.honored[combination] as number;
    let tests = this.#counts.tests[combination] as number;
    if (pact !== null) {
      for (const group of this.#ofPact[pact] as readonly (Group | undefined)[]) {
        if (group === undefined) continue;
        honored += group.honored[combination] as number;
        tests += group.tests[combination] as number;
      }
    }
    return honored / tests;
  }

  /** The rate after the cut less the rate before it; not a number where either has no test. */
  change(combination: number, pact: number | null, era: number): number {
    const sides = this.#sides[era] as readonly Side[];
    const ofPact = pact === null ? null : (this.#ofPact[pact] as readonly (Group | undefined)[]);
    let [honoredBefore, testsBefore, honoredAfter, testsAfter] = [0, 0, 0, 0];
    for (let g = 0; g < sides.length; g += 1) {
      const group = this.#groups[g] as Group;
      const more = ofPact?.[g];
      const honored =
        (group.honored[combination] as number) + (more === undefined ? 0 : (more.honored[combination] as number));
      const tests =
        (group.tests[combination] as number) + (more === undefined ? 0 : (more.tests[combination] as number));
      if (sides[g] === 'before') {
        honoredBefore += honored;
        testsBefore += tests;
      } else if (sides[g] === 'after') {
        honoredAfter += honored;
        testsAfter += tests;
      }
    }
    return honoredAfter / testsAfter - honoredBefore / testsBefore;
  }

  mark(combination: number, pact: number | null): string {
    return this.#counts.hash.mark(combination, pact === null ? undefined : this.#differences[pact]?.hash);
  }
}

type Group = { readonly honored: Int32Array; readonly tests: Int32Array };

import type { Verdict } from '../../core/verdict.ts';
import { jeffreysInterval } from '../../stats/jeffreys-interval.ts';

/** A war or an alliance that can be left out. */
export interface Part {
  readonly key: string;
  readonly name: string;
}

/** The tests of a row of a table of rates. */
export interface CountedGroup {
  readonly by: string;
  readonly group: string;
  readonly members: readonly { readonly verdict: Verdict }[];
}

/** A rate without one war or alliance. */
export interface LeftOut {
  readonly by: string;
  readonly group: string;
  /** What is left out: its key and its name. */
  readonly left: string;
  readonly name: string;
  /** The rate with it. */
  readonly honored: number;
  readonly tests: number;
  readonly rate: number;
  readonly withoutHonored: number;
  readonly withoutTests: number;
  /** Null where no test remains; the interval is Jeffreys' of 95 %. */
  readonly withoutRate: number | null;
  readonly withoutLow: number | null;
  readonly withoutHigh: number | null;
  /** How far the rate moves when it is left out, from -1 to 1. */
  readonly change: number | null;
}

/**
 * Which part carries a rate: each row's rate without each part in turn, the largest change first. A part that changes no
 * count of a row does not stand in it.
 * @param grouped the rows of the table without the part of this key, or with all of them.
 */
export function leaveOneOut(
  grouped: (without: string | null) => readonly CountedGroup[],
  parts: readonly Part[],
): LeftOut[] {
  const base = grouped(null);
  const without = parts.map((part) => ({ part, counts: countsByRow(grouped(part.key)) }));
  return base.flatMap((row) => {
    const all = counts(row);
    if (all.tests === 0) return [];
    const found = without.flatMap(({ part, counts: rest }) => {
      const left = rest.get(keyOf(row)) ?? { honored: 0, tests: 0 };
      return left.tests === all.tests && left.honored === all.honored ? [] : [leftOut(row, part, all, left)];
    });
    return found.sort((a, b) => size(b) - size(a) || (a.left < b.left ? -1 : 1));
  });
}

interface Counts {
  readonly honored: number;
  readonly tests: number;
}

function leftOut({ by, group }: CountedGroup, { key, name }: Part, all: Counts, rest: Counts): LeftOut {
  const rate = all.honored / all.tests;
  const interval = jeffreysInterval(rest.honored, rest.tests);
  const withoutRate = rest.tests === 0 ? null : rest.honored / rest.tests;
  return {
    by,
    group,
    left: key,
    name,
    ...all,
    rate,
    withoutHonored: rest.honored,
    withoutTests: rest.tests,
    withoutRate,
    withoutLow: interval.kind === 'estimate' ? interval.low : null,
    withoutHigh: interval.kind === 'estimate' ? interval.high : null,
    change: withoutRate === null ? null : withoutRate - rate,
  };
}

/** What leaves no test comes first of all; changes that differ by rounding alone are equal. */
function size({ change }: LeftOut): number {
  return change === null ? 2 : Math.round(Math.abs(change) * 1e9) / 1e9;
}

function countsByRow(rows: readonly CountedGroup[]): Map<string, Counts> {
  return new Map(rows.map((row) => [keyOf(row), counts(row)]));
}

function counts({ members }: CountedGroup): Counts {
  const honored = members.filter(({ verdict }) => verdict === 'honored').length;
  return { honored, tests: honored + members.filter(({ verdict }) => verdict === 'violated').length };
}

function keyOf({ by, group }: CountedGroup): string {
  return `${by}|${group}`;
}

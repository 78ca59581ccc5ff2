import type { ChoiceTable } from '../../core/choice-table.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Crossing } from './crossing.ts';
import type { CurveBlock, CurveInput, CurveTest } from './input.ts';
import { VectorHash } from './vector-hash.ts';

/** Counts of every combination, one array element each. */
export interface Counts {
  /** By how the tests stand to the cut (`groups`): honored, and honored or violated. */
  readonly groups: readonly { readonly sides: string; readonly honored: Int32Array; readonly tests: Int32Array }[];
  readonly honored: Int32Array;
  readonly tests: Int32Array;
  readonly undetermined: Int32Array;
  /** Sums over wars of honored squared, honored times tests, tests squared, for an interval that clusters by war. */
  readonly squares: { readonly hh: Float64Array; readonly ht: Float64Array; readonly tt: Float64Array };
  /** In how many wars something was tested. */
  readonly wars: Int32Array;
  /** The vector of verdicts, hashed. */
  readonly hash: VectorHash;
}

/** What leaving out one pact adds to the counts of every combination. */
export interface Difference {
  readonly pact: string;
  readonly groups: readonly { readonly sides: string; readonly honored: Int32Array; readonly tests: Int32Array }[];
  readonly hash: VectorHash;
}

type Tally = { honored: Int32Array; tests: Int32Array };

/** How a test stands to the cut, as one word. */
export function sidesOf({ sides }: Pick<CurveTest, 'sides'>): string {
  return sides.join(' ');
}

/** Counts every combination at once: a table is looked at once for all tests of a war that share it. */
export function countAll({ blocks }: CurveInput, crossing: Crossing): Counts {
  const { count, size } = crossing;
  const groups = new Map<string, Tally>();
  const int = () => new Int32Array(count);
  const total = { honored: int(), tests: int(), undetermined: int(), wars: int() };
  const squares = { hh: new Float64Array(count), ht: new Float64Array(count), tt: new Float64Array(count) };
  const hash = new VectorHash(count);
  const war = { honored: new Int32Array(size), tests: new Int32Array(size) };
  for (const [at, block] of blocks.entries()) {
    const offset = at * size;
    for (const ofWar of groupBy(block.tests, (test) => test.war).values()) {
      war.honored.fill(0);
      war.tests.fill(0);
      for (const [sides, ofGroup] of groupBy(ofWar, sidesOf)) {
        const group = groups.get(sides) ?? { honored: int(), tests: int() };
        groups.set(sides, group);
        for (const [table, own] of groupBy(ofGroup, ({ outcome }) => outcome)) {
          const map = crossing.map(table);
          const n = own.length;
          for (let s = 0; s < size; s += 1) {
            const code = table.codes[map[s] as number];
            if (code === 0) continue;
            if (code === 3) {
              bump(total.undetermined, offset + s, n);
              continue;
            }
            bump(war.tests, s, n);
            bump(group.tests, offset + s, n);
            if (code !== 1) continue;
            bump(war.honored, s, n);
            bump(group.honored, offset + s, n);
          }
        }
      }
      for (let s = 0; s < size; s += 1) {
        const tests = war.tests[s] as number;
        if (tests === 0) continue;
        const honored = war.honored[s] as number;
        bump(total.honored, offset + s, honored);
        bump(total.tests, offset + s, tests);
        bump(total.wars, offset + s, 1);
        bump(squares.hh, offset + s, honored * honored);
        bump(squares.ht, offset + s, honored * tests);
        bump(squares.tt, offset + s, tests * tests);
      }
    }
    hashBlock(block, offset, crossing, hash);
  }
  return { groups: [...groups].map(([sides, tally]) => ({ sides, ...tally })), ...total, squares, hash };
}

function bump(of: Int32Array | Float64Array, at: number, by: number): void {
  of[at] = (of[at] as number) + by;
}

function hashBlock(block: CurveBlock, offset: number, crossing: Crossing, hash: VectorHash): void {
  for (const [table, own] of groupBy(block.tests, ({ outcome }) => outcome)) {
    const keys = own.map(({ key }) => `${block.choice} ${key}`);
    hash.add(offset, crossing.size, table.codes, crossing.map(table), keys);
  }
}

/** What leaving out each pact adds to the counts; a pact that changes nothing anywhere is left out. */
export function differences({ blocks, pacts }: CurveInput, crossing: Crossing): Difference[] {
  const { count, size } = crossing;
  const found: Difference[] = [];
  for (const pact of pacts) {
    const groups = new Map<string, Tally>();
    const hash = new VectorHash(count);
    const add = (sides: string, table: ChoiceTable, offset: number, n: number) => {
      const group = groups.get(sides) ?? { honored: new Int32Array(count), tests: new Int32Array(count) };
      groups.set(sides, group);
      const map = crossing.map(table);
      for (let s = 0; s < size; s += 1) {
        const code = table.codes[map[s] as number];
        if (code !== 1 && code !== 2) continue;
        bump(group.tests, offset + s, n);
        if (code === 1) bump(group.honored, offset + s, n);
      }
    };
    for (const [at, block] of blocks.entries()) {
      const offset = at * size;
      const own = block.tests.filter(({ without }) => without.has(pact));
      const alike = groupBy(
        own,
        (test) => `${test.outcome.id} ${(test.without.get(pact) as ChoiceTable).id} ${sidesOf(test)}`,
      );
      for (const tests of alike.values()) {
        const [first] = tests as [CurveTest];
        const left = first.without.get(pact) as ChoiceTable;
        if (left === first.outcome) continue;
        add(sidesOf(first), first.outcome, offset, -tests.length);
        add(sidesOf(first), left, offset, tests.length);
        const keys = tests.map(({ key }) => `${block.choice} ${key}`);
        hash.add(offset, size, first.outcome.codes, crossing.map(first.outcome), keys);
        hash.add(offset, size, left.codes, crossing.map(left), keys);
      }
    }
    if (groups.size > 0) found.push({ pact, groups: [...groups].map(([sides, tally]) => ({ sides, ...tally })), hash });
  }
  return found;
}

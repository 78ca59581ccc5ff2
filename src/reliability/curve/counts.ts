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
  const part = { honored: new Int32Array(size), tests: new Int32Array(size), undetermined: new Int32Array(size) };
  const war = { honored: new Int32Array(size), tests: new Int32Array(size) };
  for (const [at, block] of blocks.entries()) {
    const offset = at * size;
    for (const ofWar of groupBy(block.tests, (test) => test.war).values()) {
      war.honored.fill(0);
      war.tests.fill(0);
      for (const [sides, ofGroup] of groupBy(ofWar, sidesOf)) {
        const group = groups.get(sides) ?? { honored: int(), tests: int() };
        groups.set(sides, group);
        countPart(ofGroup, crossing, part);
        addTo(war.honored, part.honored, 0);
        addTo(war.tests, part.tests, 0);
        addTo(group.honored, part.honored, offset);
        addTo(group.tests, part.tests, offset);
        addTo(total.undetermined, part.undetermined, offset);
      }
      addTo(total.honored, war.honored, offset);
      addTo(total.tests, war.tests, offset);
      addWar(war, offset, squares, total.wars);
    }
    hashBlock(block, offset, crossing, hash);
  }
  return { groups: [...groups].map(([sides, tally]) => ({ sides, ...tally })), ...total, squares, hash };
}

type Part = Tally & { undetermined: Int32Array };

/** Counts tests of one block under each combination of it. */
function countPart(tests: readonly CurveTest[], crossing: Crossing, { honored, tests: all, undetermined }: Part): void {
  honored.fill(0);
  all.fill(0);
  undetermined.fill(0);
  for (const [{ axes, codes }, own] of groupBy(tests, ({ outcome }) => outcome)) {
    const map = crossing.map(axes);
    const n = own.length;
    for (let s = 0; s < map.length; s += 1) {
      const code = codes[map[s] as number];
      if (code === 0) continue;
      if (code === 3) undetermined[s] = (undetermined[s] as number) + n;
      else {
        all[s] = (all[s] as number) + n;
        if (code === 1) honored[s] = (honored[s] as number) + n;
      }
    }
  }
}

function addTo(sum: Int32Array, part: Int32Array, offset: number): void {
  for (let s = 0; s < part.length; s += 1) sum[offset + s] = (sum[offset + s] as number) + (part[s] as number);
}

function addWar({ honored, tests }: Tally, offset: number, { hh, ht, tt }: Counts['squares'], wars: Int32Array): void {
  for (let s = 0; s < tests.length; s += 1) {
    const n = tests[s] as number;
    if (n === 0) continue;
    const h = honored[s] as number;
    const at = offset + s;
    wars[at] = (wars[at] as number) + 1;
    hh[at] = (hh[at] as number) + h * h;
    ht[at] = (ht[at] as number) + h * n;
    tt[at] = (tt[at] as number) + n * n;
  }
}

function hashBlock(block: CurveBlock, offset: number, crossing: Crossing, hash: VectorHash): void {
  for (const [table, own] of groupBy(block.tests, ({ outcome }) => outcome)) {
    const keys = own.map(({ key }) => `${block.choice} ${key}`);
    hash.add(offset, crossing.size, table.codes, crossing.map(table.axes), keys);
  }
}

/** What leaving out each pact adds to the counts; a pact that changes nothing anywhere is left out. */
export function differences({ blocks, pacts }: CurveInput, crossing: Crossing): Difference[] {
  const { count, size } = crossing;
  const found: Difference[] = [];
  for (const pact of pacts) {
    const groups = new Map<string, Tally>();
    const hash = new VectorHash(count);
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
        const sides = sidesOf(first);
        const group = groups.get(sides) ?? { honored: new Int32Array(count), tests: new Int32Array(count) };
        groups.set(sides, group);
        const apart = whereApart(first.outcome, left, crossing);
        addDifference(group, apart, offset, tests.length);
        const keys = tests.map(({ key }) => `${block.choice} ${key}`);
        hash.addDifference(offset, apart, keys);
      }
    }
    if (groups.size > 0) found.push({ pact, groups: [...groups].map(([sides, tally]) => ({ sides, ...tally })), hash });
  }
  return found;
}

/** The combinations of a block under which two tables have different outcomes, and the outcomes. */
export interface Apart {
  readonly at: Uint32Array;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

function whereApart(one: ChoiceTable, other: ChoiceTable, crossing: Crossing): Apart {
  const [mapOne, mapOther] = [crossing.map(one.axes), crossing.map(other.axes)];
  const [at, before, after] = [
    new Uint32Array(crossing.size),
    new Uint8Array(crossing.size),
    new Uint8Array(crossing.size),
  ];
  let n = 0;
  for (let s = 0; s < crossing.size; s += 1) {
    const [code, left] = [one.codes[mapOne[s] as number] as number, other.codes[mapOther[s] as number] as number];
    if (code === left) continue;
    at[n] = s;
    before[n] = code;
    after[n] = left;
    n += 1;
  }
  return { at: at.subarray(0, n), before: before.subarray(0, n), after: after.subarray(0, n) };
}

const COUNTED = [0, 1, 1, 0] as const;

/** Takes tests out of a tally as they ended before, and puts them in as they end after. */
function addDifference({ honored, tests }: Tally, { at, before, after }: Apart, offset: number, n: number): void {
  for (let i = 0; i < at.length; i += 1) {
    const [was, is] = [before[i] as 0 | 1 | 2 | 3, after[i] as 0 | 1 | 2 | 3];
    const place = offset + (at[i] as number);
    tests[place] = (tests[place] as number) + n * (COUNTED[is] - COUNTED[was]);
    honored[place] = (honored[place] as number) + n * (Number(is === 1) - Number(was === 1));
  }
}

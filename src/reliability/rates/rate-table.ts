import type { Actor } from '../../core/actor.ts';
import { OBLIGATION_KINDS } from '../../core/obligation-kind.ts';
import type { TestedPromise } from '../tested-promise.ts';
import { type Counted, decisionsOf, inYearOfDecision } from './decisions.ts';
import { type Draws, type RateOfTests, rateOf } from './rate-row.ts';

/** What the engine's tests can be grouped by. */
export const TABLE_GROUPINGS = ['promise', 'era', 'obligation', 'multilateral', 'patron', 'war', 'region'] as const;
export type TableGrouping = (typeof TABLE_GROUPINGS)[number];

/** One row: a group of tests and how often they were honored. */
export interface RateRow extends RateOfTests {
  readonly by: 'overall' | TableGrouping;
  /** `overall`; `to help` or `to stand aside`; `before 1945`, `1945 to 1990`, `from 1991`; an obligation; a patron's, war's or region's name. */
  readonly group: string;
}

/** What to group by and how to name what is a code. */
export interface GroupOptions {
  readonly by: readonly TableGrouping[];
  /** Whether a row counts decisions or each test; tests if left out. */
  readonly count?: Counted | undefined;
  /** The years that eras begin in: 1945 and 1991 make three eras. */
  readonly cuts: readonly number[];
  readonly patronName: (patron: Actor) => string;
  readonly warName: (promise: TestedPromise) => string;
}

/** The tests of a row. */
export interface TestsOfRow extends Pick<RateRow, 'by' | 'group'> {
  readonly members: readonly TestedPromise[];
}

/** A key by which rows are told apart, and the name they are shown under. */
interface Group {
  readonly key: string;
  readonly name: string;
}

/**
 * How often tested promises were honored: overall, then by each grouping asked for, each on its own. A test stands in the
 * era that its war began in and in the group of each obligation that was judged in it; where several bind a patron and the
 * unit is the pair of states, those are the strongest alone. Eras stand in time, obligations in ATOP's order, patrons,
 * wars and regions by the number of tests; of patrons and wars only those that were tested, or left open, have a row.
 */
export function rateTable(promises: readonly TestedPromise[], options: GroupOptions & Draws): RateRow[] {
  const rows = groupedTests(promises, options).map(({ by, group, members }): RateRow => {
    return { by, group, ...rateOf(members, options) };
  });
  return (['overall', ...TABLE_GROUPINGS] as const).flatMap((by) =>
    inOrder(
      by,
      rows.filter((row) => row.by === by),
    ),
  );
}

/**
 * The tests of each row of such a table; the rows of one grouping stand in no particular order. Where decisions are counted
 * those of a row are put together from its own tests: a patron's decisions about its promises of defense, say.
 */
export function groupedTests(promises: readonly TestedPromise[], options: GroupOptions): TestsOfRow[] {
  if (options.count !== 'decisions') return groupedAsTests(promises, options);
  return groupedAsTests(inYearOfDecision(promises), options).map(({ members, ...row }) => {
    return { ...row, members: decisionsOf(members) };
  });
}

/** The tests of each row as they are, whatever is counted. */
export function groupedAsTests(promises: readonly TestedPromise[], options: GroupOptions): TestsOfRow[] {
  const rows: TestsOfRow[] = [{ by: 'overall', group: 'overall', members: promises }];
  for (const by of TABLE_GROUPINGS.filter((known) => options.by.includes(known))) {
    const groups = new Map<string, { by: TableGrouping; group: string; members: TestedPromise[] }>();
    for (const { key, name } of expected(by, options)) groups.set(key, { by, group: name, members: [] });
    for (const promise of promises) {
      for (const { key, name } of groupsOf(promise, by, options)) {
        const group = groups.get(key) ?? { by, group: name, members: [] };
        groups.set(key, group);
        group.members.push(promise);
      }
    }
    rows.push(...groups.values());
  }
  return rows;
}

/** Groups that have a row even without a test. */
function expected(by: TableGrouping, { cuts }: GroupOptions): Group[] {
  if (by === 'promise') return ['to help', 'to stand aside'].map(alike);
  if (by === 'multilateral') return ['multilateral', 'bilateral'].map(alike);
  if (by === 'obligation') return OBLIGATION_KINDS.map(alike);
  return by === 'era' ? eras(cuts).map(alike) : [];
}

function groupsOf(promise: TestedPromise, by: TableGrouping, options: GroupOptions): Group[] {
  switch (by) {
    case 'promise':
      return [alike(promise.ofHelp ? 'to help' : 'to stand aside')];
    case 'era':
      return [alike(eraOf(promise.year, options.cuts))];
    case 'obligation':
      return obligationsOf(promise).map(alike);
    case 'multilateral':
      return [alike(promise.multilateral ? 'multilateral' : 'bilateral')];
    case 'patron':
      if (promise.promisor === null) return [alike('patron not known')];
      return [{ key: String(promise.promisor), name: options.patronName(promise.promisor) }];
    case 'war':
      return [{ key: promise.war, name: options.warName(promise) }];
    case 'region':
      return [alike(promise.region ?? 'region not known')];
  }
}

/** The obligations of a test; one that is merely implied only where nothing else was judged. */
function obligationsOf({ obligations, deciding }: TestedPromise): readonly string[] {
  if (obligations.length > 0) return obligations;
  return [deciding ?? 'obligation not known'];
}

/** The name of the era that a year lies in. */
export function eraOf(year: number, cuts: readonly number[]): string {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return eras(cuts)[sorted.filter((cut) => cut <= year).length] as string;
}

/** The names of all eras in the order of time. */
function eras(cuts: readonly number[]): string[] {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const [first] = sorted;
  if (first === undefined) return ['all years'];
  const later = sorted.map((cut, i) => {
    const next = sorted[i + 1];
    return next === undefined ? `from ${cut}` : `${cut} to ${next - 1}`;
  });
  return [`before ${first}`, ...later];
}

function inOrder(by: RateRow['by'], rows: readonly RateRow[]): RateRow[] {
  if (by === 'overall' || by === 'promise' || by === 'era' || by === 'multilateral') return [...rows];
  const counted = rows.filter(({ tests, undetermined }) => tests + undetermined > 0);
  if (by === 'obligation') return counted;
  return counted.sort((a, b) => b.tests - a.tests || b.undetermined - a.undetermined || (a.group < b.group ? -1 : 1));
}

function alike(name: string): Group {
  return { key: name, name };
}

import { CasusError } from '../../core/errors.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Verdict } from '../../core/verdict.ts';
import { type CodedTest, type Coding, RATED_OBLIGATIONS } from '../codings/coding.ts';
import { type Draws, type RateOfTests, rateOf, type VerdictInWar } from './rate-row.ts';

/** What the published table groups tests by. */
export const RATE_GROUPINGS = ['era', 'obligation', 'multilateral'] as const;
/** What the tests of a coding can be grouped by. */
export const CODED_GROUPINGS = [...RATE_GROUPINGS, 'war'] as const;
export type RateGrouping = (typeof CODED_GROUPINGS)[number];

/** One row of the published table. */
export interface Rate extends RateOfTests {
  readonly by: 'overall' | RateGrouping;
  /** `overall`, an era as written, an obligation, `multilateral` or `bilateral`, a war's name. */
  readonly group: string;
}

/** What to group by, and which of a coding's verdicts to read. */
export interface CodedGroupOptions {
  readonly by?: readonly RateGrouping[] | undefined;
  readonly lenient?: boolean | undefined;
}

/** The columns that each grouping reads. */
const COLUMNS = { era: ['era'], obligation: RATED_OBLIGATIONS, multilateral: ['multilateral'], war: [] } as const;

/**
 * The published table of how often alliances were honored when they were tested (Berkemeier & Fuhrmann 2018,
 * after Leeds, Long & Mitchell 2000): overall, then by each grouping asked for, each on its own. A pact with
 * several obligations counts in the group of each. Where a grouping's column is empty, the test counts under
 * `… not known`. Rows stand in a fixed order whatever the order of the coding.
 *
 * @param options.seed of the bootstrap intervals.
 * @param options.lenient read `verdict_lenient`: a multilateral alliance is honored if any member helped and
 *   none fought an ally.
 * @throws CasusError `coding-value-missing` if no test has a value in a column that was asked for.
 */
export function publishedRates(coding: Coding, options: CodedGroupOptions & Partial<Draws> = {}): Rate[] {
  const { by, lenient, seed = 1, ...more } = options;
  return codedGroups(coding, { by, lenient }).map(({ by: grouping, group, members }) => {
    return { by: grouping, group, ...rateOf(members, { seed, ...more }) };
  });
}

/** The tests of a row of such a table, each with the verdict that counts in it. */
export interface CodedGroup extends Pick<Rate, 'by' | 'group'> {
  readonly members: readonly (VerdictInWar & { readonly test: CodedTest })[];
}

/** The tests of each row of the table. @throws CasusError `coding-value-missing`. */
export function codedGroups(coding: Coding, options: CodedGroupOptions = {}): CodedGroup[] {
  const { by = [], lenient = false } = options;
  const tests = [...coding.tests.values()];
  const verdictOf = (test: CodedTest): Verdict => {
    if (!lenient) return test.verdict;
    return test.verdictLenient ?? (test.verdict === 'not-invoked' ? 'not-invoked' : 'undetermined');
  };
  if (lenient && !tests.some((test) => test.verdictLenient !== undefined)) {
    throw missing(coding, 'verdict_lenient', 'the lenient rate');
  }
  const row = (grouping: Rate['by'], group: string, members: readonly CodedTest[]): CodedGroup => ({
    by: grouping,
    group,
    members: members.map((test) => ({ verdict: verdictOf(test), war: String(test.warid), test })),
  });
  const rows = [row('overall', 'overall', tests)];
  for (const grouping of CODED_GROUPINGS.filter((known) => by.includes(known))) {
    for (const column of COLUMNS[grouping]) {
      if (!tests.some((test) => knownValue(test, column) !== undefined)) {
        throw missing(coding, column, `grouping by ${grouping}`);
      }
    }
    rows.push(...groupsOf(grouping, tests).map(([group, members]) => row(grouping, group, members)));
  }
  return rows;
}

function groupsOf(grouping: RateGrouping, tests: readonly CodedTest[]): [group: string, tests: CodedTest[]][] {
  const where = (holds: (test: CodedTest) => boolean): CodedTest[] => tests.filter(holds);
  const groups: [string, CodedTest[]][] = [];
  if (grouping === 'era') {
    const eras = [...new Set(tests.flatMap((test) => test.era ?? []))].sort();
    groups.push(...eras.map((era): [string, CodedTest[]] => [era, where((test) => test.era === era)]));
  } else if (grouping === 'multilateral') {
    groups.push(['multilateral', where((test) => test.flags?.multilateral === true)]);
    groups.push(['bilateral', where((test) => test.flags?.multilateral === false)]);
  } else if (grouping === 'war') {
    const tested = where(({ verdict }) => verdict !== 'not-invoked');
    const wars = groupBy(tested, ({ warid }) => warid);
    for (const [warid, members] of [...wars].sort(([a], [b]) => a - b)) {
      groups.push([members.find(({ warname }) => warname !== undefined)?.warname ?? String(warid), members]);
    }
  } else {
    for (const kind of RATED_OBLIGATIONS) groups.push([kind, where((test) => test.flags?.[kind] === true)]);
  }
  for (const column of COLUMNS[grouping]) {
    const notKnown = where((test) => test.verdict !== 'not-invoked' && knownValue(test, column) === undefined);
    if (notKnown.length > 0) groups.push([`${column} not known`, notKnown]);
  }
  return groups;
}

function knownValue(test: CodedTest, column: 'era' | 'multilateral' | (typeof RATED_OBLIGATIONS)[number]) {
  return column === 'era' ? test.era : test.flags?.[column];
}

function missing(coding: Coding, column: string, purpose: string): CasusError {
  return new CasusError('coding-value-missing', { column, purpose }, { file: coding.name, column });
}

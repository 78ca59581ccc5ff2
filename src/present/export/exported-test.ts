import type { Test } from '../../assessment/aggregate.ts';
import type { Candidate } from '../../assessment/assess.ts';
import type { Actor } from '../../core/actor.ts';
import { type ExportColumn, YES_NO } from '../../core/export-column.ts';
import { partialDate } from '../../core/partial-date.ts';
import type { TestedPromise } from '../../reliability/tested-promise.ts';
import { oneLine } from '../argument/reason.ts';
import { stateNameOf, titleOfWar } from '../names.ts';
import { testedPromises } from '../rates/tested-promises.ts';

/** A test of the engine as it is exported: what the measures see of it, and why it has its verdict. */
export interface ExportedTest {
  readonly promise: TestedPromise;
  readonly test: Test;
}

const COVERAGE = 'alliances of ATOP that met a war';
const ENGINE = 'Casus, from ATOP and the wars';

/** A field of an exported table; null is empty. */
export type ExportedValue = number | string | null;

type Cell = (of: ExportedTest, standard: string) => ExportedValue;

/** What each column holds. */
const CELLS: readonly (ExportColumn & { readonly cell: Cell })[] = [
  column(
    'test',
    'string',
    'agreement, war, promisor and beneficiary, as far as the unit has them',
    'text',
    'never',
    ({ promise }) => promise.key,
  ),
  column('standard', 'string', 'the standard under which it was judged', 'name', 'never', (_, standard) => standard),
  column(
    'atopid',
    'integer',
    'the alliance',
    'ATOP number',
    'where the unit is a pair of states with all its alliances',
    ({ promise }) => promise.atopid,
  ),
  column(
    'warid',
    'integer',
    'the war',
    'larger_war_id of IWD, or WarNum of COW',
    'where the war has no number',
    ({ promise }) => promise.warid,
  ),
  column('warname', 'string', 'the name of the war', 'text', 'never', ({ promise }) => titleOfWar(promise.warname)),
  column(
    'year',
    'integer',
    'the year in which the promise could first be called on; where nothing was owed, in which the war began',
    'year',
    'never',
    ({ promise }) => promise.year,
  ),
  column(
    'ccode1',
    'integer',
    'who had promised; where the unit is the alliance, the promisor of the clause that decided',
    'COW code',
    'where nobody owed anybody anything, or the promisor is no state',
    ({ promise }) => code(promise.promisor),
  ),
  column(
    'ccode2',
    'integer',
    'to whom; where the unit is the alliance, the beneficiary of the clause that decided',
    'COW code',
    'as ccode1',
    ({ promise }) => code(promise.beneficiary),
  ),
  column('promisor', 'string', 'the name of ccode1 at the time', 'text', 'as ccode1', ({ promise }) =>
    name(promise.promisor, promise.year),
  ),
  column('beneficiary', 'string', 'the name of ccode2 at the time', 'text', 'as ccode1', ({ promise }) =>
    name(promise.beneficiary, promise.year),
  ),
  column(
    'obligation',
    'string',
    'the obligation that decided the verdict',
    'defense, offense, neutrality, nonaggression, consultation',
    'where nobody owed anybody anything',
    ({ promise }) => promise.deciding,
  ),
  column(
    'verdict',
    'string',
    'how the test ended',
    'honored, violated, not-invoked, undetermined',
    'never',
    ({ promise }) => promise.verdict,
  ),
  column(
    'verdict_kind',
    'string',
    'the kind within the verdict: abandoned, defected, lapsed and so on',
    'docs/method/assessment.md',
    'where nobody owed anybody anything',
    ({ test }) => test.deciding?.verdictKind ?? null,
  ),
  column(
    'honored',
    'integer',
    'the promise was kept',
    YES_NO,
    'where it was not invoked, or cannot be told',
    ({ promise }) => honored(promise),
  ),
  column(
    'multilateral',
    'integer',
    'the alliance had more than two parties during the war',
    YES_NO,
    'never',
    ({ promise }) => Number(promise.multilateral),
  ),
  column(
    'wartime',
    'integer',
    'the alliance was made for a war in which a party already fought',
    YES_NO,
    'never',
    ({ promise }) => Number(promise.wartime),
  ),
  column(
    'region',
    'string',
    'the part of the world of the beneficiary',
    'americas, europe, africa, middle-east, asia, pacific',
    'where the beneficiary is no state',
    ({ promise }) => promise.region,
  ),
  column('reason', 'string', 'why it has its verdict, in a line', 'text', 'never', ({ test }) =>
    oneLine(test, stateNameOf),
  ),
];

/** The columns of exported tests. */
export const TEST_COLUMNS: readonly ExportColumn[] = CELLS.map(({ cell: _, ...rest }) => rest);

/** The fields of a test, in the order of `TEST_COLUMNS`. */
export function testCells(test: ExportedTest, standard: string): ExportedValue[] {
  return CELLS.map(({ cell }) => cell(test, standard));
}

/** The engine's tests in the order of wars, alliances and states. */
export function orderedTests(tests: readonly Test[], candidates: readonly Candidate[]): ExportedTest[] {
  const promises = testedPromises(tests, candidates);
  const all = promises.map((promise, i) => ({ promise, test: tests[i] as Test }));
  const number = (value: Actor | null) => (typeof value === 'number' ? value : 0);
  return all.sort(
    ({ promise: a }, { promise: b }) =>
      number(a.warid) - number(b.warid) ||
      number(a.atopid) - number(b.atopid) ||
      number(a.promisor) - number(b.promisor) ||
      number(a.beneficiary) - number(b.beneficiary) ||
      (a.key < b.key ? -1 : 1),
  );
}

function column(name: string, type: ExportColumn['type'], meaning: string, unit: string, missing: string, cell: Cell) {
  return { name, type, meaning, unit, source: ENGINE, coverage: COVERAGE, missing, cell };
}

function code(actor: Actor | null): number | null {
  return typeof actor === 'number' ? actor : null;
}

function name(actor: Actor | null, year: number): string | null {
  return actor === null ? null : stateNameOf(actor, partialDate(year));
}

function honored({ verdict }: TestedPromise): 0 | 1 | null {
  if (verdict === 'honored') return 1;
  return verdict === 'violated' ? 0 : null;
}

import { curveAxes } from '../../assessment/standard/axes.ts';
import { SWITCHES } from '../../assessment/standard/coding-rules.ts';
import type { Standard } from '../../assessment/standard/standard.ts';
import { type CrossedClause, crossedClauses } from '../../assessment/under-all-standards/clauses.ts';
import { ESTIMANDS } from '../../assessment/under-all-standards/estimand.ts';
import { OverChoices } from '../../assessment/under-all-standards/over-choices.ts';
import { crossedTests } from '../../assessment/under-all-standards/tests.ts';
import type { Actor } from '../../core/actor.ts';
import type { Agreement } from '../../core/agreement.ts';
import { ChoiceTables } from '../../core/choice-table.ts';
import type { Contingency } from '../../core/contingency.ts';
import type { CurveInput, Side } from '../../reliability/curve/input.ts';

/** Ways to count wars that ran across the cut year: by the year in which they began, or in which they ended. */
export const ENGINE_ERAS = ['began', 'ended'] as const;

/** What to judge under every choice. */
export interface EngineCurveOptions {
  readonly agreements: readonly Agreement[];
  readonly contingencies: readonly Contingency[];
  /** Standards whose numbers of days for help in time are tried too; the first is the base. */
  readonly standards: readonly [Standard, ...Standard[]];
  /** The year from which a war counts as after the cut; null for none. */
  readonly cut: number | null;
  /** One promisor's tests alone. */
  readonly patron?: Actor | undefined;
}

/** The engine's tests under every choice of every switch, as a specification curve needs them. */
export function engineCurve({ agreements, contingencies, standards, cut, patron }: EngineCurveOptions): CurveInput {
  const own = curveAxes(standards);
  const tables = new ChoiceTables(own.map(({ choices }) => choices.length));
  const clauses = crossedClauses(agreements, contingencies, new OverChoices(own, standards[0]), tables).filter(
    ({ promisor }) => patron === undefined || promisor === patron,
  );
  const multilateral = own.findIndex(({ name }) => name === 'multilateral');
  const pacts = multilateralOf(clauses);
  const blocks = SWITCHES.unit.choices.map((unit) => ({
    choice: unit,
    tests: crossedTests(clauses, unit, multilateral, tables, (id) => pacts.has(id)).map(
      ({ agreement, contingency, promisor, beneficiary, outcome, without }) => ({
        key: [agreement?.id, contingency.id, promisor, beneficiary].map((part) => part ?? '').join('|'),
        war: contingency.id,
        outcome,
        sides: sidesOf(contingency, cut),
        without,
      }),
    ),
  }));
  return {
    tables,
    axes: own.map((axis) => ({ ...axis, estimand: ESTIMANDS[axis.name] })),
    blockAxis: own.findIndex(({ name }) => name === 'unit'),
    blocks,
    eras: cut === null ? ENGINE_ERAS.slice(0, 1) : ENGINE_ERAS,
    pacts: [...pacts],
  };
}

/** Agreements with more than two parties, in the order of their names. */
function multilateralOf(clauses: readonly CrossedClause[]): Set<string> {
  const agreements = new Map(clauses.map(({ agreement }) => [agreement.id, agreement]));
  const many = [...agreements.values()].filter(({ parties }) => new Set(parties.map(({ actor }) => actor)).size > 2);
  return new Set(many.map(({ id }) => id).sort());
}

/** Without a cut everything is on one side. */
function sidesOf({ began, span }: Contingency, cut: number | null): readonly Side[] {
  if (cut === null) return ['before'];
  if (began.year >= cut) return ['after', 'after'];
  const ended = span.to?.year ?? Number.POSITIVE_INFINITY;
  return ['before', ended >= cut ? 'after' : 'before'];
}

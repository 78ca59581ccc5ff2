import type { Test } from '../../assessment/aggregate.ts';
import type { Actor } from '../../core/actor.ts';
import type { ObligationKind } from '../../core/obligation-kind.ts';
import type { Verdict, VerdictKind } from '../../core/verdict.ts';
import { oneLine } from '../argument/reason.ts';
import { stateNameOf } from '../names.ts';
import { restsOnUnknown, type UnknownCause } from './rests-on-unknown.ts';

/** A test of imported alliances in imported wars as a row of a table. */
export interface TestRow {
  readonly atopid: number | null;
  readonly warid: number | null;
  readonly warname: string;
  readonly promisor: Actor | null;
  readonly beneficiary: Actor | null;
  readonly obligation: ObligationKind | null;
  readonly verdict: Verdict;
  readonly kind: VerdictKind | null;
  /** What was not known and taken as unmet, where *not invoked* rests on that. */
  readonly unknown: UnknownCause | null;
  readonly reason: string;
}

/** Tests as rows, in the order of wars, agreements and states. */
export function testRows(tests: readonly Test[]): TestRow[] {
  const rows = tests.map((test) => ({
    atopid: test.atopid ?? null,
    warid: test.warid ?? null,
    warname: test.warname,
    promisor: test.promisor,
    beneficiary: test.beneficiary,
    obligation: test.deciding?.kind ?? null,
    verdict: test.verdict,
    kind: test.deciding?.verdictKind ?? null,
    unknown: restsOnUnknown(test),
    reason: oneLine(test, stateNameOf),
  }));
  const number = (value: Actor | null) => (typeof value === 'number' ? value : 0);
  return rows.sort(
    (a, b) =>
      number(a.warid) - number(b.warid) ||
      number(a.atopid) - number(b.atopid) ||
      number(a.promisor) - number(b.promisor) ||
      number(a.beneficiary) - number(b.beneficiary),
  );
}

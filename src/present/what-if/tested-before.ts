import { isOfHelp } from '../../assessment/owed-act.ts';
import type { Actor } from '../../core/actor.ts';
import { formatPartialDate, type PartialDate } from '../../core/partial-date.ts';
import type { Verdict } from '../../core/verdict.ts';
import type { NameOf } from '../names.ts';
import type { DangerRow } from '../rows/danger-row.ts';

/** What one patron did when a promise of it was called on before: a row of its ledger. */
export interface TestedBefore {
  /** The case's id. */
  readonly case: string;
  readonly danger: string;
  readonly ally: string;
  readonly began: string;
  readonly verdict: Verdict;
  readonly delivered: DangerRow['delivered'];
  /** The promise that decided is one of help, which standing aside does not keep. */
  readonly ofHelp: boolean;
  /** It was towards the one that is attacked here. */
  readonly sameAlly: boolean;
}

/** One promisor and its tests, newest first; none is not the same as never tested. */
export interface RecordBefore {
  readonly from: string;
  readonly tests: readonly TestedBefore[];
}

/** The tests of these promisors that began on or before a day; rows in which no legal promise was called on are left out. */
export function testedBefore(
  promisors: readonly Actor[],
  rows: readonly DangerRow[],
  { attacked, day, nameOf }: { readonly attacked: Actor; readonly day: PartialDate; readonly nameOf: NameOf },
): RecordBefore[] {
  const called = rows.filter(({ verdict, began }) => verdict !== 'not-invoked' && began.first <= day.last);
  return promisors.map((promisor) => ({
    from: nameOf(promisor, day),
    tests: called
      .filter(({ patron }) => patron === promisor)
      .toReversed()
      .map(({ case: id, danger, ally, began, verdict, delivered, deciding }) => ({
        case: id,
        danger,
        ally: nameOf(ally, began),
        began: formatPartialDate(began),
        verdict,
        delivered,
        ofHelp: deciding !== null && isOfHelp(deciding.kind),
        sameAlly: ally === attacked,
      })),
  }));
}

import type { JudgedPromises } from '../../app/judged-promises.ts';
import type { Test } from '../../assessment/aggregate.ts';
import type { Conduct } from '../../assessment/trail.ts';
import type { Actor } from '../../core/actor.ts';
import type { OutcomeKind } from '../../core/case-facts.ts';
import type { ObligationKind } from '../../core/obligation-kind.ts';
import type { SupportAct } from '../../core/response.ts';
import type { Verdict } from '../../core/verdict.ts';
import { type ThesisRow, thesisRows } from '../rows/thesis-row.ts';

/** One patron towards one ally in one danger: verdict, what came, how it ended. */
export interface PatronRecord {
  readonly patron: Actor;
  readonly ally: Actor;
  readonly danger: string;
  readonly verdict: Verdict;
  /** The promise that decided is one of help, which standing aside does not keep. */
  readonly ofHelp: boolean;
  /** The strongest confirmed act; null where it is not known. */
  readonly delivered: SupportAct | null;
  readonly outcomes: readonly OutcomeKind[];
}

/** Promises that are kept by not acting, or by talking. */
const NOT_OF_HELP: ReadonlySet<ObligationKind> = new Set(['neutrality', 'nonaggression', 'consultation', 'basing']);

/** What taking part in a war shows of what was delivered; of those who stayed out it does not say what else they gave. */
const SHOWN_BY_FIGHTING: Readonly<Partial<Record<Conduct, SupportAct>>> = {
  'fought-alongside': 'combat',
  'gave-it': 'combat',
  'helped-adversary': 'helped-adversary',
  'fought-the-ally': 'fought-ally',
};

/**
 * The records of all patrons, from tests at the dyad's unit. In a casebook also those of patrons that owed nothing and
 * were asked or came; what such a casebook does not record of a patron that owed something is unknown.
 */
export function recordsOfPatrons({ casebook, standard, tests }: JudgedPromises): PatronRecord[] {
  if (casebook === null) return tests.map((test) => recordOf(test, SHOWN_BY_FIGHTING[conductIn(test)] ?? null, []));
  const rows = new Map(thesisRows(casebook, standard).map((row) => [keyOf(row.case, row.patron, row.ally), row]));
  const ends = new Map(
    casebook.contingencies.map(({ id, facts, subject }) => [
      id,
      (facts?.outcomes ?? []).filter(({ actor }) => actor === subject).map(({ kind }) => kind),
    ]),
  );
  const judged = tests.map((test) => {
    const key = keyOf(test.contingency, test.promisor as Actor, test.beneficiary as Actor);
    const row = rows.get(key);
    rows.delete(key);
    return recordOf(test, row?.delivered ?? null, ends.get(test.contingency) ?? []);
  });
  return [...judged, ...[...rows.values()].map(unpromised)];
}

function recordOf(test: Test, delivered: SupportAct | null, outcomes: readonly OutcomeKind[]): PatronRecord {
  const { promisor, beneficiary, contingency, verdict, deciding } = test;
  return {
    patron: promisor as Actor,
    ally: beneficiary as Actor,
    danger: contingency,
    verdict,
    ofHelp: deciding !== null && !NOT_OF_HELP.has(deciding.kind),
    delivered,
    outcomes,
  };
}

/** A patron of a case that had promised nothing there: nothing was tested. */
function unpromised({ patron, ally, case: danger, delivered, outcomes }: ThesisRow): PatronRecord {
  const ends = outcomes.map(({ kind }) => kind);
  return { patron, ally, danger, verdict: 'not-invoked', ofHelp: false, delivered, outcomes: ends };
}

function conductIn({ deciding }: Test): Conduct {
  return deciding?.conduct ?? 'not-known';
}

function keyOf(danger: string, patron: Actor, ally: Actor): string {
  return `${danger}|${patron}|${ally}`;
}

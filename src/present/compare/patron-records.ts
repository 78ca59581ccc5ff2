import type { Test } from '../../assessment/aggregate.ts';
import { isOfHelp, owedAct } from '../../assessment/owed-act.ts';
import type { ClauseTest, Conduct } from '../../assessment/trail.ts';
import type { Actor } from '../../core/actor.ts';
import type { Answer, OutcomeKind } from '../../core/case-facts.ts';
import type { Contingency, ContingencyKind } from '../../core/contingency.ts';
import type { PartialDate } from '../../core/partial-date.ts';
import type { SupportAct } from '../../core/response.ts';
import type { Verdict } from '../../core/verdict.ts';
import { titleOfWar } from '../names.ts';
import type { DangerRow } from '../rows/danger-row.ts';

/** One patron towards one ally in one danger, as patrons are compared by it. */
export interface PatronRecord {
  readonly patron: Actor;
  readonly ally: Actor;
  /** The case's or war's id. */
  readonly danger: string;
  /** What it is called. */
  readonly dangerName: string;
  readonly began: PartialDate;
  readonly verdict: Verdict;
  /** The promise that decided is one of help, which standing aside does not keep. */
  readonly ofHelp: boolean;
  /** The strongest confirmed act; `unknown` where it is not known. */
  readonly delivered: SupportAct | 'unknown';
  readonly outcomes: readonly OutcomeKind[];
  /** The kind of danger. */
  readonly kind: ContingencyKind;
  /** The least act that keeps the promise which decides; null where none was called on, or it is kept by not acting. */
  readonly owed: SupportAct | null;
  /** How the ally's requests to this patron were answered. */
  readonly answers: readonly Answer[];
  /** The test that decided, by its numbers in ATOP and in the list of wars; null in the casebook. */
  readonly test: { readonly atopid: number; readonly warid: number } | null;
}

/** What taking part in a war shows of what was delivered; of those who stayed out it does not say what else they gave. */
const SHOWN_BY_FIGHTING: Readonly<Partial<Record<Conduct, SupportAct>>> = {
  'fought-alongside': 'combat',
  'gave-it': 'combat',
  'helped-adversary': 'helped-adversary',
  'fought-the-ally': 'fought-ally',
};

/** The records of a casebook: its rows. */
export function recordsOfRows(rows: readonly DangerRow[]): PatronRecord[] {
  return rows.map(
    ({
      patron,
      ally,
      case: danger,
      danger: dangerName,
      kind,
      began,
      verdict,
      deciding,
      delivered,
      outcomes,
      asked,
    }) => ({
      patron,
      ally,
      danger,
      dangerName,
      began,
      verdict,
      ofHelp: deciding !== null && isOfHelp(deciding.kind),
      delivered,
      outcomes: outcomes.map((outcome) => outcome.kind),
      kind,
      owed: owedIn(deciding),
      answers: asked.filter(({ status }) => status === 'confirmed').map(({ answer }) => answer),
      test: null,
    }),
  );
}

/** The records of wars, from tests at the dyad's unit; `wars` are those that they are of. */
export function recordsOfTests(tests: readonly Test[], wars: readonly Contingency[]): PatronRecord[] {
  const known = new Map(wars.map((war) => [war.id, war]));
  return tests.map(({ promisor, beneficiary, contingency, warid, verdict, deciding }) => ({
    patron: promisor as Actor,
    ally: beneficiary as Actor,
    danger: contingency,
    dangerName: titleOfWar(known.get(contingency)?.name ?? contingency),
    began: known.get(contingency)?.began as PartialDate,
    verdict,
    ofHelp: deciding !== null && isOfHelp(deciding.kind),
    delivered: (deciding === null ? undefined : SHOWN_BY_FIGHTING[deciding.conduct]) ?? 'unknown',
    outcomes: [],
    kind: known.get(contingency)?.kind ?? 'interstate-war',
    owed: owedIn(deciding),
    answers: [],
    test: deciding?.atopid === undefined || warid === undefined ? null : { atopid: deciding.atopid, warid },
  }));
}

function owedIn(deciding: ClauseTest | null): SupportAct | null {
  return deciding === null ? null : owedAct(deciding.kind, deciding.undertaking.clause);
}

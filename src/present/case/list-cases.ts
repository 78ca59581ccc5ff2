import type { Casebook } from '../../casebook/load.ts';
import type { Contingency, ContingencyKind } from '../../core/contingency.ts';
import { formatPartialDate } from '../../core/partial-date.ts';
import type { Verdict } from '../../core/verdict.ts';
import { type CameAgainstOwed, cameAgainstOwed } from '../ledger/came-against-owed.ts';
import { ledgerRow } from '../ledger/ledger-row.ts';
import { namesOf } from '../names.ts';
import type { DangerRow } from '../rows/danger-row.ts';
import { inOrder } from '../rows/rows-of-case.ts';

/** A row of a case in short. */
export interface CaseRow extends CameAgainstOwed {
  readonly patron: string;
  readonly ally: string;
  readonly verdict: Verdict;
}

/** A case in a list. */
export interface CaseSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: ContingencyKind;
  readonly start: string;
  /** The day to which the case was last checked. */
  readonly asOf: string;
  readonly place: string;
  /** The one in danger. */
  readonly subject: string;
  /** Every patron that has a row in it. */
  readonly patrons: readonly string[];
  readonly outcome: readonly string[];
  /** Its rows in short: for each patron what was owed and what came. */
  readonly rows: readonly CaseRow[];
  readonly summary: string;
}

/** The cases of a casebook in order of time; `rows` are its rows, which say who the patrons are. */
export function listCases({ contingencies, actors }: Casebook, rows: readonly DangerRow[]): CaseSummary[] {
  const nameOf = namesOf(actors);
  return inOrder(contingencies)
    .filter(({ facts }) => facts !== undefined)
    .map(summaryOf);

  function summaryOf({ id, name, kind, began, subject, facts }: Contingency): CaseSummary {
    const own = rows.filter((row) => row.case === id).map((row) => ledgerRow(row, nameOf));
    const patrons = new Set(own.map(({ patron }) => patron));
    return {
      id,
      name,
      kind,
      start: formatPartialDate(began),
      asOf: facts === undefined ? '' : formatPartialDate(facts.asOf),
      place: facts?.place ?? '',
      subject: subject === undefined ? '' : nameOf(subject, began),
      patrons: [...patrons],
      outcome: (facts?.outcomes ?? []).filter(({ actor }) => actor === subject).map((outcome) => outcome.kind),
      rows: own.map((row) => ({
        patron: row.patron,
        ally: row.ally,
        verdict: row.verdict,
        ...cameAgainstOwed(row),
      })),
      summary: facts?.summary ?? '',
    };
  }
}

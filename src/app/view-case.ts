import { assess } from '../assessment/assess.ts';
import type { Casebook } from '../casebook/load.ts';
import type { CaseFacts } from '../core/case-facts.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate } from '../core/partial-date.ts';
import { readCasebook } from './casebook.ts';
import { type ClauseArgument, clauseArgument } from './clause-argument.ts';
import type { Effects } from './effects.ts';
import { type LedgerRow, ledgerRows, patronsOf } from './ledger.ts';
import { readStandard } from './read-standard.ts';

/** A case with every clause argued. */
export interface CaseView {
  readonly name: string;
  readonly start: string;
  readonly place: string;
  readonly summary: string;
  readonly rows: readonly LedgerRow[];
  readonly clauses: readonly ClauseArgument[];
  readonly facts: CaseFacts;
  readonly sources: readonly { readonly ref: string; readonly text: string }[];
}

/** One case of a casebook, the built-in one if none is named, with its trail. @throws CasusError `case-unknown`. */
export async function viewCase(id: string, standardName: string, effects: Effects, cases?: string): Promise<CaseView> {
  const standard = await readStandard(standardName, effects);
  const casebook = await readCasebook(cases);
  const contingency = casebook.contingencies.find((one) => one.id === id);
  if (contingency?.facts === undefined) {
    throw new CasusError('case-unknown', {
      id,
      known: casebook.contingencies
        .map((one) => one.id)
        .sort()
        .join(', '),
    });
  }
  const patrons = patronsOf(contingency);
  const tests = assess(casebook.agreements, [contingency], standard).flatMap((meeting) => meeting.tests);
  const argued = tests.filter(({ promisor, implied }) => patrons.includes(promisor) && !implied);
  const rows = ledgerRows(contingency, casebook, standard).map(({ row }) => row);
  return {
    name: contingency.name,
    start: rows[0]?.start ?? '',
    place: contingency.facts.place,
    summary: contingency.facts.summary,
    rows,
    clauses: argued.map(clauseArgument),
    facts: contingency.facts,
    sources: contingency.facts.sources.map((ref) => ({ ref, text: sourceText(casebook, ref) })),
  };
}

/** Publisher, title, date and address of a source. */
function sourceText({ sources }: Casebook, ref: string): string {
  const source = sources.get(ref);
  if (source === undefined) return ref;
  const { publisher, title, date, address } = source;
  const day = date && formatPartialDate(date);
  return [publisher, title, day, address].filter((part) => part !== undefined).join('. ');
}

import type { LedgerRow, PromisedClause } from '../../app/ledger.ts';
import { SELECTED } from '../theses/thesis-result.ts';

/** How the promises to defend the ally went, in cases; the four last add up to `bound`. */
export interface LedgerCount {
  readonly cases: number;
  /** A treaty's clause to defend the ally was in force. */
  readonly bound: number;
  readonly kept: number;
  readonly broken: number;
  /** No such clause was called on: its condition was not met, or help was not requested. */
  readonly notInvoked: number;
  readonly undetermined: number;
}

/** Counts a ledger's promises to defend the ally. Where several such clauses were in force, a kept one outweighs. */
export function countLedger(rows: readonly LedgerRow[]): LedgerCount {
  const found = rows.map(defenseVerdict).filter((verdict) => verdict !== null);
  const count = (verdict: string) => found.filter((one) => one === verdict).length;
  return {
    cases: rows.length,
    bound: found.length,
    kept: count('honored'),
    broken: count('violated'),
    notInvoked: count('not-invoked'),
    undetermined: count('undetermined'),
  };
}

const WEIGHT = ['honored', 'violated', 'undetermined', 'not-invoked'];

function defenseVerdict({ promised }: LedgerRow): string | null {
  const verdicts = new Set(promised.filter(isTreatyOfDefense).map(({ verdict }) => verdict));
  return WEIGHT.find((verdict) => verdicts.has(verdict)) ?? null;
}

function isTreatyOfDefense({ obligation, binding }: PromisedClause): boolean {
  return obligation === 'defense' && binding === 'legal';
}

/**
 * A ledger in one sentence that can be printed, with what its numbers are out of, and what they cannot show.
 * The rows are one patron's.
 */
export function ledgerSentence(rows: readonly LedgerRow[]): string {
  const patron = rows.at(-1)?.patron;
  if (patron === undefined) return 'No case is left.';
  const { cases, bound, kept, broken, notInvoked, undetermined } = countLedger(rows);
  const these = cases === 1 ? 'this 1 case' : `these ${cases} cases`;
  const caveat = `The cases are those the casebook has, not a sample. ${SELECTED}`;
  if (bound === 0) return `${patron} was bound by no treaty to defend the ally in ${these}. ${caveat}`;
  const rest = [
    broken === 0 ? '' : `in ${broken} it did not`,
    notInvoked === 0 ? '' : `in ${notInvoked} the promise was not called on`,
    undetermined === 0 ? '' : `in ${undetermined} that cannot be told`,
  ].filter((part) => part !== '');
  const others = rest.length === 0 ? '' : ` ${capital(listed(rest))}.`;
  return `${patron} was bound by treaty to defend the ally in ${bound} of ${these}; it did so in ${kept}.${others} ${caveat}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

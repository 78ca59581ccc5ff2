import { type Headline, SELECTED, yearsWords } from '../headline-type.ts';
import { beginsSentence, listed } from '../names.ts';
import type { LedgerRow, PromisedClause } from './ledger-row.ts';

/** How the promises to defend the ally went, in rows of a ledger; the four last add up to `bound`. */
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
  const verdicts = new Set<string>(promised.filter(isTreatyOfDefense).map(({ verdict }) => verdict));
  return WEIGHT.find((verdict) => verdicts.has(verdict)) ?? null;
}

function isTreatyOfDefense({ obligation, binding }: PromisedClause): boolean {
  return obligation === 'defense' && binding === 'legal';
}

/**
 * A ledger as a headline: its numbers with what they are out of, on which they rest and their period, then what they
 * cannot show. The rows are one patron's.
 * @example
 * ledgerHeadline(rows).finding
 * // 'Russia had a treaty duty to defend its ally in 4 of these 12 cases of the casebook, 1994 to 2026. It kept it once, …'
 */
export function ledgerHeadline(rows: readonly LedgerRow[]): Headline {
  const patron = rows.at(-1)?.patron;
  if (patron === undefined) return { finding: 'No case is left.', caveat: '' };
  const { cases, bound, kept, broken, notInvoked, undetermined } = countLedger(rows);
  const period = yearsWords(rows.map(({ start }) => Number(start.slice(0, 4))));
  const these = `${cases === 1 ? 'this case' : `these ${cases} cases`} of the casebook, ${period}`;
  const checked = rows.map(({ asOf }) => asOf).sort();
  const upTo = checked[0] === checked.at(-1) ? `on ${checked[0]}` : `between ${checked[0]} and ${checked.at(-1)}`;
  const [they, are] = cases === 1 ? ['The case was', 'It is'] : ['The cases were', 'They are'];
  const caveat = `${they} last checked ${upTo}. ${are} not a sample. ${SELECTED}`;
  if (bound === 0)
    return { finding: `${beginsSentence(patron)} had no treaty duty to defend its ally in ${these}.`, caveat };
  const duty = `${beginsSentence(patron)} had a treaty duty to defend its ally in`;
  if (cases === 1) return { finding: `${duty} ${these}. ${inOneCase(rows)}`, caveat };
  const did = [
    `kept it ${times(kept)}`,
    `broke it ${times(broken)}`,
    ...(notInvoked === 0 ? [] : [`was not called on ${times(notInvoked)}`]),
  ];
  const unclear = undetermined === 0 ? '' : `; ${undetermined === 1 ? 'one is' : `${undetermined} are`} unclear`;
  return {
    finding: `${duty} ${bound} of ${these}. It ${listed(did)}${unclear}.`,
    caveat,
  };
}

const ONE_CASE: Readonly<Record<string, string>> = {
  honored: 'It kept it.',
  violated: 'It broke it.',
  'not-invoked': 'It was not called on.',
  undetermined: 'Whether it kept it is unclear.',
};

function inOneCase([row]: readonly LedgerRow[]): string {
  const verdict = row === undefined ? null : defenseVerdict(row);
  return ONE_CASE[verdict ?? 'undetermined'] as string;
}

function times(n: number): string {
  return ['never', 'once', 'twice'][n] ?? `${n} times`;
}

import { obligationRank, STRENGTH } from '../obligation-rank.ts';
import type { ClauseTest } from '../trail.ts';

/*
 * What of a judged clause its test's verdict rests on, as one small number, and the verdict of a test from such
 * numbers. `aggregate.ts` finds the same verdict together with the clause that decides it; a test holds the two
 * together.
 */

/** A test's verdict as a number. What no standard pairs, and what was not called on, is no test: 0. */
export const OUTCOME = { none: 0, honored: 1, violated: 2, undetermined: 3 } as const;

const KINDS = ['honored', 'violated', 'defected', 'undetermined'] as const;

/** A clause's code: 0 if it was not called on, else its verdict and the strength of the obligation. */
export function clauseCode({ verdict, verdictKind, kind }: ClauseTest): number {
  if (verdict === 'not-invoked') return 0;
  const found = verdictKind === 'defected' ? 'defected' : verdict;
  return 1 + KINDS.indexOf(found) + KINDS.length * obligationRank(kind);
}

/** What was found among the clauses of a pair of states, one bit each. */
const BIT = { honored: 1, violated: 2, defected: 4, undetermined: 8, helped: 16, open: 32 } as const;

/** Neutrality and nonaggression are kept without coming. */
const WITHOUT_COMING = new Set(['neutrality', 'nonaggression'].map(obligationRank));

const BITS: readonly number[] = Array.from({ length: 1 + KINDS.length * (STRENGTH.length + 1) }, (_, code) => {
  if (code === 0) return 0;
  const kind = KINDS[(code - 1) % KINDS.length] as (typeof KINDS)[number];
  if (kind === 'honored' && !WITHOUT_COMING.has(strengthOf(code))) return BIT.honored | BIT.helped;
  return kind === 'defected' ? BIT.violated | BIT.defected : BIT[kind];
});

function strengthOf(code: number): number {
  return Math.floor((code - 1) / KINDS.length);
}

/** What was found for a pair of states, from its clauses' codes. */
export function pairBits(codes: readonly number[]): number {
  let bits = 0;
  for (const code of codes) bits |= BITS[code] as number;
  const open = (bits & BIT.undetermined) !== 0 && (bits & BIT.honored) === 0;
  return open ? bits | BIT.open : bits;
}

/** The same of the strongest clauses that were called on alone. */
export function strongestBits(codes: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const code of codes) if (code > 0) least = Math.min(least, strengthOf(code));
  return pairBits(codes.filter((code) => code > 0 && strengthOf(code) === least));
}

/** The verdict of a test from the bits of its pairs; the last number is the choice of `multilateral`, 0 for all. */
export function testOutcome(bitsAndRule: readonly number[]): number {
  let bits = 0;
  for (let i = 0; i < bitsAndRule.length - 1; i += 1) bits |= bitsAndRule[i] as number;
  const any = bitsAndRule.at(-1) === 1;
  const has = (bit: number) => (bits & bit) !== 0;
  if (any && !has(BIT.defected) && has(BIT.helped)) return OUTCOME.honored;
  if (has(BIT.violated)) return OUTCOME.violated;
  if ((!any || has(BIT.defected)) && has(BIT.open)) return OUTCOME.undetermined;
  if (has(BIT.honored)) return OUTCOME.honored;
  return has(BIT.undetermined) ? OUTCOME.undetermined : OUTCOME.none;
}

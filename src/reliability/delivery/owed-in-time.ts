import type { Agreement, ObligationKind } from '../../core/agreement.ts';
import { overlaps, type Span } from '../../core/partial-date.ts';

/** One state's promise to another in an agreement. */
export interface Owed {
  readonly promisor: number;
  readonly kind: ObligationKind;
  readonly agreement: string;
  readonly title: string;
}

/** Finds what states owed one in a span of days. */
export type OwedFinder = (beneficiary: number, span: Span) => Owed[];

/** A promise and the times in which both it and, where it runs to the parties, the beneficiary's membership held. */
interface Promised {
  readonly owed: Owed;
  readonly span: Span;
  readonly member: Span | null;
}

/**
 * What states owed a state at a time: directed obligations in force of agreements that both were party to then, or
 * that name the state. Where it is not known to whom a promise ran, it is not counted.
 */
export function owedFinder(agreements: readonly Agreement[]): OwedFinder {
  const known = new Map<number, Promised[]>();
  return (beneficiary, span) => {
    const promises = known.get(beneficiary) ?? agreements.flatMap((agreement) => promisesTo(beneficiary, agreement));
    known.set(beneficiary, promises);
    const found = promises.filter(
      (one) => overlaps(one.span, span) === 'yes' && (one.member === null || overlaps(one.member, span) === 'yes'),
    );
    return [...new Set(found.map(({ owed }) => owed))];
  };
}

function promisesTo(beneficiary: number, { id, title, parties, obligations }: Agreement): Promised[] {
  const member = parties.filter(({ actor }) => actor === beneficiary);
  const byKey = new Map<string, Owed>();
  return obligations.flatMap(({ promisor, kind, beneficiaries, span }): Promised[] => {
    if (typeof promisor !== 'number' || promisor === beneficiary || beneficiaries === 'unknown') return [];
    const named = beneficiaries !== 'other-parties';
    if (named && !beneficiaries.includes(beneficiary)) return [];
    const owed = byKey.get(`${promisor} ${kind}`) ?? { promisor, kind, agreement: id, title };
    byKey.set(`${promisor} ${kind}`, owed);
    if (named) return [{ owed, span, member: null }];
    return member.filter((one) => overlaps(one.span, span) !== 'no').map((one) => ({ owed, span, member: one.span }));
  });
}

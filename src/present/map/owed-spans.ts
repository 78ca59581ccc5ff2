import type { Agreement, Obligation, ObligationKind, Party } from '../../core/agreement.ts';
import { OBLIGATION_KINDS } from '../../core/obligation-kind.ts';
import type { Span } from '../../core/partial-date.ts';
import { isStateCode } from '../../core/states/crosswalk.ts';

/** What one state owed another under one agreement for a time in which that did not change. */
export interface OwedSpan {
  readonly promisor: number;
  readonly beneficiary: number;
  readonly kinds: readonly ObligationKind[];
  /** Day numbers: the first day it could have been owed, and the last, which is infinite while it lasts. */
  readonly first: number;
  readonly last: number;
}

interface Piece {
  readonly kind: ObligationKind;
  readonly first: number;
  readonly last: number;
}

/**
 * Who owed whom what under an agreement, and when: the promisor's obligations while the beneficiary was a party. Only
 * states are told of; between what changed nothing, spans are joined.
 */
export function owedSpans(agreement: Agreement): OwedSpan[] {
  const members = partySpans(agreement.parties);
  const pieces = new Map<string, Piece[]>();
  for (const obligation of agreement.obligations) {
    const { promisor, kind } = obligation;
    if (typeof promisor !== 'number' || !isStateCode(promisor)) continue;
    const own = daysOf(obligation.span);
    for (const [beneficiary, spans] of beneficiariesOf(obligation, members)) {
      for (const span of spans) {
        const [first, last] = [Math.max(own.first, span.first), Math.min(own.last, span.last)];
        if (first <= last) add(pieces, `${promisor} ${beneficiary}`, { kind, first, last });
      }
    }
  }
  return [...pieces].flatMap(([pair, own]) => {
    const [promisor, beneficiary] = pair.split(' ').map(Number) as [number, number];
    return segments(own).map((segment) => ({ promisor, beneficiary, ...segment }));
  });
}

type Days = Pick<Piece, 'first' | 'last'>;

function partySpans(parties: readonly Party[]): Map<number, Days[]> {
  const spans = new Map<number, Days[]>();
  for (const { actor, span } of parties) {
    if (typeof actor === 'number' && isStateCode(actor)) add(spans, actor, daysOf(span));
  }
  return spans;
}

function beneficiariesOf({ promisor, beneficiaries }: Obligation, members: Map<number, Days[]>): [number, Days[]][] {
  const named = Array.isArray(beneficiaries) ? new Set(beneficiaries) : null;
  return [...members].filter(([actor]) => actor !== promisor && (named === null || named.has(actor)));
}

function daysOf({ from, to }: Span): Days {
  return { first: from.first, last: to === null ? Number.POSITIVE_INFINITY : to.last };
}

/** Cuts time where something begins or ends, and joins neighbours that are alike. */
function segments(pieces: readonly Piece[]): Omit<OwedSpan, 'promisor' | 'beneficiary'>[] {
  const starts = [...new Set(pieces.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
  const found: { kinds: ObligationKind[]; first: number; last: number }[] = [];
  for (const [i, first] of starts.entries()) {
    const held = new Set(pieces.filter((piece) => piece.first <= first && first <= piece.last).map(({ kind }) => kind));
    if (held.size === 0) continue;
    const kinds = OBLIGATION_KINDS.filter((kind) => held.has(kind));
    const last = (starts[i + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const before = found.at(-1);
    if (before !== undefined && before.last + 1 === first && before.kinds.join() === kinds.join()) before.last = last;
    else found.push({ kinds, first, last });
  }
  return found;
}

function add<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

import type { Actor } from '../../src/core/actor.ts';
import type { Agreement, Obligation, Party } from '../../src/core/agreement.ts';
import { parsePartialDate, type Span } from '../../src/core/partial-date.ts';
import type { TreatyClause } from '../../src/core/treaty-clause.ts';

const SOURCE = { dataset: 'made-up', file: 'made-up.yaml', line: 1 };

export function span(from: string, to?: string): Span {
  return { from: parsePartialDate(from), to: to === undefined ? null : parsePartialDate(to) };
}

/** A party, and what it excepted. */
export function party(actor: Actor, from: string, to?: string, reservations?: string): Party {
  return { actor, phase: 0, span: span(from, to), reservations, source: SOURCE };
}

export function clause(id: string, patch: Partial<TreatyClause> = {}): TreatyClause {
  return {
    id,
    article: 'article 1',
    obligation: 'defense',
    promisors: 'all-parties',
    beneficiaries: 'all-parties',
    trigger: 'attacked',
    words: `The parties do what "${id}" says.`,
    ...patch,
  };
}

/** An agreement whose parties each owe each clause, for as long as they are in it. */
export function pact(
  id: string,
  parties: readonly Party[],
  clauses: readonly TreatyClause[],
  patch: Partial<Agreement> = {},
): Agreement {
  const obligations = clauses.flatMap((own) =>
    parties
      .filter(({ actor }) => own.promisors === 'all-parties' || own.promisors.includes(actor))
      .map(
        (one): Obligation => ({
          promisor: one.actor,
          beneficiaries: own.beneficiaries === 'all-parties' ? 'other-parties' : own.beneficiaries,
          kind: own.obligation,
          conditions: [],
          clause: own,
          phase: 0,
          span: one.span,
          source: SOURCE,
        }),
      ),
  );
  return {
    id,
    title: `The pact ${id}`,
    wartime: false,
    binding: 'legal',
    text: 'full',
    asOf: parsePartialDate('2020'),
    span: span('1950-01-01'),
    sources: ['herald/one'],
    parties,
    obligations,
    terms: clauses,
    ...patch,
  };
}

/** Names and sources as they come. */
export const WORDS = { actor: (actor: Actor) => `state ${actor}`, source: (reference: string) => `from ${reference}` };

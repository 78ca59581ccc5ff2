import type { Actor } from '../../core/actor.ts';
import type { Agreement, ConditionKind, Obligation, ObligationKind } from '../../core/agreement.ts';
import { byDate, overlaps, type Span } from '../../core/partial-date.ts';
import type { SourceRow } from '../../core/source-row.ts';
import type { TreatyClause, Trigger } from '../../core/treaty-clause.ts';

/**
 * An undertaking: one promisor's clause for a time, as the engine judges it. ATOP decides who owed which kind of
 * obligation from when to when; the register of treaty terms, where it has the clause, says in which case.
 */
export interface Undertaking {
  readonly promisor: Actor;
  readonly kind: ObligationKind;
  readonly span: Span;
  readonly trigger: Trigger;
  /** Conditions the dataset flags; with a clause, they are looked up in its words. */
  readonly conditions: readonly ConditionKind[];
  readonly clause: TreatyClause | null;
  readonly beneficiaries: Obligation['beneficiaries'];
  /** `register` where the clause's words are known, else `dataset`; `implied` for not fighting an ally. */
  readonly origin: 'register' | 'dataset' | 'implied';
  readonly source: SourceRow;
}

const TRIGGERS: Readonly<Record<ObligationKind, Trigger>> = {
  defense: 'attacked',
  offense: 'goes-to-war',
  neutrality: 'at-war',
  nonaggression: 'standing',
  consultation: 'threatened',
  assistance: 'at-war',
  arms: 'at-war',
  basing: 'at-war',
  intelligence: 'at-war',
  'regime-protection': 'attacked',
};

/**
 * Every undertaking of an agreement. Obligations of the dataset are refined by the register's clauses of the same
 * kind and promisor; an obligation without one keeps the dataset's flags, whose words are then unknown.
 */
export function undertakingsOf(agreement: Agreement): Undertaking[] {
  const stated = agreement.obligations.flatMap((obligation) => refine(obligation, agreement));
  return [...stated, ...impliedUndertakings(agreement)];
}

function refine(obligation: Obligation, agreement: Agreement): Undertaking[] {
  const clauses = obligation.clause !== undefined ? [obligation.clause] : clausesFor(obligation, agreement);
  const refined = clauses.flatMap((clause) => {
    const span = narrow(obligation.span, clause);
    if (span === null) return [];
    const { promisor, kind, conditions, source } = obligation;
    const beneficiaries = beneficiariesOf(obligation, clause);
    const origin = 'register' as const;
    return [{ promisor, kind, span, trigger: clause.trigger, conditions, clause, beneficiaries, origin, source }];
  });
  return refined.length === 0 && obligation.clause === undefined ? [fromDataset(obligation)] : refined;
}

/** Whom a clause names; one that names all parties leaves it to the dataset which of them were meant. */
function beneficiariesOf(obligation: Obligation, clause: TreatyClause): Undertaking['beneficiaries'] {
  if (clause.beneficiaries !== 'all-parties') return clause.beneficiaries;
  return obligation.beneficiaries === 'unknown' ? 'other-parties' : obligation.beneficiaries;
}

/** The register's clauses of the kind that an obligation of the dataset has, for its promisor. */
function clausesFor({ kind, promisor, phase }: Obligation, { terms }: Agreement): TreatyClause[] {
  return (terms ?? []).filter(
    (clause) =>
      clause.obligation === kind &&
      (clause.phases === undefined || phase === 0 || clause.phases.includes(phase)) &&
      (clause.promisors === 'all-parties' || clause.promisors.includes(promisor)),
  );
}

function fromDataset(obligation: Obligation): Undertaking {
  const { promisor, kind, span, conditions, beneficiaries, source } = obligation;
  const trigger = kind === 'neutrality' && conditions.includes('attacked') ? 'attacked' : TRIGGERS[kind];
  return { promisor, kind, span, trigger, conditions, clause: null, beneficiaries, origin: 'dataset', source };
}

/** The part of a span in which a clause holds; null if there is none. */
function narrow(span: Span, clause: TreatyClause): Span | null {
  const own: Span = { from: clause.from ?? span.from, to: clause.to ?? span.to };
  if (overlaps(span, own) === 'no') return null;
  const from = byDate(span.from, own.from) >= 0 ? span.from : own.from;
  const to = span.to === null ? own.to : own.to === null || byDate(span.to, own.to) <= 0 ? span.to : own.to;
  return { from, to };
}

/**
 * Whoever promised help or neutrality owes it not to fight the other parties, whether the text says so or not.
 * A pact that only asks to consult does not go so far.
 */
function impliedUndertakings(agreement: Agreement): Undertaking[] {
  if (agreement.obligations.every(({ kind }) => kind === 'consultation')) return [];
  const promised = new Set(
    agreement.obligations
      .filter(({ kind }) => kind === 'nonaggression')
      .map(({ promisor, phase }) => `${promisor} ${phase}`),
  );
  return agreement.parties
    .filter(({ actor, phase }) => !promised.has(`${actor} ${phase}`))
    .map(({ actor, span, source }) => ({
      promisor: actor,
      kind: 'nonaggression' as const,
      span,
      trigger: 'standing' as const,
      conditions: [],
      clause: null,
      beneficiaries: 'other-parties' as const,
      origin: 'implied' as const,
      source,
    }));
}

import type { ObligationKind } from '../core/obligation-kind.ts';
import type { SupportAct } from '../core/response.ts';
import type { Owed, TreatyClause } from '../core/treaty-clause.ts';

/** The lowest rung of the ladder on which an obligation of a kind is fulfilled; null where it is fulfilled by not acting. */
const BY_KIND: Readonly<Record<ObligationKind, SupportAct | null>> = {
  defense: 'deployment',
  offense: 'deployment',
  'regime-protection': 'deployment',
  arms: 'arms',
  basing: 'access',
  intelligence: 'intelligence',
  assistance: 'funds',
  consultation: 'diplomacy',
  neutrality: null,
  nonaggression: null,
};

/** The same where the clause itself says what is owed. */
const BY_CLAUSE: Readonly<Record<Owed, SupportAct>> = {
  fighting: 'deployment',
  access: 'access',
  supplies: 'funds',
  cooperation: 'funds',
};

/**
 * The lowest rung of the ladder that fulfils a clause. This is the one place that says which act fulfils which
 * obligation: the ledger's cells, the theses and the engine's conduct in a case follow it.
 * @returns null for a promise that is kept by not acting: not to help the attacker, not to attack
 * @example owedAct('defense', null) // 'deployment'
 */
export function owedAct(kind: ObligationKind, clause: Pick<TreatyClause, 'owed'> | null): SupportAct | null {
  const owed = clause?.owed;
  return owed === undefined ? BY_KIND[kind] : BY_CLAUSE[owed];
}

/** Promises that are kept by not acting, or by talking: not counted among promises of help. */
const NOT_OF_HELP: ReadonlySet<ObligationKind> = new Set(['neutrality', 'nonaggression', 'consultation', 'basing']);

/** Is it a promise of help, which standing aside does not keep? */
export function isOfHelp(kind: ObligationKind): boolean {
  return !NOT_OF_HELP.has(kind);
}

import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import type { Casebook } from './load.ts';
import { type Problem, problemOf } from './problem.ts';

/** A record of one's own that stands in place of one of the casebook beneath it. */
export interface Replaced {
  readonly kind: 'case' | 'agreement' | 'thesis' | 'actor' | 'source';
  readonly id: string;
}

/** One's own casebook on top of another. */
export interface Overlay {
  readonly casebook: Casebook;
  readonly replaced: readonly Replaced[];
}

/**
 * Adds one casebook to another: what has an id of its own is added, what has an id of the other replaces it. A case of
 * the other that names a clause which a replaced agreement no longer has is a problem of that agreement.
 * @param own read beside `base`, so that its references to it are sound
 * @example overlay(builtIn, own).replaced // [{ kind: 'case', id: 'iran-2026' }]
 */
export function overlay(base: Casebook, own: Casebook): Overlay {
  const replaced = [
    ...same('case', base.contingencies, own.contingencies),
    ...same('agreement', base.agreements, own.agreements),
    ...same('thesis', base.theses, own.theses),
    ...[...own.actors.keys()].filter((id) => base.actors.has(id)).map((id) => ({ kind: 'actor' as const, id })),
    ...[...own.sources.keys()].filter((id) => base.sources.has(id)).map((id) => ({ kind: 'source' as const, id })),
  ];
  const contingencies = merged(base.contingencies, own.contingencies).toSorted(byFile);
  const casebook: Casebook = {
    agreements: merged(base.agreements, own.agreements).toSorted(byFile),
    contingencies,
    sources: new Map([...base.sources, ...own.sources]),
    actors: new Map([...base.actors, ...own.actors]),
    theses: merged(base.theses, own.theses).toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    claims: [...base.claims, ...own.claims],
    problems: [...base.problems, ...own.problems, ...lostClauses(contingencies, base.agreements, own.agreements)],
  };
  return { casebook, replaced };
}

interface WithId {
  readonly id: string;
}

function same(kind: Replaced['kind'], base: readonly WithId[], own: readonly WithId[]): Replaced[] {
  const known = new Set(base.map(({ id }) => id));
  return own.filter(({ id }) => known.has(id)).map(({ id }) => ({ kind, id }));
}

function merged<T extends WithId>(base: readonly T[], own: readonly T[]): T[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...base.filter(({ id }) => !ids.has(id)), ...own];
}

/** In the order in which files of these names are read. */
function byFile(a: WithId, b: WithId): number {
  return `${a.id}.yaml` < `${b.id}.yaml` ? -1 : 1;
}

/** Clauses that a case names and that the agreement which replaced its own does not have. */
function lostClauses(cases: readonly Contingency[], base: readonly Agreement[], own: readonly Agreement[]): Problem[] {
  const replaced = new Set(same('agreement', base, own).map(({ id }) => id));
  const clauses = new Map(own.map(({ id, terms }) => [id, new Set((terms ?? []).map((clause) => clause.id))]));
  return cases.flatMap(({ id, facts }) =>
    (facts?.obligations ?? []).flatMap(({ agreement, clauses: named }) => {
      if (!replaced.has(agreement)) return [];
      return (named ?? [])
        .filter((clause) => clauses.get(agreement)?.has(clause) !== true)
        .map((clause) => {
          const field = `the case ${id}`;
          const error = new CasusError('reference-dangling', {
            field,
            kind: `the clause of ${agreement}`,
            value: clause,
          });
          return problemOf(error, `agreements/${agreement}.yaml`);
        });
    }),
  );
}

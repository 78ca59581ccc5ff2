import type { Agreement, Obligation, Party } from '../core/agreement.ts';
import { CasusError } from '../core/errors.ts';
import { isBefore, type PartialDate, type Span } from '../core/partial-date.ts';
import type { TreatyClause } from '../core/treaty-clause.ts';
import type { WrittenAgreement } from './agreement-schema.ts';
import type { Path } from './read-yaml.ts';
import { conditionsOf, toClause } from './to-clause.ts';

/** Names the line of a file in which the value at a path stands. */
export type LineOf = (path: Path) => number;

function later(a: PartialDate, b: PartialDate | undefined): PartialDate {
  return b && isBefore(a, b) === 'yes' ? b : a;
}

function earlier(a: PartialDate | null, b: PartialDate | null | undefined): PartialDate | null {
  if (!a || !b) return a ?? b ?? null;
  return isBefore(b, a) === 'yes' ? b : a;
}

/** What two spans share; null if they certainly do not meet. */
export function meet(a: Span, b: { from?: PartialDate | undefined; to?: PartialDate | null | undefined }): Span | null {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return to && isBefore(to, from) === 'yes' ? null : { from, to };
}

function bindingFrom({ binding, dates }: WrittenAgreement): PartialDate | undefined {
  const { signed, provisionallyApplied, inForce } = dates;
  const began = provisionallyApplied ?? inForce ?? (binding === 'political' ? signed : undefined);
  return began && inForce && isBefore(inForce, began) === 'yes' ? inForce : began;
}

function obligationsOf(clause: TreatyClause, parties: readonly Party[], binding: Span, line: Party['source']) {
  const obligations: Obligation[] = [];
  for (const party of parties) {
    if (clause.promisors !== 'all-parties' && !clause.promisors.includes(party.actor)) continue;
    const inTime = meet(binding, party.span);
    const span = inTime && meet(inTime, clause);
    if (!span) continue;
    obligations.push({
      promisor: party.actor,
      beneficiaries:
        clause.beneficiaries === 'all-parties'
          ? 'other-parties'
          : clause.beneficiaries.filter((actor) => actor !== party.actor),
      kind: clause.obligation,
      conditions: conditionsOf(clause),
      clause,
      phase: party.phase,
      span,
      source: line,
    });
  }
  return obligations;
}

/**
 * A written agreement in core form. Each clause gives one obligation a promisor, for the time that the
 * agreement, the party and the clause have in common. A legal agreement that never entered into force
 * and is not applied provisionally gives none. `register` has the clauses if the file says `clausesFrom: register`.
 * @throws CasusError `date-impossible` for an impossible date in a clause.
 */
export function toAgreement(
  written: WrittenAgreement,
  file: string,
  lineOf: LineOf,
  register: readonly TreatyClause[] = [],
): Agreement {
  const at = (path: Path) => ({ dataset: 'casebook', file, line: lineOf(path) });
  const { signed, ratified, provisionallyApplied, inForce, ended } = written.dates;
  const binds = bindingFrom(written);
  const from = binds ?? signed;
  if (!from) throw new CasusError('field-invalid', { field: 'dates', why: 'needs signed or inForce' });
  const span: Span = { from, to: ended ?? null };
  const parties = written.parties.map(({ actor, entered, left, words, reservations }, i) => ({
    actor,
    phase: 0,
    span: { from: entered, to: left ?? null },
    words,
    reservations,
    source: at(['parties', i]),
  }));
  const { registerClauses: named } = written;
  const terms =
    written.clauses?.map(toClause) ?? register.filter(({ id }) => named === undefined || named.includes(id));
  const lineAt = (i: number) => at(written.clauses ? ['clauses', i] : ['clausesFrom']);
  const obligations = binds ? terms.flatMap((clause, i) => obligationsOf(clause, parties, span, lineAt(i))) : [];
  return {
    id: written.id,
    atopid: written.atopid,
    title: written.title,
    wartime: written.wartime,
    binding: written.binding,
    text: written.text,
    asOf: written.asOf,
    inForceNote: written.inForceNote,
    span,
    dates: { signed, ratified, provisionallyApplied, inForce, ended },
    sources: [
      ...new Set([...written.dates.sources, ...written.parties.flatMap((party) => party.sources), ...written.sources]),
    ],
    parties,
    obligations,
    terms,
  };
}

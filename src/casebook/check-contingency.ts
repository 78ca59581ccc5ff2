import type { z } from 'zod';
import type { Actor } from '../core/actor.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate, isBefore, type PartialDate } from '../core/partial-date.ts';
import { addError } from './check-value.ts';
import type { References } from './references.ts';
import { checkOrder } from './schema-parts.ts';

interface Dated {
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
}

/** The parts of a contingency that are checked against one another. */
interface Checked {
  readonly subject: Actor;
  readonly began: PartialDate;
  readonly ended?: PartialDate | undefined;
  readonly participants: readonly (Dated & { readonly actor: Actor })[];
  readonly hostilities: readonly (Dated & { readonly attacker: Actor; readonly attacked: Actor })[];
  readonly obligations: readonly { readonly agreement: string; readonly clauses?: readonly string[] | undefined }[];
  readonly responses: readonly (Dated & { readonly towards: Actor })[];
  readonly absences: readonly { readonly towards: Actor }[];
  readonly organFindings: readonly { readonly agreement: string; readonly clause?: string | undefined }[];
  readonly outcomes: readonly { readonly actor: Actor }[];
}

function refuseBefore(ctx: z.RefinementCtx, path: PropertyKey[], value: PartialDate | undefined, began: PartialDate) {
  if (!value || isBefore(value, began) !== 'yes') return;
  const params = { field: '', value: formatPartialDate(value), other: 'began', earlier: formatPartialDate(began) };
  addError(ctx, new CasusError('date-order', params), path);
}

function checkDates(value: Checked, ctx: z.RefinementCtx): void {
  const { began, ended } = value;
  checkOrder(ctx, ['ended', ended], ['began', began]);
  for (const list of ['participants', 'hostilities'] as const) {
    for (const [i, { from, to }] of value[list].entries()) {
      refuseBefore(ctx, [list, i, 'from'], from, began);
      checkOrder(ctx, ['ended', ended], [`${list}[${i}].from`, from]);
      if (!from) refuseBefore(ctx, [list, i, 'to'], to, began);
    }
  }
  for (const [i, { to }] of value.responses.entries()) refuseBefore(ctx, ['responses', i, 'to'], to, began);
}

function checkPresence(value: Checked, ctx: z.RefinementCtx): void {
  const there = new Set<Actor>([value.subject, ...value.participants.map(({ actor }) => actor)]);
  const need = (actor: Actor, path: PropertyKey[]) => {
    if (there.has(actor)) return;
    addError(ctx, new CasusError('actor-absent', { field: '', value: actor }), path);
  };
  for (const [i, { attacker, attacked }] of value.hostilities.entries()) {
    need(attacker, ['hostilities', i, 'attacker']);
    need(attacked, ['hostilities', i, 'attacked']);
  }
  for (const [i, { towards }] of value.responses.entries()) need(towards, ['responses', i, 'towards']);
  for (const [i, { towards }] of value.absences.entries()) need(towards, ['absences', i, 'towards']);
  for (const [i, { actor }] of value.outcomes.entries()) need(actor, ['outcomes', i, 'actor']);
}

function checkClauses(value: Checked, references: References, ctx: z.RefinementCtx): void {
  const need = (agreement: string, clause: string, path: PropertyKey[]) => {
    const clauses = references.clauses(agreement);
    if (!clauses || clauses.has(clause)) return;
    const params = { field: '', kind: `the clause of ${agreement}`, value: clause };
    addError(ctx, new CasusError('reference-dangling', params), path);
  };
  for (const [i, { agreement, clauses }] of value.obligations.entries()) {
    for (const [j, clause] of (clauses ?? []).entries()) need(agreement, clause, ['obligations', i, 'clauses', j]);
  }
  for (const [i, { agreement, clause }] of value.organFindings.entries()) {
    if (clause !== undefined) need(agreement, clause, ['organFindings', i, 'clause']);
  }
}

/** Checks the parts of a contingency against one another: dates, who takes part, clauses that exist. */
export function checkContingency(value: Checked, references: References, ctx: z.RefinementCtx): void {
  checkDates(value, ctx);
  checkPresence(value, ctx);
  checkClauses(value, references, ctx);
}

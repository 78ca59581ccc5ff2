import { z } from 'zod';
import { ANSWERS, CAPACITIES, FINDINGS, OUTCOMES, REALIGNMENTS } from '../core/case-facts.ts';
import { CONTINGENCY_KINDS } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import type { PartialDate } from '../core/partial-date.ts';
import { rung, SUPPORT_ACTS } from '../core/response.ts';
import { checkContingency } from './check-contingency.ts';
import { addError } from './check-value.ts';
import type { References } from './references.ts';
import { checkOrder, date, day, type SchemaParts, schemaParts, slug, status, words } from './schema-parts.ts';

const act = z.enum(SUPPORT_ACTS);
const when = { from: date.optional(), to: date.optional() };

function inOrder(value: { from?: PartialDate | undefined; to?: PartialDate | undefined }, ctx: z.RefinementCtx): void {
  checkOrder(ctx, ['to', value.to], ['from', value.from]);
}

/** Words and diplomacy decide no verdict; every other act on the ladder can. */
function decides(value: z.output<typeof act>): boolean {
  return value !== 'words' && value !== 'diplomacy';
}

function responseSchema({ actor, fact, sources, checkEvidence }: SchemaParts) {
  const voice = z.strictObject({ who: words, date: date.optional(), words: words.optional(), sources });
  const splitDisputed = z.array(voice).min(1).optional();
  return z
    .strictObject({
      actor,
      towards: actor,
      act,
      ...when,
      magnitude: words.optional(),
      status,
      reportedBy: splitDisputed,
      deniedBy: splitDisputed,
      ...fact,
    })
    .superRefine((value, ctx) => {
      inOrder(value, ctx);
      if (decides(value.act)) checkEvidence(value, ctx);
      if (value.status !== 'denied' && value.status !== 'disputed') return;
      const sides = [
        [value.reportedBy, 'who reported it'],
        [value.deniedBy, 'who denied it'],
      ] as const;
      for (const [side, missing] of sides) {
        if (side) continue;
        addError(ctx, new CasusError('evidence-one-sided', { field: '', status: value.status, missing }));
      }
    });
}

function aroundSchemas({ actor, fact, checkEvidence }: SchemaParts, agreement: z.ZodType<string>) {
  const absence = z
    .strictObject({
      actor,
      towards: actor,
      acts: z.array(act.refine((value) => rung(value) > rung('nothing'), 'names an act of support')).min(1),
      ...when,
      status: status.default('confirmed'),
      ...fact,
    })
    .superRefine((value, ctx) => {
      inOrder(value, ctx);
      checkEvidence(value, ctx);
    });
  const request = z
    .strictObject({
      by: actor,
      to: actor,
      agreement: agreement.optional(),
      date: date.optional(),
      acts: z.array(act).default([]),
      status,
      answer: z.enum(ANSWERS),
      answered: date.optional(),
      ...fact,
    })
    .superRefine((value, ctx) => checkOrder(ctx, ['answered', value.answered], ['date', value.date]));
  const given = z.strictObject({ by: actor, towards: actor, act, ...when, status, ...fact }).superRefine(inOrder);
  const capacity = z.strictObject({ actor, level: z.enum(CAPACITIES), ...fact });
  const organFinding = z.strictObject({
    organ: actor,
    agreement,
    clause: slug.optional(),
    date: date.optional(),
    finding: z.enum(FINDINGS),
    ...fact,
  });
  const outcome = z.strictObject({ actor, kind: z.enum(OUTCOMES), date: date.optional(), ...fact });
  const realignment = z.strictObject({
    actor,
    kind: z.enum(REALIGNMENTS),
    partner: actor.optional(),
    date: date.optional(),
    ...fact,
  });
  return { absence, request, given, capacity, organFinding, outcome, realignment };
}

/** `cases/contingencies/<id>.yaml`, bound to what it may refer to. */
export function contingencySchema(references: References) {
  const parts = schemaParts(references);
  const { actor, fact, evidence, openQuestions } = parts;
  const agreement = z.string().superRefine((id, ctx) => {
    if (references.clauses(id) !== undefined) return;
    addError(ctx, new CasusError('reference-dangling', { field: '', kind: 'the agreement', value: id }));
  });
  const participant = z
    .strictObject({
      actor,
      side: z.string().min(1),
      role: z.enum(['initiator', 'target', 'joiner']),
      ...when,
      words: words.optional(),
      ...evidence,
    })
    .superRefine(inOrder);
  const hostility = z
    .strictObject({
      attacker: actor,
      attacked: actor,
      from: date,
      to: date.optional(),
      joined: z.boolean().default(false),
      byProxy: z.boolean().optional(),
      onDisputedTerritory: z.boolean().optional(),
      incident: z.boolean().optional(),
      ...fact,
    })
    .superRefine(inOrder);
  const obligation = z.strictObject({ agreement, clauses: z.array(slug).min(1).optional(), words: words.optional() });
  const around = aroundSchemas(parts, agreement);

  return z
    .strictObject({
      id: slug,
      name: words,
      kind: z.enum(CONTINGENCY_KINDS),
      subject: actor,
      began: date,
      ended: date.optional(),
      place: words,
      summary: words,
      asOf: day,
      ...evidence,
      participants: z.array(participant).min(1),
      hostilities: z.array(hostility).default([]),
      obligations: z.array(obligation).default([]),
      requests: z.array(around.request).default([]),
      given: z.array(around.given).default([]),
      capacity: z.array(around.capacity).default([]),
      responses: z.array(responseSchema(parts)).default([]),
      absences: z.array(around.absence).default([]),
      organFindings: z.array(around.organFinding).default([]),
      outcomes: z.array(around.outcome).default([]),
      realignments: z.array(around.realignment).default([]),
      openQuestions,
    })
    .superRefine((value, ctx) => checkContingency(value, references, ctx));
}

/** A contingency as its file holds it, actors and dates read. */
export type WrittenContingency = z.output<ReturnType<typeof contingencySchema>>;

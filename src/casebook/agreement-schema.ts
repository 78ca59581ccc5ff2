import { z } from 'zod';
import { BINDINGS, TEXTS_READ, type TextRead } from '../core/agreement.ts';
import { CasusError } from '../core/errors.ts';
import { addError, fieldName } from './check-value.ts';
import type { References } from './references.ts';
import { checkOrder, date, schemaParts, slug, words } from './schema-parts.ts';
import { clauseSchema } from './treaty-terms-schema.ts';

/**
 * How much of the text was read. `partial`, as older files have it, says that others' accounts of it were at hand.
 */
const textRead = z
  .enum([...TEXTS_READ, 'partial'])
  .transform((written): TextRead => (written === 'partial' ? 'account' : written));

function checkClauseDates({ from, to, conflict }: WrittenClause, i: number, ctx: z.RefinementCtx): void {
  const written = [
    ['from', from],
    ['to', to],
    ['conflict', 'from', conflict?.from],
    ['conflict', 'to', conflict?.to],
  ] as const;
  for (const entry of written) {
    const text = entry.at(-1);
    const checked = text === undefined ? null : date.safeParse(text);
    if (!checked || checked.success) continue;
    const error = checked.error.issues[0];
    if (error?.code === 'custom')
      ctx.addIssue({ ...error, path: ['clauses', i, ...entry.slice(0, -1)] as PropertyKey[] });
  }
}

/** The clauses of an agreement, whose promisors and beneficiaries may be any actors of the casebook. */
function clauseOf({ actor }: Pick<ReturnType<typeof schemaParts>, 'actor'>) {
  const actors = z.union([z.literal('all-parties'), z.array(actor).min(1)]);
  return clauseSchema.extend({ promisors: actors, beneficiaries: actors });
}

/** A clause as an agreement's file holds it, its dates still text. */
export type WrittenClause = z.output<ReturnType<typeof clauseOf>>;

function datesOf({ evidence, checkEvidence }: ReturnType<typeof schemaParts>) {
  return z
    .strictObject({
      signed: date.optional(),
      ratified: date.optional(),
      provisionallyApplied: date.optional(),
      inForce: date.optional(),
      ended: date.optional(),
      words: words.optional(),
      ...evidence,
    })
    .superRefine((value, ctx) => {
      const { signed, ratified, provisionallyApplied, inForce, ended } = value;
      if (!signed && !inForce) {
        addError(ctx, new CasusError('field-invalid', { field: '', why: 'needs signed or inForce' }));
      }
      checkOrder(ctx, ['ratified', ratified], ['signed', signed]);
      checkOrder(ctx, ['provisionallyApplied', provisionallyApplied], ['signed', signed]);
      checkOrder(ctx, ['inForce', inForce], ['signed', signed]);
      checkOrder(ctx, ['ended', ended], inForce ? ['inForce', inForce] : ['signed', signed]);
      checkEvidence(value, ctx);
    });
}

/** `cases/agreements/<id>.yaml`, bound to what it may refer to. */
export function agreementSchema(references: References) {
  const parts = schemaParts(references);
  const { actor, sources, openQuestions } = parts;

  const party = z
    .strictObject({
      actor,
      entered: date,
      left: date.optional(),
      words: words.optional(),
      /** What the party excepted or declared for itself. */
      reservations: words.optional(),
      sources,
    })
    .superRefine((value, ctx) => checkOrder(ctx, ['left', value.left], ['entered', value.entered]));

  return z
    .strictObject({
      id: slug,
      title: words,
      atopid: z.int().min(1000).max(9999).optional(),
      binding: z.enum(BINDINGS),
      wartime: z.boolean().default(false),
      dates: datesOf(parts),
      /** The latest day for which a source that was seen treats it as standing, or as ended. */
      asOf: date.optional(),
      /** What is doubtful or particular about its being in force. */
      inForceNote: words.optional(),
      parties: z.array(party).min(2, 'needs at least two parties'),
      text: textRead,
      /** `register`: the clauses are those of `treaty-terms/atop-<atopid>.yaml`, and stand only there. */
      clausesFrom: z.literal('register').optional(),
      /** Of the register's clauses, by id, only these; all of them if left out. */
      registerClauses: z.array(z.string()).min(1).optional(),
      clauses: z.array(clauseOf(parts)).optional(),
      /** Where the clauses come from. */
      sources,
      notes: words.optional(),
      openQuestions,
    })
    .superRefine((value, ctx) => {
      if (value.clausesFrom === 'register') return checkRegister(value, references, ctx);
      checkOnce(value, references, ctx);
      if (value.clauses === undefined) {
        addError(ctx, new CasusError('field-invalid', { field: '', why: 'is missing' }), ['clauses']);
        return;
      }
      const actors = new Set(value.parties.map((entry) => entry.actor));
      const seen = new Set<string>();
      for (const [i, clause] of value.clauses.entries()) {
        if (seen.has(clause.id)) {
          const why = `the clause "${clause.id}" occurs twice`;
          addError(ctx, new CasusError('field-invalid', { field: '', why }), ['clauses', i, 'id']);
        }
        seen.add(clause.id);
        checkClauseDates(clause, i, ctx);
        if (clause.promisors === 'all-parties') continue;
        for (const [j, promisor] of clause.promisors.entries()) {
          if (actors.has(promisor)) continue;
          const path = ['clauses', i, 'promisors', j];
          const params = { field: fieldName(path), kind: 'the party', value: String(promisor) };
          addError(ctx, new CasusError('reference-dangling', params), path);
        }
      }
    });
}

interface FromRegister {
  readonly atopid?: number | undefined;
  readonly clauses?: readonly unknown[] | undefined;
  readonly registerClauses?: readonly string[] | undefined;
}

/** One treaty stands once: where the register has it, its clauses are the register's. */
function checkOnce({ atopid }: FromRegister, references: References, ctx: z.RefinementCtx): void {
  if (atopid === undefined || references.terms(atopid) === null) return;
  const why = `is in the register of treaty terms (treaty-terms/atop-${atopid}.yaml): write "clausesFrom: register" and no clauses here`;
  addError(ctx, new CasusError('field-invalid', { field: '', why }), ['atopid']);
}

function checkRegister(
  { atopid, clauses, registerClauses = [] }: FromRegister,
  references: References,
  ctx: z.RefinementCtx,
): void {
  if (clauses !== undefined) {
    const why = 'occurs twice, here and in the register of treaty terms';
    addError(ctx, new CasusError('field-invalid', { field: '', why }), ['clauses']);
  }
  if (atopid === undefined) {
    addError(ctx, new CasusError('field-invalid', { field: '', why: 'needs an atopid' }), ['clausesFrom']);
    return;
  }
  const terms = references.terms(atopid);
  if (terms === null) {
    const params = { field: '', kind: 'the treaty terms', value: `atop-${atopid}` };
    addError(ctx, new CasusError('reference-dangling', params), ['atopid']);
    return;
  }
  for (const [i, id] of registerClauses.entries()) {
    if (terms.some((clause) => clause.id === id)) continue;
    const params = { field: '', kind: 'the clause', value: id };
    addError(ctx, new CasusError('reference-dangling', params), ['registerClauses', i]);
  }
}

/** An agreement as its file holds it, actors and dates read. */
export type WrittenAgreement = z.output<ReturnType<typeof agreementSchema>>;

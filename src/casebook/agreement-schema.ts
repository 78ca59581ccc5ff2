import { z } from 'zod';
import { CasusError } from '../core/errors.ts';
import { addError, fieldName } from './check-value.ts';
import type { References } from './references.ts';
import { checkOrder, date, schemaParts, slug, words } from './schema-parts.ts';
import { clauseSchema, type WrittenClause } from './treaty-terms-schema.ts';

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

/** `cases/agreements/<id>.yaml`, bound to what it may refer to. */
export function agreementSchema(references: References) {
  const { actor, evidence, sources, openQuestions, checkEvidence } = schemaParts(references);

  const dates = z
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

  const party = z
    .strictObject({ actor, entered: date, left: date.optional(), words: words.optional(), sources })
    .superRefine((value, ctx) => checkOrder(ctx, ['left', value.left], ['entered', value.entered]));

  return z
    .strictObject({
      id: slug,
      title: words,
      atopid: z.int().min(1000).max(9999).optional(),
      binding: z.enum(['legal', 'political']),
      wartime: z.boolean().default(false),
      dates,
      parties: z.array(party).min(2, 'needs at least two parties'),
      /** full: the text was at hand; partial: a close account of it; none. */
      text: z.enum(['full', 'partial', 'none']),
      clauses: z.array(clauseSchema),
      /** Where the clauses come from. */
      sources,
      notes: words.optional(),
      openQuestions,
    })
    .superRefine((value, ctx) => {
      const parties = new Set(value.parties.map((entry) => entry.actor));
      const seen = new Set<string>();
      for (const [i, clause] of value.clauses.entries()) {
        if (seen.has(clause.id)) {
          const why = `the clause "${clause.id}" stands twice`;
          addError(ctx, new CasusError('field-invalid', { field: '', why }), ['clauses', i, 'id']);
        }
        seen.add(clause.id);
        checkClauseDates(clause, i, ctx);
        if (clause.promisors === 'all-parties') continue;
        for (const [j, promisor] of clause.promisors.entries()) {
          if (parties.has(promisor)) continue;
          const path = ['clauses', i, 'promisors', j];
          const params = { field: fieldName(path), kind: 'the party', value: promisor };
          addError(ctx, new CasusError('reference-dangling', params), path);
        }
      }
    });
}

/** An agreement as its file holds it, actors and dates read. */
export type WrittenAgreement = z.output<ReturnType<typeof agreementSchema>>;

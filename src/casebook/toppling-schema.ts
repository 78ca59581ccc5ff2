import { z } from 'zod';
import { date, slug, words } from './schema-parts.ts';

/** What removed a leader; `none` for what was considered and was no force. */
export const TOPPLED_BY = ['coup', 'uprising', 'rebels', 'foreign-force', 'other-force', 'none'] as const;

/** A source that stands in the file itself: who published what, when, where. */
export const citedSource = z.strictObject({
  publisher: z.string().trim().min(1),
  title: words,
  date,
  address: z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' }),
});

/** `cases/topplings/<id>.yaml`: a leader's removal by force since 2016, or an event that was considered. */
export const topplingSchema = z
  .strictObject({
    id: slug,
    /** A state's name, ISO code or COW code. */
    state: z.union([z.string(), z.int()]),
    date,
    leader: words,
    how: z.enum(TOPPLED_BY),
    /** Did those who ruled stay in power without the leader? */
    regime: z.enum(['fell', 'stayed', 'unknown']),
    /** Does it count as a toppling? */
    counted: z.boolean(),
    /** The casebook's contingency, if it has one. */
    case: slug.optional(),
    words,
    /** Why it does not count. */
    whyNot: words.optional(),
    disputed: words.optional(),
    sources: z.array(citedSource).min(1, 'needs at least one source'),
  })
  .refine(({ counted, whyNot }) => counted || whyNot !== undefined, {
    path: ['whyNot'],
    error: 'an event that does not count says why',
  })
  .refine(({ counted, how }) => !counted || how !== 'none', {
    path: ['how'],
    error: 'an event that counts says which force it was',
  });

/** `cases/topplings.yaml`: until when the list is complete. */
export const topplingsKeptSchema = z.strictObject({ keptTo: date });

/** A leader's removal as it is written. */
export type TopplingFile = z.output<typeof topplingSchema>;

import { z } from 'zod';
import { CasusError } from '../core/errors.ts';
import { addError } from './check-value.ts';
import { date, slug, words } from './schema-parts.ts';

/**
 * What kind of text a source is, which says how far it carries a fact:
 * `original` a newsroom's own reporting; `carried` another's report, reprinted or retold with its name;
 * `official` a government or organisation on its own acts; `treaty-text` the words of an agreement;
 * `partisan` a medium of a side (state-owned, of a party or campaigning); `aggregator` a page that retells reports
 * of unknown origin: it counts for nothing; `analysis` a comment or study; `scholarly` a book or a paper;
 * `reference` an encyclopaedia or chronology; `dataset` coded data.
 */
export const SOURCE_KINDS = [
  'original',
  'carried',
  'official',
  'treaty-text',
  'partisan',
  'aggregator',
  'analysis',
  'scholarly',
  'reference',
  'dataset',
] as const;

const name = z.string().trim().min(2);

const sourceSchema = z
  .strictObject({
    title: words,
    date: date.optional(),
    address: z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' }),
    kind: z.enum(SOURCE_KINDS),
    /** Whose reporting it is, if not the publisher's: "Reuters" for a wire story in another paper. */
    origin: name.optional(),
    /** Whose page the address leads to, if the publisher's text was read in another place. */
    carriedBy: name.optional(),
    /** The source (`publisher-file/key`) whose reporting this one repeats. */
    basedOn: z.string().optional(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
  })
  .superRefine(({ kind, origin, carriedBy, basedOn }, ctx) => {
    if (kind !== 'carried' || origin !== undefined || carriedBy !== undefined || basedOn !== undefined) return;
    const why = 'a carried report needs origin, carriedBy or basedOn, which say whose it is';
    addError(ctx, new CasusError('field-invalid', { field: '', why }), ['kind']);
  });

/** `cases/sources/<publisher>.yaml`: a publisher's texts; each is referred to as `<publisher>/<key>`. */
export const sourcesSchema = z.strictObject({
  publisher: name,
  sources: z.record(slug, sourceSchema),
});

/** A source with its publisher. */
export type Source = z.output<typeof sourceSchema> & { readonly publisher: string };

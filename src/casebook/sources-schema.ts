import { z } from 'zod';
import { date, slug, words } from './schema-parts.ts';

/** What kind of text a source is. */
export const SOURCE_KINDS = ['treaty-text', 'official', 'news', 'analysis', 'reference', 'dataset'] as const;

const sourceSchema = z.strictObject({
  title: words,
  date: date.optional(),
  address: z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' }),
  kind: z.enum(SOURCE_KINDS),
  /** The source (`publisher-file/key`) whose reporting this one repeats. */
  basedOn: z.string().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
});

/** `cases/sources/<publisher>.yaml`: a publisher's texts; each is referred to as `<publisher>/<key>`. */
export const sourcesSchema = z.strictObject({
  publisher: z.string().trim().min(2),
  sources: z.record(slug, sourceSchema),
});

/** A source with its publisher. */
export type Source = z.output<typeof sourceSchema> & { readonly publisher: string };

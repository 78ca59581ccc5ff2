import { z } from 'zod';
import { CONFIDENCES, HOLDINGS, PLACE_KINDS, THEATRE_KINDS } from '../core/theatre.ts';
import { date, slug, words } from './schema-parts.ts';

/**
 * The files of `cases/theatres/`: one a war, and the gazetteer of the places that they name. They are written from
 * general history, without looking at any treaty or verdict (docs/method/theatres.md).
 */
const stateCode = z.int().min(2).max(999);
const dated = { from: date.optional(), to: date.optional() };

const degrees = (limit: number) => z.number().min(-limit).max(limit);
const box = z
  .tuple([degrees(90), degrees(180), degrees(90), degrees(180)])
  .refine(([south, , north]) => south < north, {
    error: 'a box is [south, west, north, east], and south lies below north',
  });

const placeSchema = z.strictObject({
  id: slug,
  name: words,
  kind: z.enum(PLACE_KINDS),
  /** COW code of the state whose territory the place is; only for kind `state`. */
  state: stateCode.optional(),
  /** Whose territory it was, when; `as` says how it was held. */
  of: z.array(z.strictObject({ state: stateCode, ...dated, as: z.enum(HOLDINGS).default('metropolitan') })).default([]),
  within: z.array(slug).default([]),
  overlaps: z.array(slug).default([]),
  boxes: z.array(box).min(1),
});

export const gazetteerSchema = z.strictObject({ places: z.array(placeSchema).min(1) });

const belligerent = z
  .union([stateCode, z.strictObject({ state: stateCode, ...dated })])
  .transform((written) => (typeof written === 'number' ? { state: written } : written));
const side = z.array(belligerent).min(1);

const theatrePlace = z
  .union([slug, z.strictObject({ place: slug, ...dated })])
  .transform((written) => (typeof written === 'string' ? { place: written } : written));

const theatreSchema = z.strictObject({
  id: slug,
  kind: z.enum(THEATRE_KINDS),
  words,
  from: date,
  to: date,
  /** COW codes of the states of one side and of the other, with dates where a state was there for a part only. */
  sides: z.tuple([side, side]),
  places: z.array(theatrePlace).min(1),
  confidence: z.enum(CONFIDENCES),
});

export const warTheatresSchema = z.strictObject({
  war: slug,
  title: words,
  /** The war's numbers: IWD's larger war and COW's. */
  datasets: z
    .strictObject({ iwd: z.array(z.int()).default([]), cow: z.array(z.int()).default([]) })
    .refine(({ iwd, cow }) => iwd.length + cow.length > 0, { error: 'at least one dataset has to have the war' }),
  from: date,
  to: date,
  /** Where the datasets differ about the war, in words. */
  notes: words.optional(),
  complete: z.boolean(),
  exceptions: z
    .array(
      z.strictObject({
        between: z.tuple([stateCode, stateCode]),
        complete: z.boolean(),
        /** The exception holds from this date on. */
        from: date.optional(),
        words,
      }),
    )
    .default([]),
  unlisted: z.array(z.strictObject({ state: stateCode, words })).default([]),
  theatres: z.array(theatreSchema).min(1),
  sources: z
    .array(
      z.strictObject({ title: words, address: z.url().optional(), kind: z.enum(['secondary', 'general-knowledge']) }),
    )
    .min(1),
});

/** The gazetteer as it is written. */
export type WrittenGazetteer = z.output<typeof gazetteerSchema>;
/** One war's file as it is written, dates in core form. */
export type WrittenTheatres = z.output<typeof warTheatresSchema>;

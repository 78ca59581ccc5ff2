import { z } from '@hono/zod-openapi';
import { SUPPORT_ACTS } from '../../../core/response.ts';
import type { Delivery, DeliveryComparison } from '../../../present/delivery/delivery-answer.ts';
import type { ComparedDelivery, DeliveredRow, DeliveredYear } from '../../../present/delivery/delivery-rows.ts';
import { shape } from '../shape.ts';

/** Yes, no, or null where it is not known. */
const known = z.boolean().nullable();
const share = z.number().nullable();
const TEXTS = z.array(z.string());
const acts = z.partialRecord(z.enum(SUPPORT_ACTS), z.int());

const shares = z
  .strictObject({
    yes: z.int(),
    known: z.int(),
    unknown: z.int(),
    share,
    low: share,
    high: share,
    bootstrapLow: share,
    bootstrapHigh: share,
    pooled: z.strictObject({ share: z.number(), low: z.number(), high: z.number() }).nullable(),
  })
  .openapi('DeliveryShare');

const comparedSchema = shape<ComparedDelivery>()(
  z
    .strictObject({
      patron: z.string(),
      ccode: z.int(),
      major: z.boolean(),
      episodes: z.int(),
      allies: z.int(),
      supported: shares,
      material: shares,
      troops: shares,
      helpedAdversary: shares,
      survived: shares,
    })
    .openapi('ComparedDelivery'),
);

const episodeSchema = shape<DeliveredRow>()(
  z
    .strictObject({
      patron: z.string(),
      ally: z.string(),
      ccode1: z.int(),
      ccode2: z.int(),
      conflict: z.int(),
      place: z.string(),
      opponents: TEXTS,
      began: z.string(),
      ended: z.string().nullable(),
      firstYear: z.int(),
      lastYear: z.int(),
      years: z.int(),
      yearsCovered: z.int(),
      owed: TEXTS,
      agreements: TEXTS,
      delivered: z.string().nullable(),
      acts,
      actsUnknown: acts,
      supported: known,
      material: known,
      troops: known,
      helpedAdversary: known,
      foughtAlly: known,
      fate: z.string(),
      survived: known,
      leader: z.string().nullable(),
      leaderLeft: z.string().nullable(),
      leaderHow: z.string().nullable(),
    })
    .openapi('DeliveryEpisode'),
);

const yearSchema = shape<DeliveredYear>()(
  z
    .strictObject({
      ally: z.string(),
      ccode2: z.int(),
      conflict: z.int(),
      place: z.string(),
      year: z.int(),
      covered: z.boolean(),
      owed: TEXTS,
      supported: known,
      status: z.enum(['confirmed', 'reported']).nullable(),
      acts: z.array(z.enum(SUPPORT_ACTS)),
      actsUnknown: z.array(z.enum(SUPPORT_ACTS)),
      helpedAdversary: known,
      foughtAlly: known,
      sources: TEXTS,
    })
    .openapi('DeliveryYear'),
);

const SAID = {
  since: z.int(),
  until: z.int(),
  owed: z.string(),
  seed: z.int(),
  from: TEXTS,
  selected: z.string(),
  coverage: z.string(),
};

/** What came from one patron. */
export const deliverySchema = shape<Delivery>()(
  z
    .strictObject({
      ...SAID,
      patron: z.string(),
      ccode: z.int(),
      summary: comparedSchema,
      episodes: z.array(episodeSchema),
      years: z.array(yearSchema),
    })
    .openapi('Delivery'),
);

/** Patrons side by side. */
export const deliveryComparisonSchema = shape<DeliveryComparison>()(
  z.strictObject({ ...SAID, patrons: z.array(comparedSchema) }).openapi('DeliveryComparison'),
);

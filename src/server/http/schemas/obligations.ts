import { z } from '@hono/zod-openapi';
import { OBLIGATION_KINDS } from '../../../core/obligation-kind.ts';
import { VERDICTS } from '../../../core/verdict.ts';
import type { ObligationsInTime } from '../../../present/map/obligations-in-time.ts';
import { shape } from '../shape.ts';

const NUMBERS = z.array(z.int());
const day = z.string().openapi({ example: '1939-09-01' });
const years = z.array(z.int()).length(2).nullable();

/** What a map through time draws. */
export const obligationsSchema = shape<ObligationsInTime>()(
  z
    .strictObject({
      standard: z.string(),
      states: z.array(
        z.strictObject({
          ccode: z.int(),
          name: z.string(),
          iso3: z.string().nullable(),
          from: day,
          to: day.nullable(),
          capital: z.strictObject({ name: z.string(), lon: z.number(), lat: z.number() }).nullable(),
        }),
      ),
      kindSets: z.array(z.array(z.enum(OBLIGATION_KINDS))),
      agreements: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          source: z.enum(['casebook', 'atop']),
          binding: z.enum(['legal', 'political', 'domestic-law']),
          atopid: z.int().nullable(),
        }),
      ),
      obligations: z
        .strictObject({
          promisor: NUMBERS,
          beneficiary: NUMBERS,
          kinds: NUMBERS,
          from: z.array(day),
          to: z.array(day.nullable()),
          agreement: NUMBERS,
        })
        .openapi({
          description: 'Columns of equal length; kinds and agreement are places in kindSets and agreements.',
        }),
      tests: z.array(
        z.strictObject({
          promisor: z.int(),
          beneficiary: z.int(),
          war: z.string(),
          warid: z.int().nullable(),
          atopid: z.int().nullable(),
          case: z.string().nullable(),
          from: day,
          to: day.nullable(),
          verdict: z.enum(VERDICTS),
        }),
      ),
      coverage: z.strictObject({ alliances: years, wars: years, casebook: z.string() }),
    })
    .openapi('ObligationsInTime'),
);

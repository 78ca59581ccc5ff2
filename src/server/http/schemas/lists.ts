import { z } from '@hono/zod-openapi';
import type { citations } from '../../../app/catalogue.ts';
import { CONTINGENCY_KINDS } from '../../../core/contingency.ts';
import { OBLIGATION_KINDS } from '../../../core/obligation-kind.ts';
import { VERDICT_KINDS, VERDICTS } from '../../../core/verdict.ts';
import type { CaseSummary } from '../../../present/case/list-cases.ts';
import type { CatalogueEntry } from '../../../present/catalogue-entry.ts';
import type { PatronEntry } from '../../../present/ledger/list-patrons.ts';
import type { StandardsList } from '../../../present/standards/list-standards.ts';
import { UNKNOWN_CAUSES } from '../../../present/tests/rests-on-unknown.ts';
import type { TestRow } from '../../../present/tests/test-rows.ts';
import type { ThesisResult } from '../../../present/theses/thesis-result.ts';
import { shape } from '../shape.ts';
import { actorSchema, actSchema } from './facts.ts';
import { headlineSchema } from './ledger.ts';

export const patronSchema = shape<PatronEntry>()(
  z
    .strictObject({
      id: z.string(),
      patron: z.string(),
      ccode: z.int(),
      cases: z.int(),
      recorded: z.int(),
      first: z.string(),
      last: z.string(),
    })
    .openapi('Patron'),
);

export const caseSummarySchema = shape<CaseSummary>()(
  z
    .strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(CONTINGENCY_KINDS),
      start: z.string(),
      asOf: z.string(),
      place: z.string(),
      subject: z.string(),
      patrons: z.array(z.string()),
      outcome: z.array(z.string()),
      rows: z.array(
        z.strictObject({
          patron: z.string(),
          ally: z.string(),
          verdict: z.enum(VERDICTS),
          owed: actSchema.nullable(),
          called: z.enum(['called', 'undetermined', 'not-called', 'nothing']),
          came: actSchema.nullable(),
          reported: actSchema.nullable(),
          unmet: actSchema.nullable(),
          gap: z.enum(['less', 'as-much']).nullable(),
        }),
      ),
      summary: z.string(),
    })
    .openapi('CaseSummary'),
);

export const standardsSchema = shape<StandardsList>()(
  z
    .strictObject({
      presets: z.array(
        z.strictObject({
          name: z.string(),
          version: z.int(),
          title: z.string(),
          choices: z.record(z.string(), z.string()),
        }),
      ),
      switches: z.array(z.strictObject({ name: z.string(), about: z.string(), choices: z.array(z.string()) })),
    })
    .openapi('Standards'),
);

export const thesisSchema = shape<ThesisResult>()(
  z
    .strictObject({
      thesis: z.string(),
      patron: z.string(),
      claim: z.string(),
      made: z.string(),
      verdict: z.enum(['supported', 'not supported', 'mixed', 'too few cases to tell', 'not yet']),
      period: z.string().nullable(),
      headline: headlineSchema,
      numbers: z.array(z.strictObject({ label: z.string(), value: z.number().nullable(), of: z.number().nullable() })),
      comparison: z.string(),
      tested: z.string(),
      refutedBy: z.string(),
      caveats: z.array(z.string()),
      cases: z.array(z.string()),
    })
    .openapi('Thesis'),
);

export const datasetSchema = shape<CatalogueEntry>()(
  z
    .strictObject({
      id: z.string(),
      title: z.string(),
      version: z.string(),
      about: z.string(),
      years: z.array(z.int()).length(2),
      covers: z.string(),
      address: z.string(),
      licence: z.string(),
      tables: z.array(
        z.strictObject({
          name: z.string(),
          rows: z.int().nullable(),
          file: z.string().nullable(),
          knownCopy: z.boolean().nullable(),
        }),
      ),
    })
    .openapi('Dataset'),
);

export const testRowSchema = shape<TestRow>()(
  z
    .strictObject({
      atopid: z.int().nullable(),
      warid: z.int().nullable(),
      warname: z.string(),
      promisor: actorSchema.nullable(),
      beneficiary: actorSchema.nullable(),
      obligation: z.enum(OBLIGATION_KINDS).nullable(),
      verdict: z.enum(VERDICTS),
      kind: z.enum(VERDICT_KINDS).nullable(),
      unknown: z.enum(UNKNOWN_CAUSES).nullable(),
      reason: z.string(),
    })
    .openapi('Test'),
);

const nameSchema = z.union([
  z.strictObject({ family: z.string(), given: z.string() }),
  z.strictObject({ literal: z.string() }),
]);

export const citationSchema = shape<Awaited<ReturnType<typeof citations>>['items'][number]>()(
  z
    .strictObject({
      id: z.string(),
      type: z.enum(['article-journal', 'dataset', 'book', 'chapter', 'software']),
      title: z.string(),
      author: z.array(nameSchema),
      editor: z.array(nameSchema).exactOptional(),
      issued: z.strictObject({ 'date-parts': z.array(z.array(z.int())) }).exactOptional(),
      'container-title': z.string().exactOptional(),
      volume: z.string().exactOptional(),
      issue: z.string().exactOptional(),
      page: z.string().exactOptional(),
      publisher: z.string().exactOptional(),
      'publisher-place': z.string().exactOptional(),
      version: z.string().exactOptional(),
      DOI: z.string().exactOptional(),
      URL: z.string().exactOptional(),
    })
    .openapi('Citation'),
);

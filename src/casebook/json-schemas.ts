import { z } from 'zod';
import { actorsSchema } from './actors-schema.ts';
import { agreementSchema } from './agreement-schema.ts';
import { contingencySchema } from './contingency-schema.ts';
import { wordsFor } from './field-words.ts';
import type { References } from './references.ts';
import { sourcesSchema } from './sources-schema.ts';
import { treatyTermsSchema } from './treaty-terms-schema.ts';

/** What kinds of file a casebook has. */
export type FileKind = 'contingency' | 'agreement' | 'sources' | 'actors' | 'treaty-terms';

/** A JSON Schema, or a part of one, as far as it is used here. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string;
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  default?: unknown;
}

/** Schemas that are only looked at: whatever they refer to is there. */
const ANYTHING: References = {
  actor: String,
  hasSource: () => true,
  independent: () => 2,
  clauses: () => null,
  terms: () => [],
};

const SCHEMAS = {
  contingency: contingencySchema(ANYTHING),
  agreement: agreementSchema(ANYTHING),
  sources: sourcesSchema,
  actors: actorsSchema,
  'treaty-terms': treatyTermsSchema,
} as const satisfies Record<FileKind, z.ZodType>;

const TITLES: Readonly<Record<FileKind, string>> = {
  contingency: 'A case: contingencies/<id>.yaml',
  agreement: 'An agreement: agreements/<id>.yaml',
  sources: "A publisher's texts: sources/<publisher>.yaml",
  actors: 'Actors that are not states: actors.yaml',
  'treaty-terms': 'Terms of a treaty: treaty-terms/atop-<id>.yaml',
};

/** The folder of a kind of file; `actors.yaml` stands at the top. */
export const FOLDERS: Readonly<Record<FileKind, string>> = {
  contingency: 'contingencies',
  agreement: 'agreements',
  sources: 'sources',
  actors: '',
  'treaty-terms': 'treaty-terms',
};

function describe(schema: JsonSchema, kind: FileKind, path: readonly string[]): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const words = wordsFor(kind, [...path, name]);
    if (words !== undefined) field.description = words;
    describe(field, kind, [...path, name]);
  }
  const inner = Array.isArray(schema.items) ? schema.items : schema.items ? [schema.items] : [];
  const rest = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
  for (const part of [...inner, ...rest, ...(schema.anyOf ?? [])]) describe(part, kind, path);
}

/** The JSON Schema of one kind of file, every field described. */
export function jsonSchema(kind: FileKind): JsonSchema {
  const schema = z.toJSONSchema(SCHEMAS[kind], { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  const { $schema, ...rest } = schema as JsonSchema;
  describe(rest, kind, []);
  return { $schema: $schema as string, title: TITLES[kind], ...rest };
}

/** The keys of a kind of file in the order in which they are documented and formatted. */
export function keyOrder(kind: FileKind): string[] {
  const schema = SCHEMAS[kind];
  return 'shape' in schema ? Object.keys(schema.shape) : [];
}

/**
 * The schemas as they are published for editors, by file name in `docs/reference/`: one file with each kind of
 * casebook file under `$defs`.
 */
export function casebookSchemas(): Record<string, unknown> {
  const kinds = Object.keys(SCHEMAS) as FileKind[];
  const defs = Object.fromEntries(
    kinds.map((kind) => {
      const { $schema, ...schema } = jsonSchema(kind);
      return [kind, schema];
    }),
  );
  const bundle = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A file of the casebook',
    anyOf: kinds.map((kind) => ({ $ref: `#/$defs/${kind}` })),
    $defs: defs,
  };
  return { 'casebook.schema.json': bundle };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  casebookSchemas,
  type FileKind,
  FOLDERS,
  type JsonSchema,
  jsonSchema,
  keyOrder,
} from '../../src/casebook/json-schemas.ts';

const REFERENCE = join(import.meta.dirname, '..', '..', 'docs', 'reference');
const KINDS = Object.keys(FOLDERS) as FileKind[];

test.each(Object.entries(casebookSchemas()))('docs/reference/%s is what "npm run schemas" writes', (name, schema) => {
  expect(readFileSync(join(REFERENCE, name), 'utf8'), 'run "npm run schemas"').toBe(
    `${JSON.stringify(schema, null, 2)}\n`,
  );
});

/** Every field with the way down to it, and every object. */
function walk(schema: JsonSchema, path: string, visit: (schema: JsonSchema, path: string) => void): void {
  visit(schema, path);
  for (const [name, field] of Object.entries(schema.properties ?? {})) walk(field, `${path}.${name}`, visit);
  const parts = [schema.items ?? [], schema.additionalProperties ?? [], schema.anyOf ?? []].flat();
  for (const part of parts) if (typeof part === 'object') walk(part, path, visit);
}

test.each(KINDS)('%s: every field is described and no other is allowed', (kind) => {
  walk(jsonSchema(kind), kind, (schema, path) => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      expect(field.description, `${path}.${name}`).toMatch(/\S/);
    }
    if (schema.properties !== undefined) expect(schema.additionalProperties, path).toBe(false);
  });
});

test.each([
  ['contingency', 'contingencies/'],
  ['agreement', 'agreements/'],
] as const)('%s: the documented order of the fields is that of the schema', (kind, heading) => {
  const page = readFileSync(join(REFERENCE, 'casebook.md'), 'utf8');
  const section = page.split('\n## ').find((part) => part.startsWith(heading)) ?? '';
  const cells = [...section.matchAll(/^\| (`[^|]*)\|/gm)].map((found) => found[1] as string);
  const documented = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map((found) => found[1]));
  expect(documented).toEqual(keyOrder(kind).filter((name) => name !== 'singleSource'));
});

test('the values a schema allows are those of the page', () => {
  const page = readFileSync(join(REFERENCE, 'casebook.md'), 'utf8');
  for (const kind of ['contingency', 'sources', 'actors'] as const) {
    walk(jsonSchema(kind), kind, ({ enum: values = [] }, path) => {
      for (const value of values) expect(page, path).toContain(`\`${value}\``);
    });
  }
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../docs/files.ts';

const ASSETS = join(ROOT, 'dist', 'web', 'assets');

/** Words that a package leaves in what is packed of it, minified or not. */
const MARKS = {
  'a module of Node': /\bfrom ?["']node:|\bimport\(["']node:|require\(["'](node:)?(fs|path|crypto)["']\)/,
  zod: /ZodError|invalid_union|_zod\b/,
  yaml: /YAMLParseError|tag:yaml\.org,2002/,
  'a language model': /wink-nlp|wink-eng|winkNLP/,
  DuckDB: /duckdb_|DuckDBInstance/i,
} as const;

/** The files that these packages are made of, to see that the words are really theirs. */
const CONTROLS = {
  zod: ['zod/v4/core/errors.cjs', 'zod/v4/core/core.cjs', 'zod/v4/core/util.cjs', 'zod/v4/core/schemas.cjs'],
  yaml: [
    'yaml/dist/errors.js',
    'yaml/dist/schema/tags.js',
    'yaml/dist/schema/core/schema.js',
    'yaml/dist/doc/directives.js',
  ],
} as const;

test('the pages carry no module of Node, no zod, no yaml, no language model and no database', () => {
  expect(existsSync(ASSETS), 'dist/web is built ("npm run build")').toBe(true);
  const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(3);
  const found = scripts.flatMap((name) => {
    const text = readFileSync(join(ASSETS, name), 'utf8');
    return Object.entries(MARKS).flatMap(([what, mark]) => (mark.test(text) ? [`${name}: ${what}`] : []));
  });
  expect(found).toEqual([]);
});

test.each(Object.entries(CONTROLS))('%s would be noticed', (name, files) => {
  const mark = MARKS[name as keyof typeof MARKS];
  const texts = files.map((file) => join(ROOT, 'node_modules', file)).filter(existsSync);
  expect(texts.some((file) => mark.test(readFileSync(file, 'utf8')))).toBe(true);
});

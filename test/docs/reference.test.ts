import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REFERENCE_PAGES } from '../../scripts/reference/pages.ts';
import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import { ROOT, textFiles } from './files.ts';

test.each(Object.keys(REFERENCE_PAGES))('docs/reference/%s is what "npm run docs" writes', async (name) => {
  const written = readFileSync(join(ROOT, 'docs', 'reference', name), 'utf8');
  expect(written, 'run "npm run docs"').toBe(await REFERENCE_PAGES[name]?.());
});

const SOURCES = textFiles('src', '.ts').filter(({ path }) => !path.startsWith('src/core/error-kinds'));

test('every error that is thrown is in the registry', () => {
  const thrown = SOURCES.flatMap(({ path, text }) =>
    [...text.matchAll(/new CasusError\(\s*'([^']*)'/g)].map((found) => ({ path, code: found[1] as string })),
  );
  expect(thrown.length).toBeGreaterThan(50);
  expect(thrown.filter(({ code }) => !Object.hasOwn(ERROR_KINDS, code))).toEqual([]);
});

test('every error of the registry is used', () => {
  const unused = Object.keys(ERROR_KINDS).filter((code) => !SOURCES.some(({ text }) => text.includes(`'${code}'`)));
  expect(unused).toEqual([]);
});

test('every error says what to do next, in sentences', () => {
  for (const [code, { what, remedy }] of Object.entries(ERROR_KINDS)) {
    expect(what, code).toMatch(/[.}]$/);
    expect(remedy, code).toMatch(/[.}]$/);
  }
});

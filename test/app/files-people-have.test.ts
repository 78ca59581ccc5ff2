import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { CasusError } from '../../src/core/errors.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { INPUTS } from './inputs-people-have.ts';

const at = scratch();
const DOCUMENT = readFileSync(join(import.meta.dirname, '../../docs/reference/data-files.md'), 'utf8');

test.each(INPUTS)('%s', async (what, file, content, expected) => {
  const path = at(file);
  writeFileSync(path, content());
  const outcome = await importDatasets({ db: at(`${file}.duckdb`), args: [path] }, capturedEffects()).then(
    ({ imported }) => imported.map(({ dataset }) => dataset).join(' '),
    (error: unknown) => {
      if (error instanceof CasusError) return error.code;
      throw error;
    },
  );
  expect(outcome).toBe(expected);
  expect(DOCUMENT).toContain(`| ${what} |`);
});

test('the document lists no other inputs', () => {
  const listed = [...DOCUMENT.matchAll(/^\| (.+?) \| (read|refused|named)/gm)].map((found) => found[1]);
  expect(listed.toSorted()).toEqual(INPUTS.map(([what]) => what).toSorted());
});

test('values are the same whatever a table is saved in', async () => {
  const contents = new Set<string>();
  for (const [what, file, content, expected] of INPUTS.filter(([, , , outcome]) => outcome === 'nmc-6.0')) {
    if (/N\/A|NA>/.test(what)) continue;
    const path = at(`same-${file}`);
    writeFileSync(path, content());
    const result = await importDatasets({ db: at('same.duckdb'), args: [path] }, capturedEffects());
    contents.add(`${result.imported[0]?.rows} ${result.imported[0]?.dataset === expected}`);
    const { Database } = await import('../../src/store/database.ts');
    const db = await Database.open(at('same.duckdb'), 'read');
    contents.add(
      String(
        (await db.rows("select content from casus_import where table_name = 'nmc_6_0_state_year'"))[0]?.['content'],
      ),
    );
    db.close();
  }
  expect(contents.size).toBe(2);
});

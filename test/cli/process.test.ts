import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amount } from '../amount.ts';
import { runCasus } from '../casus-process.ts';
import { BROKEN_KINDS } from '../datasets/broken-kinds.ts';
import { FIXTURES, fixturePath } from '../datasets/fixtures.ts';
import { ROOT } from '../docs/files.ts';
import { put, scratch, stateOf } from '../scratch.ts';

const at = scratch();
const IWD = FIXTURES.find(({ name }) => name === 'iwd-1.1.csv') as (typeof FIXTURES)[number];

describe('bin/casus as a process', () => {
  const kinds = [
    ...['an empty file', 'a 30th of February'],
    ...['a web page saved as CSV', 'binary junk', 'a row cut off in the middle of the file'],
    ...['a quote that never closes', 'another version', 'a key twice'],
  ];
  test.each(kinds.slice(0, amount(2, kinds.length)))(
    'import of %s: exit 1, the error on stderr, no database',
    async (what) => {
      const broken = BROKEN_KINDS.find((kind) => kind.what === what)?.make(IWD);
      if (broken === null || broken === undefined) throw new Error(`${what} is no kind of broken file`);
      const [file, db] = [put(at('broken.csv'), broken.content), at('none.duckdb')];
      const { code, out, err } = await runCasus('import', file, '--db', db);
      expect([code, out]).toEqual([1, '']);
      const { line, column } = broken;
      const place = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');
      expect(err.startsWith(`${place}: `), err).toBe(true);
      expect(err).toMatch(new RegExp(`\\[${broken.code}\\]\\n$`));
      expect(stateOf(db)).toBeNull();
    },
  );

  test('a broken file leaves a database as it was; a good one is stored, with no bar where nobody watches', async () => {
    const db = at('there.duckdb');
    const good = await runCasus('import', 'iwd', fixturePath(IWD.name), '--db', db);
    const next = '"casus start" shows what Casus can now answer, "casus versions" what you have.\n';
    expect(good).toMatchObject({ code: 0, err: next });
    expect(good.out).toContain('5 rows, added');
    const before = stateOf(db);
    expect((await runCasus('import', put(at('empty.csv'), ''), '--db', db)).code).toBe(1);
    expect(stateOf(db)).toEqual(before);
  });

  test.each([
    ['--version', 0],
    ['--help', 0],
    ['nonsense', 1],
  ])('casus %s ends with %s', async (word, code) => {
    const found = await runCasus(word);
    expect(found.code).toBe(code);
    expect(code === 0 ? found.err : found.out).toBe('');
    expect(code === 0 ? found.out : found.err).not.toBe('');
  });
});

test('what is built is as open to other users as what a folder in it is', () => {
  const mode = (path: string) => statSync(join(ROOT, path)).mode & 0o777;
  expect(mode('dist').toString(8)).toBe(mode('dist/program').toString(8));
});

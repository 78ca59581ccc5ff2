import { chmod, lstat, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCasebook } from '../../src/app/casebook-files.ts';
import { loadCasebook } from '../../src/casebook/load.ts';
import { main } from '../../src/cli/main.ts';
import { removeLeftovers, replaceFile, writeNew } from '../../src/files/write-whole.ts';
import { ROOT } from '../docs/files.ts';
import { SMALL } from './small-casebook.ts';
import { filesIn, keptEffects, tempCasebook, writeAll } from './temp-casebook.ts';

const CASE = 'contingencies/italy-1950.yaml';
const PACT = 'agreements/france-italy-1949.yaml';
const UNTIDY = (SMALL[CASE] ?? '').replace('place: Italy\n', '').replace('name:', "place: 'Italy' # where\nname:");
const TIDY = (SMALL[CASE] ?? '').replace('place: Italy', 'place: Italy # where');

async function run(...line: string[]) {
  const { effects, out, notes } = keptEffects();
  const exit = await main(line, effects);
  return { exit, out: out(), notes: notes() };
}

describe('casus casebook fmt', () => {
  test('formats what needs it, once', async () => {
    const root = await tempCasebook({ ...SMALL, [CASE]: UNTIDY });
    expect(await run('casebook', 'fmt', root)).toMatchObject({
      exit: 0,
      out: `formatted: ${CASE}\n1 formatted, 4 unchanged, 0 left as is\n`,
    });
    expect(await filesIn(root)).toEqual({ ...SMALL, [CASE]: TIDY });
    expect(await run('casebook', 'fmt', root)).toMatchObject({ exit: 0, out: expect.stringContaining('0 formatted') });
    expect(await filesIn(root)).toEqual({ ...SMALL, [CASE]: TIDY });
  });

  test('with --check says what would change and writes nothing', async () => {
    const root = await tempCasebook({ ...SMALL, [CASE]: UNTIDY });
    const result = await run('casebook', 'fmt', root, '--check');
    expect(result).toMatchObject({ exit: 1, out: expect.stringContaining(`would change: ${CASE}`) });
    expect(await filesIn(root)).toEqual({ ...SMALL, [CASE]: UNTIDY });
    await writeFile(join(root, CASE), TIDY);
    expect(await run('casebook', 'fmt', root, '--check')).toMatchObject({ exit: 0 });
  });

  test('leaves a file with a problem as it is, says why, and formats the others', async () => {
    const broken = UNTIDY.replace('kind: internal-conflict', 'kind: quarrel');
    const pact = (SMALL[PACT] ?? '').replace('text: full', 'text: "full"');
    const root = await tempCasebook({ ...SMALL, [CASE]: broken, [PACT]: pact, 'sources/x.yaml': 'a: [' });
    const result = await run('casebook', 'fmt', root, '--format', 'json');
    expect(result.exit).toBe(1);
    const { formatted, unchanged, problems } = JSON.parse(result.out);
    expect([formatted, unchanged]).toEqual([[PACT], 3]);
    expect(problems).toMatchObject([{ file: CASE, code: 'field-invalid' }, { file: 'sources/x.yaml' }]);
    expect(await filesIn(root)).toEqual({ ...SMALL, [CASE]: broken, 'sources/x.yaml': 'a: [' });
  });

  test('keeps a file\u2019s permissions, and a link a link', async () => {
    const root = await tempCasebook({ ...SMALL, [CASE]: UNTIDY });
    await chmod(join(root, CASE), 0o640);
    const link = join(root, 'sources', 'also.yaml');
    await writeFile(
      join(root, 'sources', 'herald.yaml'),
      (SMALL['sources/herald.yaml'] ?? '').replace('original', "'original'"),
    );
    await symlink('herald.yaml', link);
    expect((await run('casebook', 'fmt', root)).exit).toBe(0);
    expect((await stat(join(root, CASE))).mode & 0o777).toBe(0o640);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(link, 'utf8')).toBe(SMALL['sources/herald.yaml']);
  });

  test('does not touch what lies outside the casebook', async () => {
    const outside = await tempCasebook({ 'x.yaml': "publisher: 'The  X'\nsources: {}\n" });
    const root = await tempCasebook(SMALL);
    await symlink(join(outside, 'x.yaml'), join(root, 'sources', 'x.yaml'));
    const before = await filesIn(outside);
    expect((await run('casebook', 'fmt', root)).out).toContain('link-outside');
    expect(await filesIn(outside)).toEqual(before);
  });

  test('needs a folder that is there', async () => {
    expect(await run('casebook', 'fmt', '/nowhere')).toMatchObject({
      exit: 1,
      notes: expect.stringContaining('[file-missing]'),
    });
  });
});

describe('writing', () => {
  test('a new file is never put over another', async () => {
    const root = await tempCasebook({ 'a/x.yaml': 'old' });
    await expect(writeNew(join(root, 'a', 'x.yaml'), 'new')).rejects.toMatchObject({ code: 'file-exists' });
    await writeNew(join(root, 'b', 'x.yaml'), 'new');
    expect(await filesIn(root)).toEqual({ 'a/x.yaml': 'old', 'b/x.yaml': 'new' });
  });

  test('a file that changed meanwhile is left as it is', async () => {
    const root = await tempCasebook({ 'x.yaml': 'theirs' });
    const before = new TextEncoder().encode('ours');
    await expect(replaceFile(join(root, 'x.yaml'), before, 'new')).rejects.toMatchObject({ code: 'file-changed' });
    expect(await filesIn(root)).toEqual({ 'x.yaml': 'theirs' });
  });

  test('a file that is gone, or a folder that is a file, is an error', async () => {
    const root = await tempCasebook({ file: '' });
    const bytes = new Uint8Array();
    await expect(replaceFile(join(root, 'x'), bytes, 'new')).rejects.toMatchObject({ code: 'file-unwritable' });
    await expect(writeNew(join(root, 'file', 'x'), 'new')).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(await filesIn(root)).toEqual({ file: '' });
  });

  test('copies that a dead writer left are cleared away, those of a live one are not', async () => {
    const live = `.x.yaml.${process.pid}-0123abcd.part`;
    const root = await tempCasebook({ '.x.yaml.999999999-0123abcd.part': '', [live]: '', '.x.part': '', 'x.yaml': '' });
    await removeLeftovers(root);
    expect(Object.keys(await filesIn(root))).toEqual(['.x.part', live, 'x.yaml']);
  });
});

test('a fuzzed file never crashes the loader or changes a byte on disk; formatting leaves what has a problem', async () => {
  const root = await tempCasebook(SMALL);
  const { effects } = keptEffects();
  const names = Object.keys(SMALL);
  const edit = fc.record({
    file: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 40 }),
    put: fc.uint8Array({ maxLength: 6 }),
  });
  let left = 0;
  const fuzz = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
    const files: Record<string, Uint8Array> = {};
    for (const name of names) files[name] = Buffer.from(SMALL[name] ?? '');
    for (const { file, at, cut, put } of edits) {
      const bytes = files[file] ?? new Uint8Array();
      const offset = Math.floor(at * bytes.length);
      files[file] = Buffer.concat([bytes.subarray(0, offset), put, bytes.subarray(offset + cut)]);
    }
    await writeAll(root, files);
    const before = await filesIn(root);
    const read = await loadCasebook(root);
    expect(await filesIn(root)).toEqual(before);
    const { problems } = await formatCasebook(root, false, effects);
    const after = await filesIn(root);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const { file } of problems) expect(after[file]).toBe(before[file]);
    left += problems.length > 0 ? 1 : 0;
    const again = await loadCasebook(root);
    expect(again.problems.length).toBe(read.problems.length);
    expect(again.sources).toEqual(read.sources);
  });
  await fc.assert(fuzz, { numRuns: Number(process.env['CASUS_FUZZ_RUNS'] ?? 50) });
  expect(left).toBeGreaterThan(5);
});

test('the built-in casebook is in the form that it asks of others', async () => {
  const { effects } = keptEffects();
  const { formatted, unchanged, problems } = await formatCasebook(join(ROOT, 'cases'), true, effects);
  expect({ formatted, problems }).toEqual({ formatted: [], problems: [] });
  expect(unchanged).toBeGreaterThan(1000);
}, 240_000);

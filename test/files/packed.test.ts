import { cpSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CasusError } from '../../src/core/errors.ts';
import { type Pack, readPack, writePack } from '../../src/files/packed.ts';
import { scratch } from '../scratch.ts';

const at = scratch();

describe('a pack', () => {
  const RECORDS = { names: new Map([['a', { year: 1914 }]]), list: [1, 'two', null, false, { deep: [] }] };
  const pack: Pack = { folder: at('pack'), cases: at('made-up'), from: ['top.yaml', 'folder', 'not-there'] };
  const file = (name: string) => join(pack.cases, name);

  beforeEach(async () => {
    rmSync(pack.folder, { recursive: true, force: true });
    rmSync(pack.cases, { recursive: true, force: true });
    mkdirSync(file('folder'), { recursive: true });
    for (const name of ['top.yaml', 'folder/one.yaml', 'folder/two.yaml']) writeFileSync(file(name), `of: ${name}\n`);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000); // files that have just changed count as settled
    await writePack(pack, async () => RECORDS);
    await pause(20); // longer than a tick of the file's clock
  });
  afterEach(() => vi.restoreAllMocks());

  test('gives what went in', () => {
    expect({ ...readPack(pack) }).toStrictEqual(RECORDS);
  });

  test('reads only the parts that are asked for', () => {
    writeFileSync(join(pack.folder, 'list.json'), 'not JSON');
    const read = readPack<typeof RECORDS>(pack);
    expect(read?.names).toEqual(RECORDS.names);
    expect(read?.names).toBe(read?.names);
    expect(() => read?.list).toThrow(SyntaxError);
  });

  const rewrite = (name: string) => {
    const time = new Date(1_000_000);
    utimesSync(file(name), time, time);
    expect(readPack(pack), 'the state with this time is remembered').not.toBeNull();
    const { size, mtimeMs, ino } = statSync(file(name));
    writeFileSync(file(name), `OF: ${name}\n`);
    utimesSync(file(name), time, time);
    expect(statSync(file(name))).toMatchObject({ size, mtimeMs, ino });
  };
  test.each([
    ['a file has other words', () => writeFileSync(file('folder/one.yaml'), 'of: something else\n')],
    ['a file at the top has other words', () => writeFileSync(file('top.yaml'), 'of: something else\n')],
    ['a file has other words of the same size, and its time was set back', () => rewrite('folder/one.yaml')],
    ['there is another file', () => writeFileSync(file('folder/three.yaml'), 'of: three\n')],
    ['a file is gone', () => rmSync(file('folder/two.yaml'))],
    ['a file has another name', () => cpSync(file('folder/two.yaml'), file('folder/2.yaml'))],
    ['there is a folder among the files', () => mkdirSync(file('folder/four.yaml'))],
    ['a folder has appeared', () => cpSync(file('folder'), file('not-there'), { recursive: true })],
    ['the casebook is gone', () => rmSync(pack.cases, { recursive: true })],
    ['the pack has no label', () => rmSync(join(pack.folder, 'pack.json'))],
    ['its label is cut off', () => writeFileSync(join(pack.folder, 'pack.json'), '{"digest":')],
  ])('is not used where %s', (_, change) => {
    expect(readPack(pack)).not.toBeNull();
    change();
    expect(readPack(pack)).toBeNull();
  });

  test('is used where files beside those of the casebook come and go', () => {
    for (const name of ['README.md', '.one.yaml.swp', 'one.yaml~']) writeFileSync(file(`folder/${name}`), 'anything');
    writeFileSync(file('other.yaml'), 'anything');
    expect(readPack(pack)).not.toBeNull();
  });

  const seen = () => readFileSync(join(pack.folder, 'seen.txt'), 'utf8');
  const touch = () => utimesSync(file('top.yaml'), new Date(0), new Date(0));

  test('is used without reading the files where nothing has changed', () => {
    const label = join(pack.folder, 'pack.json');
    writeFileSync(label, readFileSync(label, 'utf8').replace('"digest":"', '"digest":"-'));
    expect(readPack(pack)).not.toBeNull();
    touch();
    expect(readPack(pack), 'now the files are read').toBeNull();
  });

  test('is used for files with the same words and other times, and remembers them', () => {
    const before = seen();
    touch();
    expect(readPack(pack)).not.toBeNull();
    expect(seen()).not.toBe(before);
  });

  test('does not remember files that have only just changed: they may change again within the same tick', () => {
    const before = seen();
    touch();
    vi.restoreAllMocks();
    expect(readPack(pack)).not.toBeNull();
    expect(seen()).toBe(before);
  });

  test.each([
    ['a number that JSON does not have', { value: Number.NaN }],
    ['a field without a value', { value: [{ from: undefined }] }],
    ['a map inside a record', { value: [new Map()] }],
    ['a date of JavaScript', { value: new Date(0) }],
  ])('refuses %s', async (_, records) => {
    const refused = await writePack(pack, async () => records).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CasusError);
    expect((refused as CasusError).message).toContain('does not come out of its pack');
  });

  test('refuses files that change while they are read', async () => {
    const changing = writePack(pack, async () => {
      writeFileSync(file('top.yaml'), 'of: something else\n');
      return RECORDS;
    });
    await expect(changing).rejects.toThrow('changed while it was packed');
  });
});

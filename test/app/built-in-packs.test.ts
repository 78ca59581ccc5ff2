import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_IN, packBuiltIn } from '../../src/app/built-in.ts';
import { readPack } from '../../src/files/packed.ts';
import { scratch } from '../scratch.ts';

const at = scratch();

describe('the built-in casebook and its registers', () => {
  beforeAll(() => packBuiltIn('cases', at('packs')));

  test.each(BUILT_IN)('$name comes out of its pack exactly as it is read from the files', async (builtIn) => {
    const { name, from, load } = builtIn;
    const read = await load('cases');
    const packed = readPack<typeof read>({ folder: at(`packs/${name}`), cases: 'cases', from });
    expect({ ...packed }).toStrictEqual(read);
    expect(JSON.stringify(packed)).toBe(JSON.stringify(read));
  });

  test('every file of cases/ is in a pack, but the README, the second reading and the register of forecasts', () => {
    // A casebook may have claims of articles; the built-in one has none.
    const packed = new Set(BUILT_IN.flatMap(({ from }) => from).filter((name) => name !== 'claims'));
    // The register of forecasts is read byte by byte, as its chain of hashes was made. The second reading only checks the register of treaty terms: no part of the product reads it.
    expect([...packed].sort()).toEqual(
      readdirSync('cases')
        .filter((name) => !['README.md', 'second-reading', 'forecasts'].includes(name))
        .sort(),
    );
  });

  test('a pack holds nothing of the machine that it was made on', () => {
    for (const { name } of BUILT_IN) {
      const files = readdirSync(at(`packs/${name}`)).filter((file) => file.endsWith('.json'));
      expect(files.length).toBeGreaterThan(2);
      for (const file of files) expect(readFileSync(at(`packs/${name}/${file}`), 'utf8')).not.toContain(process.cwd());
    }
  });
});

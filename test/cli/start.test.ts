import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/casus', import.meta.url));
const LIST = new URL('fixtures/list-loaded.mjs', import.meta.url).href;
const PACKAGE = pathToFileURL(`${process.cwd()}/`).href;

/** Packages that take long to load, and that reading the built-in casebook needs none of. */
const HEAVY = ['zod', 'yaml', 'hono', '@hono', 'csv-parse', '@duckdb'];

/** The files of Casus that the built command line loads for a line, and the packages that are in them or beside them. */
function loadedBy(...line: readonly string[]): { files: string[]; packages: string[] } {
  const { status, stderr } = spawnSync(process.execPath, ['--import', LIST, BIN, ...line], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const found = [...stderr.matchAll(/^loaded (file:.*)$/gm)].map(([, url]) => url as string);
  const files = found.filter((url) => url.startsWith(PACKAGE) && url !== LIST);
  // A file that has parts of packages in it names them in a comment before each part.
  const inside = files.flatMap(
    (url) => readFileSync(fileURLToPath(url), 'utf8').match(/^\s*\/\/ .*node_modules\/.*$/gm) ?? [],
  );
  const packages = [...files, ...inside].flatMap((one) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(one)?.[1] ?? []);
  return { files, packages: [...new Set(packages)] };
}

const heavyOf = (packages: readonly string[]) =>
  packages.filter((name) => HEAVY.includes(name) || HEAVY.includes(name.split('/')[0] as string));

describe('the built command line loads what a command needs', () => {
  test('help and version load no command and no package', () => {
    for (const line of ['--help', '--version']) {
      const { files, packages } = loadedBy(line);
      expect(packages).toEqual([]);
      expect(files.length, files.join('\n')).toBeLessThanOrEqual(10);
    }
  });

  test.each(['ledger russia', 'case iran-2026', 'theses'])(
    '%s reads the built-in casebook without YAML, schemas or a database',
    (line) => {
      const { files, packages } = loadedBy(...line.split(' '));
      expect(heavyOf(packages)).toEqual([]);
      expect(files.length, files.join('\n')).toBeLessThanOrEqual(50);
    },
  );

  test('a casebook of one’s own is parsed and checked', () => {
    const { packages } = loadedBy('ledger', 'russia', '--only-cases', 'cases');
    expect(heavyOf(packages).sort()).toEqual(['yaml', 'zod']);
  });
});

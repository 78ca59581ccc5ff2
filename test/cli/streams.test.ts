import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { hiddenCharacter } from '../../src/core/plain-text.ts';
import { put, scratch } from '../scratch.ts';

const BIN = fileURLToPath(new URL('../../bin/casus', import.meta.url));
const at = scratch();

function casus(args: readonly string[], stdio: { out?: number | 'pipe'; input?: number } = {}) {
  const { out = 'pipe', input } = stdio;
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    stdio: [input ?? 'ignore', out, 'pipe'],
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, out: stdout ?? '', err: stderr, took: Date.now() - began };
}

describe.skipIf(!existsSync('/dev/full'))('a full standard output', () => {
  test.each([['--version'], ['theses'], ['ledger', 'russia'], ['ledger', 'russia', '--format', 'json']])(
    'casus %s %s: a coded error, exit 1, no stack',
    (...args) => {
      const { status, err } = casus(args.filter(Boolean), { out: openSync('/dev/full', 'w') });
      expect(status).toBe(1);
      expect(err).toContain('[file-unwritable]');
      expect(err).not.toMatch(/\n\s+at /);
    },
  );
});

test('a reader that has seen enough is no error', () => {
  const text = execFileSync(
    'bash',
    ['-c', `"$0" "$1" theses | head -c 1; echo "$\{PIPESTATUS[0]}"`, process.execPath, BIN],
    {
      encoding: 'utf8',
    },
  );
  expect(text).toMatch(/0\n$/);
});

describe('a file that a user names and that is no plain one is refused at once', () => {
  const pipe = at('pipe');
  execFileSync('mkfifo', [pipe]);
  test.each([
    ['import', pipe],
    ['import', '/dev/stdin'],
    ['import', '/dev/zero'],
    ['agree', '/dev/zero', 'engine'],
    ['agree', pipe, 'engine'],
    ['assess', '--standard', pipe],
    ['ledger', 'russia', '--standard', '/dev/zero'],
    ['assess', '--db', pipe],
    ['import', fileURLToPath(new URL('../datasets/fixtures/cow-states-2016.csv', import.meta.url)), '--db', pipe],
  ])('casus %s %s %s %s', (...args) => {
    const { status, err } = casus(args.filter(Boolean), { input: openSync('/dev/zero', 'r') });
    expect(err).toContain('[file-not-plain]');
    expect(status).toBe(1);
  });
});

describe('what is given and empty is refused', () => {
  test.each([
    ['ledger', 'russia', '--since', ''],
    ['ledger', 'russia', '--cases', ''],
    ['ledger', 'russia', '--standard', ' '],
    ['report', 'russia', '--out', ''],
    ['export', 'tests', '--out='],
    ['multiverse', '--limit', '0'],
    ['multiverse', '--cut', '3000'],
    ['ledger', 'russia', '--since', '2022-02-30'],
  ])('casus %s %s %s %s', (...args) => {
    const { status, err } = casus(args);
    expect(err).toContain('[option-invalid]');
    expect(status).toBe(1);
  });
});

describe('characters that no reader sees', () => {
  test('are not in what an error repeats', () => {
    const { status, err } = casus(['ledger', 'rus\u001b]0;owned\u0007sia\u202e']);
    expect(status).toBe(1);
    expect(err).toContain('\\u001b]0;owned\\u0007sia\\u202e');
    expect(hiddenCharacter(err)).toBeNull();
  });

  test('are refused in an imported name, with file, line and column', () => {
    const path = fileURLToPath(new URL('../datasets/fixtures/cow-states-2016.csv', import.meta.url));
    const text = readFileSync(path, 'utf8').replace('NTH', 'N\u001b[31mTH');
    const { status, err } = casus(['import', put(at('hidden.csv'), text), '--db', at('never.duckdb')]);
    expect(err).toMatch(/hidden\.csv, line 2, column \w+: .*U\+001B/);
    expect(err).toContain('[text-hidden]');
    expect(err).not.toContain('\u001b');
    expect([status, existsSync(at('never.duckdb'))]).toEqual([1, false]);
  });

  test('are refused in a coding and in a standard', () => {
    const coding = put(at('c.csv'), 'atopid,warid,verdict\n1350,38,honored\u202e\n');
    expect(casus(['agree', coding, 'engine']).err).toMatch(/c\.csv, line 2, column 16: .*\[text-hidden\]/s);
    const standard = put(at('s.yaml'), 'extends: dyad\nname: mine\ntitle: "a\\e[31mb"\n');
    expect(casus(['ledger', 'russia', '--standard', standard]).err).toContain('[text-hidden]');
  });
});

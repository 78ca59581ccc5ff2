import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/casus', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'casus-debug-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function casus(debug: string, ...line: readonly string[]) {
  const env = { ...process.env, CASUS_DEBUG: debug };
  return spawnSync(process.execPath, [BIN, ...line], { encoding: 'utf8', env, cwd: folder, maxBuffer: 2 ** 26 });
}

describe('CASUS_DEBUG=1 on the built command line', () => {
  test('prints the steps of each verdict on stderr and leaves the result as it is', () => {
    const [plain, told] = [casus('', 'case', 'armenia-2022-09'), casus('1', 'case', 'armenia-2022-09')];
    expect(plain.stderr).toBe('');
    expect(told.stdout).toBe(plain.stdout);
    expect(told.stderr).toMatch(/^\[trail\] \S+ in armenia-2022-09: .*in-force yes.* => violated/m);
  });

  test('prints the SQL', () => {
    mkdirSync(join(folder, 'articles'));
    writeFileSync(join(folder, 'articles', 'one.txt'), 'Russia sent arms to Syria.');
    const { status, stderr } = casus('1', 'read', 'articles', '--out', join(folder, 'claims.parquet'));
    expect(status, stderr).toBe(0);
    expect(stderr).toMatch(/^\[sql\] copy \(/m);
  });

  test('an error says where it was thrown, in the sources', () => {
    expect(casus('1', 'case', 'nowhere-1900').stderr).toMatch(/at .*src\/app\/cases\.ts:\d+/);
    expect(casus('', 'case', 'nowhere-1900').stderr).not.toContain('    at ');
  });
});

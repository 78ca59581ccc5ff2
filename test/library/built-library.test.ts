import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'casus-library-'));

/** A folder in which the built package is installed as npm would: its files, and its packages beside it. */
beforeAll(() => {
  const casus = join(home, 'node_modules', 'casus');
  mkdirSync(casus, { recursive: true });
  copyFileSync(join(ROOT, 'package.json'), join(casus, 'package.json'));
  cpSync(join(ROOT, 'dist'), join(casus, 'dist'), { recursive: true });
  symlinkSync(join(ROOT, 'cases'), join(casus, 'cases'));
  symlinkSync(join(ROOT, 'node_modules'), join(casus, 'node_modules'));
  copyFileSync(new URL('consumer.ts', import.meta.url), join(home, 'consumer.ts'));
  writeFileSync(join(home, 'package.json'), '{ "type": "module", "private": true }');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the built library, from another package', () => {
  test('TypeScript finds its types, and they refuse what is wrong', () => {
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node', '--skipLibCheck'];
    const roots = ['--typeRoots', join(ROOT, 'node_modules', '@types'), '--outDir', 'out'];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...options, ...roots, 'consumer.ts'], {
      cwd: home,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('JavaScript runs it', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [join('out', 'consumer.js')], {
      cwd: home,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { rows, candidates, code } = JSON.parse(stdout);
    expect(rows).toBeGreaterThan(10);
    expect(candidates).toBeGreaterThan(100);
    expect(code).toBe(365);
  });
});

/** Writes the types of the library: declarations of what its entries reach, with imports that any compiler follows. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRIES = ['library', 'library-core', 'library-stats'].map((name) => join('library', `${name}.d.ts`));
const IMPORT = /(from |import\()(['"])(\.[^'"]+)\.ts\2/g;

export function writeLibraryTypes(outDir) {
  const all = mkdtempSync(join(tmpdir(), 'casus-types-'));
  try {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const line = ['-p', join(root, 'tsconfig.build.json'), '--emitDeclarationOnly', '--outDir', all];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...line], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The types of the library cannot be written:\n${stdout}`);
    const waiting = ENTRIES.map((entry) => join(all, entry));
    const done = new Set();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (done.has(path)) continue;
      done.add(path);
      const text = readFileSync(path, 'utf8');
      for (const [, , , to] of text.matchAll(IMPORT)) waiting.push(join(dirname(path), `${to}.d.ts`));
      const out = join(outDir, relative(all, path));
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, text.replace(IMPORT, '$1$2$3.js$2'));
    }
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
}

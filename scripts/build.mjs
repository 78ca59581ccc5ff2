/** Compiles src/ to dist/. A build that fails leaves the old one in place. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = mkdtempSync(join(root, '.build-'));
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const result = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh], {
  stdio: 'inherit',
});
if (result.status === 0) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  try {
    renameSync(fresh, join(root, 'dist'));
  } catch {
    cpSync(fresh, join(root, 'dist'), { recursive: true });
  }
}
if (result.status === 0) {
  const { packRegister } = await import('../dist/app/built-in.js');
  await packRegister();
}
rmSync(fresh, { recursive: true, force: true });
process.exitCode = result.status ?? 1;

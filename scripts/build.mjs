/** Compiles src/ to dist/ and web/ to dist/web/. A build that fails leaves the old one in place. */
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
const built = result.status === 0 && (await buildPages());
if (built) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  try {
    renameSync(fresh, join(root, 'dist'));
  } catch {
    cpSync(fresh, join(root, 'dist'), { recursive: true });
  }
}
if (built) {
  const { packRegister } = await import('../dist/app/built-in.js');
  await packRegister();
}
rmSync(fresh, { recursive: true, force: true });
process.exitCode = built ? 0 : result.status || 1;

/** Packs the pages and the dossier's drawing beside the compiled program; says what is wrong where that fails. */
async function buildPages() {
  const { build } = await import('vite');
  try {
    for (const [config, folder] of [
      ['vite.config.ts', 'web'],
      ['vite.dossier.config.ts', 'dossier'],
    ]) {
      const outDir = join(fresh, folder);
      await build({ configFile: join(root, 'web', config), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
    }
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

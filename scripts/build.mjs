/**
 * Builds dist/: the program, the library with its types, the pages, the drawing of dossiers, and the packs of the casebook and registers. A build
 * that fails leaves the old one in place. `node scripts/build.mjs packs` makes the packs alone again.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, umask } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

try {
  await (argv[2] === 'packs' ? pack() : buildAll());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

async function buildAll() {
  const fresh = mkdtempSync(join(root, '.build-'));
  try {
    const { bundleLibrary, bundleProgram } = await import('./bundle.mjs');
    await bundleProgram(join(fresh, 'program'));
    await bundleLibrary(join(fresh, 'library'));
    const { writeLibraryTypes } = await import('./library-types.mjs');
    writeLibraryTypes(join(fresh, 'types'));
    await buildPages(fresh);
    copyFonts(join(fresh, 'fonts'));
    chmodSync(fresh, 0o777 & ~umask()); // a temporary folder is for its maker alone; what is built is for all
    rmSync(dist, { recursive: true, force: true });
    try {
      renameSync(fresh, dist);
    } catch {
      cpSync(fresh, dist, { recursive: true });
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  await pack();
}

/** The fonts of preview pictures as files that a renderer without a browser can read. */
function copyFonts(folder) {
  const from = (name) => join(root, 'node_modules', '@expo-google-fonts', name);
  mkdirSync(folder, { recursive: true });
  for (const [family, weight, file] of [
    ['source-sans-3', '400Regular', 'SourceSans3_400Regular.ttf'],
    ['source-sans-3', '600SemiBold', 'SourceSans3_600SemiBold.ttf'],
    ['source-serif-4', '600SemiBold', 'SourceSerif4_600SemiBold.ttf'],
  ]) {
    cpSync(join(from(family), weight, file), join(folder, file));
  }
}

/** Packs the casebook and the registers beside the program. Without packs the program reads their files. */
async function pack() {
  const program = (name) => import(pathToFileURL(join(dist, 'program', name)).href);
  await (await program('built-in.js')).packBuiltIn();
  await (await program('multiverse.js')).keepBuiltInCurve();
}

/** The pages, and the drawing that dossiers are made with. */
async function buildPages(fresh) {
  const { build } = await import('vite');
  for (const [config, folder] of [
    ['vite.config.ts', 'web'],
    ['vite.dossier.config.ts', 'dossier'],
  ]) {
    const outDir = join(fresh, folder);
    await build({ configFile: join(root, 'web', config), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  }
}

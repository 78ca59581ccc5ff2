/**
 * Packs the program into a few files that load at once, split by command: what a command does not use is not loaded.
 * `node scripts/bundle.mjs bench` packs the parts that the benchmark measures one by one, to dist/bench/.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the program begins: the command line, the threads that compute answers and read articles, and what the build itself calls. */
const PROGRAM = [
  'cli/main.ts',
  'server/worker/compute-thread.ts',
  'app/read-folder-worker.ts',
  'app/built-in.ts',
  'app/multiverse.ts',
];

/** What `bench/built.ts` loads. */
const MEASURED = [
  'app/effects.ts',
  'datasets/find-tables.ts',
  'app/import-datasets.ts',
  'app/read-records.ts',
  'present/tests/test-rows.ts',
  'assessment/aggregate.ts',
  'assessment/assess.ts',
  'assessment/standard/standard.ts',
  'core/errors.ts',
  'core/partial-date.ts',
  'present/curve/engine-curve.ts',
  'reliability/curve/specification-curve.ts',
];

/** Packages with machine code of their own stay where npm puts them. */
const OUTSIDE = ['@duckdb/node-api', '@resvg/resvg-js'];

/** Packs the program into a folder. It has to lie two folders below the package, as `src/files/package-files.ts` says. */
export function bundleProgram(outDir) {
  return bundle(PROGRAM, outDir);
}

/** What other programs import from the package. Its packages stay where npm puts them. */
const LIBRARY = ['library/library.ts', 'library/library-core.ts', 'library/library-stats.ts'];

/** Packs the library into a folder, two folders below the package as well. */
export function bundleLibrary(outDir) {
  return bundle(LIBRARY, outDir, { target: 'node' });
}

async function bundle(files, outDir, ssr = { noExternal: true, external: OUTSIDE, target: 'node' }) {
  const input = Object.fromEntries(files.map((file) => [basename(file, '.ts'), join(root, 'src', file)]));
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name].js' };
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: { input, output, preserveEntrySignatures: 'strict' },
    },
  });
  withoutSources(outDir);
}

/** Maps name the lines of the sources; the sources themselves need not be shipped twice. */
function withoutSources(outDir) {
  for (const name of readdirSync(outDir).filter((one) => one.endsWith('.map'))) {
    const { sourcesContent: _, ...map } = JSON.parse(readFileSync(join(outDir, name), 'utf8'));
    writeFileSync(join(outDir, name), JSON.stringify(map));
  }
}

if (argv[1] === fileURLToPath(import.meta.url) && argv[2] === 'bench') {
  await bundle(MEASURED, join(root, 'dist', 'bench'));
}

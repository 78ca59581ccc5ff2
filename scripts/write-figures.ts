/**
 * Draws the figures of docs/method/ from published data, which Casus does not ship: `npm run figures -- FOLDER`, where
 * FOLDER has `data/atop` and `data/wars`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processEffects } from '../src/app/effects.ts';
import { importDatasets } from '../src/app/import-datasets.ts';
import { multiverse } from '../src/app/multiverse.ts';
import { specificationCurveFigure } from './figures/specification-curve.ts';

const [shared] = process.argv.slice(2);
if (shared === undefined) {
  console.error('Name the folder that has data/atop and data/wars: npm run figures -- FOLDER');
  process.exit(1);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const temp = mkdtempSync(join(tmpdir(), 'casus-figures-'));
try {
  const db = join(temp, 'casus.duckdb');
  const effects = { ...processEffects(), interactive: false, note: () => {} };
  await importDatasets({ db, args: ['atop', 'wars'].map((part) => join(shared, 'data', part)) }, effects);
  const curve = await multiverse({ on: 'wars', db, wars: 'iwd', seed: 1 }, effects);
  const file = join('docs', 'method', 'specification-curve.svg');
  writeFileSync(join(root, file), specificationCurveFigure(curve));
  console.log(`Wrote ${file}.`);
} finally {
  rmSync(temp, { recursive: true, force: true });
}

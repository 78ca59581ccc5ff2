import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { importDatasets } from '../src/app/import-datasets.ts';
import { capturedEffects } from './scratch.ts';
import { sharedData } from './shared-data.ts';

/** A database with ATOP and both lists of wars as published, to be read only. */
export function publishedDatabase(): Promise<string> {
  return imported('published', ['data/atop', 'data/wars']);
}

/** A database with what the forecast is made from, as published, to be read only. */
export function forecastDatabase(): Promise<string> {
  return imported('forecast', ['data/forecast', 'data/atop', 'data/ucdp', 'data/unga']);
}

/** Files are imported once for all test files of a run: by the first that asks, while others wait. */
async function imported(name: string, files: readonly string[]): Promise<string> {
  const folder = inject('runFolder');
  const [db, failed] = [join(folder, `${name}.duckdb`), join(folder, `${name}-failed`)];
  if (existsSync(db)) return db;
  try {
    mkdirSync(join(folder, `importing-${name}`));
  } catch {
    while (!existsSync(db)) {
      if (existsSync(failed)) throw new Error('the import in another test file failed');
      await setTimeout(50);
    }
    return db;
  }
  try {
    const part = join(folder, `${name}.part`);
    await importDatasets({ db: part, args: files.map(sharedData) }, capturedEffects());
    renameSync(part, db);
    return db;
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
}

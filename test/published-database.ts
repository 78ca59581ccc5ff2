import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { importDatasets } from '../src/app/import-datasets.ts';
import { capturedEffects } from './scratch.ts';
import { sharedData } from './shared-data.ts';

/**
 * A database with ATOP and both lists of wars as published, to be read only. It is imported once for all test files of a
 * run: by the first that asks, while others wait.
 */
export async function publishedDatabase(): Promise<string> {
  const folder = inject('runFolder');
  const [db, failed] = [join(folder, 'published.duckdb'), join(folder, 'failed')];
  if (existsSync(db)) return db;
  try {
    mkdirSync(join(folder, 'importing'));
  } catch {
    while (!existsSync(db)) {
      if (existsSync(failed)) throw new Error('the import in another test file failed');
      await setTimeout(50);
    }
    return db;
  }
  try {
    const part = join(folder, 'part.duckdb');
    await importDatasets({ db: part, args: ['data/atop', 'data/wars'].map(sharedData) }, capturedEffects());
    renameSync(part, db);
    return db;
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
}

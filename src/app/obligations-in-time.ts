import type { Standard } from '../assessment/standard/standard.ts';
import { CasusError } from '../core/errors.ts';
import { drawnInTime, type ObligationsInTime } from '../present/map/obligations-in-time.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import { importedDatasets } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { readRecords } from './read-records.ts';
import { readStandard } from './read-standard.ts';

/** What to draw. */
export interface ObligationsOptions {
  readonly db: string;
  readonly cases?: CasesChoice | undefined;
  readonly standard: string;
}

/**
 * States, what each owed which other and when, and which promises were tested: from the casebook and, where they are
 * imported, from ATOP and Interstate War Data.
 */
export async function obligationsInTime(options: ObligationsOptions, effects: Effects): Promise<ObligationsInTime> {
  const standard: Standard = { ...(await readStandard(options.standard, effects)), unit: 'dyad' };
  const casebook = await readCasebook(options.cases, effects);
  const imported = await importedRecords(options.db, effects);
  const sources = [
    { source: 'casebook' as const, ...casebook },
    ...(imported === null ? [] : [{ source: 'atop' as const, ...imported }]),
  ];
  return drawnInTime(sources, standard, {
    ...(await coverageOf(options.db, imported !== null)),
    casebook: 'The casebook has single agreements and cases, not all of any year.',
  });
}

async function importedRecords(db: string, effects: Effects) {
  try {
    return await readRecords(db, 'iwd', effects);
  } catch (error) {
    if (error instanceof CasusError && error.code === 'dataset-not-imported') return null;
    throw error;
  }
}

async function coverageOf(db: string, known: boolean) {
  if (!known) return { alliances: null, wars: null };
  const datasets = await importedDatasets(db);
  const years = (dataset: string) => datasets.find((one) => one.dataset === dataset)?.years ?? null;
  return { alliances: years('atop'), wars: years('iwd') };
}

import { readAlliances } from '../datasets/atop/records.ts';
import { namesOf } from '../present/names.ts';
import { reconcile as compare, type Reconciliation } from '../present/promises/reconcile.ts';
import { checkLayout, importRecords } from '../store/layout.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { newest, openFor } from './imported.ts';

/** What to compare. */
export interface ReconcileOptions {
  readonly db: string;
  readonly cases?: CasesChoice | undefined;
}

/**
 * The register of promises beside the imported ATOP: years, parties and obligations that differ.
 * @throws CasusError `dataset-not-imported`, `casebook-broken`.
 */
export async function reconcile({ db: path, cases }: ReconcileOptions, effects: Effects): Promise<Reconciliation> {
  const { agreements, actors } = await readCasebook(cases, effects);
  const db = await openFor(path, 'alliances', 'FOLDER, where FOLDER has the ATOP files');
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    const { manifest, record } = newest('atop', imports, path);
    const atop = await readAlliances(db, manifest, record.file);
    return compare(agreements, atop, manifest.years[1], namesOf(actors));
  } finally {
    db.close();
  }
}

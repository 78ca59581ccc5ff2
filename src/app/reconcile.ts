import { readAlliances } from '../datasets/atop/records.ts';
import { reconcile as compare, type Reconciliation } from '../present/promises/reconcile.ts';
import { checkLayout, importRecords } from '../store/layout.ts';
import { readCasebook } from './casebook.ts';
import { newest, openFor } from './imported.ts';
import { actorName } from './names.ts';

/** What to compare. */
export interface ReconcileOptions {
  readonly db: string;
  readonly cases?: string | undefined;
}

/**
 * The register of promises beside the imported ATOP: years, parties and obligations that differ.
 * @throws CasusError `dataset-not-imported`, `casebook-broken`.
 */
export async function reconcile({ db: path, cases }: ReconcileOptions): Promise<Reconciliation> {
  const { agreements } = await readCasebook(cases);
  const db = await openFor(path, 'alliances', 'FOLDER, where FOLDER has the ATOP files');
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    const { manifest, record } = newest('atop', imports, path);
    const atop = await readAlliances(db, manifest, record.file);
    return compare(agreements, atop, manifest.years[1], (actor) => actorName(actor));
  } finally {
    db.close();
  }
}

import { CasusError } from '../core/errors.ts';
import type { Manifest } from '../datasets/manifest.ts';
import { datasetsNamed } from '../datasets/registry.ts';
import { type IdealPoints, type Points, readIdealPoints } from '../datasets/unga/ideal-points.ts';
import { Database } from '../store/database.ts';
import { checkLayout, type ImportRecord, importRecords } from '../store/layout.ts';

/** Opens a database for reading; one that is not there is one in which nothing was imported. */
export async function openFor(path: string, what: string, hint: string): Promise<Database> {
  try {
    return await Database.open(path, 'read');
  } catch (error) {
    if (error instanceof CasusError && error.code === 'file-missing') {
      throw new CasusError('dataset-not-imported', { what, path, hint });
    }
    throw error;
  }
}

/** The newest version of a dataset whose first table was imported. */
export function newest(
  dataset: string,
  imports: readonly ImportRecord[],
  path: string,
): { manifest: Manifest; record: ImportRecord } {
  for (const manifest of datasetsNamed(dataset)) {
    const record = imports.find(({ tableName }) => tableName === manifest.tables[0]?.name);
    if (record !== undefined) return { manifest, record };
  }
  const title = datasetsNamed(dataset)[0]?.title ?? dataset;
  throw new CasusError('dataset-not-imported', { what: title, path, hint: `${dataset} FILE` });
}

/** The ideal points that were imported. @throws CasusError `dataset-not-imported`. */
export async function readImportedPoints(path: string, points: Points): Promise<IdealPoints> {
  const db = await openFor(path, 'UN ideal points', 'unga FILE');
  try {
    newest('unga', (await checkLayout(db)) ? await importRecords(db) : [], path);
    return await readIdealPoints(db, points);
  } finally {
    db.close();
  }
}

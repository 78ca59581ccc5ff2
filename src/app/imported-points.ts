import { type IdealPoints, type Points, readIdealPoints } from '../datasets/unga/ideal-points.ts';
import { checkLayout, importRecords } from '../store/layout.ts';
import { newest, openFor } from './imported.ts';

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

import type { RegisterEntry } from '../casebook/load-treaty-terms.ts';
import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { CasusError } from '../core/errors.ts';
import { readAlliances } from '../datasets/atop/records.ts';
import { readPlaces, withPlaces } from '../datasets/cow-wars/places.ts';
import { readWars as readCowWars } from '../datasets/cow-wars/records.ts';
import { PARTICIPANT_TABLE } from '../datasets/cow-wars/tables.ts';
import { readWars as readIwdWars } from '../datasets/iwd/records.ts';
import type { Manifest } from '../datasets/manifest.ts';
import { datasetsNamed } from '../datasets/registry.ts';
import { Database } from '../store/database.ts';
import { checkLayout, type ImportRecord, importRecords } from '../store/layout.ts';
import { readRegister } from './built-in.ts';

/** The table that says where states fought; used for the wars of every dataset if it is there. */
const COW_PARTICIPANTS = PARTICIPANT_TABLE.name;

/** Which wars to judge: Interstate War Data, or COW Inter-State War. */
export type WarSource = 'iwd' | 'cow';

/** Alliances and wars as records, with what they were read from. */
export interface Records {
  readonly agreements: readonly Agreement[];
  readonly contingencies: readonly Contingency[];
  readonly from: readonly ImportRecord[];
}

/** Reads alliances and wars out of the database; alliances come with their terms from the register. */
export async function readRecords(path: string, wars: WarSource): Promise<Records> {
  const hint = 'FOLDER, where FOLDER has the ATOP and war files';
  const db = await openFor(path, 'alliances and wars', hint);
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    const alliances = newest('atop', imports, path);
    const warData = newest(wars === 'iwd' ? 'iwd' : 'cow-wars', imports, path);
    const agreements = await readAlliances(db, alliances.manifest, alliances.record.file);
    const read = wars === 'iwd' ? readIwdWars : readCowWars;
    const known = await read(db, warData.record.file);
    const places = imports.find(({ tableName }) => tableName === COW_PARTICIPANTS);
    const find = places === undefined ? null : await readPlaces(db, places.file);
    const contingencies = find === null ? known : known.map((contingency) => withPlaces(contingency, find));
    const register = await readRegister();
    return {
      agreements: agreements.map((agreement) => withTerms(agreement, register)),
      contingencies,
      from: [...new Set([alliances.record, warData.record, ...(places === undefined ? [] : [places])])],
    };
  } finally {
    db.close();
  }
}

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
function newest(
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

/** An agreement with the register's title, words and the day until which its own terms bound. */
function withTerms(agreement: Agreement, register: ReadonlyMap<number, RegisterEntry>): Agreement {
  const entry = agreement.atopid === undefined ? undefined : register.get(agreement.atopid);
  if (entry === undefined) return agreement;
  return { ...agreement, title: entry.title, terms: entry.clauses, boundUntil: entry.dates.boundUntil };
}

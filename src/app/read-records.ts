import { join } from 'node:path';
import type { RegisterEntry } from '../casebook/load-treaty-terms.ts';
import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { readAlliances } from '../datasets/atop/records.ts';
import { readPlaces, withPlaces } from '../datasets/cow-wars/places.ts';
import { readWars as readCowWars } from '../datasets/cow-wars/records.ts';
import { PARTICIPANT_TABLE } from '../datasets/cow-wars/tables.ts';
import { readWars as readIwdWars } from '../datasets/iwd/records.ts';
import { databaseFingerprint, folderFingerprint } from '../files/fingerprint.ts';
import { checkLayout, type ImportRecord, importRecords } from '../store/layout.ts';
import { BUILT_IN_CASES, readRegister } from './built-in.ts';
import { newest, openFor } from './catalogue.ts';
import type { Effects } from './effects.ts';

/** The table that says where states fought; used for the wars of every dataset if it is there. */
const COW_PARTICIPANTS = PARTICIPANT_TABLE.name;

/** The register that alliances get their terms from. */
const REGISTER_FOLDER = join(BUILT_IN_CASES, 'treaty-terms');

/** Which wars to judge: Interstate War Data, or COW Inter-State War. */
export type WarSource = 'iwd' | 'cow';

/** Alliances and wars as records, with what they were read from. */
export interface Records {
  readonly agreements: readonly Agreement[];
  readonly contingencies: readonly Contingency[];
  readonly from: readonly ImportRecord[];
}

/** Reads alliances and wars out of the database; alliances come with their terms from the register. */
export function readRecords(path: string, wars: WarSource, { cache }: Pick<Effects, 'cache'>): Promise<Records> {
  if (cache === undefined) return readFrom(path, wars);
  const state = async () => `${await databaseFingerprint(path)} ${await folderFingerprint(REGISTER_FOLDER)}`;
  return cache.get(`records ${wars} ${path}`, state, () => readFrom(path, wars));
}

async function readFrom(path: string, wars: WarSource): Promise<Records> {
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

/** An agreement with the register's title, words and the day until which its own terms bound. */
function withTerms(agreement: Agreement, register: ReadonlyMap<number, RegisterEntry>): Agreement {
  const entry = agreement.atopid === undefined ? undefined : register.get(agreement.atopid);
  if (entry === undefined) return agreement;
  return { ...agreement, title: entry.title, terms: entry.clauses, boundUntil: entry.dates.boundUntil };
}

import { join } from 'node:path';
import type { Theatres } from '../casebook/load-theatres.ts';
import type { RegisterEntry } from '../casebook/load-treaty-terms.ts';
import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { readAlliances } from '../datasets/atop/records.ts';
import { partSentence, partsIn } from '../datasets/completeness.ts';
import { readPlaces, withPlaces } from '../datasets/cow-wars/places.ts';
import { readWars as readCowWars } from '../datasets/cow-wars/records.ts';
import { PARTICIPANT_TABLE } from '../datasets/cow-wars/tables.ts';
import { withElsewhere } from '../datasets/fighting-elsewhere.ts';
import { withUnlisted } from '../datasets/fighting-in-theatres.ts';
import { readWars as readIwdWars } from '../datasets/iwd/records.ts';
import { WAR_TABLE } from '../datasets/iwd/tables.ts';
import { type SameWar, withOtherList } from '../datasets/two-war-lists.ts';
import { databaseFingerprint, folderFingerprint } from '../files/fingerprint.ts';
import type { Database } from '../store/database.ts';
import { checkLayout, type ImportRecord, importRecords } from '../store/layout.ts';
import { BUILT_IN_CASES, readRegister, readTheatres } from './built-in.ts';
import { newest, openFor } from './catalogue.ts';
import type { Effects } from './effects.ts';

/** The table that says where states fought; used for the wars of every dataset if it is there. */
const COW_PARTICIPANTS = PARTICIPANT_TABLE.name;

/** The register that alliances get their terms from. */
const REGISTER_FOLDER = join(BUILT_IN_CASES, 'treaty-terms');

/** The files that say which numbers of the two lists are one war, and where it was fought. */
const THEATRES_FOLDER = join(BUILT_IN_CASES, 'theatres');

/** Which wars to judge: Interstate War Data, or COW Inter-State War. */
export type WarSource = 'iwd' | 'cow';

/** Alliances and wars as records, with what they were read from. */
export interface Records {
  readonly agreements: readonly Agreement[];
  readonly contingencies: readonly Contingency[];
  readonly from: readonly ImportRecord[];
  /** What of them is not all of the published table, a sentence each. */
  readonly parts: readonly string[];
}

/**
 * Reads alliances and wars out of the database; alliances come with their terms from the register. Where a table is only a
 * part of the published one, a note says so, once.
 */
export async function readRecords(path: string, wars: WarSource, effects: Reading): Promise<Records> {
  const records = await cachedOrRead(path, wars, effects);
  for (const sentence of records.parts) {
    if (!said.has(`${path} ${sentence}`)) effects.note?.(`${sentence} What is not in it is not known.\n`);
    said.add(`${path} ${sentence}`);
  }
  return records;
}

type Reading = Pick<Effects, 'cache'> & Partial<Pick<Effects, 'note'>>;

/** The notes on parts that were given already: a server reads often. */
const said = new Set<string>();

function cachedOrRead(path: string, wars: WarSource, { cache }: Reading): Promise<Records> {
  if (cache === undefined) return readFrom(path, wars);
  const state = async () =>
    [
      await databaseFingerprint(path),
      await folderFingerprint(REGISTER_FOLDER),
      await folderFingerprint(THEATRES_FOLDER),
    ].join(' ');
  return cache.get(`records ${wars} ${path}`, state, () => readFrom(path, wars));
}

async function readFrom(path: string, wars: WarSource): Promise<Records> {
  // The register and the theatres are read while the database works.
  const [tables, theatres, register] = await Promise.all([readTables(path, wars), readTheatres(), readRegister()]);
  const { agreements, known, other, find, from, parts } = tables;
  const compared = other === null ? known : withOtherList(known, other, sameWars(wars, theatres));
  const placed = find === null ? compared : compared.map((contingency) => withPlaces(contingency, find));
  return {
    agreements: agreements.map((agreement) => withTerms(agreement, register)),
    contingencies: withElsewhere(placed)
      .map((contingency) => withTheatres(contingency, wars, theatres))
      .map(withUnlisted),
    from,
    parts,
  };
}

/** What the database has of alliances and wars. */
async function readTables(path: string, wars: WarSource) {
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
    const other = await otherList(db, wars, imports);
    const from = [...new Set([alliances.record, warData.record, ...(places === undefined ? [] : [places])])];
    const used = new Set(from.flatMap(({ dataset }) => dataset));
    const parts = (await partsIn(db, imports)).filter(({ dataset }) => used.has(dataset.id)).map(partSentence);
    return { agreements, known, other, find, from, parts };
  } finally {
    db.close();
  }
}

/** The wars of the list that they are not judged from; null where it is not imported. */
async function otherList(db: Database, wars: WarSource, imports: readonly ImportRecord[]) {
  const table = wars === 'iwd' ? COW_PARTICIPANTS : WAR_TABLE.name;
  const record = imports.find(({ tableName }) => tableName === table);
  if (record === undefined) return null;
  return (wars === 'iwd' ? readCowWars : readIwdWars)(db, record.file);
}

/** Which numbers of the two lists are the same war, by the files of theatres. */
function sameWars(wars: WarSource, { wars: known }: Theatres): SameWar[] {
  return [...known.values()].map(({ iwd, cow }) =>
    wars === 'iwd' ? { own: iwd, other: cow } : { own: cow, other: iwd },
  );
}

/** A war with where it was fought. */
function withTheatres(contingency: Contingency, wars: WarSource, { wars: known, gazetteer }: Theatres): Contingency {
  const { warid } = contingency;
  const own = [...known.values()].filter((one) => warid !== undefined && one[wars].includes(warid));
  return own.length === 0 ? contingency : { ...contingency, theatres: { wars: own, gazetteer } };
}

/** An agreement with the register's title, words and the day until which its own terms bound. */
function withTerms(agreement: Agreement, register: ReadonlyMap<number, RegisterEntry>): Agreement {
  const entry = agreement.atopid === undefined ? undefined : register.get(agreement.atopid);
  if (entry === undefined) return agreement;
  return { ...agreement, title: entry.title, terms: entry.clauses, boundUntil: entry.dates.boundUntil };
}

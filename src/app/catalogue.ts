import { CasusError } from '../core/errors.ts';
import type { LeaderSpell } from '../core/leader.ts';
import { readLeaders } from '../datasets/archigos/leaders.ts';
import { bibtexOf } from '../datasets/bibtex.ts';
import { partSentence, partsIn } from '../datasets/completeness.ts';
import type { CslItem, Manifest } from '../datasets/manifest.ts';
import { DATASETS, datasetsNamed } from '../datasets/registry.ts';
import { readReignLeaders } from '../datasets/reign/leaders.ts';
import { type IdealPoints, type Points, readIdealPoints } from '../datasets/unga/ideal-points.ts';
import { packageVersion } from '../files/package-files.ts';
import type { CatalogueEntry } from '../present/catalogue-entry.ts';
import { REGISTER_YEAR } from '../present/promises/register-day.ts';
import { Database } from '../store/database.ts';
import { checkLayout, type ImportRecord, importRecords } from '../store/layout.ts';

/** What was imported into a database; nothing if it is not there. */
export async function importsIn(path: string): Promise<ImportRecord[]> {
  let db: Database;
  try {
    db = await Database.open(path, 'read');
  } catch (error) {
    if (error instanceof CasusError && error.code === 'file-missing') return [];
    throw error;
  }
  try {
    return (await checkLayout(db)) ? await importRecords(db) : [];
  } finally {
    db.close();
  }
}

/** The imported tables that are not all of the published ones, a sentence each. */
export async function importedParts(path: string): Promise<string[]> {
  const imports = await importsIn(path);
  if (imports.length === 0) return [];
  const db = await Database.open(path, 'read');
  try {
    return (await partsIn(db, imports)).map(partSentence);
  } finally {
    db.close();
  }
}

/** Every dataset version that Casus reads, with what is imported of it. */
export async function catalogue(path: string): Promise<CatalogueEntry[]> {
  const imports = await importsIn(path);
  return DATASETS.map((manifest) => entryOf(manifest, imports));
}

function entryOf(manifest: Manifest, imports: readonly ImportRecord[]): CatalogueEntry {
  const { id, title, version, about, years, covers, address, licence } = manifest;
  const tables = manifest.tables.map((table) => {
    const record = imports.find(({ tableName }) => tableName === table.name);
    const knownCopy = record === undefined ? null : table.known.some(({ sha256 }) => sha256 === record.sha256);
    return { name: table.title, rows: record?.rows ?? null, file: record?.file ?? null, knownCopy };
  });
  return { id, title, version, about, years, covers, address, licence, tables };
}

/** A published coding that the engine is compared with, and the paper on the coding before it. */
const CODERS: readonly CslItem[] = [
  {
    id: 'berkemeier2018reassessing',
    type: 'article-journal',
    title: 'Reassessing the fulfillment of alliance commitments in war',
    author: [
      { family: 'Berkemeier', given: 'Molly' },
      { family: 'Fuhrmann', given: 'Matthew' },
    ],
    issued: { 'date-parts': [[2018]] },
    'container-title': 'Research & Politics',
    volume: '5',
    issue: '2',
  },
  {
    id: 'leeds2000reevaluating',
    type: 'article-journal',
    title: 'Reevaluating Alliance Reliability: Specific Threats, Specific Promises',
    author: [
      { family: 'Leeds', given: 'Brett Ashley' },
      { family: 'Long', given: 'Andrew G.' },
      { family: 'Mitchell', given: 'Sara McLaughlin' },
    ],
    issued: { 'date-parts': [[2000]] },
    'container-title': 'Journal of Conflict Resolution',
    volume: '44',
    issue: '5',
    page: '686-699',
    DOI: '10.1177/0022002700044005006',
  },
  {
    id: 'leveck2017reputation',
    type: 'article-journal',
    title: 'How International Reputation Matters: Revisiting Alliance Violations in Context',
    author: [
      { family: 'LeVeck', given: 'Brad L.' },
      { family: 'Narang', given: 'Neil' },
    ],
    issued: { 'date-parts': [[2017]] },
    'container-title': 'International Interactions',
    volume: '43',
    issue: '5',
    page: '797-821',
    DOI: '10.1080/03050629.2017.1237818',
  },
];

/** The casebook with its registers: it is cited with the program's version, which says what it held. */
const CASEBOOK: CslItem = {
  id: 'casus-casebook',
  type: 'dataset',
  title: 'The Casus casebook of allies in danger, with its registers of promises, treaty terms and theatres',
  author: [{ literal: 'The developers of Casus' }],
  issued: { 'date-parts': [[REGISTER_YEAR]] },
  publisher: 'Casus',
  version: packageVersion(),
};

/** Casus itself. */
function ownItem(): CslItem {
  return {
    id: 'casus',
    type: 'software',
    title: 'Casus: who promised what, what happened, who came, how it ended',
    author: [{ literal: 'The developers of Casus' }],
    version: packageVersion(),
  };
}

/** A version of a dataset as an item of its own: the article about it names no version. */
function versionItem({ id, title, version, address, citations: of }: Manifest): CslItem {
  return { id, type: 'dataset', title, author: of[0]?.author ?? [{ literal: title }], version, URL: address };
}

/**
 * Citations of what was imported (of everything Casus reads if nothing was), each version by itself; of the casebook; and of
 * the codings that the engine is compared with.
 */
export async function citations(path: string): Promise<{ items: CslItem[]; bibtex: string }> {
  const used = new Set((await importsIn(path)).map(({ dataset }) => dataset));
  const manifests = DATASETS.filter(({ id }) => used.size === 0 || used.has(id));
  const own = manifests.flatMap((manifest) => [...manifest.citations, versionItem(manifest)]);
  const items = new Map([ownItem(), CASEBOOK, ...CODERS, ...own].map((item) => [item.id, item]));
  return { items: [...items.values()], bibtex: [...items.values()].map(bibtexOf).join('\n') };
}

/** The dataset versions of which something was imported, newest first. */
export async function importedDatasets(path: string): Promise<Manifest[]> {
  const used = new Set((await importsIn(path)).map(({ dataset }) => dataset));
  return DATASETS.filter(({ id }) => used.has(id));
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

/** The newest version of a dataset whose first table was imported, or another publication of it. */
export function newest(
  dataset: string,
  imports: readonly ImportRecord[],
  path: string,
): { manifest: Manifest; record: ImportRecord } {
  for (const manifest of datasetsNamed(dataset)) {
    const [first, ...others] = manifest.tables;
    const names = [first, ...others.filter(({ insteadOf }) => insteadOf === first?.name)].map((table) => table?.name);
    const record = imports.find(({ tableName }) => names.includes(tableName));
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

/** Leaders' times in office by Archigos and REIGN, as far as they were imported. */
export async function readLeaderSpells(path: string): Promise<LeaderSpell[]> {
  const db = await openFor(path, 'leaders', 'FOLDER');
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    const spells: LeaderSpell[] = [];
    for (const [name, read] of [
      ['archigos', readLeaders],
      ['reign', readReignLeaders],
    ] as const)
      for (const manifest of datasetsNamed(name)) {
        const record = imports.find(({ tableName }) => tableName === manifest.tables[0]?.name);
        if (record !== undefined) spells.push(...(await read(db, manifest, record.file)));
      }
    return spells;
  } finally {
    db.close();
  }
}

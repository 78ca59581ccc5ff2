import { basename, join, relative } from 'node:path';
import { CasusError } from '../core/errors.ts';
import type { FileReading } from '../files/reading.ts';
import type { Manifest } from './manifest.ts';
import {
  columnInHeader,
  firstRow,
  missingError,
  type Recognised,
  readHeader,
  recogniseHeader,
  tableTitle,
} from './recognise.ts';
import { DATASETS, datasetsNamed } from './registry.ts';
import { setAsideBecause } from './set-aside.ts';
import { LARGEST_FILE, refuseWhatIsNoTable } from './sniff.ts';
import { unpackHead } from './unpack.ts';

/** A file whose table was recognised. */
export interface FoundTable extends Recognised {
  readonly file: string;
}

/** A file of a folder that is no dataset of Casus, and why. */
export interface PassedOver {
  readonly file: string;
  readonly why: string;
}

/** What was found under the paths that a user gave. */
export interface FoundFiles {
  readonly tables: readonly FoundTable[];
  readonly passedOver: readonly PassedOver[];
}

const HEAD = 65_536;

/**
 * Finds the tables under paths. A path that is a file has to be a dataset; in a folder, files that resemble
 * none are passed over and said, and a `.csv` or `.csv.gz` that is no table at all is an error.
 * @param only the name of the dataset the user says the files are, or null.
 * @throws CasusError see `docs/reference/errors.md`; nothing has been stored by then.
 */
export async function findTables(
  paths: readonly string[],
  only: string | null,
  files: FileReading,
): Promise<FoundFiles> {
  const manifests = only === null ? DATASETS : datasetsNamed(only);
  const tables: FoundTable[] = [];
  const passedOver: PassedOver[] = [];
  for (const path of paths) {
    if (!(await files.isFolder(path))) {
      tables.push(identify(path, await headOf(path, files), manifests, only));
      continue;
    }
    const under = await filesUnder(path, files);
    const before = tables.length;
    for (const file of under) {
      const found = await tryIdentify(file, path, manifests, files);
      if ('why' in found) passedOver.push(found);
      else tables.push(found);
    }
    if (tables.length === before) throw new CasusError('folder-without-datasets', { count: under.length, path });
  }
  return { tables, passedOver };
}

async function headOf(path: string, files: FileReading): Promise<Uint8Array> {
  const head = await files.readHead(path, HEAD);
  if (head.size > LARGEST_FILE)
    throw new CasusError('file-too-large', { size: head.size, limit: LARGEST_FILE }, { file: path });
  return unpackHead(head.bytes, path);
}

/** The files of a folder and of those within it, links to files too; what is hidden is left alone. */
async function filesUnder(folder: string, files: FileReading): Promise<string[]> {
  const entries = ((await files.readDir(folder)) ?? []).filter(({ name }) => !name.startsWith('.'));
  const found = await Promise.all(
    entries.map(async ({ name, kind, link }) => {
      const path = join(folder, name);
      if (kind === 'file') return [path];
      return kind === 'folder' && !link ? filesUnder(path, files) : [];
    }),
  );
  return found.flat().sort();
}

async function tryIdentify(
  file: string,
  folder: string,
  manifests: readonly Manifest[],
  files: FileReading,
): Promise<FoundTable | PassedOver> {
  const name = relative(folder, file) || basename(file);
  const claimsToBeTable = /\.csv(\.gz)?$/i.test(file);
  try {
    const head = await headOf(file, files);
    refuseWhatIsNoTable(head, file);
    const { header, first } = beginningOf(head, file);
    const known = setAsideBecause(header);
    if (known !== null) return { file: name, why: known };
    const other = wholly(header, first, file);
    if (other !== null && !manifests.includes(other.dataset)) {
      return { file: name, why: `it is ${other.dataset.title} ${other.dataset.version}, which was not asked for` };
    }
    const found = recogniseHeader(header, manifests, file, first);
    return found === null ? { file: name, why: 'its columns fit no dataset that Casus reads' } : { ...found, file };
  } catch (error) {
    if (claimsToBeTable || !(error instanceof CasusError)) throw error;
    return { file: name, why: error.message };
  }
}

/** The table that a header fits in full; null for one that lacks a column. */
function wholly(header: readonly string[], first: readonly string[], file: string): Recognised | null {
  try {
    return recogniseHeader(header, DATASETS, file, first);
  } catch (error) {
    if (error instanceof CasusError) return null;
    throw error;
  }
}

function identify(file: string, head: Uint8Array, manifests: readonly Manifest[], only: string | null): FoundTable {
  refuseWhatIsNoTable(head, file);
  const { header, first } = beginningOf(head, file);
  if (setAsideBecause(header) === null) {
    const found = recogniseHeader(header, manifests, file, first);
    if (found !== null) return { ...found, file };
  }
  if (only === null) throw new CasusError('table-not-recognised', {}, { file, line: 1 });
  const other = recogniseHeader(header, DATASETS, file, first);
  if (other !== null) {
    const asked = `${manifests[0]?.title ?? only}`;
    throw new CasusError(
      'dataset-other',
      { found: other.dataset.title, asked, foundId: other.dataset.dataset },
      { file },
    );
  }
  throw nearestMissing(header, manifests, file);
}

function nearestMissing(header: readonly string[], manifests: readonly Manifest[], file: string): CasusError {
  const candidates = manifests.flatMap((dataset) =>
    dataset.tables.map((table) => {
      const missing = table.columns.map(({ name }) => name).filter((name) => columnInHeader(table, name, header) < 0);
      return { found: { dataset, table }, missing, share: missing.length / table.columns.length };
    }),
  );
  const nearest = candidates.sort((a, b) => a.share - b.share)[0];
  if (nearest === undefined) return new CasusError('table-not-recognised', {}, { file, line: 1 });
  return missingError(tableTitle(nearest.found), nearest.missing, file);
}

/** The column names of a file, and its first row, which says what version it is. */
function beginningOf(head: Uint8Array, file: string): { header: string[]; first: string[] } {
  const text = Buffer.from(head).toString('utf8');
  return { header: readHeader(text, file), first: firstRow(text) };
}

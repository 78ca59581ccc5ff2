import { join } from 'node:path';
import { CasusError } from '../core/errors.ts';
import { findTables } from '../datasets/find-tables.ts';
import type { Manifest } from '../datasets/manifest.ts';
import { DATASETS, datasetsNamed } from '../datasets/registry.ts';
import { type Downloaded, download } from '../files/download.ts';
import type { Effects } from './effects.ts';
import { progressBar } from './progress.ts';

/** The most that is fetched: the largest file that is read. */
export const LARGEST_DOWNLOAD = 256 * 1024 * 1024;

/** What to fetch. Nothing is fetched unless a user runs the command and agrees to the terms. */
export interface FetchOptions {
  /** `atop`, or `atop-5.1`. */
  readonly name: string;
  /** The address of the file; needed where the publisher offers it on a page alone. */
  readonly from: string | null;
  readonly folder: string;
  readonly patience?: number;
  readonly limit?: number;
}

/** A file that was fetched and what is in it. */
export interface Fetched extends Downloaded {
  readonly path: string;
  readonly tables: readonly string[];
  /** Which published copy it is, by its checksum; null for one that Casus does not know. */
  readonly knownCopy: string | null;
}

/** The dataset of a name. @throws CasusError `dataset-unknown`. */
export function datasetToFetch(name: string): Manifest {
  const [manifest] = datasetsNamed(name);
  if (manifest !== undefined) return manifest;
  throw new CasusError('dataset-unknown', {
    name,
    known: [...new Set(DATASETS.map(({ dataset }) => dataset))].join(', '),
  });
}

/**
 * Fetches a dataset's file to a folder and checks that it is that dataset's. It is not imported.
 * @throws CasusError `download-no-address`, those of `download`, and `download-not-the-table` for a wrong file.
 */
export async function fetchDataset(options: FetchOptions, effects: Effects): Promise<Fetched> {
  const { name, from, folder, patience = 30_000, limit = LARGEST_DOWNLOAD } = options;
  const manifest = datasetToFetch(name);
  const address = from ?? manifest.file ?? null;
  if (address === null) throw new CasusError('download-no-address', { name, page: manifest.address });
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address))
    throw new CasusError('download-refused', { address, why: 'it is no address of http or https' });
  if (!(await effects.isFolder(folder))) throw new CasusError('file-missing', { path: folder });
  const path = join(folder, nameOf(address, manifest));
  if (await effects.exists(path)) throw new CasusError('file-exists', { path });
  const bar = progressBar(1, effects);
  try {
    const progress = (bytes: number, of: number | null) => bar.update(of === null ? 0 : Math.min(1, bytes / of), path);
    const got = await download({ address, path, limit, patience, progress });
    const tables = await tablesOf(path, manifest, address, effects);
    const copies = manifest.tables.flatMap(({ known }) => known);
    return { ...got, path, tables, knownCopy: copies.find(({ sha256 }) => sha256 === got.sha256)?.note ?? null };
  } finally {
    bar.stop();
  }
}

/** The longest name that a file is given; systems take 255 bytes, and `.part.mark` is added while it comes. */
const LONGEST_NAME = 200;

/** The name that a file gets: the last part of its address, if that is one of a plain file. */
function nameOf(address: string, { id }: Manifest): string {
  const last = decoded(new URL(address).pathname.split('/').at(-1) ?? '');
  return last.length <= LONGEST_NAME && /^[\w][\w. ()-]*\.[a-z0-9]{2,5}$/i.test(last) ? last : `${id}.download`;
}

/** A part of an address without its escapes; empty if they are none. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

async function tablesOf(path: string, manifest: Manifest, address: string, effects: Effects): Promise<string[]> {
  try {
    const { tables } = await findTables([path], manifest.dataset, effects);
    return tables.map(({ dataset, table }) => `${dataset.title} ${dataset.version} (${table.title})`);
  } catch (error) {
    if (!(error instanceof CasusError)) throw error;
    const params = { address, asked: `${manifest.title}`, why: error.message, path };
    throw new CasusError('download-not-the-table', params, {}, { cause: error });
  }
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadEffects, loadFind } from './built.ts';
import { madeUpFiles } from './made-up-data.ts';
import { ROOT } from './processes.ts';

/** The two datasets that the judgement rests on. */
export const DATASETS = ['atop-5.1', 'iwd-1.1'] as const;
type DatasetId = (typeof DATASETS)[number];

/** A file that is measured. */
export interface InputFile {
  readonly dataset: DatasetId;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  readonly sha256: string;
}

/** What is measured, and whether it is the publishers' data or made up. */
export interface Inputs {
  readonly origin: 'published' | 'generated';
  readonly files: readonly InputFile[];
}

/**
 * The files of ATOP 5.1 and IWD 1.1 in a folder, or in the folder `shared/data` beside the repository; without
 * either, generated ones of about the same size and the same form.
 */
export async function findInputs(folder: string | undefined, temp: string): Promise<Inputs> {
  const data = dataFolder(folder);
  if (data !== undefined) return { origin: 'published', files: await filesIn(data) };
  const made = join(temp, 'data');
  mkdirSync(made);
  for (const [name, text] of madeUpFiles()) writeFileSync(join(made, name), text);
  return { origin: 'generated', files: await filesIn(made) };
}

/** The folder with the publishers' files: the one that is named, or the one beside the repository. */
export function dataFolder(named: string | undefined): string | undefined {
  const beside = join(ROOT, '..', 'shared', 'data');
  return named ?? (existsSync(beside) ? beside : undefined);
}

async function filesIn(folder: string): Promise<InputFile[]> {
  const { findTables } = await loadFind();
  const { processEffects } = await loadEffects();
  const parts = ['atop', 'wars'].map((part) => join(folder, part)).filter((part) => existsSync(part));
  const { tables } = await findTables(parts.length > 0 ? parts : [folder], null, processEffects());
  const files = new Map<string, InputFile>();
  for (const { dataset, table, file } of tables) {
    const known = DATASETS.find((id) => id === dataset.id);
    if (known !== undefined && !files.has(table.name)) files.set(table.name, inputFile(known, file));
  }
  const found = [...files.values()];
  for (const id of DATASETS) {
    if (!found.some(({ dataset }) => dataset === id)) throw new Error(`There is no file of ${id} in ${folder}.`);
  }
  return found;
}

function inputFile(dataset: DatasetId, path: string): InputFile {
  const bytes = readFileSync(path);
  const text = bytes.toString('latin1');
  const rows = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length - 1;
  const sha256 = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { dataset, name: basename(path), path, bytes: bytes.length, rows, sha256 };
}

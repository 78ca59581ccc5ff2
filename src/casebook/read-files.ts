import { CasusError } from '../core/errors.ts';
import { type DirEntry, IGNORED } from '../files/reading.ts';
import type { CasebookEffects } from './effects.ts';
import { type Problem, problemOf } from './problem.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 2 * 1024 * 1024;

/** A file's name without its folder and ending, and what it holds; `yaml` is null if it could not be read. */
export interface CasebookFile {
  readonly name: string;
  readonly file: string;
  readonly yaml: YamlFile | null;
}

function why(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function textOf(bytes: Uint8Array): string | CasusError {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const good = new TextEncoder().encode(lenient);
    const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    let same = 0;
    while (same < good.length && good[same] === bytes[same + bom]) same += 1;
    return new CasusError('file-not-utf8', { offset: same + bom });
  }
}

async function isWithin(root: string, path: string, effects: CasebookEffects): Promise<boolean> {
  const home = await effects.realPath(root);
  const target = await effects.realPath(path).catch(() => '');
  return target === home || target.startsWith(`${home}/`);
}

async function refusal(
  root: string,
  path: string,
  entry: DirEntry,
  effects: CasebookEffects,
): Promise<CasusError | null> {
  if (entry.link && !(await isWithin(root, path, effects))) return new CasusError('link-outside', { path });
  if (entry.kind !== 'file') return new CasusError('file-unreadable', { path, why: 'it is not a plain file' });
  if (!entry.name.endsWith('.yaml')) return new CasusError('file-unexpected', { path });
  if (entry.size > LARGEST_FILE) {
    return new CasusError('file-too-large', { size: entry.size, limit: LARGEST_FILE });
  }
  return null;
}

async function readOne(
  root: string,
  folder: string,
  entry: DirEntry,
  effects: CasebookEffects,
  problems: Problem[],
): Promise<CasebookFile | null> {
  const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
  const path = `${root}/${file}`;
  const name = entry.name.replace(/\.yaml$/, '');
  const refused = await refusal(root, path, entry, effects);
  if (refused) {
    problems.push(problemOf(refused, file));
    return entry.name.endsWith('.yaml') ? { name, file, yaml: null } : null;
  }
  let text: string | CasusError;
  try {
    const bytes = await effects.readFile(path, LARGEST_FILE);
    text =
      bytes.length > LARGEST_FILE
        ? new CasusError('file-too-large', { size: bytes.length, limit: LARGEST_FILE })
        : textOf(bytes);
  } catch (error) {
    text = error instanceof CasusError ? error : new CasusError('file-unreadable', { path, why: why(error) });
  }
  if (text instanceof CasusError) {
    problems.push(problemOf(text, file));
    return { name, file, yaml: null };
  }
  const read = readYaml(file, text);
  problems.push(...read.problems);
  return { name, file, yaml: read.yaml };
}

/**
 * Reads every file of one folder of the casebook, in order of name. A folder that is not there is empty.
 * What cannot be read goes to `problems`; links out of the casebook, files over 2 MB, bytes that are not
 * UTF-8 and names that do not end in .yaml are refused. Nothing is thrown.
 * @param wanted the files to read, by name without the ending; all if left out
 */
export async function readFolder(
  root: string,
  folder: string,
  effects: CasebookEffects,
  problems: Problem[],
  wanted: (name: string) => boolean = () => true,
): Promise<CasebookFile[]> {
  let entries: readonly DirEntry[];
  const path = `${root}/${folder}`;
  try {
    entries = (await effects.readDir(path)) ?? [];
    if (entries.length > 0 && !(await isWithin(root, path, effects))) {
      problems.push(problemOf(new CasusError('link-outside', { path }), folder));
      return [];
    }
  } catch (error) {
    const unreadable = new CasusError('file-unreadable', { path, why: why(error) });
    problems.push(problemOf(unreadable, folder));
    return [];
  }
  const files: CasebookFile[] = [];
  const listed = entries.filter(({ name }) => !IGNORED.test(name) && wanted(name.replace(/\.yaml$/, '')));
  for (const entry of listed.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = await readOne(root, folder, entry, effects, problems);
    if (file) files.push(file);
  }
  return files;
}

/** Reads one named file at the top of the casebook; null if it is not there. */
export async function readTopFile(
  root: string,
  name: string,
  effects: CasebookEffects,
  problems: Problem[],
): Promise<CasebookFile | null> {
  const entries = (await effects.readDir(root).catch(() => null)) ?? [];
  const entry = entries.find((item) => item.name === name);
  if (!entry) return null;
  return readOne(root, '', entry, effects, problems);
}

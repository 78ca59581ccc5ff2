import { join } from 'node:path';
import { IGNORED, nodeEffects } from '../casebook/effects.ts';
import { formatYaml } from '../casebook/format-yaml.ts';
import { type FileKind, FOLDERS, keyOrder } from '../casebook/json-schemas.ts';
import { loadAll } from '../casebook/load-all.ts';
import { byPlace, type Problem, problemOf } from '../casebook/problem.ts';
import { removeLeftovers, replaceFile } from '../casebook/write-file.ts';
import { CasusError } from '../core/errors.ts';
import type { Effects } from './effects.ts';

/** What became of each file of a casebook. */
export interface FormatResult {
  /** Files that were formatted or, if they are only checked, that would be. */
  readonly formatted: readonly string[];
  /** How many files had the form already. */
  readonly unchanged: number;
  /** Why files were left as they are. */
  readonly problems: readonly Problem[];
}

/**
 * Puts every file of a casebook into the one form that `docs/reference/casebook.md` describes. Each file is replaced
 * in one step; one with a problem is left as it is. With `check` nothing is written.
 * @throws CasusError `file-missing`.
 */
export async function formatCasebook(dir: string, check: boolean, effects: Effects): Promise<FormatResult> {
  if (!(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  const problems = [...(await loadAll(dir)).problems];
  const broken = new Set(problems.map(({ file }) => file));
  const formatted: string[] = [];
  let unchanged = 0;
  for (const [kind, folder] of Object.entries(FOLDERS) as [FileKind, string][]) {
    if (!check) await removeLeftovers(join(dir, folder));
    const order = keyOrder(kind);
    for (const file of await filesOf(dir, folder)) {
      if (broken.has(file)) continue;
      try {
        if (await formatFile(dir, file, order, check)) formatted.push(file);
        else unchanged += 1;
      } catch (error) {
        if (!(error instanceof CasusError)) throw error;
        problems.push(problemOf(error, file));
      }
    }
  }
  return { formatted: formatted.sort(), unchanged, problems: problems.sort(byPlace) };
}

async function filesOf(dir: string, folder: string): Promise<string[]> {
  const entries = (await nodeEffects.readDir(join(dir, folder)).catch(() => null)) ?? [];
  const names = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  if (folder === '') return names.filter((name) => name === 'actors.yaml');
  return names
    .filter((name) => name.endsWith('.yaml') && !IGNORED.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** Whether the file changed, or would. A link stays a link: the file it leads to is formatted. */
async function formatFile(dir: string, file: string, order: readonly string[], check: boolean): Promise<boolean> {
  const path = await nodeEffects.realPath(join(dir, file));
  const bytes = await nodeEffects.readFile(path);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const formatted = formatYaml(file, text, order);
  if (Buffer.from(formatted).equals(bytes)) return false;
  if (!check) await replaceFile(path, bytes, formatted);
  return true;
}

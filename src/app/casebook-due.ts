import { type DueCase, dueCases } from '../casebook/due.ts';
import { loadCasebook } from '../casebook/load.ts';
import { CasusError } from '../core/errors.ts';
import { parsePartialDate } from '../core/partial-date.ts';
import { disk } from '../files/reading.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import { besideOf } from './casebook.ts';
import type { Effects } from './effects.ts';

/** Cases by how long ago they were kept, as of a day. */
export interface CasebookDue {
  readonly on: string;
  readonly cases: readonly DueCase[];
}

/**
 * The cases of a casebook, the built-in one if none is named, in the order in which they are due to be looked at again
 * on a day (`YYYY-MM-DD`). Files with problems are left out: `casebook check` names them.
 * @throws CasusError `file-missing`, `date-unreadable`.
 */
export async function casebookDue(
  dir: string | undefined,
  on: string,
  effects: Effects,
  only = false,
): Promise<CasebookDue> {
  if (dir !== undefined && !(await effects.isFolder(dir))) throw new CasusError('file-missing', { path: dir });
  const day = parsePartialDate(on);
  const folder = dir ?? BUILT_IN_CASES;
  const { contingencies } = await loadCasebook(folder, disk, await besideOf(folder, only));
  return { on, cases: dueCases(contingencies, day) };
}

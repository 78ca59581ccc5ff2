import { type Casebook, loadCasebook } from '../casebook/load.ts';
import { CasusError } from '../core/errors.ts';
import { BUILT_IN_CASES } from './built-in.ts';
import { casebookFingerprint } from './fingerprint.ts';
import { readKept } from './keep-read.ts';

/** The casebook, complete or not at all. @throws CasusError `casebook-broken` if any file has a problem. */
export function readCasebook(dir = BUILT_IN_CASES): Promise<Casebook> {
  return readKept(
    `casebook ${dir}`,
    () => casebookFingerprint(dir),
    () => readWhole(dir),
  );
}

async function readWhole(dir: string): Promise<Casebook> {
  const casebook = await loadCasebook(dir);
  const [first] = casebook.problems;
  if (first !== undefined) {
    const { file, line, column, message } = first;
    throw new CasusError('casebook-broken', { count: casebook.problems.length, why: message }, { file, line, column });
  }
  return casebook;
}

import { testThesis } from '../present/theses/test-thesis.ts';
import type { ThesisResult } from '../present/theses/thesis-result.ts';
import type { Effects } from './effects.ts';
import { casebookRows } from './ledger.ts';

/** How the cases are judged. */
export interface ThesesOptions {
  /** A preset's name or a file with a standard. */
  readonly standard: string;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: string | undefined;
}

/** Tests every claim of the casebook's theses on its rows, in the theses' order. */
export async function theses(options: ThesesOptions, effects: Effects): Promise<ThesisResult[]> {
  const { casebook, rows, nameOf } = await casebookRows(options, effects);
  return casebook.theses.map((thesis) => testThesis(thesis, rows, nameOf));
}

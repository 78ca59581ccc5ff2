import type { ErrorCode } from '../core/error-kinds.ts';
import type { CasusError } from '../core/errors.ts';

/** One thing that is wrong with a casebook file. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
  /** The field that is wrong, where it is one: `responses[2].act`. */
  readonly field?: string | undefined;
}

/** The error as a problem of a file; without a place it stands at the file's beginning. */
export function problemOf(error: CasusError, file: string, line = 1, column = 1): Problem {
  const { code, message, remedy, params } = error;
  const field = 'field' in params ? String(params.field) : undefined;
  return { file, line, column, code, message, remedy, ...(field === undefined ? {} : { field }) };
}

/** Sorts problems by file, then by place. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : a.message > b.message ? 1 : 0);
}

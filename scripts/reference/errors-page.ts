import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import { code, page, table } from './markdown.ts';

const INTRO = `Every error has a code and says what happened and what to do next. If it is about a file, it names the file, line and
column. Errors go to stderr, and a command that ends with an error stores nothing. The exit status is 1 if you can correct the
problem, and 2 if the fault is in Casus. Words in braces stand for the actual value.`;

/** The page of all errors, from the registry. */
export function errorsPage(): string {
  const rows = Object.entries(ERROR_KINDS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { what, remedy, exit }]) => [code(name), what, remedy, String(exit)]);
  return page('Errors', [INTRO, table(['code', 'what', 'remedy', 'exit'], rows)]);
}

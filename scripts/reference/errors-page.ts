import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import { code, page, table } from './markdown.ts';

const INTRO = `Every error has a code, says what happened and what to do next, and where it can, the file, line and column. An
error is printed on stderr; nothing is stored by a command that ends with one. The exit status is 1 where the user can
put it right and 2 where the fault is in Casus. Words in braces stand for the value at hand.`;

/** The page of all errors, from the registry. */
export function errorsPage(): string {
  const rows = Object.entries(ERROR_KINDS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { what, remedy, exit }]) => [code(name), what, remedy, String(exit)]);
  return page('Errors', [INTRO, table(['code', 'what', 'remedy', 'exit'], rows)]);
}

import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { CasusError } from '../core/errors.ts';

/**
 * Looks at what lies at a database's path before DuckDB opens it, which would wait for ever on a pipe.
 * @returns whether anything lies there.
 * @throws CasusError `file-not-plain`, `database-unreadable`.
 */
export function checkPlace(path: string): boolean {
  const refuse = (why: string) => new CasusError('database-unreadable', { path, why });
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (code === 'ENXIO') throw new CasusError('file-not-plain', { path, kind: 'a socket or a device' });
    throw refuse(message.split(',', 1)[0] ?? '');
  }
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw refuse('it is a folder');
    if (!found.isFile()) throw new CasusError('file-not-plain', { path, kind: found.isFIFO() ? 'a pipe' : 'a device' });
    if (found.size === 0) throw refuse('it is empty');
    return true;
  } finally {
    closeSync(file);
  }
}

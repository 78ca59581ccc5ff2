import { CasusError } from '../core/errors.ts';

const HOLDER = /held in (.+?)\s*\(PID (\d+)\)/;

/** What went wrong when DuckDB would not open a file, in the user's terms: who holds it, or that it is no database. */
export function openingError(path: string, error: Error): CasusError {
  const message = error.message;
  if (/lock on file/i.test(message)) {
    const holder = HOLDER.exec(message);
    return holder === null
      ? new CasusError('database-locked', { path, who: 'another process', how: '' })
      : new CasusError('database-locked', {
          path,
          who: `process ${holder[2]} (${holder[1]})`,
          how: ` (kill ${holder[2]})`,
        });
  }
  const first = message.split('\n', 1)[0] ?? message;
  return new CasusError('database-unreadable', { path, why: first.replace(/\.$/, '') }, {}, { cause: error });
}

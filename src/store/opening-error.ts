import { readFileSync } from 'node:fs';
import { CasusError } from '../core/errors.ts';

/** What DuckDB or the file system says where something could not be written: a full disk, missing rights. */
const UNWRITTEN =
  /No space left|Could not write|Cannot (write|open)|ENOSPC|EACCES|EPERM|EROFS|ENOENT|Permission denied|Read-only|Disk quota/i;

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
          who: `process ${holder[2]} (${commandOf(holder[2] as string) ?? holder[1]})`,
          how: ` (kill ${holder[2]})`,
        });
  }
  const first = message.split('\n', 1)[0] ?? message;
  return new CasusError('database-unreadable', { path, why: first.replace(/\.$/, '') }, {}, { cause: error });
}

/** What went wrong when a database was written: the disk, or a defect that is passed on as it is. */
export function writingError(path: string, error: unknown): unknown {
  if (error instanceof CasusError) return error;
  const { message } = error as Error;
  if (!UNWRITTEN.test(message)) return error;
  const why = (message.split('\n', 1)[0] ?? message).replace(/\.$/, '');
  return new CasusError('file-unwritable', { path, why }, {}, { cause: error });
}

/** The command that a process runs, where the system tells. */
function commandOf(pid: string): string | null {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .split('\0')
      .filter((word) => word !== '');
    return words.length === 0 ? null : words.join(' ').slice(0, 200);
  } catch {
    return null;
  }
}

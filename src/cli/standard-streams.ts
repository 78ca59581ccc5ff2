import { stderr, stdout } from 'node:process';
import { listenToDebug } from '../core/debug.ts';
import { CasusError } from '../core/errors.ts';
import { shown } from '../core/plain-text.ts';

/** `CASUS_DEBUG=1`: statements, steps of verdicts and the places of errors go to stderr. */
export const isDebugging = (): boolean => !['', '0'].includes(process.env['CASUS_DEBUG'] ?? '');

/**
 * Ends the program when its results cannot be written any more: quietly where the reader has seen enough (`head`, `less`),
 * with a coded error and exit 1 where the disk is full or the file closed. Notes that nobody can take are dropped. With
 * `CASUS_DEBUG=1` debug lines go to stderr.
 */
export function watchStreams(): void {
  if (isDebugging()) listenToDebug((topic, words) => stderr.write(`${shown(`[${topic}] ${words}`)}\n`));
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    const why = (error.message.split(',', 1)[0] ?? error.message).replace(/\.$/, '');
    const coded = new CasusError('file-unwritable', { path: 'The standard output', why });
    stderr.write(`${coded.format()}\n`, () => process.exit(coded.exit));
  });
  stderr.on('error', () => {}); // there is nobody to tell but the exit status
}

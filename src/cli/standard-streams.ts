import { stderr, stdout } from 'node:process';
import { CasusError } from '../core/errors.ts';

/**
 * Ends the program when its results cannot be written any more: quietly where the reader has seen enough (`head`, `less`),
 * with a coded error and exit 1 where the disk is full or the file closed. Notes that nobody can take are dropped.
 */
export function watchStreams(): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    const why = (error.message.split(',', 1)[0] ?? error.message).replace(/\.$/, '');
    const coded = new CasusError('file-unwritable', { path: 'The standard output', why });
    stderr.write(`${coded.format()}\n`, () => process.exit(coded.exit));
  });
  stderr.on('error', () => {}); // there is nobody to tell but the exit status
}

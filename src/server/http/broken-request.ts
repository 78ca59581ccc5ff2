import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { CasusError } from '../../core/errors.ts';
import { problemOf } from './problem.ts';
import { problemHeaders } from './problem-response.ts';

/** What a request that Node could not read is answered with, by Node's code. */
const ANSWERS: Readonly<Record<string, readonly [status: number, why: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'its head is too large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'it did not come in time'],
};

/** How long a client that was told so may take to close its side, in milliseconds. */
const PARTING = 1_000;

/** Answers a request that is not HTTP, too large or too slow, and closes the connection. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, why] = ANSWERS[error.code ?? ''] ?? [400, 'it is not HTTP'];
  const problem = new CasusError(status === 431 ? 'request-too-large' : 'request-malformed', { why });
  const body = JSON.stringify({ ...problemOf(problem), status });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(problemHeaders(status)).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  // A client that does not close its side would keep the socket, and with it the place of another.
  setTimeout(() => socket.destroy(), PARTING).unref();
}

/** The thread that makes answers, so that the server goes on answering what it has while one takes long. */
import { parentPort, workerData } from 'node:worker_threads';
import { listenToDebug } from '../../core/debug.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { ENDPOINTS } from '../http/endpoints.ts';
import { codedError } from '../http/problem.ts';
import { requestEffects } from '../world.ts';
import { computeIn } from './compute.ts';
import { plainError, type Question, type Reply, type ThreadWorld } from './compute-messages.ts';

const reply = (message: Reply) => parentPort?.postMessage(message);
const note = (text: string) => reply({ note: text });
const { db, cases, settled } = workerData as ThreadWorld;
if (!['', '0'].includes(process.env['CASUS_DEBUG'] ?? ''))
  listenToDebug((topic, words) => note(`[${topic}] ${words}\n`));
const byName = new Map(ENDPOINTS.map((endpoint) => [endpoint.name, endpoint]));

const compute = computeIn({ db, cases, effects: requestEffects(note, settled) });

parentPort?.on('message', ({ id, endpoint, given }: Question) => {
  compute(byName.get(endpoint) as Endpoint, given).then(
    (answer) => reply({ id, answer }),
    (error: unknown) => reply({ id, error: plainError(codedError(error, note)) }),
  );
});

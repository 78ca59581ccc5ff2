import fc from 'fast-check';
import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import { type Paths, requestsOf, wellFormed } from '../fuzz/request-addresses.ts';
import { SEED } from '../fuzz/runs.ts';
import { type Attack, figure, inLanes, share, Tally } from './attack.ts';
import { type Answered, asker, importedDatabase, startServer, tempFolder } from './server.ts';

/** How many requests are under way at once: more than the heavy lane takes, so that its bound is met. */
const AT_ONCE = 64;
const BATCH = 500;

/** Fifty thousand requests, generated from the server's own OpenAPI document, valid and not; one in ten is to no path at all. */
export const requests: Attack = async (scale) => {
  const db = await importedDatabase(tempFolder('requests'));
  const server = await startServer(['--db', db]);
  const ask = asker(server.address, AT_ONCE);
  const document = JSON.parse(String((await ask('/api/openapi.json')).body)) as Paths;
  const known = requestsOf(document);
  const anywhere = fc
    .string({ maxLength: 60, unit: 'binary' })
    .map((text) => `/${encodeURIComponent(wellFormed(text))}`);
  const asked = fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: anywhere });
  const statuses = new Tally();
  const faults: string[] = [];
  let slowest = 0;
  const count = share(50_000, scale);
  for (let from = 0; from < count; from += BATCH) {
    const paths = fc.sample(asked, { numRuns: Math.min(BATCH, count - from), seed: SEED + from });
    await inLanes(
      paths.map((path) => async () => {
        try {
          const answer = await ask(path);
          statuses.add(answer.status);
          slowest = Math.max(slowest, answer.milliseconds);
          const fault = faultOf(answer);
          if (fault !== null) faults.push(`${path}: ${fault}`);
        } catch (error) {
          faults.push(`${path}: no answer (${(error as Error).message})`);
        }
      }),
      AT_ONCE,
    );
  }
  faults.push(...(await server.stop()));
  const counts = `${figure(count)} requests (${statuses}), the slowest answer after ${(slowest / 1000).toFixed(1)} s`;
  return { counts: `${counts}; ${faults.length} faults, seed ${SEED}`, faults };
};

/** What is wrong with an answer: a 5xx other than "too busy, ask again", a refusal that is no problem with a known code. */
export function faultOf({ status, headers, body }: Answered): string | null {
  if (status < 400) return null;
  let code: unknown;
  try {
    code = (JSON.parse(String(body)) as { code: unknown }).code;
  } catch {
    return `${status} with no JSON`;
  }
  if (headers['content-type'] !== 'application/problem+json') return `${status} as ${headers['content-type']}`;
  if (typeof code !== 'string' || !Object.hasOwn(ERROR_KINDS, code)) return `${status} with the code ${String(code)}`;
  if (headers['content-security-policy'] === undefined) return `${status} without a policy`;
  const isBusy = status === 503 && code === 'server-busy' && headers['retry-after'] !== undefined;
  return status >= 500 && !isBusy ? `${status} ${code}: ${String(body).slice(0, 300)}` : null;
}

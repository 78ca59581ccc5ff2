import { setTimeout as pause } from 'node:timers/promises';
import { type Attack, figure, quantile, share, Tally } from './attack.ts';
import { asker, heavyDatabase, startServer, tempFolder } from './server.ts';

const SECONDS = 60;
const CLIENTS = 100;
/** Milliseconds between the questions of one client. */
const EVERY = 100;
const HEAVY = 20;
/** What 99 of a hundred cheap answers may take, in milliseconds, on two idle cores. */
const LONGEST_P99 = 250;

/** What the pages ask; each answer is there once before the clock starts, as for the second reader of a page. */
const CHEAP = [
  ...['/api/health', '/api/standards', '/api/patrons', '/api/ledger/russia?limit=20', '/api/cases/iran-2026'],
  ...['/api/ledger/france?limit=20&standard=bf-2018', '/api/theses', '/api/promises/japan', '/api/nowhere'],
];
const heavyQuestion = (seed: number) => `/api/${seed % 2 === 0 ? 'multiverse' : 'drift'}?seed=${seed}`;

/**
 * A hundred clients ask ten questions a second each for a minute, while twenty heavy questions that nobody asked before are
 * under way all the time. A wait is counted from the moment at which the question was due, so that none is hidden by others.
 */
export const load: Attack = async (scale) => {
  const server = await startServer(['--db', await heavyDatabase(tempFolder('load'))]);
  const headers = { 'accept-encoding': 'gzip' };
  const ask = asker(server.address, CLIENTS);
  for (const path of CHEAP) await ask(path, { headers });
  const [statuses, heavy, faults] = [new Tally(), new Tally(), [] as string[]];
  const waits: number[] = [];
  const seconds = Math.max(3, SECONDS * scale);
  const clients = scale < 1 ? share(CLIENTS, Math.sqrt(scale)) : CLIENTS;
  let over = false;
  let seed = 1;
  const askHeavily = asker(server.address, HEAVY);
  const heavily = async () => {
    while (!over) {
      seed += 1;
      const answer = await askHeavily(heavyQuestion(seed)).catch(() => null);
      if (over) return;
      heavy.add(answer?.status ?? 'none');
      if (answer === null || ![200, 503].includes(answer.status)) faults.push(`a heavy question: ${answer?.status}`);
    }
  };
  const runs = Array.from({ length: HEAVY }, heavily);
  await pause(500);
  const begin = performance.now();
  const client = async (number: number) => {
    for (let turn = 0; turn < (seconds * 1_000) / EVERY; turn += 1) {
      const due = begin + turn * EVERY + (number * EVERY) / clients;
      await pause(Math.max(0, due - performance.now()));
      const path = CHEAP[(turn + number) % CHEAP.length] as string;
      const answer = await ask(path, { headers }).catch((error: Error) => error.message);
      waits.push(performance.now() - due);
      statuses.add(typeof answer === 'string' ? answer : answer.status);
      const expected = path === '/api/nowhere' ? 404 : 200;
      if (typeof answer === 'string' || answer.status !== expected)
        faults.push(`${path}: ${typeof answer === 'string' ? answer : answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  over = true;
  const took = (performance.now() - begin) / 1_000;
  faults.push(...(await server.stop()));
  await Promise.all(runs);
  waits.sort((a, b) => a - b);
  const [p50, p99, most] = [0.5, 0.99, 1].map((at) => Math.round(quantile(waits, at))) as [number, number, number];
  if (p99 >= LONGEST_P99) faults.push(`p99 of cheap answers is ${p99} ms, not below ${LONGEST_P99}`);
  const asked = `${figure(waits.length)} cheap answers to ${clients} clients in ${Math.round(took)} s (${statuses})`;
  const counts = `${asked}, p50 ${p50} ms, p99 ${p99} ms, the slowest ${most} ms, beside ${HEAVY} heavy questions at a time (${heavy})`;
  return { counts: `${counts}; ${faults.length} faults`, faults };
};

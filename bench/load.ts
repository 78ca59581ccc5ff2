/**
 * The API under load: `npm run bench:load [-- --clients 200] [--seconds 30] [--db FILE]`. Starts the built server on this
 * machine, lets so many clients ask one question after another, and reports how many answers came, how long they took,
 * and how many did not come as they should. JSON on stdout; the exit status is 1 if any answer was wrong.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { argv, execPath, exit, stderr, stdout, version } from 'node:process';
import { parseArgs } from 'node:util';
import { ROOT } from './processes.ts';

/** What the pages ask, all but the first with something of its own to be judged; tags are not sent. */
const QUESTIONS = [
  '/api/health',
  '/api/standards',
  '/api/patrons',
  '/api/ledger/russia?standard=dyad&limit=1000',
  '/api/ledger/russia?standard=dyad,organFinding=ignored&limit=1000',
  '/api/cases/iran-2026',
  '/api/theses',
  '/api/compare',
  '/api/obligations?standard=dyad',
  '/api/datasets',
  '/api/ledger/atlantis', // a question with an error for an answer
];

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
    db: { type: 'string', default: '.casus/casus.duckdb' },
  },
});
const [clients, seconds] = [Number(values.clients), Number(values.seconds)];
if (!(clients >= 1 && seconds >= 1)) {
  stderr.write('--clients and --seconds are whole numbers from 1.\n');
  exit(1);
}

const server = spawn(execPath, ['bin/casus', 'serve', '--port', '0', '--db', values.db], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.on('exit', () => server.kill('SIGKILL'));
const [line] = (await once(server.stdout, 'data')) as [Buffer];
const address = String(line).trim();
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const times: number[] = [];
const wrong = new Map<string, number>();

for (const question of QUESTIONS) await ask(question); // every answer is there once before the clock starts
times.length = 0;
const end = performance.now() + seconds * 1000;
await Promise.all(Array.from({ length: clients }, (_, client) => askOn(client)));

server.kill('SIGTERM');
const [code] = (await once(server, 'close')) as [number | null];
if (code !== 0) count(`the server ended with ${code}`);
times.sort((a, b) => a - b);
const failed = [...wrong.values()].reduce((sum, n) => sum + n, 0);
const result = {
  machine: { node: version },
  clients,
  seconds,
  answers: times.length,
  answersPerSecond: Math.round(times.length / seconds),
  failed,
  wrong: Object.fromEntries(wrong),
  milliseconds: { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), most: quantile(1) },
};
stdout.write(`${JSON.stringify(result, null, 2)}\n`);
exit(failed === 0 ? 0 : 1);

async function askOn(client: number): Promise<void> {
  for (let i = client; performance.now() < end; i += 1) await ask(QUESTIONS[i % QUESTIONS.length] as string);
}

function ask(question: string): Promise<void> {
  const began = performance.now();
  const headers = { 'accept-encoding': 'gzip' };
  return new Promise((resolve) => {
    const failed = (why: string) => {
      count(`${question}: ${why}`);
      resolve();
    };
    const request = get(new URL(question, address), { agent, headers }, (answer) => {
      const expected = question.endsWith('atlantis') ? 404 : 200;
      if (answer.statusCode !== expected) count(`${question}: ${answer.statusCode}`);
      answer.on('error', ({ message }) => failed(message));
      answer.on('end', () => {
        times.push(performance.now() - began);
        resolve();
      });
      answer.resume();
    });
    request.on('error', ({ message }) => failed(message));
  });
}

function count(what: string): void {
  wrong.set(what, (wrong.get(what) ?? 0) + 1);
}

function quantile(share: number): number {
  return Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 10) / 10;
}

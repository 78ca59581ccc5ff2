import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type Effects, processEffects } from '../../src/app/effects.ts';
import { fetchDataset } from '../../src/app/fetch-dataset.ts';
import { CasusError } from '../../src/core/errors.ts';
import { SEED } from '../fuzz/runs.ts';
import { type Attack, figure, share, Tally } from './attack.ts';
import { tempFolder } from './server.ts';

const TABLE = readFileSync(fileURLToPath(new URL('../datasets/fixtures/cow-states-2016.csv', import.meta.url)));
const LIMIT = 1_000_000;
const PATIENCE = 1_500;
const BOMB = gzipSync(Buffer.alloc(40_000_000, ','));

/** What a publisher's server answers with: a head and a body as bytes, and whether it then hangs or breaks. */
interface Answer {
  readonly head: string;
  readonly body: Uint8Array;
  readonly after: 'end' | 'hang' | 'break';
}

const LOCATIONS = [
  ...[
    '/next',
    'http://[',
    '//',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/csv,a',
    'http://127.0.0.1:1/x',
  ],
  ...['https://', 'ftp://x/y', '\\\\x\\y', 'http://a:b@/', '%zz', '', 'http://127.0.0.1:99999/'],
];
const NAMES = [
  ...['states.csv', '%zz.csv', '..%2f..%2fx.csv', '%00.csv', '.hidden.csv', 'x', '', 'a%20b.csv', '%E0%A4%A.csv'],
  ...[
    `${'x'.repeat(300)}.csv`,
    'con.csv',
    '%2e%2e',
    'states.csv?x=%',
    'states.csv#%',
    'a%5cb.csv',
    '-rf.csv',
    'x.part',
  ],
];
const ADDRESSES = [
  'http://[/x.csv',
  'http://a b/x.csv',
  'http://%/x.csv',
  'http://:0/x.csv',
  'HTTP://127.0.0.1:99999/x.csv',
];

const bytes = fc.oneof(
  fc.constantFrom<Uint8Array>(TABLE, TABLE.subarray(0, 40), new Uint8Array(), Buffer.from('<html>log in</html>'), BOMB),
  fc.uint8Array({ maxLength: 2_000 }),
  fc.constant(Buffer.alloc(LIMIT * 2, 'x')),
);
const header = fc.oneof(
  fc.constantFrom(
    'content-length: 10',
    'content-length: -1',
    'content-length: 99999999999',
    'content-length: x',
    'etag: "a"',
  ),
  fc.constantFrom('content-encoding: gzip', 'content-encoding: br', 'transfer-encoding: chunked', 'etag: W/"a"', 'x'),
  fc.constantFrom('content-range: bytes 5-9/3', 'last-modified: never', `etag: "${'e'.repeat(9_000)}"`, ''),
  fc.constantFrom(...LOCATIONS).map((to) => `location: ${to}`),
);
const status = fc.constantFrom(
  '200 OK',
  '200 OK',
  '206 Partial',
  '302 Found',
  '301 x',
  '404 x',
  '500 x',
  '204 x',
  '100 x',
  '999 x',
  '0 x',
);
const hostile: fc.Arbitrary<Answer> = fc.record({
  head: fc.oneof(
    { weight: 9, arbitrary: fc.tuple(status, fc.array(header, { maxLength: 3 })).map(headOf) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', 'SSH-2.0-x\r\n\r\n', `HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(20_000)}\r\n`),
    },
  ),
  body: bytes,
  after: fc.constantFrom('end', 'end', 'end', 'end', 'end', 'end', 'break', 'break', 'hang'),
});

/** One in six is what a good server says. */
const good = fc.constant<Answer>({ head: headOf(['200 OK', ['etag: "a"']]), body: TABLE, after: 'end' });
const answers = fc.oneof({ weight: 5, arbitrary: hostile }, { weight: 1, arbitrary: good });

function headOf([line, headers]: readonly [string, readonly string[]]): string {
  return `${[`HTTP/1.1 ${line}`, ...headers].join('\r\n')}\r\n\r\n`;
}

/** Six hundred downloads from a server that means harm, each into a folder with an earlier file that must stay. */
export const fetchFromHostile: Attack = async (scale) => {
  const root = tempFolder('fetch');
  const sockets = new Set<Socket>();
  let answer: Answer = { head: '', body: new Uint8Array(), after: 'end' };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', () => {
      socket.write(answer.head, 'latin1');
      socket.write(answer.body);
      if (answer.after === 'end') socket.end();
      else if (answer.after === 'break') setTimeout(() => socket.destroy(), 5);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const here = fc.constantFrom(...NAMES).map((name) => `http://127.0.0.1:${port}/${name}`);
  const address = fc.oneof({ weight: 12, arbitrary: here }, { weight: 1, arbitrary: fc.constantFrom(...ADDRESSES) });
  const tried = fc.tuple(address, answers);
  const [outcomes, faults] = [new Tally(), [] as string[]];
  const effects: Effects = { ...processEffects(), interactive: false, out: () => {}, note: () => {} };
  const count = share(600, scale);
  for (const [i, [from, given]] of fc.sample(tried, { numRuns: count, seed: SEED }).entries()) {
    answer = given;
    const folder = join(root, `${i % 50}`, 'data'); // every folder is met again, with what was left in it
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'kept.csv'), 'kept');
    }
    const began = performance.now();
    const what = `${from} answered with ${JSON.stringify(given.head.slice(0, 200))} and ${given.body.length} bytes, ${given.after}`;
    try {
      const got = await fetchDataset({ name: 'cow-states', from, folder, patience: PATIENCE, limit: LIMIT }, effects);
      outcomes.add('fetched');
      if (!readFileSync(got.path).equals(TABLE)) faults.push(`${what}: something else was taken for the table`);
    } catch (error) {
      const code = error instanceof CasusError ? error.code : `defect: ${(error as Error).stack}`;
      outcomes.add(code.split(':', 1)[0] ?? '');
      if (!(error instanceof CasusError) || code === 'defect') faults.push(`${what}: ${code}`);
    }
    const took = performance.now() - began;
    if (took > 10 * PATIENCE) faults.push(`${what}: it took ${took} ms`);
    if (readFileSync(join(folder, 'kept.csv'), 'utf8') !== 'kept') faults.push(`${what}: an earlier file changed`);
    const odd = [...readdirSync(join(folder, '..')), ...readdirSync(root)].filter((name) => !/^(data|\d+)$/.test(name));
    if (odd.length > 0) faults.push(`${what}: ${odd.join()} was written outside the folder`);
  }
  for (const socket of sockets) socket.destroy();
  server.close();
  return { counts: `${figure(count)} downloads from a hostile server (${outcomes})`, faults };
};

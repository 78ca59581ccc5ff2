import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { importDatasets } from '../../../src/app/import-datasets.ts';
import { CasusError } from '../../../src/core/errors.ts';
import { type RunningServer, type ServeOptions, serve } from '../../../src/server/http/serve.ts';
import type { Problem } from '../../../src/server/published.ts';
import { fixturePath } from '../../datasets/fixtures.ts';
import { capturedEffects, scratch } from '../../scratch.ts';
import { importFixtures } from '../made-app.ts';

const at = scratch();
const DB = at('serve.duckdb');
const HOLD = fileURLToPath(new URL('../../store/hold-database.ts', import.meta.url));
const running: RunningServer[] = [];
const sockets: Socket[] = [];

beforeAll(() => importFixtures(DB));
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function started(changes: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const server = await serve({
    host: '127.0.0.1',
    port: 0,
    db: DB,
    web: at('no-pages'),
    note: () => {},
    warm: false,
    ...changes,
  });
  running.push(server);
  return server;
}

/** Sends bytes to a server and gives all that comes until it closes the connection. */
async function raw(server: RunningServer, ...parts: string[]): Promise<string> {
  const socket = await open(server);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return text;
}

async function open(server: RunningServer): Promise<Socket> {
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  socket.on('error', () => {});
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** How many connections a server has. */
const connections = (server: RunningServer) => server.connections();

const ask = (server: RunningServer, path: string) => fetch(new URL(path, server.address));

test('it answers on a real socket and says where', async () => {
  const server = await started();
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(server.hasPages).toBe(false);
  expect(await (await ask(server, '/api/health')).json()).toMatchObject({ status: 'ok' });
});

test('a port in use and a host that is not this machine are coded errors', async () => {
  const { address } = await started();
  const port = Number(new URL(address).port);
  await expect(started({ port })).rejects.toMatchObject({ code: 'port-in-use', exit: 1 });
  await expect(started({ host: '203.0.113.7' })).rejects.toSatisfy(
    (error) => error instanceof CasusError && error.code === 'address-unusable',
  );
});

describe('slow and broken clients', () => {
  test('do not keep others waiting', async () => {
    const server = await started({ limits: { head: 600_000, request: 600_000, silence: 600_000 } });
    const slow = await Promise.all(Array.from({ length: 50 }, () => open(server)));
    for (const socket of slow) socket.write('GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    expect((await ask(server, '/api/health')).status).toBe(200);
    expect(slow.filter((socket) => socket.readyState !== 'open')).toEqual([]);
  });

  test('that do not send their head in time are told so and let go', async () => {
    const server = await started({ limits: { head: 300, request: 400 } });
    const answer = await raw(server, 'GET /api/health HTTP/1.1\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"request-malformed"');
  });

  test('that fall silent are let go', async () => {
    const patient = await open(await started({ limits: { silence: 600_000 } }));
    patient.resume(); // so that it would notice being let go
    await raw(await started({ limits: { silence: 200 } }));
    expect(patient.readyState).toBe('open');
  });

  test.each([
    ['that are not HTTP', 'hello\r\n\r\n', 400],
    ['whose head is too large', `GET / HTTP/1.1\r\nHost: localhost\r\nX-Much: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['without a host', 'GET /api/health HTTP/1.1\r\n\r\n', 400],
  ])('%s are told so', async (_, request, status) => {
    const server = await started();
    expect(await raw(server, request)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect((await ask(server, '/api/health')).status).toBe(200);
  });

  test.each([
    ['a host with a space', 'GET /api/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', [400, 421]],
    ['a host that is no name', 'GET /api/health HTTP/1.1\r\nHost: [::\r\nConnection: close\r\n\r\n', [400, 421]],
    ['no host', 'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n', [400, 421]],
    ['an address of another scheme', 'GET ftp://x/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', [400, 421]],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: tea\r\nConnection: close\r\n\r\n', [417]],
    ['no HTTP', 'hello\r\n\r\n', [400]],
  ])('that send %s are told why, with the rules for browsers', async (_, request, statuses) => {
    const answer = await raw(await started(), request);
    expect(statuses).toContain(Number(/^HTTP\/1\.1 (\d+) /.exec(answer)?.[1]));
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(answer).toMatch(/"code":"[a-z-]+"/);
  });

  test('that were refused and do not close their side are cut off, and their place is free', async () => {
    const server = await started({ limits: { head: 300, request: 400 } });
    const socket = connect({ port: Number(new URL(server.address).port), host: '127.0.0.1', allowHalfOpen: true });
    sockets.push(socket);
    socket.on('error', () => {});
    socket.resume();
    await once(socket, 'end'); // told that its time is up; its own side stays open
    while ((await connections(server)) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  test('that say nothing, by the thousand, keep no place from others', async () => {
    const server = await started();
    for (let i = 0; i < 1_200; i += 1) await open(server);
    expect((await ask(server, '/api/health')).status).toBe(200);
    expect(await connections(server)).toBeLessThanOrEqual(502);
  });

  test('that send a body nobody asked for are refused', async () => {
    const server = await started();
    const head =
      'POST /api/health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\nConnection: close\r\n\r\n';
    expect(await raw(server, head, 'x'.repeat(100_000))).toMatch(/^HTTP\/1\.1 405 /);
  });

  test('that leave in the middle of an answer do no harm', async () => {
    const server = await started();
    for (let i = 0; i < 20; i += 1) {
      const socket = await open(server);
      socket.write('GET /api/cases/iran-2026 HTTP/1.1\r\nHost: localhost\r\n\r\n');
      socket.destroy();
    }
    expect((await ask(server, '/api/cases/iran-2026')).status).toBe(200);
  });
});

test('equal requests at the same time are answered alike', async () => {
  const server = await started();
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask(server, '/api/tests')));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(200));
  expect(new Set(texts).size).toBe(1);
});

test('asked to stop it lets an answer finish, takes no more, and closes', async () => {
  // A loaded machine takes longer for the answer than the server waits by itself.
  const server = await started({ limits: { farewell: 240_000 } });
  const under = ask(server, '/api/obligations');
  const idleClosed = once(await open(server), 'close');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = server.close();
  const answer = await under;
  expect(answer.status).toBe(200);
  expect(((await answer.json()) as { states: unknown[] }).states.length).toBeGreaterThan(200);
  await closed;
  await idleClosed;
  await expect(ask(server, '/api/health')).rejects.toThrow();
});

describe('while an import has the database', () => {
  test('what is kept and what needs no database is answered; the rest says when to ask again', async () => {
    const db = at('held.duckdb');
    copyFileSync(DB, db);
    const server = await started({ db });
    const importing = await holder(db);
    try {
      const locked = await ask(server, '/api/tests?standard=lenient');
      expect(locked.status).toBe(503);
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(((await locked.json()) as Problem).code).toBe('database-locked');
      expect((await ask(server, '/api/ledger/russia')).status).toBe(200);
    } finally {
      importing.kill('SIGKILL');
      await once(importing, 'close');
    }
    expect((await ask(server, '/api/tests?standard=lenient')).status).toBe(200);
  });

  test('an import runs beside the server, which then answers from what is new', async () => {
    const db = at('grows.duckdb');
    const server = await started({ db });
    expect((await ask(server, '/api/tests')).status).toBe(404);
    await importFixtures(db);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await ask(server, '/api/tests')).status).toBe(200);
    await importDatasets({ db, args: [fixturePath('cow-wars-4.0.quoted.csv')] }, capturedEffects());
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect((await ask(server, '/api/tests?wars=cow')).status).toBe(200);
  });
});

/** Another process that has a database for writing, as an import does. */
async function holder(db: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', HOLD, db, 'write'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  return child;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { amount } from '../../amount.ts';
import { runCasus } from '../../casus-process.ts';
import { scratch } from '../../scratch.ts';
import { importFixtures } from '../made-app.ts';

const BIN = fileURLToPath(new URL('../../../bin/casus', import.meta.url));
const at = scratch();
const DB = at('process.duckdb');
const children: ChildProcess[] = [];

beforeAll(() => importFixtures(DB));
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function started(...args: string[]) {
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--db', DB, ...args], { stdio: 'pipe' });
  children.push(child);
  let note = '';
  child.stderr.on('data', (chunk) => {
    note += chunk;
  });
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, address: String(address).trim(), noted: () => note };
}

test.each(['SIGINT', 'SIGTERM'] as const)('it prints its address, answers, and ends well on %s', async (signal) => {
  const { child, address, noted } = await started('--open'); // nobody is at a terminal, so no browser is opened
  const paths = ['api/health', 'api/tests', 'api/ledger/russia', 'api/multiverse?on=cases&patron=russia'];
  for (const path of paths.slice(0, signal === 'SIGINT' ? paths.length : amount(2, paths.length))) {
    expect((await fetch(new URL(path, address))).status, path).toBe(200);
  }
  const wrong = await fetch(new URL('api/tests/1/2', address));
  expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([404, 'test-unknown']);
  child.kill(signal);
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, noted().includes('Stop it with Ctrl+C')]).toEqual([0, true]);
});

test('what is known is answered while something long is made', async () => {
  const { address } = await started();
  await fetch(new URL('api/patrons', address));
  const long = fetch(new URL(amount('api/multiverse?on=cases&patron=russia', 'api/multiverse?on=cases'), address)).then(
    (answer) => answer.text(),
  );
  const order: string[] = [];
  await Promise.all([
    long.then(() => order.push('long')),
    fetch(new URL('api/patrons', address)).then(() => order.push('known')),
  ]);
  expect(order).toEqual(['known', 'long']);
});

test('a port in use is told with another to take', async () => {
  const { address } = await started();
  const { port } = new URL(address);
  const { code, err } = await runCasus('serve', '--port', port, '--db', DB);
  expect(code).toBe(1);
  expect(err).toContain(`--port ${Number(port) + 1}`);
  expect(err).toContain('[port-in-use]');
});

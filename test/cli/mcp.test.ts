import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMcpServer } from '../../src/server/mcp/mcp-server.ts';
import { requestEffects } from '../../src/server/world.ts';
import { runCasus } from '../casus-process.ts';
import { ROOT } from '../docs/files.ts';
import { scratch } from '../scratch.ts';

const path = scratch();
const client = new Client({ name: 'test', version: '1' });
const notes: string[] = [];

beforeAll(async () => {
  const world = { db: path('none.duckdb'), cases: undefined, effects: requestEffects((text) => notes.push(text)) };
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([createMcpServer(world).connect(there), client.connect(here)]);
});
afterAll(async () => {
  await client.close();
  expect(notes).toEqual([]);
});

/** What a tool answered, as its structured content. */
async function ask(name: string, given: Record<string, unknown>) {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: given });
  expect(isError ?? false, JSON.stringify(content)).toBe(false);
  return structuredContent as { asOf: string; standard: string; sources: string[]; answer: Record<string, never> };
}

test('every tool only reads, and says what it takes', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    ...['patron_ledger', 'list_cases', 'case_with_trail', 'promises_of_state', 'explain_test', 'compare_patrons'],
    ...['search_agreements', 'allies_at_risk'],
  ]);
  for (const { annotations, inputSchema, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(inputSchema.type).toBe('object');
    expect(description).toBeTruthy();
  }
});

test('a ledger is that of the command line, with its standard, as of when, and the addresses of its sources', async () => {
  const told = await ask('patron_ledger', { patron: 'russia', limit: 100 });
  const rows = JSON.parse((await runCasus('ledger', 'russia', '--format', 'json')).out) as {
    id: string;
    verdict: string;
  }[];
  const own = told.answer['rows'] as unknown as { id: string; verdict: string; sources: number[] }[];
  expect(told.standard).toBe('dyad');
  expect(told.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(told.answer['cases']).toBe(rows.length);
  // However many fit, they are rows of the ledger with its verdicts.
  const verdictOf = new Map(rows.map(({ id, verdict }) => [id, verdict]));
  expect(own.length).toBeGreaterThan(3);
  for (const { id, verdict } of own) expect(verdict, id).toBe(verdictOf.get(id));
  expect(told.sources[0]).toMatch(/https?:\/\//);
});

test('what binds Japan has the treaty by its name, its article, and a source with its address', async () => {
  const { answer, sources, asOf } = await ask('promises_of_state', { state: 'japan', on: '2026-06-30' });
  const received = answer['received'] as unknown as {
    from: string;
    title: string;
    article: string;
    sources: number[];
  }[];
  // Treaty of Mutual Cooperation and Security between the United States and Japan, 1960, article V.
  const us = received.find(({ from, article }) => from === 'United States of America' && /5|V/.test(article));
  expect(us?.title).toMatch(/Mutual Cooperation and Security/);
  expect(sources[(us?.sources[0] ?? 0) - 1]).toMatch(/https?:\/\//);
  expect(asOf).toMatch(/2026/);
});

test('each tool of the casebook answers, within its bound', async () => {
  for (const [name, given] of [
    ['list_cases', { words: 'iran' }],
    ['case_with_trail', { id: 'iran-2026' }],
    ['compare_patrons', { since: 1990, patrons: ['russia', 'france'] }],
    ['search_agreements', { words: 'consult' }],
    ['promises_of_state', { state: 'germany', limit: 100 }],
  ] as const) {
    const told = await ask(name, given);
    expect(JSON.stringify(told).length, name).toBeLessThanOrEqual(60_000);
    expect(told.asOf, name).not.toBeNull();
  }
});

test.each([
  ['patron_ledger', { patron: 'atlantis' }, 'state-unknown'],
  ['case_with_trail', { id: 'no-such-case' }, 'case-unknown'],
  ['explain_test', { atopid: 1350, warid: 38 }, 'dataset-not-imported'],
  ['allies_at_risk', { patron: 'russia' }, 'dataset-not-imported'],
  ['allies_at_risk', { patron: 'russia', horizon: 24 }, ''],
  ['patron_ledger', { patron: 'russia', standard: 'mine.yaml' }, ''],
  ['search_agreements', { words: 'x'.repeat(101) }, ''],
])('%s %j is refused, and says what to do', async (name, given, code) => {
  const { isError, content } = await client.callTool({ name, arguments: given });
  expect(isError).toBe(true);
  expect((content as { text: string }[])[0]?.text).toContain(code);
});

test('the built program speaks the protocol over standard input and output, and ends with its client', async () => {
  const other = new Client({ name: 'test', version: '1' });
  const args = [join(ROOT, 'bin', 'casus'), 'mcp', '--db', path('none.duckdb')];
  await other.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' }));
  const { structuredContent } = await other.callTool({ name: 'list_cases', arguments: { words: 'iran-2026' } });
  expect((structuredContent as { answer: { items: { id: string }[] } }).answer.items[0]?.id).toBe('iran-2026');
  await other.close();
});

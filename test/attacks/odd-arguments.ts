import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import fc from 'fast-check';
import { hiddenCharacter } from '../../src/core/plain-text.ts';
import { createMcpServer } from '../../src/server/mcp/mcp-server.ts';
import { requestEffects } from '../../src/server/world.ts';
import { SEED } from '../fuzz/runs.ts';
import { type Attack, figure, share, Tally } from './attack.ts';
import { importedDatabase, tempFolder } from './server.ts';

/** What a model might send, by what is asked for. */
const SENSIBLE: Readonly<Record<string, readonly unknown[]>> = {
  patron: ['russia', 'USA', 'china', 'france', 'iran'],
  state: ['japan', 'RUS', '365', 'poland', 'armenia'],
  ...{
    since: ['2000', '2022-02', 2000],
    until: ['2020', 2020],
    on: ['2024-01-01', 'cases', 'wars'],
    patrons: [['russia'], []],
  },
  standard: ['dyad', 'bf-2018', 'dyad,organFinding=ignored'],
  limit: [1, 5, 40, 100],
  words: ['iran', 'coup', ''],
  id: ['iran-2026', 'syria-2024'],
  ...{ atopid: [1350, 2000], warid: [38, 151], horizon: [12, 18] },
};
/** And what somebody might send through it. */
const ODD = [
  ...[
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    '\u0000',
    '\u001b[31m',
    '\u202e',
  ],
  ...["'; drop table x; --", '%', 'dyad,__proto__=x', 'x'.repeat(5_000), '2022-02-30', '<script>', '\ud800', 'engine'],
];
const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...Object.values(SENSIBLE).flat()) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(1, 12, 18, 40, 100, 1000, 0, -1, 1.5, 1e308, null, true) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) },
);

/** Three thousand calls of the tools with arguments that are right, nearly right, or meant to break them. */
export const toolsWithOddArguments: Attack = async (scale) => {
  const notes: string[] = [];
  const db = await importedDatabase(tempFolder('tools'));
  const world = { db: join(db), cases: undefined, effects: requestEffects((text) => notes.push(text)) };
  const client = new Client({ name: 'attack', version: '1' });
  const [here, there] = InMemoryTransport.createLinkedPair();
  await Promise.all([createMcpServer(world).connect(there), client.connect(here)]);
  const { tools } = await client.listTools();
  const call = fc.tuple(fc.constantFrom(...tools), fc.boolean()).chain(([{ name, inputSchema }, odd]) => {
    const { properties = {}, required = [] } = inputSchema;
    const own = Object.fromEntries(
      Object.keys(properties).map((key) => [key, odd ? value : fc.constantFrom(...(SENSIBLE[key] ?? ['russia']))]),
    );
    const given = fc.record(own, { requiredKeys: [...required] });
    const stray = odd ? fc.constantFrom({}, {}, { db: '/etc/passwd' }, { cases: '/' }) : fc.constant({});
    return fc.tuple(fc.constant(name), given, stray);
  });
  const [answers, faults] = [new Tally(), [] as string[]];
  const count = share(3_000, scale);
  for (const [name, given, stray] of fc.sample(call, { numRuns: count, seed: SEED })) {
    const plain = JSON.parse(JSON.stringify({ ...given, ...stray }, (_, one) => (typeof one === 'bigint' ? 1 : one)));
    const what = `${name} ${JSON.stringify(plain).slice(0, 300)}`;
    try {
      const { content, isError } = await client.callTool({ name, arguments: plain }, undefined, { timeout: 60_000 });
      const text = (content as { text?: string }[]).map((one) => one.text ?? '').join('');
      answers.add(isError === true ? 'refused' : 'answered');
      if (text.includes('[defect]') || /root:x:|\n\s+at /.test(text)) faults.push(`${what}: ${text.slice(0, 300)}`);
      if (isError !== true && hiddenCharacter(text) !== null) faults.push(`${what}: a hidden character`);
      if (text.length > 70_000) faults.push(`${what}: ${text.length} characters`);
    } catch (error) {
      answers.add('refused');
      if (!/-32602|Invalid/.test(String(error))) faults.push(`${what}: ${String(error).slice(0, 300)}`);
    }
  }
  await client.close();
  faults.push(...notes.filter((note) => /\n\s+at /.test(note)).map((note) => `a defect was noted: ${note}`));
  return { counts: `${figure(count)} calls of ${tools.length} tools (${answers})`, faults };
};

import { expect, test } from 'vitest';
import { folderOf, readCasebook } from '../../src/app/casebook.ts';
import { checkCasebook } from '../../src/app/casebook-files.ts';
import { ledger } from '../../src/app/ledger.ts';
import { ReadCache } from '../../src/files/read-cache.ts';
import { SMALL } from '../casebook/small-casebook.ts';
import { tempCasebook } from '../casebook/temp-casebook.ts';
import { capturedEffects } from '../scratch.ts';

const effects = capturedEffects({ cache: new ReadCache() });

test('a folder of one’s own is added to the built-in casebook, or stands alone', async () => {
  const folder = await tempCasebook(SMALL);
  const builtIn = await readCasebook(undefined, effects);
  const both = await readCasebook(folder, effects);
  const alone = await readCasebook({ only: folder }, effects);
  expect(both.contingencies).toHaveLength(builtIn.contingencies.length + 1);
  expect(both.agreements).toHaveLength(builtIn.agreements.length + 1);
  expect(alone.contingencies.map(({ id }) => id)).toEqual(['italy-1950']);
  const rows = async (cases: Parameters<typeof readCasebook>[0]) =>
    (await ledger({ patron: 'france', standard: 'dyad', cases }, effects)).map((row) => row.case);
  expect([...(await rows(folder))].sort()).toEqual([...(await rows(undefined)), 'italy-1950'].sort());
  expect(await rows({ only: folder })).toEqual(['italy-1950']);
  expect(effects.written.note).toBe('');
}, 240_000);

test('of a folder that is worked on what is sound is added, and the built-in register stays', async () => {
  const draft = (SMALL['contingencies/italy-1950.yaml'] as string)
    .replace('id: italy-1950', 'id: draft-1950')
    .replace('place: Italy', 'place:');
  const folder = await tempCasebook({ ...SMALL, 'contingencies/draft-1950.yaml': draft });
  await expect(readCasebook(folder, effects)).rejects.toMatchObject({ code: 'casebook-broken' });
  const builtIn = await readCasebook(undefined, effects);
  const { contingencies } = await readCasebook({ drafts: folder }, effects);
  expect(contingencies).toHaveLength(builtIn.contingencies.length + 1);
  expect(contingencies.map(({ id }) => id)).toContain('italy-1950');
  expect(folderOf({ drafts: folder })).toBeUndefined();
}, 240_000);

test('what is counted of a checked folder is its own; alone it may name nothing else', async () => {
  const rebels = (SMALL['contingencies/italy-1950.yaml'] as string).replaceAll('rebels', 'nato');
  const files: Record<string, string> = { ...SMALL, 'contingencies/italy-1950.yaml': rebels };
  const { 'actors.yaml': _, ...without } = files;
  const folder = await tempCasebook(without);
  expect(await checkCasebook(folder, capturedEffects())).toMatchObject({
    cases: 1,
    agreements: 1,
    tests: 1,
    problems: [],
  });
  const { problems } = await checkCasebook(folder, capturedEffects(), true);
  expect(problems.map(({ code }) => code)).toContain('actor-unknown');
}, 240_000);

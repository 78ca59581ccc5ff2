import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { filesIn, keptEffects, tempCasebook, writeAll } from './temp-casebook.ts';

const HOWTO = join(import.meta.dirname, '..', '..', 'docs', 'howto');
const PAGE = join(HOWTO, 'add-a-case.md');
const NEW_FACT = join(HOWTO, 'add-a-new-fact.md');
const FOLDER = 'my-cases';

/** Runs the page's commands in order, with its files put in place, and fills in what they print. */
async function follow(page: string, root: string): Promise<string> {
  let printed = '';
  let written = '';
  for (const [block, name, language, body = ''] of page.matchAll(
    /(?:`my-cases\/(\S+\.yaml)`[^\n`]*(?:`new`)?:\n\n)?```(\w+)\n([\s\S]*?)```|[^`]+|`/g,
  )) {
    if (language === 'yaml' && name !== undefined) await writeAll(root, { [name]: body });
    if (language === 'sh') printed = await runAll(body, root);
    written += language === 'text' ? `\`\`\`text\n${printed}\`\`\`` : block;
  }
  return written;
}

async function runAll(commands: string, root: string): Promise<string> {
  const { effects, out } = keptEffects(80);
  for (const line of commands.trim().split('\n')) {
    const [name, ...words] = line.split(' ');
    expect(name).toBe('casus');
    await main(
      words.map((word) => (word === FOLDER ? root : word)),
      effects,
    );
  }
  return out().replaceAll(root, FOLDER);
}

/** With CASUS_WRITE_HOWTO=1 the outputs are written into the page. */
test('docs/howto/add-a-case.md: every command prints what the page says', async () => {
  const page = await readFile(PAGE, 'utf8');
  const root = await tempCasebook();
  const followed = await follow(page, root);
  if (process.env['CASUS_WRITE_HOWTO'] === '1') await writeFile(PAGE, followed);
  else expect(followed).toBe(page);
  const files = await filesIn(root);
  expect(Object.keys(files)).toContain('contingencies/made-up-attack-1950.yaml');
  const { effects, out } = keptEffects();
  expect(await main(['casebook', 'check', root, '--format', 'json'], effects)).toBe(0);
  expect(JSON.parse(out())).toMatchObject({ cases: 1, agreements: 1, tests: 1, patrons: 1, sources: 4, problems: [] });
  expect(await main(['casebook', 'fmt', root, '--check'], effects)).toBe(0);
});

test('docs/howto/add-a-new-fact.md: it goes on where the first page ends, and prints what it says', async () => {
  const root = await tempCasebook();
  await follow(await readFile(PAGE, 'utf8'), root);
  const page = await readFile(NEW_FACT, 'utf8');
  const followed = await follow(page, root);
  if (process.env['CASUS_WRITE_HOWTO'] === '1') await writeFile(NEW_FACT, followed);
  else expect(followed).toBe(page);
  const { effects, out } = keptEffects();
  expect(await main(['casebook', 'check', root, '--format', 'json'], effects)).toBe(0);
  expect(JSON.parse(out())).toMatchObject({ cases: 1, sources: 6, problems: [], withoutAsOf: 0 });
  expect(await main(['casebook', 'fmt', root, '--check'], effects)).toBe(0);
});

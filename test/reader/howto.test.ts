import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCasus } from '../casus-process.ts';
import { ROOT } from '../docs/files.ts';
import { scratch } from '../scratch.ts';

const PAGE = join(ROOT, 'docs', 'howto', 'read-an-article.md');

/** What the page tells its reader to fill in. */
const ANSWERS: Readonly<Record<string, string>> = {
  place: 'Northern Italy',
  summary: 'Yugoslavia attacked Italy. Italy asked France for troops; none came.',
  words: 'As the article says.',
  publisher: 'The Herald',
  address: 'https://example.org/call',
  kind: 'original',
};

/** With CASUS_WRITE_HOWTO=1 the outputs are written into the page. */
test('docs/howto/read-an-article.md: the way from the article to the ledger prints what the page says', async () => {
  const at = scratch();
  const page = readFileSync(PAGE, 'utf8');
  const blocks = [...page.matchAll(/```text\n([\s\S]*?)```/g)].map((found) => found[1] as string);
  expect(blocks).toHaveLength(3);
  writeFileSync(at('call.txt'), blocks[0] as string);
  // In their folder, as the page has it: the claims name the article by the name that was given.
  const inFolder = (args: readonly string[], input = '') => {
    const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'bin', 'casus'), ...args], {
      ...{ cwd: at('.'), input, encoding: 'utf8' },
      env: { ...process.env, COLUMNS: '80' },
    });
    expect(status).toBe(0);
    return stdout;
  };
  writeFileSync(at('call.jsonl'), inFolder(['read', 'call.txt', '--date', '1950-04-02', '--format', 'jsonl']));
  const keys = ['s', 'call-1950', 'l', 'call-1950', 'l', 'call-1950', 'q', ''].join('\n');
  const reviewed = inFolder(['review', 'call.jsonl', '--to', 'mycases'], keys);
  const check = await runCasus('casebook', 'check', at('mycases'), '--format', 'json');
  const { problems } = JSON.parse(check.out) as { problems: { file: string; line: number; message: string }[] };
  const plain = reviewed.replace(/\s+/g, ' ');
  for (const { file, line, message } of problems) expect(plain).toContain(`${file}, line ${line}: ${message}`);
  expect(plain).toContain(`${problems.length} places still to fill in`);

  for (const file of ['contingencies/call-1950.yaml', 'sources/call.yaml']) {
    const path = join(at('mycases'), file);
    const filled = readFileSync(path, 'utf8').replace(
      /^( *)(\w+): # <<<.*$/gm,
      (marked, indent: string, field: string) => (field in ANSWERS ? `${indent}${field}: ${ANSWERS[field]}` : marked),
    );
    writeFileSync(path, filled);
  }
  const shown = inFolder(['case', 'call-1950', '--cases', 'mycases']);
  const outputs = [blocks[0] as string, reviewed, shown];
  let turn = 0;
  const followed = page.replace(/```text\n[\s\S]*?```/g, () => `\`\`\`text\n${outputs[turn++]}\`\`\``);
  if (process.env['CASUS_WRITE_HOWTO'] === '1') writeFileSync(PAGE, followed);
  else expect(followed).toBe(page);
  expect(inFolder(['ledger', 'france', '--cases', 'mycases', '--since', '1950'])).toContain('Italy');
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCasebook } from '../../src/casebook/load.ts';
import { main } from '../../src/cli/main.ts';
import { CONTINGENCY_KINDS } from '../../src/core/contingency.ts';
import { SMALL } from './small-casebook.ts';
import { filesIn, keptEffects, tempCasebook } from './temp-casebook.ts';

const CASE = 'contingencies/new-case.yaml';
const PACT = 'agreements/new-pact.yaml';

async function run(...line: string[]) {
  const { effects, out, notes } = keptEffects(100);
  const exit = await main(line, effects);
  return { exit, out: out(), notes: notes() };
}

/** What is put in the marked places, by field; a list is for one place after the other. */
const ANSWERS: Readonly<Record<string, string | readonly string[]>> = {
  actor: ['italy', 'yugoslavia', 'france', 'italy'],
  side: ['one', 'other'],
  sources: '[herald/one, tribune/one]',
  began: '1950-03-01',
  asOf: '1951-01-01',
  subject: 'italy',
  attacker: 'yugoslavia',
  attacked: 'italy',
  from: '1950-03-01',
  agreement: 'new-pact',
  towards: 'italy',
  act: 'arms',
  status: 'confirmed',
  kind: 'survived',
  binding: 'legal',
  signed: '1949-06-01',
  inForce: '1949-06-01',
  entered: '1949-06-01',
  text: 'full',
  id: 'help',
  article: 'article 1',
  obligation: 'defense',
  trigger: 'attacked',
};

function fillIn(template: string, answers = ANSWERS): string {
  const used: Record<string, number> = {};
  const lines = template.split('\n').map((line) => {
    const [, head = '', field = '', comment = ''] = /^( *(?:- )?(\w+):)(?: \[\])?( # <<<.*)$/.exec(line) ?? [];
    if (field === '') return line;
    const answer = answers[field] ?? `Made-up ${field}`;
    const at = used[field] ?? 0;
    used[field] = at + 1;
    return `${head} ${typeof answer === 'string' ? answer : (answer[at] ?? expect.fail(line))}${comment}`;
  });
  return lines.join('\n');
}

async function edit(root: string, name: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(root, name), change(await readFile(join(root, name), 'utf8')));
}

const SOURCES = Object.fromEntries(Object.entries(SMALL).filter(([name]) => name.startsWith('sources/')));

describe('casus casebook new', () => {
  test.each(CONTINGENCY_KINDS)('%s: as written every place is named, filled in it passes', async (kind) => {
    const root = await tempCasebook(SOURCES);
    expect((await run('casebook', 'new', 'new-case', '--kind', kind, '--dir', root)).exit).toBe(0);
    expect((await run('casebook', 'new', 'new-pact', '--agreement', '--dir', root)).exit).toBe(0);
    const texts = await filesIn(root);
    for (const name of [CASE, PACT]) {
      const lines = (texts[name] ?? '').split('\n');
      const marked = lines.flatMap((line, i) => (/^ *(- )?\w+:.*<<</.test(line) ? [i + 1] : []));
      const { problems } = await loadCasebook(root);
      expect(problems.filter(({ file }) => file === name).map(({ line }) => line)).toEqual(marked);
      expect(marked.length).toBeGreaterThan(10);
      expect(lines.filter((line) => line.length > 120)).toEqual([]);
    }
    const answers = kind === 'economic-collapse' ? { ...ANSWERS, actor: ['italy', 'france', 'italy'] } : ANSWERS;
    await edit(root, PACT, (text) => fillIn(text, { ...ANSWERS, actor: ['italy', 'france'] }));
    await edit(root, CASE, (text) => fillIn(text, answers));
    const check = await run('casebook', 'check', root, '--format', 'json');
    expect(check.out).toContain('"problems": []');
    expect(JSON.parse(check.out)).toMatchObject({ cases: 1, agreements: 1, patrons: 1, sources: 4 });
    expect(JSON.parse(check.out).tests).toBe(kind === 'economic-collapse' ? 0 : 1);
    const ledger = await run('ledger', 'france', '--only-cases', root, '--format', 'json');
    expect(JSON.parse(ledger.out)).toMatchObject([{ case: 'new-case', ally: 'Italy', delivered: 'arms' }]);
    expect((await run('case', 'new-case', '--only-cases', root)).out).toContain('FRANCE TO ITALY');
  });

  test('filled in and formatted it keeps every comment', async () => {
    const root = await tempCasebook(SOURCES);
    await run('casebook', 'new', 'new-case', '--dir', root);
    await run('casebook', 'new', 'new-pact', '--agreement', '--dir', root);
    await edit(root, PACT, (text) => fillIn(text, { ...ANSWERS, actor: ['italy', 'france'] }));
    await edit(root, CASE, fillIn);
    const before = await filesIn(root);
    expect((await run('casebook', 'fmt', root)).exit).toBe(0);
    const after = await filesIn(root);
    const comments = (text = '') => (text.match(/# .*/g) ?? []).sort();
    for (const name of [CASE, PACT]) expect(comments(after[name])).toEqual(comments(before[name]));
    expect((await run('casebook', 'fmt', root, '--check')).exit).toBe(0);
  });

  test('each part that is commented out can be used by taking the "# " away', async () => {
    const root = await tempCasebook({ ...SOURCES });
    await run('casebook', 'new', 'new-pact', '--agreement', '--dir', root);
    await run('casebook', 'new', 'new-case', '--kind', 'coup', '--dir', root);
    await edit(root, PACT, (text) => fillIn(text, { ...ANSWERS, actor: ['italy', 'france'] }));
    const whole = (text: string) =>
      text
        .replace(/^# (\w+:| {2})/gm, '$1')
        .replace(/^ended:.*$/m, 'ended: 1950-05')
        .replace(/^ {2}- # <<<$/m, '  - Who knows?');
    const answers = {
      ...ANSWERS,
      actor: ['italy', 'yugoslavia', 'france', 'france', 'france', 'italy', 'italy'],
      kind: ['survived', 'closer'],
      by: 'italy',
      to: 'france',
      towards: ['france', 'italy', 'italy'],
      acts: '[combat]',
      answer: 'refused',
      level: 'able',
      organ: 'france',
      finding: 'met',
    };
    const parts = (text: string) => fillIn(whole(text.slice(text.indexOf('\n\n'))), answers);
    await edit(root, CASE, parts);
    const { problems, contingencies } = await loadCasebook(root);
    expect(problems).toEqual([]);
    expect(contingencies[0]?.facts?.absences).toHaveLength(1);
    expect(contingencies[0]?.facts?.openQuestions).toHaveLength(1);
  });

  test('names the schema for editors, which lies beside', async () => {
    const root = await tempCasebook();
    const { out } = await run('casebook', 'new', 'new-case', '--dir', root);
    expect(out).toBe(`${join(root, CASE)}\n`);
    const text = await readFile(join(root, CASE), 'utf8');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? [];
    const read = await readFile(join(root, 'contingencies', schema), 'utf8');
    expect(JSON.parse(read)).toMatchObject({ type: 'object', properties: { kind: { enum: CONTINGENCY_KINDS } } });
    await writeFile(join(root, '.schema', 'contingency.schema.json'), 'of an older version');
    await run('casebook', 'new', 'other', '--dir', root);
    expect(await readFile(join(root, '.schema', 'contingency.schema.json'), 'utf8')).toBe(read);
  });

  test('writes over nothing', async () => {
    const root = await tempCasebook({ [CASE]: 'mine' });
    const { exit, notes } = await run('casebook', 'new', 'new-case', '--dir', root);
    expect([exit, notes]).toEqual([1, expect.stringContaining('[file-exists]')]);
    expect(await filesIn(root)).toEqual({ [CASE]: 'mine' });
  });

  test.each([
    ['no id', [], 'argument-missing'],
    ['an id with a way in it', ['../x'], 'argument-invalid'],
    ['an id in capitals', ['Italy'], 'argument-invalid'],
    ['an unknown kind', ['x', '--kind', 'war'], 'option-invalid'],
    ['a kind of agreement', ['x', '--kind', 'coup', '--agreement'], 'option-invalid'],
    ['an option of another action', ['x', '--check'], 'option-invalid'],
  ])('%s is refused', async (_, words, code) => {
    const root = await tempCasebook();
    const { exit, notes } = await run('casebook', 'new', ...words, '--dir', root);
    expect([exit, notes]).toEqual([1, expect.stringContaining(`[${code}]`)]);
    expect(await filesIn(root)).toEqual({});
  });
});

test.each([
  ['ledger', 'france'],
  ['case', 'x'],
])('%s says so if the folder of cases is not there', async (...line) => {
  expect((await run(...line, '--cases', '/nowhere')).notes).toContain('[file-missing]');
});

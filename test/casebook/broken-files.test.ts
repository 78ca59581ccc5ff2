import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCasebook } from '../../src/casebook/load.ts';
import type { ErrorCode } from '../../src/core/error-kinds.ts';
import { memoryEffects } from './memory-effects.ts';
import { SMALL } from './small-casebook.ts';

const CASE = 'contingencies/italy-1950.yaml';
const PACT = 'agreements/france-italy-1949.yaml';
const HERALD = 'sources/herald.yaml';

interface Broken {
  readonly what: string;
  readonly file: string;
  /** The text to replace, and what to put there. The problem stands in the line of `at`, or else of `put`. */
  readonly take: string;
  readonly put: string;
  readonly at?: string | undefined;
  readonly code: ErrorCode;
  readonly says: string;
}

const BROKEN: readonly Broken[] = [
  ...(parse(readFileSync(new URL('fixtures/broken-files.yaml', import.meta.url), 'utf8')) as Broken[]),
  {
    what: 'deep nesting',
    file: CASE,
    take: 'place: Italy',
    put: `place: ${'['.repeat(40)}`,
    code: 'yaml-invalid',
    says: 'nested',
  },
  {
    what: 'deep nesting by indentation',
    file: CASE,
    take: 'place: Italy',
    put: Array.from({ length: 30 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    at: `${' '.repeat(25)}a:`,
    code: 'yaml-invalid',
    says: 'nested',
  },
  {
    what: 'too many words',
    file: CASE,
    take: 'place: Italy',
    put: `place: [${'a,'.repeat(60_000)}]`,
    code: 'yaml-invalid',
    says: 'more than',
  },
  {
    what: 'a list for a file',
    file: HERALD,
    take: SMALL[HERALD] ?? '',
    put: '- a\n',
    code: 'field-invalid',
    says: 'the file',
  },
];

function lineOf(text: string, wanted: string): number {
  const offset = text.indexOf(wanted);
  if (offset < 0) throw new Error(`the text has no ${wanted}`);
  return text.slice(0, offset).split('\n').length;
}

describe('a broken file is named with its code, file and line', () => {
  test('the casebook has no problem as it stands', async () => {
    const { problems, agreements, contingencies, sources } = await loadCasebook('/cases', memoryEffects(SMALL));
    expect(problems).toEqual([]);
    expect([agreements.length, contingencies.length, sources.size]).toEqual([1, 1, 4]);
  });

  test('there are more than fifty kinds', () => {
    expect(new Set(BROKEN.map(({ what }) => what)).size).toBe(BROKEN.length);
    expect(BROKEN.length).toBeGreaterThan(50);
  });

  test.each(BROKEN)('$what', async ({ file, take, put, at, code, says }) => {
    const before = SMALL[file] ?? '';
    expect(before).toContain(take);
    const after = before.replace(take, () => put);
    const { problems } = await loadCasebook('/cases', memoryEffects({ ...SMALL, [file]: after }));
    const inFile = problems.filter((problem) => problem.file === file);
    const found = inFile.find((problem) => problem.code === code && problem.message.includes(says));
    expect(found, JSON.stringify(problems)).toBeDefined();
    if (at !== '') expect(found?.line).toBe(lineOf(after, at ?? put));
    expect(found?.column).toBeGreaterThan(0);
    expect(found?.remedy).not.toBe('');
  });

  test('all problems of all files are reported at once, in order', async () => {
    const files = {
      ...SMALL,
      [PACT]: (SMALL[PACT] ?? '').replace('actor: france', 'actor: frence').replace('left: 1960', 'left: 1948'),
      [CASE]: (SMALL[CASE] ?? '').replace('began: 1950-03-01', 'began: 1950-02-30').replace('act: arms', 'act: rifles'),
    };
    const { problems, agreements, contingencies } = await loadCasebook('/cases', memoryEffects(files));
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      [PACT, 'actor-unknown'],
      [PACT, 'date-order'],
      [CASE, 'date-impossible'],
      [CASE, 'field-invalid'],
    ]);
    expect([agreements, contingencies]).toEqual([[], []]);
  });

  test.each([HERALD, 'actors.yaml', PACT])('a broken %s is not held against those that refer to it', async (file) => {
    const { problems } = await loadCasebook('/cases', memoryEffects({ ...SMALL, [file]: 'a: [' }));
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file]));
  });

  test('problems are sorted by file, whatever order the files are read in', async () => {
    const files = {
      ...SMALL,
      [HERALD]: (SMALL[HERALD] ?? '').replace('kind: original', 'kind: rumour'),
      [CASE]: (SMALL[CASE] ?? '').replace('place: Italy', 'where: Italy'),
    };
    const { problems } = await loadCasebook('/cases', memoryEffects(files));
    const order = problems.map(({ file }) => file);
    expect(order).toEqual(order.toSorted());
    expect(order).toEqual([CASE, CASE, HERALD]);
  });
});

describe('what is fine stays fine', () => {
  test.each([
    ['marks inside texts', 'summary: Rebels rose & France sent arms * !x "y" [z] {w}'],
    ['a block of text with marks', 'summary: |\n  &a *b !c\n  --- not a document\n  # no comment'],
    ['a long list', `summary: long\nopenQuestions:\n${'  - Who knows?\n'.repeat(60)}`.trimEnd()],
    [
      'a question with its sources',
      'summary: Why not\nopenQuestions:\n  - question: Who knows?\n    sources: [herald/one]',
    ],
  ])('%s', async (_, put) => {
    const text = (SMALL[CASE] ?? '').replace('summary: Rebels rose and France sent arms.', () => put);
    expect((await loadCasebook('/cases', memoryEffects({ ...SMALL, [CASE]: text }))).problems).toEqual([]);
  });

  test('words and diplomacy may rest on one source', async () => {
    const text = (SMALL[CASE] ?? '')
      .replace('act: arms', 'act: diplomacy')
      .replace('sources: [herald/one, tribune/one]', 'sources: [herald/one]');
    expect((await loadCasebook('/cases', memoryEffects({ ...SMALL, [CASE]: text }))).problems).toEqual([]);
  });
});

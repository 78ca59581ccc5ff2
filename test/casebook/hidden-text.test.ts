import { expect, test } from 'vitest';
import { loadCasebook } from '../../src/casebook/load.ts';
import { memoryEffects } from './memory-effects.ts';
import { SMALL } from './small-casebook.ts';

const NAME = 'sources/herald.yaml';
const GOOD = SMALL[NAME] as string;

/** The problems of the small casebook with one line more, or another value, in a source. */
async function problemsWith(text: string) {
  return (await loadCasebook('/cases', memoryEffects({ ...SMALL, [NAME]: text }))).problems;
}

test.each([
  ['an escape', '\u001b[31m', 'U+001B'],
  ['a bell', '\u0007', 'U+0007'],
  ['a C1 control', '\u009b', 'U+009B'],
  ['an override of direction', '\u202e', 'U+202E'],
  ['an isolate', '\u2066', 'U+2066'],
  ['a mark of direction', '\u200f', 'U+200F'],
  ['a byte order mark inside', '\ufeff', 'U+FEFF'],
])('%s in a comment or a field is refused with its place', async (_, hidden, name) => {
  const lines = GOOD.trimEnd().split('\n').length;
  const problems = await problemsWith(`${GOOD.trimEnd()}\n# a ${hidden}b\n`);
  expect(problems).toMatchObject([{ file: NAME, line: lines + 1, column: 5, code: 'text-hidden' }]);
  expect(problems[0]?.message).toContain(name);
  expect(problems[0]?.message).not.toContain(hidden);
});

test.each(['\\e[31m', '\\x07', '\\u202E', '\\u2069'])(
  '%s written as an escape of YAML is refused too',
  async (written) => {
    const problems = await problemsWith(GOOD.replace(/^(publisher: ).*$/m, `$1"a${written}b"`));
    expect(problems).toMatchObject([{ file: NAME, code: 'text-hidden' }]);
    expect(problems[0]?.line).toBe(GOOD.split('\n').findIndex((line) => line.startsWith('publisher:')) + 1);
  },
);

test('letters of every script, tabs in texts and lines that end as on Windows are fine', async () => {
  expect(await problemsWith(GOOD.replaceAll('\n', '\r\n'))).toEqual([]);
  expect(await problemsWith(GOOD.replace(/^(publisher: ).*$/m, '$1"جريدة 日報 Ελλάδα"'))).toEqual([]);
});

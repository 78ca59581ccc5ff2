import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.ts';
import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import { documents } from './files.ts';

/** Turns of phrase that make a reader translate, with what to write. docs/glossary.md has the words for things. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/\b(stands?|held) beside\b/i, 'comes with; is compared with'],
  [/\bcomes? by\b/i, 'get'],
  [/\b(is|are) said\b(?! to)/i, 'say who says it, or what the thing is'],
  [/\bcannot be told\b(?! apart)/i, 'is not known'],
  [/\bstands (twice|alone)\b/i, 'occurs twice; is used alone'],
  [/\bis there already\b/i, 'already exists'],
  [/\bof one[\u2019']s own\b/i, 'your own'],
];

const TEXTS = [
  ...documents().map(({ path, text }) => ({ where: path, text: text.replace(/```[\s\S]*?```/g, '') })),
  ...Object.entries(ERROR_KINDS).map(([code, { what, remedy }]) => ({
    where: `error ${code}`,
    text: `${what} ${remedy}`,
  })),
  ...Object.entries(COMMANDS).map(([name, { about }]) => ({ where: `casus ${name}`, text: about })),
];

test.each(INSTEAD)('nothing people read has %s', (phrase) => {
  expect(TEXTS.length).toBeGreaterThan(200);
  expect(
    TEXTS.filter(({ text }) => phrase.test(text)).map(({ where, text }) => [where, phrase.exec(text)?.[0]]),
  ).toEqual([]);
});

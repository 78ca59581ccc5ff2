import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimsIn } from './read-for-test.ts';

const ROWS = readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const at = line.lastIndexOf(' = ');
    const wanted = line.slice(at + 3).trim();
    return { sentence: line.slice(0, at), wanted: wanted === 'none' ? [] : wanted.split('; ').sort() };
  });

test.each(ROWS)('$sentence', ({ sentence, wanted }) => {
  expect(claimsIn(sentence)).toEqual(wanted);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimsIn } from './read-for-test.ts';

const rowsOf = (file: string) =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const at = line.lastIndexOf(' = ');
      const wanted = line.slice(at + 3).trim();
      return { sentence: line.slice(0, at), wanted: wanted === 'none' ? [] : wanted.split('; ').sort() };
    });
const ROWS = rowsOf('sentences.txt');

test.each(ROWS)('$sentence', ({ sentence, wanted }) => {
  expect(claimsIn(sentence)).toEqual(wanted);
});

// At first sight the wide texts had a recall of 0.25 to 0.37 and a precision of 0.56 to 0.83.
test.each([
  ['many short texts', 'more-sentences.txt', { wanted: 600, recall: 0.78, precision: 0.83 }],
  ['paragraphs and quotations of many kinds', 'wide-texts.txt', { wanted: 180, recall: 0.45, precision: 0.72 }],
])('of %s as many claims are found, and as many that are found are right, as is said', (_, file, least) => {
  const plain = (claim: string) => claim.replace(/ (pred|hyp|doubt)$/, '');
  let [wanted, found, matched] = [0, 0, 0];
  for (const row of rowsOf(file)) {
    const got = claimsIn(row.sentence).map(plain);
    found += got.length;
    wanted += row.wanted.length;
    for (const claim of row.wanted.map(plain)) {
      const at = got.indexOf(claim);
      if (at < 0) continue;
      got.splice(at, 1);
      matched++;
    }
  }
  expect(wanted).toBeGreaterThan(least.wanted);
  expect(matched / wanted).toBeGreaterThanOrEqual(least.recall);
  expect(matched / found).toBeGreaterThanOrEqual(least.precision);
});

test('in an interview with several people "us" is the state of whoever speaks', () => {
  const text = [
    'Our editor spoke to Jonas Petraitis, a former Lithuanian ambassador to Paris, and Marta Kowal, who served as Poland’s deputy minister of defence.',
    'Q: Who helped?',
    'Petraitis: The Germans gave us radars.',
    'Kowal: France refused to sell us missiles. We asked America for more tanks.',
  ].join('\n\n');
  expect(claimsIn(text)).toEqual(['DEU arms LTU', 'FRA refuse POL', 'POL request-support USA']);
});

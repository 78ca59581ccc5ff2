import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { rowOf, sentenceEnds, tagsOf } from '../../src/reader/language/tagger.ts';
import { plainCopy } from '../../src/reader/language/tokens.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);

function winks(plain: string) {
  const doc = nlp.readDoc(plain);
  const spans = doc.sentences().out(nlp.its.span) as unknown as [number, number][];
  return {
    words: doc.tokens().out(),
    tags: doc.tokens().out(nlp.its.pos),
    ends: spans.map(([, last]) => last),
  };
}

function ours(plain: string) {
  const row = rowOf(plain);
  return { words: row.pieces.map(({ word }) => word.text), tags: tagsOf(row), ends: sentenceEnds(row) };
}

const folder = import.meta.dirname;
const TEXTS = ['articles', 'kept-articles', 'more-articles']
  .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
  .concat(join(folder, 'sentences.txt'), join(folder, 'more-sentences.txt'))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(file, 'utf8'));
const PARAGRAPHS = TEXTS.flatMap((text) => text.split(/\n+/))
  .map(plainCopy)
  .filter((text) => text.trim() !== '');

test('tokens, tags and sentences are those that wink finds itself', () => {
  expect(PARAGRAPHS.length).toBeGreaterThan(800);
  for (const plain of PARAGRAPHS) expect(ours(plain)).toEqual(winks(plain));
});

const word = fc.constantFrom(
  'Moscow',
  'denies',
  'this.',
  'can’t',
  '“We',
  'U.S.',
  'F-16s,',
  'gonna',
  '$3.5m',
  '(NATO)',
  'cannot',
  'Mr.',
  'it’s',
  'no.',
  'Qzrtvik’s',
  'a@b.org',
  'http://x.org/y',
  '…',
  ':)',
);

test('also in texts that nobody wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 30 }), (words) => {
      const plain = plainCopy(words.join(' '));
      fc.pre(plain.trim() !== '');
      expect(ours(plain)).toEqual(winks(plain));
    }),
    { numRuns: 500 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articlePage } from '../../src/reader/article-page.ts';
import { htmlText } from '../../src/reader/html-text.ts';
import { ParagraphCutter } from '../../src/reader/paragraphs.ts';
import { readText } from '../../src/reader/read-text.ts';

const SENTENCES = [
  'Iran sent drones to Russia.',
  '“Russia attacked Ukraine,” said Zelensky.',
  'Cuba, which asked Moscow for oil, received\nnone.',
  'If China attacks Taiwan, Japan will help.',
  'Moscow denies this.',
];
const piece = fc.oneof(
  fc.constantFrom(...SENTENCES),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('\n\n', ' ', '\u202e', '\ufeff', '\u00a0', '’s', '—', '\r\n\r\n', '\ud800'),
);

test('quotes are verbatim in any text, and reading it twice gives the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join(' ');
      const { claims } = readText(text);
      for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      expect(readText(text).claims).toEqual(claims);
    }),
    { numRuns: 300 },
  );
});

test('paragraphs do not depend on the pieces in which a text comes', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom('\n\n', '\n', ' \n \n ', '. ', 'word', '\r\n\r\n\n'), fc.string({ maxLength: 9 })),
        { maxLength: 40 },
      ),
      fc.integer({ min: 1, max: 7 }),
      (pieces, size) => {
        const text = pieces.join('');
        const whole = new ParagraphCutter();
        const expected = [...whole.push(text), ...whole.finish()];
        const cutter = new ParagraphCutter();
        const found = [];
        for (let i = 0; i < text.length; i += size) found.push(...cutter.push(text.slice(i, i + size)));
        found.push(...cutter.finish());
        expect(found).toEqual(expected);
        for (const { text: own, offset } of found) expect(text.slice(offset, offset + own.length)).toBe(own);
      },
    ),
    { numRuns: 300 },
  );
});

test('no markup of a text lives on in its page', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          piece,
          fc.constantFrom(
            '<script>alert(1)</script>',
            '<img src=x onerror=alert(1)>',
            '"><svg onload=x>',
            '&lt;b&gt;',
            '</style>',
            '<!--',
          ),
        ),
        { maxLength: 10 },
      ),
      (pieces) => {
        const text = pieces.join(' ');
        const { claims } = readText(text);
        const findings = claims.map(() => ({ verdict: 'lacks' as const, about: null, words: text.slice(0, 50) }));
        const page = articlePage(text, claims, findings, {
          title: text.slice(0, 30),
          version: '0',
          date: null,
          sha256: '',
          caseAddress: '',
        });
        const tags = [...page.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map((found) => (found[1] as string).toLowerCase());
        const known = new Set([
          '!doctype',
          'html',
          'head',
          'meta',
          'title',
          'style',
          'body',
          'header',
          'main',
          'footer',
          'h1',
          'h2',
          'p',
          'b',
          'em',
          'span',
          'div',
          'section',
          'mark',
          'a',
        ]);
        expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
        expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      },
    ),
    { numRuns: 200 },
  );
});

test('a page of scripts has no text, and entities are characters', () => {
  expect(htmlText('<html><script>Iran attacked Israel.</script><style>x</style></html>')).toBe('');
  expect(htmlText('<p>Iran&nbsp;&amp; Russia&#8217;s <b>pact</b></p><p>&lt;script&gt;</p>')).toBe(
    'Iran\u00a0& Russia\u2019s pact\n\n<script>',
  );
  expect(readText(htmlText('<script>Iran attacked Israel.</script>')).claims).toEqual([]);
});

test('text from right to left gives no claims and no error', () => {
  expect(
    readText(
      '\u05d0\u05d9\u05e8\u05d0\u05df \u05ea\u05e7\u05e4\u05d4 \u05d0\u05ea \u05d9\u05e9\u05e8\u05d0\u05dc. \u0647\u0627\u062c\u0645\u062a \u0625\u064a\u0631\u0627\u0646.',
    ).claims,
  ).toEqual([]);
});

test.each([
  ['tags that nothing closes', htmlText(`<html>${'<p '.repeat(100_000)}`)],
  ['a text without a space', 'Iran.'.repeat(40_000)],
  ['marks alone', '&'.repeat(100_000)],
  ['markup a hundred thousand deep', htmlText(`<html>${'<div>'.repeat(100_000)}`)],
])('%s take no more than seconds', (_, text) => {
  const before = process.cpuUsage();
  expect(readText(text).claims).toEqual([]);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20);
});

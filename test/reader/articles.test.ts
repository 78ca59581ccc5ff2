import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../../src/reader/read-text.ts';
import { scoreClaims } from '../../src/reader/score.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';
import { articles, KEPT_ARTICLES, MORE_ARTICLES, NEW_ARTICLES, readGold, UNSEEN_ARTICLES } from './read-for-test.ts';

const read = (article: ReturnType<typeof articles>[number]) => ({ ...article, claims: readText(article.text).claims });
const WORKED_ON = articles().map(read);
const MORE = articles(MORE_ARTICLES).map(read);
const KEPT = articles(KEPT_ARTICLES).map(read);
const NEW = articles(NEW_ARTICLES).map(read);
const UNSEEN = articles(UNSEEN_ARTICLES).map(read);
const ALL = [...WORKED_ON, ...MORE, ...KEPT, ...NEW, ...UNSEEN];

test('the claims made by hand are verbatim where they say', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(10);
  for (const { text, gold } of ALL)
    for (const claim of gold) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
});

test.each(ALL)('every quote in $name is verbatim', ({ text, claims }) => {
  for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
});

// The first were worked on for long, the others shortly: on a new text expect what the others had at first sight.
test.each([
  ['the first articles', WORKED_ON, { f1: 0.78, precision: 0.83 }],
  ['more articles', MORE, { f1: 0.62, precision: 0.73 }],
  ['articles kept aside', KEPT, { f1: 0.5, precision: 0.65 }],
  ['new articles', NEW, { f1: 0.54, precision: 0.73 }],
  ['new articles kept aside', UNSEEN, { f1: 0.37, precision: 0.55 }],
])('over %s the score is what it is said to be', (_, texts, least) => {
  const scores = texts.map(({ text, claims, gold }) => scoreClaims(text, claims, gold));
  const sum = (of: (score: (typeof scores)[number]) => number) => scores.reduce((total, score) => total + of(score), 0);
  const matched = sum((score) => score.matched);
  expect(matched / sum((score) => score.found)).toBeGreaterThanOrEqual(least.precision);
  expect((2 * matched) / (sum((score) => score.found) + sum((score) => score.gold))).toBeGreaterThanOrEqual(least.f1);
});

test.each(ALL.filter(({ name }) => name.startsWith('none-')))(
  '$name, an article without events, gives no claims',
  ({ claims }) => {
    expect(claims).toEqual([]);
  },
);

describeWithShared('the column that the project grew from', () => {
  test('meets the floors of recall, precision, modality and denial', () => {
    const text = readFileSync(sharedData('seeds/000_4e68de23a24e50f5.txt'), 'utf8').replace(/^\ufeff/, '');
    const gold = readGold(sharedData('gold/reader/seed.gold.jsonl'));
    const score = scoreClaims(text, readText(text).claims, gold);
    expect(score.core.recall).toBeGreaterThanOrEqual(0.8);
    expect(score.precisionRaw).toBeGreaterThanOrEqual(0.75);
    expect(score.modalityNotAsserted.right).toBeGreaterThanOrEqual(4);
    expect(score.denial.right).toBe(2);
    expect(score.verbatim.rate).toBe(1);
  });
});

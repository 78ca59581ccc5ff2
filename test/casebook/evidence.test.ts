import { describe, expect, test } from 'vitest';
import { checkCasebook } from '../../src/app/casebook-files.ts';
import { weakFacts } from '../../src/casebook/evidence-weight.ts';
import { loadCasebook } from '../../src/casebook/load.ts';
import { independentCount, originOf } from '../../src/casebook/origins.ts';
import type { Source } from '../../src/casebook/sources-schema.ts';
import { SMALL } from './small-casebook.ts';
import { keptEffects, tempCasebook } from './temp-casebook.ts';

const source = (publisher: string, kind: Source['kind'], more: Partial<Source> = {}): Source => ({
  publisher,
  title: 'A report',
  address: 'https://example.org/',
  kind,
  ...more,
});

const SOURCES = new Map<string, Source>([
  ['agency/story', source('The Agency', 'original')],
  ['herald/print', source('The Herald', 'carried', { origin: 'Agency' })],
  ['agency/elsewhere', source('The Agency', 'carried', { carriedBy: 'The Gazette' })],
  ['tribune/own', source('The Tribune', 'original')],
  ['tribune/retold', source('The Tribune', 'carried', { basedOn: 'herald/print' })],
  ['digest/page', source('Digest', 'aggregator')],
  ['digest/other', source('Other digest', 'aggregator')],
]);

describe('independence goes by origin', () => {
  test.each([
    ['the publisher, if nothing else is said', 'tribune/own', 'tribune'],
    ['an article before a name is no difference', 'herald/print', 'agency'],
    ['a text read in another place is its publisher’s', 'agency/elsewhere', 'agency'],
    ['what a source is based on is followed to its origin', 'tribune/retold', 'agency'],
    ['an aggregator has none', 'digest/page', null],
    ['a source that is not there stands for itself', 'nowhere/one', 'nowhere/one'],
  ])('%s', (_, reference, origin) => expect(originOf(SOURCES, reference)).toBe(origin));

  test.each([
    [['agency/story', 'herald/print', 'agency/elsewhere', 'tribune/retold'], 1],
    [['herald/print', 'tribune/own'], 2],
    [['digest/page', 'digest/other'], 0],
    [['digest/page', 'tribune/own'], 1],
    [[], 0],
  ])('%j have %i', (references, count) => expect(independentCount(SOURCES, references)).toBe(count));
});

/** The made-up casebook with one of its sources of another kind. */
const small = (kind: string, more = '') => ({
  ...SMALL,
  'sources/herald.yaml': (SMALL['sources/herald.yaml'] ?? '').replace('kind: original', `kind: ${kind}${more}`),
});

describe('the check weighs sources', () => {
  test('two papers with one agency’s story do not make two sources', async () => {
    const root = await tempCasebook({
      ...small('original'),
      'sources/tribune.yaml': (SMALL['sources/tribune.yaml'] ?? '').replace(
        'kind: original',
        'kind: carried\n    origin: Herald',
      ),
    });
    const { problems } = await loadCasebook(root);
    expect(problems.map(({ code }) => code)).toContain('evidence-thin');
  });

  test.each([
    ['original', 0, 0],
    // What rests on The Herald alone: the request, the absence and the outcome.
    ['aggregator', 3, 0],
    ['partisan', 0, 3],
  ])('%s', async (kind, onAggregators, onPartisans) => {
    const root = await tempCasebook(small(kind));
    const { contingencies, sources } = await loadCasebook(root);
    // With an aggregator the case itself is refused: two facts lose one of their two origins.
    if (kind === 'aggregator') expect(contingencies).toEqual([]);
    else expect(weakFacts(contingencies, sources)).toHaveLength(onPartisans);
    const single = (SMALL['contingencies/italy-1950.yaml'] ?? '').replaceAll(
      '    sources: [herald/one, tribune/one]\n',
      '    singleSource: true\n    sources: [herald/one, tribune/one]\n',
    );
    const admitted = await tempCasebook({ ...small(kind), 'contingencies/italy-1950.yaml': single });
    const result = await checkCasebook(admitted, keptEffects().effects);
    expect(result.weak.map(({ what }) => what)).toEqual(
      onAggregators + onPartisans === 0
        ? []
        : ['italy-1950: help that did not come', 'italy-1950: request', 'italy-1950: outcome'],
    );
    expect(result).toMatchObject({ decisiveOnAggregators: onAggregators, decisiveOnPartisans: onPartisans });
  });

  test('a case that does not say to which day it was kept is counted', async () => {
    const text = (SMALL['contingencies/italy-1950.yaml'] ?? '').replace('asOf: 1951-01-01\n', '');
    const root = await tempCasebook({ ...SMALL, 'contingencies/italy-1950.yaml': text });
    expect(await checkCasebook(root, keptEffects().effects)).toMatchObject({ withoutAsOf: 1, cases: 0 });
    expect(await checkCasebook(await tempCasebook(SMALL), keptEffects().effects)).toMatchObject({ withoutAsOf: 0 });
  });
});

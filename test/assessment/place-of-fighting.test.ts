import { describe, expect, test } from 'vitest';
import type { PlaceAsked } from '../../src/assessment/theatres/in-place.ts';
import { placeOfFighting } from '../../src/assessment/theatres/place-of-fighting.ts';
import { loadTheatres } from '../../src/casebook/load-theatres.ts';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import { memoryEffects } from '../casebook/memory-effects.ts';

/** A made-up world: two continents, three states (11, 12, 13), a province that changes hands, a colony, a sea. */
const GAZETTEER = `places:
  - { id: east, name: The East, kind: region, boxes: [[0, 0, 10, 10]] }
  - { id: west, name: The West, kind: region, boxes: [[0, -10, 10, 0]] }
  - { id: coast, name: The Coast, kind: region, overlaps: [bigland], boxes: [[0, 0, 1, 10]] }
  - { id: bigland, name: Bigland, kind: state, state: 11, of: [{ state: 11 }], within: [east], boxes: [[0, 0, 5, 5]] }
  - { id: smalland, name: Smalland, kind: state, state: 12, of: [{ state: 12 }], within: [east], boxes: [[5, 5, 10, 10]] }
  - id: border
    name: The Border Province
    kind: province
    of: [{ state: 11, to: '1900-06-30' }, { state: 12, from: '1900-07-01' }]
    within: [east]
    boxes: [[4, 4, 6, 6]]
  - { id: marsh, name: The Marsh, kind: province, of: [{ state: 11, as: disputed }, { state: 12, as: disputed }], within: [east], boxes: [[5, 0, 6, 1]] }
  - { id: held, name: The Held Town, kind: province, of: [{ state: 12 }, { state: 11, as: occupied }], within: [east], boxes: [[6, 0, 7, 1]] }
  - { id: colony, name: The Colony, kind: colony, of: [{ state: 12, as: overseas }], within: [west], boxes: [[0, -5, 5, 0]] }
  - { id: sea, name: The Sea, kind: sea, boxes: [[10, 0, 20, 10]] }
`;

const theatre = (id: string, places: string, rest = '', sides = '[[11], [12]]') => `  - id: ${id}
    kind: land
    words: Made up.
    from: '1900-02-01'
    to: '1900-12-31'
    sides: ${sides}
    places: [${places}]
    confidence: high
${rest}`;

const war = (theatres: string, rest = 'complete: true') => `war: made-up
title: A made-up war
datasets: { cow: [1] }
from: '1900-01-01'
to: '1901-12-31'
${rest}
theatres:
${theatres}sources: [{ title: Nobody, kind: general-knowledge }]
`;

interface Asked {
  readonly place: PlaceAsked;
  readonly from?: string;
  readonly to?: string;
  readonly a?: number;
  readonly b?: number;
}

async function ask(text: string, { place, from = '1900-03-01', to = from, a = 11, b = 12 }: Asked) {
  const effects = memoryEffects({ 'theatres/gazetteer.yaml': GAZETTEER, 'theatres/made-up.yaml': text });
  const { wars, gazetteer, problems } = await loadTheatres('/cases', effects);
  expect(problems).toEqual([]);
  const asked = { a, b, from: parsePartialDate(from), to: parsePartialDate(to), place };
  return placeOfFighting([...wars.values()], gazetteer, asked);
}

describe('where the place lies', () => {
  test.each([
    ['the place itself', 'bigland', 'bigland', 'met'],
    ['a container', 'bigland', 'east', 'met'],
    ['a part of it', 'bigland', 'border', 'unknown'],
    ['a place apart', 'bigland', 'west', 'unmet'],
    ['a place that overlaps', 'bigland', 'coast', 'unknown'],
    ['a state that disputes it', 'marsh', 'smalland', 'unknown'],
    ['a state that occupies it', 'held', 'bigland', 'unknown'],
    ['a place that the gazetteer does not have', 'bigland', 'nowhere', 'unknown'],
  ])('%s', async (_, fought, id, finding) => {
    expect((await ask(war(theatre('one', fought)), { place: { id } })).finding).toBe(finding);
  });

  test('a region with a common part is open', async () => {
    const { finding, theatres } = await ask(war(theatre('one', 'east')), { place: { id: 'smalland' } });
    expect({ finding, theatres }).toEqual({ finding: 'unknown', theatres: ['made-up/one'] });
  });

  test('one theatre that meets it decides over another that lies apart', async () => {
    const both = war(theatre('far', 'colony') + theatre('near', 'bigland'));
    expect(await ask(both, { place: { id: 'east' } })).toMatchObject({ finding: 'met', theatres: ['made-up/near'] });
  });

  test.each([
    ['before it changed hands', '1900-06-01', 'bigland', 'met'],
    ['before it changed hands', '1900-06-01', 'smalland', 'unmet'],
    ['after it changed hands', '1900-08-01', 'bigland', 'unmet'],
    ['after it changed hands', '1900-08-01', 'smalland', 'met'],
  ])('a province %s, on %s, is in %s: %s', async (_, from, id, finding) => {
    expect((await ask(war(theatre('one', 'border')), { place: { id }, from })).finding).toBe(finding);
  });
});

describe('a state’s territory', () => {
  test.each([
    ['bigland', 11, 'metropolitan', 'met'],
    ['bigland', 11, 'overseas', 'unmet'],
    ['bigland', 12, 'any', 'unmet'],
    ['colony', 12, 'metropolitan', 'unmet'],
    ['colony', 12, 'overseas', 'met'],
    ['colony', 12, 'any', 'met'],
    ['marsh', 12, 'metropolitan', 'unknown'],
    ['held', 12, 'metropolitan', 'met'],
    ['held', 11, 'metropolitan', 'unmet'],
    ['held', 11, 'any', 'unknown'],
    ['sea', 11, 'any', 'unmet'],
    ['east', 11, 'metropolitan', 'unknown'],
  ] as const)('%s as territory of %d, %s: %s', async (fought, territory, part, finding) => {
    expect((await ask(war(theatre('one', fought)), { place: { territory, part } })).finding).toBe(finding);
  });
});

describe('when', () => {
  const place = { id: 'east' };
  const partial = war(theatre('one', 'bigland').replace("'1900-02-01'", "'1900-02'"));
  test.each([
    ['a day before the theatre', war(theatre('one', 'bigland')), '1900-01-31', '1900-01-31', 'unmet'],
    ['the first day', war(theatre('one', 'bigland')), '1900-02-01', '1900-02-01', 'met'],
    ['the last day', war(theatre('one', 'bigland')), '1900-12-31', '1900-12-31', 'met'],
    ['a day after', war(theatre('one', 'bigland')), '1901-01-01', '1901-01-01', 'unmet'],
    ['a span that reaches into it', war(theatre('one', 'bigland')), '1899-01-01', '1900-02-05', 'met'],
    ['a day in the month in which it begins', partial, '1900-02-15', '1900-02-15', 'unknown'],
    ['the year in which it begins', partial, '1900-01-01', '1900-12-31', 'met'],
    ['a day after the month', partial, '1900-03-01', '1900-03-01', 'met'],
    ['a month that is known to be within', partial, '1900-04', '1900-04', 'met'],
    ['a year that may or may not be', partial, '1900', '1900', 'unknown'],
  ])('%s', async (_, text, from, to, finding) => {
    expect((await ask(text, { place, from, to })).finding).toBe(finding);
  });

  test('a state and a place have dates of their own', async () => {
    const sides = "[[{ state: 11, from: '1900-05-01' }], [12]]";
    const text = war(theatre('one', "bigland, { place: colony, to: '1900-08-31' }", '', sides));
    const colony = { place: { id: 'west' } };
    expect((await ask(text, { ...colony, from: '1900-04-30' })).finding).toBe('unmet');
    expect((await ask(text, { ...colony, from: '1900-05-01' })).finding).toBe('met');
    expect((await ask(text, { ...colony, from: '1900-09-01' })).finding).toBe('unmet');
  });

  test('two ends known to the same month may leave no day', async () => {
    const sides = "[[{ state: 11, from: '1900-06' }], [{ state: 12, to: '1900-06' }]]";
    const text = war(theatre('one', 'bigland', '', sides));
    expect((await ask(text, { place, from: '1900-01-01', to: '1900-12-31' })).finding).toBe('unknown');
  });
});

describe('who', () => {
  const place = { id: 'west' };
  const third = war(theatre('one', 'bigland') + theatre('two', 'colony', '', '[[11], [13]]'));

  test('the order of the two does not matter', async () => {
    expect((await ask(third, { place, a: 13, b: 11 })).finding).toBe('met');
  });

  test('a pair that met only elsewhere, and one that never met', async () => {
    expect((await ask(third, { place })).finding).toBe('unmet');
    expect((await ask(third, { place, a: 12, b: 13 })).finding).toBe('unmet');
  });

  test('a state of which no file says anything', async () => {
    expect(await ask(third, { place, a: 11, b: 14 })).toMatchObject({ finding: 'unknown', theatres: [] });
  });

  test('a list that is not complete leaves other places open', async () => {
    const exceptions = '[{ between: [12, 11], complete: false, words: Unclear. }]';
    const open = war(
      theatre('one', 'bigland') + theatre('two', 'bigland', '', '[[11], [13]]'),
      `complete: true\nexceptions: ${exceptions}`,
    );
    expect((await ask(open, { place })).finding).toBe('unknown');
    expect((await ask(open, { place, b: 13 })).finding).toBe('unmet');
    expect((await ask(war(theatre('one', 'bigland'), 'complete: false'), { place })).finding).toBe('unknown');
  });

  test('an exception may hold from a date on', async () => {
    const exceptions = "[{ between: [12, 11], complete: false, from: '1900-09-01', words: Later. }]";
    const open = war(theatre('one', 'bigland'), `complete: true\nexceptions: ${exceptions}`);
    expect((await ask(open, { place, from: '1900-08-31' })).finding).toBe('unmet');
    expect((await ask(open, { place, from: '1900-09-01' })).finding).toBe('unknown');
  });

  test('two of whom no file knows anything did not fight where no theatre of the war lies', async () => {
    const far = war(theatre('one', 'bigland'));
    expect((await ask(far, { place, a: 11, b: 14 })).finding).toBe('unmet');
    expect((await ask(far, { place: { id: 'east' }, a: 11, b: 14 })).finding).toBe('unknown');
    expect((await ask(war(theatre('one', 'bigland'), 'complete: false'), { place, b: 14 })).finding).toBe('unknown');
  });

  test('outside the war nobody fought in it, whoever it was', async () => {
    const open = war(theatre('one', 'bigland'), 'complete: false');
    for (const from of ['1899-12-31', '1902-01-01']) {
      expect((await ask(open, { place, from })).finding).toBe('unmet');
      expect((await ask(open, { place, from, b: 14 })).finding).toBe('unmet');
    }
    expect((await ask(open, { place, from: '1901-12-31' })).finding).toBe('unknown');
  });

  test('a theatre of low confidence is never met and never ruled out', async () => {
    const low = war(theatre('one', 'bigland').replace('high', 'low'));
    expect((await ask(low, { place: { id: 'east' } })).finding).toBe('unknown');
    expect((await ask(low, { place })).finding).toBe('unmet');
  });
});

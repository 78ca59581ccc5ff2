import { describe, expect, test } from 'vitest';
import { loadTheatres } from '../../src/casebook/load-theatres.ts';
import { memoryEffects } from './memory-effects.ts';

const GAZETTEER = `places:
  - id: east
    name: The East
    kind: region
    boxes: [[0, 0, 10, 10]]
  - id: bigland
    name: Bigland
    kind: state
    state: 11
    of: [{ state: 11, from: '1815' }]
    within: [east]
    boxes: [[0, 0, 5, 5]]
`;

const WAR = `war: made-up
title: A made-up war
datasets: { iwd: [3], cow: [7] }
from: '1850-02'
to: '1851-03-04'
complete: true
theatres:
  - id: plain
    kind: land
    words: The plain.
    from: '1850-03'
    to: '1850-10-01'
    sides:
      - [11]
      - [12, { state: 13, from: '1850-05' }]
    places:
      - bigland
      - { place: east, to: '1850-04' }
    confidence: medium
unlisted:
  - state: 13
    words: It fought all the same.
sources:
  - title: Nobody
    kind: general-knowledge
`;

const load = (war: string, gazetteer = GAZETTEER, name = 'made-up') =>
  loadTheatres('/cases', memoryEffects({ 'theatres/gazetteer.yaml': gazetteer, [`theatres/${name}.yaml`]: war }));

test('a war and its places are read with their dates', async () => {
  const { wars, gazetteer, problems } = await load(WAR);
  expect(problems).toEqual([]);
  expect(gazetteer.get('bigland')).toMatchObject({ state: 11, of: [{ from: { year: 1815 }, as: 'metropolitan' }] });
  expect(wars.get('made-up')).toMatchObject({
    iwd: [3],
    cow: [7],
    unlisted: [13],
    file: 'theatres/made-up.yaml',
    theatres: [
      {
        from: { year: 1850, month: 3 },
        sides: [[{ state: 11 }], [{ state: 12 }, { state: 13, from: { month: 5 } }]],
        places: [{ place: 'bigland' }, { place: 'east', to: { month: 4 } }],
      },
    ],
  });
});

test.each([
  ['a place that is not in the gazetteer', '- bigland', '- nowhere', 'reference-dangling', 17],
  ['a theatre that begins before the war', "from: '1850-03'", "from: '1850-01'", 'date-order', 11],
  ['a theatre that ends after the war', "'1850-10-01'", "'1851-04'", 'field-invalid', 12],
  ['a place that ends after the theatre', "to: '1850-04'", "to: '1850-11'", 'field-invalid', 18],
  ['a belligerent from before the theatre', "from: '1850-05'", "from: '1850-02'", 'date-order', 15],
  ['a state on both sides', '- [11]', '- [11, 12]', 'field-invalid', 14],
  ['an impossible date', "'1851-03-04'", "'1851-02-29'", 'date-impossible', 5],
  ['an unknown field', 'complete: true', 'complete: true\nverdict: honored', 'field-invalid', 7],
  ['a war of no dataset', '{ iwd: [3], cow: [7] }', '{}', 'field-invalid', 3],
])('%s is a problem and gives no entry', async (_, take, put, code, line) => {
  const { wars, problems } = await load(WAR.replace(take, put));
  expect(problems).toMatchObject([{ code, line, file: 'theatres/made-up.yaml' }]);
  expect(wars.size).toBe(0);
});

test('an exception for a state that is in no theatre is a problem', async () => {
  const exceptions = 'exceptions:\n  - between: [11, 14]\n    complete: false\n    words: Who knows.\ntheatres:';
  const { problems } = await load(WAR.replace('theatres:', exceptions));
  expect(problems).toMatchObject([{ code: 'field-invalid', line: 8 }]);
});

test('a name that is not the war’s is a problem', async () => {
  expect((await load(WAR, GAZETTEER, 'other')).problems).toMatchObject([{ code: 'id-mismatch', line: 1 }]);
});

describe('the gazetteer', () => {
  test.each([
    ['a container that is not there', 'within: [east]', 'within: [west]', 'reference-dangling', 11],
    ['a place within itself', 'kind: region', 'kind: region\n    within: [bigland]', 'field-invalid', 5],
    ['a place twice', 'id: east', 'id: bigland', 'field-invalid', 6],
    ['a state without its code', '    state: 11\n', '', 'field-invalid', 8],
    ['a box upside down', '[[0, 0, 5, 5]]', '[[5, 0, 0, 5]]', 'field-invalid', 12],
  ])('%s is a problem', async (_, take, put, code, line) => {
    const { problems } = await load(WAR, GAZETTEER.replace(take, put));
    expect(problems).toContainEqual(expect.objectContaining({ code, line, file: 'theatres/gazetteer.yaml' }));
  });

  test('without it there are no wars', async () => {
    const { wars, problems } = await loadTheatres('/cases', memoryEffects({ 'theatres/made-up.yaml': WAR }));
    expect(wars.size).toBe(0);
    expect(problems).toMatchObject([{ code: 'file-missing' }]);
  });

  test('a casebook without theatres is empty', async () => {
    expect(await loadTheatres('/cases', memoryEffects({}))).toMatchObject({ problems: [] });
  });
});

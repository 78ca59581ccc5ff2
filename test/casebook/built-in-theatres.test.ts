import { beforeAll, expect, test } from 'vitest';
import { cowParticipants, iwdParticipants } from '../../scripts/war-participants.ts';
import { placeOfFighting } from '../../src/assessment/theatres/place-of-fighting.ts';
import { loadTheatres, type Theatres } from '../../src/casebook/load-theatres.ts';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import { describeWithShared, sharedData } from '../shared-data.ts';

let theatres: Theatres;
beforeAll(async () => {
  theatres = await loadTheatres('cases');
});

test('the theatres and the gazetteer have no problems', () => {
  expect(theatres.problems).toEqual([]);
});

test.each([
  ['falklands-1982', 160, 200, '1982-05-25', 'falkland-islands', 'met'],
  ['falklands-1982', 160, 200, '1982-05-25', 'north-atlantic-area', 'unmet'],
  ['falklands-1982', 160, 200, '1982-05-25', 'western-hemisphere', 'met'],
  ['franco-prussian-1870', 220, 255, '1870-08-06', 'france', 'met'],
  ['world-war-i', 220, 255, '1915-01-01', 'africa', 'met'],
  ['world-war-i', 220, 255, '1917-01-01', 'africa', 'unmet'],
  ['world-war-i', 300, 325, '1916-06-01', 'far-east', 'unmet'],
  ['nomonhan-1939', 740, 365, '1939-08-01', 'far-east', 'met'],
  ['nomonhan-1939', 740, 365, '1939-08-01', 'mongolia', 'unknown'],
  ['turco-cypriot-1974', 640, 352, '1974-07-21', 'middle-east', 'unknown'],
  ['turco-cypriot-1974', 640, 352, '1974-07-21', 'mediterranean', 'met'],
  ['kargil-1999', 770, 750, '1999-06-01', 'south-asia', 'met'],
  ['vietnam-1965', 816, 817, '1974-01-01', 'north-vietnam', 'unmet'],
])('%s: %d and %d on %s in %s: %s', (id, a, b, day, place, finding) => {
  const war = theatres.wars.get(id) ?? expect.fail(`there is no ${id}`);
  const on = parsePartialDate(day);
  expect(placeOfFighting([war], theatres.gazetteer, { a, b, from: on, to: on, place: { id: place } }).finding).toBe(
    finding,
  );
});

describeWithShared('the theatres beside the lists of wars', () => {
  const lists = () => ({
    iwd: iwdParticipants(sharedData('data/wars/interstate-war-rev.csv')),
    cow: cowParticipants(sharedData('data/wars/Inter-StateWarData_v4.0.csv')),
  });

  test.each([
    ['iwd', 88],
    ['cow', 95],
  ] as const)('every war of %s has theatres, and no other', (dataset, count) => {
    const listed = [...lists()[dataset].keys()].toSorted((a, b) => a - b);
    const written = [...new Set([...theatres.wars.values()].flatMap((war) => war[dataset]))].toSorted((a, b) => a - b);
    expect(listed).toHaveLength(count);
    expect(written).toEqual(listed);
  });

  test('every belligerent is one of a dataset’s, or the file says that none lists it', () => {
    const { iwd, cow } = lists();
    const strangers = [...theatres.wars.values()].flatMap((war) => {
      const known = new Set([
        ...war.iwd.flatMap((number) => [...(iwd.get(number) ?? [])]),
        ...war.cow.flatMap((number) => [...(cow.get(number) ?? [])]),
      ]);
      const states = new Set(war.theatres.flatMap(({ sides }) => sides.flat().map(({ state }) => state)));
      const wrong = [...states].filter((state) => known.has(state) === war.unlisted.includes(state));
      return wrong.map((state) => `${war.id}: ${state}`);
    });
    expect(strangers).toEqual([]);
  });
});

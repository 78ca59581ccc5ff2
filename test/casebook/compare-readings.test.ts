import { describe, expect, test } from 'vitest';
import { compareReadings } from '../../scripts/compare-readings.ts';
import type { WrittenClause } from '../../src/casebook/treaty-terms-schema.ts';

const clause = (over: Partial<WrittenClause>): WrittenClause => ({
  id: 'a',
  article: 'article 1',
  obligation: 'defense',
  promisors: 'all-parties',
  beneficiaries: 'all-parties',
  trigger: 'attacked',
  words: 'Help against attack.',
  ...over,
});
const against = (...states: number[]) => ({ states, words: 'An adversary.' });
const members = new Map([[1, [2, 200]]]);

describe('comparing two readings of a treaty', () => {
  test('"all parties" and the parties by name are the same units', () => {
    const first = [clause({})];
    const second = [
      clause({ promisors: [2], beneficiaries: [200] }),
      clause({ id: 'b', promisors: [200], beneficiaries: [2] }),
    ];
    const { units, fields } = compareReadings([{ id: 1, first, second }], members);
    expect(units).toMatchObject({ both: 2, firstOnly: 0, secondOnly: 0 });
    expect(fields.beneficiaries).toMatchObject({ both: 2, same: 2 });
  });

  test('a kind of obligation that one reader lacks is counted and compared no further', () => {
    const first = [clause({ promisors: [2] })];
    const second = [clause({ promisors: [2] }), clause({ id: 'b', obligation: 'consultation', promisors: [200] })];
    const { units, fields } = compareReadings([{ id: 1, first, second }], members);
    expect(units).toMatchObject({ both: 1, firstOnly: 0, secondOnly: 1 });
    expect(fields.trigger).toMatchObject({ both: 1, same: 1 });
  });

  test('a condition that both have with other states agrees on being there and not on what it says', () => {
    const first = [clause({ promisors: [2], adversaries: against(255), unprovoked: true })];
    const second = [clause({ promisors: [2], adversaries: against(365) })];
    const { fields } = compareReadings([{ id: 1, first, second }], members);
    expect(fields.adversaries).toEqual({ both: 1, firstOnly: 0, secondOnly: 0, neither: 0, same: 0 });
    expect(fields.unprovoked).toEqual({ both: 0, firstOnly: 1, secondOnly: 0, neither: 0, same: 0 });
    expect(fields.demand).toEqual({ both: 0, firstOnly: 0, secondOnly: 0, neither: 1, same: 1 });
  });

  test('the order of states and of clauses does not matter, and words are not compared', () => {
    const one = clause({ promisors: [2], adversaries: against(255, 300) });
    const other = clause({ id: 'b', promisors: [2], adversaries: against(365) });
    const turned = { ...one, adversaries: { states: [300, 255], words: 'Other words.' } };
    const { fields } = compareReadings([{ id: 1, first: [one, other], second: [other, turned] }], members);
    expect(fields.adversaries).toMatchObject({ both: 1, same: 1 });
  });
});

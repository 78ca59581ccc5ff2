import { describe, expect, test } from 'vitest';
import { predictiveChecks } from '../../../src/reliability/pooling/predictive-check.ts';
import { hierarchicalLogit } from '../../../src/stats/hierarchical-logit.ts';
import { seededRandom } from '../../../src/stats/seeded-random.ts';

/** Decisions of 20 patrons in 25 wars that differ by `sd` on log-odds; half of the wars are late. */
function decisions(sd: number, seed: number) {
  const random = seededRandom(seed);
  const wars = Array.from({ length: 25 }, (_, war) => ({ name: `w${war}`, odds: sd * random.normal(), late: war % 2 }));
  const rows = wars.flatMap((war) => Array.from({ length: 8 }, () => ({ war, patron: `p${random.index(20)}` })));
  const y = rows.map(({ war }) => Number(random.uniform() < 1 / (1 + Math.exp(-war.odds))));
  const era = { name: 'era', values: rows.map(({ war }) => war.late) };
  const patron = { name: 'patron', levels: rows.map((row) => row.patron) };
  return { y, era, patron, war: { name: 'war', levels: rows.map((row) => row.war.name) } };
}

function checked(input: Parameters<typeof predictiveChecks>[0]) {
  const model = hierarchicalLogit(input, { seed: 3, warmup: 100, draws: 150 });
  if (model.kind === 'undefined') throw new Error(model.why);
  return new Map(predictiveChecks(input, model, 5).map((one) => [one.about, one]));
}

describe('predictiveChecks', () => {
  const { y, era, patron, war } = decisions(2.5, 8);
  const SPREAD = 'sd of the rates of wars with two or more';
  const ALIKE = 'wars with two or more in which all ended alike';

  test('a model that knows how wars differ gives back how they do', () => {
    const found = checked({ y, fixed: [era], groups: [patron, war] });
    expect([...found.keys()]).toEqual([
      'rate of all',
      'rate after 1945 less the rate before',
      'sd of the rates of patrons with two or more',
      'patrons with two or more in which all ended alike',
      SPREAD,
      ALIKE,
    ]);
    for (const { p, about } of found.values()) expect(p, about).toBeGreaterThan(0.03);
    for (const { p, about } of found.values()) expect(p, about).toBeLessThan(0.97);
  });

  test('one that takes decisions of a war as independent misses it', () => {
    const model = hierarchicalLogit({ y, fixed: [era], groups: [patron] }, { seed: 3, warmup: 100, draws: 150 });
    if (model.kind === 'undefined') throw new Error(model.why);
    const found = predictiveChecks({ y, fixed: [era], groups: [patron, war] }, model, 5);
    expect(found.find(({ about }) => about === SPREAD)?.p).toBeLessThan(0.01);
    expect(found.find(({ about }) => about === ALIKE)?.p).toBeLessThan(0.01);
  });

  test('what is observed is counted by hand', () => {
    const input = {
      y: [1, 1, 0, 1, 0],
      fixed: [],
      groups: [
        { name: 'war', levels: ['a', 'a', 'b', 'b', 'c'] },
        { name: 'patron', levels: ['x', 'y', 'z', 'v', 'w'] },
      ],
    };
    const found = checked(input);
    expect(found.get('rate of all')?.observed).toBeCloseTo(0.6, 12);
    expect(found.get(ALIKE)?.observed).toBe(1);
    // Shares 1 and 1/2 of the two wars with two decisions.
    expect(found.get(SPREAD)?.observed).toBeCloseTo(Math.SQRT1_2 / 2, 12);
  });
});

import { describe, expect, test } from 'vitest';
import { type CompareOptions, comparePatrons } from '../../src/app/compare-patrons.ts';
import { reliabilityRates } from '../../src/app/rates.ts';
import { contrast } from '../../src/present/compare/contrast.ts';
import { SMALL } from '../casebook/small-casebook.ts';
import { tempCasebook } from '../casebook/temp-casebook.ts';
import { capturedEffects } from '../scratch.ts';

const OPTIONS: CompareOptions = { on: 'cases', db: '', wars: 'iwd', standard: 'dyad', seed: 1 };

describe('a made-up casebook of one case', () => {
  test('the patron that sent arms instead of troops', async () => {
    const cases = await tempCasebook(SMALL);
    const found = await comparePatrons({ ...OPTIONS, cases: { only: cases } }, capturedEffects());
    expect(found).toMatchObject({ on: 'cases', standard: 'dyad', contrasts: [], drawn: null });
    expect(found.patrons).toMatchObject([
      {
        ...{ patron: 'France', ccode: 220, cases: 1, tooFew: true },
        ...{ delivered: { arms: 1 }, outcomes: { survived: 1 } },
      },
    ]);
    expect(found.selected).toContain('Tested promises are selected');
  });

  test('a patron that was asked and had promised nothing is not tested', async () => {
    const name = 'contingencies/italy-1950.yaml';
    const asked = `requests:
  - by: italy
    to: usa
    acts: [arms]
    status: confirmed
    answer: refused
    words: Asked for arms.
    sources: [herald/one]
`;
    const cases = await tempCasebook({ ...SMALL, [name]: (SMALL[name] ?? '').replace('requests:\n', asked) });
    const { patrons, contrasts } = await comparePatrons({ ...OPTIONS, cases: { only: cases } }, capturedEffects());
    expect(patrons.find(({ ccode }) => ccode === 2)).toMatchObject({ cases: 1, tests: 0, rate: null, notInvoked: 1 });
    expect(contrasts).toHaveLength(1);
    expect(contrasts[0]?.sentence).toContain('too few cases to tell');
    expect(contrasts[0]?.probability).toBeNull();
  });
});

describe('the casebook', () => {
  test('has the counts that its rates by patron have', async () => {
    const { patrons } = await comparePatrons(OPTIONS, capturedEffects());
    const { rows } = await reliabilityRates({ ...OPTIONS, by: ['patron'] }, capturedEffects());
    const tested = patrons.filter(({ tests, undetermined }) => tests + undetermined > 0);
    const counts = (name: string, { honored, tests, undetermined }: (typeof rows)[number] | (typeof patrons)[number]) =>
      `${name} ${honored}/${tests} +${undetermined}`;
    expect(tested.map((row) => counts(row.patron, row)).sort()).toEqual(
      rows
        .filter(({ by }) => by === 'patron')
        .map((row) => counts(row.group, row))
        .sort(),
    );
    for (const { delivered, cases, honored, tests, helpHonored, helpTests, low, high, rate } of patrons) {
      expect(Object.values(delivered).reduce((sum, n) => sum + n, 0)).toBe(cases);
      expect(helpHonored).toBeLessThanOrEqual(Math.min(honored, helpTests));
      expect(helpTests).toBeLessThanOrEqual(tests);
      if (rate !== null) expect((low as number) <= rate && rate <= (high as number)).toBe(true);
    }
  });

  test('patrons that are named stand as they were named, each pair contrasted', async () => {
    const { patrons, contrasts } = await comparePatrons(
      { ...OPTIONS, patrons: ['iran', 'russia', '371'] },
      capturedEffects(),
    );
    expect(patrons.map(({ ccode }) => ccode)).toEqual([630, 365, 371]);
    expect(contrasts.map(({ a, b }) => `${a}/${b}`)).toEqual(['Iran/Russia', 'Iran/Armenia', 'Russia/Armenia']);
  });

  test('a state without a record is an error', async () => {
    await expect(comparePatrons({ ...OPTIONS, patrons: ['bolivia'] }, capturedEffects())).rejects.toMatchObject({
      code: 'ledger-empty',
    });
  });

  test('the same seed, the same answer', async () => {
    const answers = await Promise.all([
      comparePatrons(OPTIONS, capturedEffects()),
      comparePatrons(OPTIONS, capturedEffects()),
    ]);
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
  });
});

describe('contrast', () => {
  const patron = (name: string, honored: number, tests: number, patch = {}) => ({
    ...{ patron: name, honored, tests, helpHonored: honored, helpTests: tests, tooFew: false },
    ...patch,
  });

  // The probabilities are those of test/stats/beta-comparison.test.ts, from R.
  test.each([
    [
      patron('A', 17, 25, { helpHonored: 13, helpTests: 14 }),
      patron('B', 19, 21),
      'A kept 17 of 25 tested promises (13 of 14 of help); B 19 of 21: the probability that B is the more reliable in such tests is 97 %, taking tests of one war as independent.',
    ],
    [
      patron('A', 90, 1000),
      patron('B', 110, 1000),
      'A kept 90 of 1000 tested promises; B 110 of 1000: the data do not tell the two apart (probability that B is the more reliable in such tests: 93 %, taking tests of one war as independent).',
    ],
    [
      patron('A', 30, 49),
      patron('B', 5, 25),
      'A kept 30 of 49 tested promises; B 5 of 25: the probability that A is the more reliable in such tests is over 99 %, taking tests of one war as independent.',
    ],
    [
      patron('A', 3, 4, { tooFew: true }),
      patron('B', 19, 21),
      'A kept 3 of 4 tested promises; B 19 of 21: too few cases to tell.',
    ],
    [
      patron('A', 30, 40),
      patron('B', 2, 2, { tooFew: true, helpTests: 0, helpHonored: 0 }),
      'A kept 30 of 40 tested promises; B 2 of 2 (none of them of help): too few cases to tell.',
    ],
    [
      patron('A', 30, 40),
      patron('B', 0, 0, { tooFew: true }),
      'A kept 30 of 40 tested promises; B had no test that is decided: too few cases to tell.',
    ],
  ])('%#', (a, b, sentence) => {
    expect(contrast(a, b).sentence).toBe(sentence);
  });
});

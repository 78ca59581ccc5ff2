import { describe, expect, test } from 'vitest';
import { type CompareOptions, comparePatrons } from '../../src/app/compare-patrons.ts';
import { reliabilityRates } from '../../src/app/rates.ts';
import { ReadCache } from '../../src/files/read-cache.ts';
import { contrast } from '../../src/present/compare/contrast.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';
import { SMALL } from '../casebook/small-casebook.ts';
import { tempCasebook } from '../casebook/temp-casebook.ts';
import { capturedEffects } from '../scratch.ts';

/** Keeps what it read: the casebook is the same in every test. */
const EFFECTS = capturedEffects({ cache: new ReadCache() });

const OPTIONS: CompareOptions = { on: 'cases', db: '', wars: 'iwd', standard: 'dyad', seed: 1 };

describe('a made-up casebook of one case', () => {
  test('the patron that sent arms instead of troops', async () => {
    const cases = await tempCasebook(SMALL);
    const found = await comparePatrons({ ...OPTIONS, cases: { only: cases } }, EFFECTS);
    expect(found).toMatchObject({ on: 'cases', standard: 'dyad', contrasts: [], frame: null });
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
    const { patrons, contrasts } = await comparePatrons({ ...OPTIONS, cases: { only: cases } }, EFFECTS);
    expect(patrons.find(({ ccode }) => ccode === 2)).toMatchObject({ cases: 1, tests: 0, rate: null, notInvoked: 1 });
    expect(contrasts).toHaveLength(1);
    expect(contrasts[0]?.sentence).toContain('too few cases to tell');
    expect(contrasts[0]?.probability).toBeNull();
  });
});

describe('the casebook', () => {
  test('has the counts that its rates by patron have', async () => {
    const { patrons } = await comparePatrons(OPTIONS, EFFECTS);
    const { rows } = await reliabilityRates({ ...OPTIONS, by: ['patron'] }, EFFECTS);
    const tested = patrons.filter(({ tests, undetermined }) => tests + undetermined > 0);
    const counts = (name: string, { honored, tests, undetermined }: (typeof rows)[number] | (typeof patrons)[number]) =>
      `${name} ${honored}/${tests} +${undetermined}`;
    expect(tested.map((row) => counts(row.patron, row)).sort()).toEqual(
      rows
        .filter(({ by }) => by === 'patron')
        .map((row) => counts(row.group, row))
        .sort(),
    );
    for (const { delivered, cases, promises, help, low, high, rate } of patrons) {
      expect(Object.values(delivered).reduce((sum, n) => sum + n, 0)).toBe(cases);
      expect(help.promisesKept).toBeLessThanOrEqual(help.promises);
      expect(help.promises).toBeLessThanOrEqual(promises);
      if (rate !== null) expect((low as number) <= rate && rate <= (high as number)).toBe(true);
    }
  });

  test('patrons that are named stand as they were named, each pair contrasted', async () => {
    const { patrons, contrasts } = await comparePatrons({ ...OPTIONS, patrons: ['iran', 'russia', '371'] }, EFFECTS);
    expect(patrons.map(({ ccode }) => ccode)).toEqual([630, 365, 371]);
    expect(contrasts.map(({ a, b }) => `${a}/${b}`)).toEqual(['Iran/Russia', 'Iran/Armenia', 'Russia/Armenia']);
  });

  test('a state without a record is an error', async () => {
    await expect(comparePatrons({ ...OPTIONS, patrons: ['switzerland'] }, EFFECTS)).rejects.toMatchObject({
      code: 'ledger-empty',
    });
  });

  test('the same seed, the same answer', async () => {
    const answers = await Promise.all([comparePatrons(OPTIONS, EFFECTS), comparePatrons(OPTIONS, EFFECTS)]);
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
  });
});

describe('a period', () => {
  const compare = (more: Partial<CompareOptions>) => comparePatrons({ ...OPTIONS, ...more }, EFFECTS);

  test('counts the dangers that began in it, and the two parts of all time are the whole', async () => {
    const [before, since, all] = await Promise.all([compare({ until: 2009 }), compare({ since: 2010 }), compare({})]);
    const rows = ({ patrons }: typeof all) =>
      patrons.flatMap((one) => one.rows.map((row) => `${one.patron} ${row.case}`));
    expect([...rows(before), ...rows(since)].sort()).toEqual(rows(all).sort());
    expect(rows(before).length).toBeGreaterThan(0);
    expect(before.period).toMatchObject({ since: null, until: 2009, words: 'until 2009' });
    expect(before.period.last as number).toBeLessThanOrEqual(2009);
    expect(since.period.first as number).toBeGreaterThanOrEqual(2010);
    for (const { sentence } of since.contrasts) expect(sentence).toMatch(/^Since 2010 /);
  });

  test('promises of help and standing aside are counted apart, and both are all tests', async () => {
    const { patrons } = await compare({});
    for (const { help, abstentions, promises, tests, cases, rows, decisions, owedFighting, owedLess } of patrons) {
      const kept = rows.filter(({ verdict }) => verdict === 'honored').length;
      expect(help.promisesKept + abstentions.kept).toBe(kept);
      expect(help.promises + abstentions.tests).toBe(promises);
      // A danger counts once, whatever allies were in it.
      expect(help.denominator).toBe(help.restsOn.length);
      expect(help.denominator).toBeLessThanOrEqual(help.promises);
      expect(tests).toBeLessThanOrEqual(promises);
      // The decisions one by one are those that the rate counts, and lead to cases that the patron has rows of.
      const of = (wanted: string) => decisions.filter(({ verdict }) => verdict === wanted).length;
      expect([of('honored'), of('violated'), of('undetermined')]).toEqual([
        help.numerator,
        help.denominator - help.numerator,
        help.undetermined,
      ]);
      expect(rows.map((row) => row.case)).toEqual(expect.arrayContaining(decisions.map(({ danger }) => danger)));
      expect(owedFighting.rows + owedFighting.unknown + owedLess.rows + owedLess.unknown).toBe(cases);
    }
  });

  test('a patron that has cases, but none in it, is told when its last was', async () => {
    await expect(compare({ patrons: ['russia'], since: 2900 })).rejects.toMatchObject({ code: 'compare-empty-period' });
    await expect(compare({ since: 2000, until: 1990 })).rejects.toMatchObject({ code: 'option-invalid' });
  });
});

test('the made-up patron: asked once and granted, owed fighting and sent arms', async () => {
  // The revolt is from within, so that the clause is not called on: less than fighting was owed, and arms are no forces.
  const cases = await tempCasebook(SMALL);
  const { patrons } = await comparePatrons({ ...OPTIONS, cases: { only: cases } }, EFFECTS);
  expect(patrons[0]).toMatchObject({
    asked: { granted: 1, refused: 0, 'no-answer': 0, 'granted-in-part': 0, unknown: 0 },
    owedFighting: { rows: 0, came: 0, unknown: 0 },
    owedLess: { rows: 1, came: 0, unknown: 0 },
    byKind: [{ kind: 'internal-conflict', rows: 1, delivered: { arms: 1 }, outcomes: { survived: 1 } }],
    help: { numerator: 0, denominator: 0, rate: null },
  });
});

/** A patron as `contrast` knows it. */
function contrasted(name: string, numerator: number, denominator: number, patch = {}) {
  return {
    patron: name,
    help: {
      ...{ numerator, denominator, promisesKept: numerator, promises: denominator, effective: denominator },
      ...{ undetermined: 0, tooFew: false, restsOn: [] },
      ...patch,
    },
  };
}

describe('contrast', () => {
  const patron = contrasted;

  // The probabilities are those of test/stats/beta-comparison.test.ts, from R.
  test.each([
    [
      patron('A', 17, 25, { undetermined: 2 }),
      patron('B', 19, 21, { undetermined: 1 }),
      'since 1990',
      'Since 1990 A kept its promises to help in 17 of 25 dangers (2 more are open), B in 19 of 21 dangers (1 more is open): the probability that B is the more reliable is 97 %, counting each danger once; they share no danger.',
    ],
    [
      patron('A', 90, 1000),
      patron('B', 110, 1000),
      '1939 to 2026',
      'From 1939 to 2026 A kept its promises to help in 90 of 1000 dangers, B in 110 of 1000 dangers: the data do not tell the two apart (probability that B is the more reliable: 93 %, counting each danger once; they share no danger). A difference below some 4 points would mostly be missed.',
    ],
    [
      patron('A', 30, 49),
      patron('B', 5, 25),
      'in 1999',
      'In 1999 A kept its promises to help in 30 of 49 dangers, B in 5 of 25 dangers: the probability that A is the more reliable is over 99 %, counting each danger once; they share no danger.',
    ],
    [
      patron('A', 1, 1, { tooFew: true }),
      patron('B', 19, 21),
      'until 2000',
      'Until 2000 A kept its promises to help in 1 of 1 danger, B in 19 of 21 dangers: too few cases to tell.',
    ],
    [
      patron('A', 30, 40),
      patron('B', 0, 0, { tooFew: true }),
      'since 1990',
      'Since 1990 A kept its promises to help in 30 of 40 dangers, B had no promise of help that was tested and decided: too few cases to tell.',
    ],
    [
      patron('A', 0, 0, { tooFew: true, undetermined: 3 }),
      patron('B', 30, 40),
      'since 1990',
      'Since 1990 A had no promise of help that was tested and decided (3 are open), B kept its promises to help in 30 of 40 dangers: too few cases to tell.',
    ],
  ])('%#', (a, b, period, sentence) => {
    expect(contrast(a, b, period).sentence).toBe(sentence);
  });

  test('several comparisons at once have to be the surer, and shared dangers and promises behind them are told', () => {
    const restsOn = [{ danger: 'iwd:53', name: 'World War II' }];
    const a = patron('A', 17, 25, { restsOn, promises: 40, promisesKept: 30 });
    const b = patron('B', 19, 21, { restsOn });
    const one = contrast(a, b, 'since 1990');
    const five = contrast(a, b, 'since 1990', 5);
    expect(one).toMatchObject({ clear: 0.95, dangers: { a: restsOn, b: restsOn, both: 1 } });
    expect(one.sentence).toContain('17 of 25 dangers (30 of 40 promises), B');
    expect(one.sentence).toContain('the probability that B is the more reliable is 97 %');
    expect(five.clear).toBeCloseTo(0.99, 12);
    expect(five.probability).toBe(one.probability);
    expect(five.sentence).toMatch(
      /do not tell the two apart .*they share 1 danger; with 5 comparisons at once it would have to be/,
    );
  });

  test('dangers that hang together are worth fewer tests, so that the probability is nearer to one half', () => {
    const sure = contrast(patron('A', 5, 25), patron('B', 15, 25), 'since 1990').probability as number;
    const less = { effective: 8 };
    const unsure = contrast(patron('A', 5, 25, less), patron('B', 15, 25, less), 'since 1990').probability as number;
    expect(sure).toBeLessThan(unsure);
    expect(unsure).toBeLessThan(0.5);
  });
});

describe('by simulation', () => {
  // Two patrons alike in every danger, which they often share: a clear difference is called in at most 5 % of samples to
  // either side (Jeffreys' posterior, one-sided).
  test('two patrons that are alike are seldom told apart', () => {
    const random = seededRandom(11);
    let told = 0;
    for (let run = 0; run < 400; run += 1) {
      const chances = Array.from({ length: 14 }, () => 1 / (1 + Math.exp(-1.5 * random.normal())));
      const kept = () =>
        chances.filter(() => random.uniform() < 0.8).map((chance) => Number(random.uniform() < chance));
      const one = (name: string) => {
        const all = kept();
        const numerator = all.reduce((sum, value) => sum + value, 0);
        return contrasted(name, numerator, all.length, { effective: Math.max(1, all.length - 1) });
      };
      const { probability } = contrast(one('A'), one('B'), 'since 1990');
      told += Number(probability !== null && Math.max(probability, 1 - probability) >= 0.95);
    }
    expect(told / 400).toBeLessThan(0.1);
    expect(told).toBeGreaterThan(0);
  });
});

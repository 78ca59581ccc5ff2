import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { poolRates } from '../../src/app/pool-rates.ts';
import { main } from '../../src/cli/main.ts';
import { amount, FULL } from '../amount.ts';
import { publishedDatabase } from '../published-database.ts';
import { capturedEffects } from '../scratch.ts';
import { describeWithShared } from '../shared-data.ts';
import { fileBeside, type Glmer } from '../stats/hierarchical-rows.ts';

const CASES = { on: 'cases', db: 'none', wars: 'iwd', standard: 'dyad', seed: 1 } as const;

async function run(...line: string[]) {
  const effects = capturedEffects({ width: 80 });
  const code = await main(['pool', ...line], effects);
  return { code, ...effects.written };
}

describe('casus pool', () => {
  test('on the casebook: every patron with counts, pooled rate and interval, and the same bytes again', async () => {
    const line = [
      '--on',
      'cases',
      '--standard',
      'dyad',
      '--format',
      'json',
      '--seed',
      '5',
      ...amount(['--draws', '100'], []),
    ];
    const { code, out, note } = await run(...line);
    expect(code).toBe(0);
    const found = JSON.parse(out) as Awaited<ReturnType<typeof poolRates>>;
    expect(found).toMatchObject({ on: 'cases', standard: 'dyad', seed: 5, likelihood: null });
    expect(found.patrons.length).toBeGreaterThan(1);
    for (const { honored, tests, rate, pooled, low, high } of found.patrons) {
      expect(rate).toBe(honored / tests);
      expect(low).toBeLessThan(pooled);
      expect(pooled).toBeLessThan(high);
    }
    expect(found.patrons.reduce((sum, { tests }) => sum + tests, 0)).toBe(found.tests);
    expect(note).toMatch(/Tested promises are selected.*Seed: 5\./);
    expect((await run(...line)).out).toBe(out);
  });

  test.each([
    [['--fixed', 'democracy'], 'option-invalid', /no dataset that Casus imports has a measure of regimes/],
    [['--fixed', 'stretched'], 'option-invalid', /a casebook is no list of all wars/],
    [['--fixed', 'weather'], 'option-invalid', /the effects are era, multilateral/],
    [['--draws', '9'], 'option-invalid', /a whole number from 10/],
    [['--groups', 'war'], 'option-invalid', /patron has to be among them/],
    [['--contrast', 'russia,iceland'], 'option-invalid', /Iceland.*no test that was honored or violated/s],
    [['--fixed', 'capability', '--db', 'nowhere.duckdb'], 'dataset-not-imported', /capabilities of states/],
  ])('%j is refused in words', async (words, error, why) => {
    const { code, note } = await run('--on', 'cases', '--standard', 'dyad', ...words);
    expect(code).toBe(1);
    expect(note).toContain(error);
    expect(note).toMatch(why);
  });
});

describe('poolRates', () => {
  test('leaves out and names an effect that is the same in every test', async () => {
    const found = await poolRates({ ...CASES, fixed: ['era'], warmup: 20, draws: 20 }, capturedEffects());
    expect(found.dropped).toEqual([{ name: 'era', why: 'it is the same in every row' }]);
    expect(found.notes.join(' ')).toContain('era is left out');
  });

  test('says when its chains have not met', async () => {
    const found = await poolRates({ ...CASES, warmup: 0, draws: 10 }, capturedEffects());
    expect(found.diagnostics.met).toBe(false);
    expect(found.notes.join(' ')).toContain('do not rely on this');
  });
});

describeWithShared('poolRates on the imported wars', () => {
  // node --import tsx test/stats/r/write-real-rows.ts DATABASE > rows.csv
  // Rscript test/stats/r/glmer.r rows.csv era,multilateral,wartime,stretched patron,war,obligation
  test('has the maximum-likelihood fit of lme4::glmer, and tells patrons apart', async () => {
    const db = await publishedDatabase();
    const glmer = JSON.parse(readFileSync(fileBeside('real-rows.glmer.json'), 'utf8')) as Glmer;
    const [upper, lower, errors] = glmer.apart ?? expect.fail('R named no pair');
    const options = { on: 'wars', db, wars: 'iwd', standard: 'ally', seed: 1 } as const;
    const found = await poolRates(
      {
        ...options,
        ...amount({ warmup: 100, draws: 200 }, {}),
        likelihood: true,
        contrast: [upper, lower],
      },
      capturedEffects(),
    );
    const { likelihood } = found;
    if (likelihood === null) expect.fail('it was asked for');
    expect(Math.abs(likelihood.intercept - (glmer.fixed['(Intercept)'] as number))).toBeLessThan(0.05);
    for (const { name, estimate } of likelihood.fixed) {
      expect(Math.abs(estimate - (glmer.fixed[name] as number)), name).toBeLessThan(0.05);
    }
    for (const { name, sd } of likelihood.groups) {
      expect(Math.abs(sd - (glmer.sds[name] as number)), name).toBeLessThan(0.05);
    }
    expect(likelihood.deviance).toBeCloseTo(glmer.deviance, 2);
    if (FULL) expect(found.diagnostics.met).toBe(true);
    expect(errors).toBeGreaterThan(2);
    expect(found.contrasts[0]?.probability).toBeGreaterThan(0.95);
  });
});

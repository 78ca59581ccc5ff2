import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { poolRates } from '../../src/app/pool-rates.ts';
import { main } from '../../src/cli/main.ts';
import { hierarchicalDesign } from '../../src/stats/hierarchical-design.ts';
import { hierarchicalLikelihood } from '../../src/stats/hierarchical-likelihood.ts';
import { FULL } from '../amount.ts';
import { publishedDatabase } from '../published-database.ts';
import { capturedEffects } from '../scratch.ts';
import { describeWithShared } from '../shared-data.ts';
import { fileBeside, type Glmer } from '../stats/hierarchical-rows.ts';
import { realRows } from '../stats/r/real-rows.ts';

const CASES = { on: 'cases', db: 'none', wars: 'iwd', standard: 'dyad', seed: 1 } as const;

async function run(...line: string[]) {
  const effects = capturedEffects({ width: 80 });
  const code = await main(['pool', ...line], effects);
  return { code, ...effects.written };
}

describe('casus pool', () => {
  test('on the casebook: every patron with counts, pooled rate and interval, and the same bytes again', async () => {
    const line = ['--on', 'cases', '--standard', 'dyad', '--groups', 'patron,war', '--fixed', 'none', '--quick'];
    line.push('--format', 'json', '--seed', '5');
    const { code, out, note } = await run(...line);
    expect(code).toBe(0);
    const found = JSON.parse(out) as Awaited<ReturnType<typeof poolRates>>;
    expect(found).toMatchObject({ on: 'cases', standard: 'dyad', seed: 5, likelihood: null, otherPriors: null });
    expect(found.patrons.length).toBeGreaterThan(1);
    for (const { honored, tests, rate, pooled, low, high } of found.patrons) {
      expect(rate).toBe(honored / tests);
      expect(low).toBeLessThan(pooled);
      expect(pooled).toBeLessThan(high);
    }
    expect(found.patrons.reduce((sum, { tests }) => sum + tests, 0)).toBe(found.tests);
    expect(note).toMatch(/Tested promises are selected.*Seed: 5\./);
    if (FULL) expect((await run(...line)).out).toBe(out);
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
    const found = await poolRates(
      { ...CASES, fixed: ['era'], groups: ['patron'], sensitivity: false },
      capturedEffects(),
    );
    expect(found.dropped).toEqual([{ name: 'era', why: 'it is the same in every row' }]);
    expect(found.notes.join(' ')).toContain('era is left out');
  });

  test('gives no number where its chains have not met', async () => {
    await expect(poolRates({ ...CASES, warmup: 0, draws: 10 }, capturedEffects())).rejects.toMatchObject({
      code: 'pool-not-met',
    });
  });

  test('draws until its chains have met, and says what the priors decide and whether the model fits', async () => {
    const found = await poolRates({ ...CASES, fixed: [], groups: ['patron', 'war'] }, capturedEffects());
    expect(found.counted).toBe('decisions');
    expect(found.diagnostics.rHat).toBeLessThan(1.01);
    expect(found.diagnostics.effective).toBeGreaterThanOrEqual(400);
    expect(found.kept / found.chains).toBeGreaterThanOrEqual(1500);
    expect(found.effectiveTests).toBeLessThanOrEqual(found.tests);
    expect(found.otherPriors?.map(({ sd, met }) => [sd, met])).toEqual([
      [1.25, true],
      [5, true],
    ]);
    // Wider priors let groups differ more.
    const [narrow, wide] = (found.otherPriors ?? []).map(
      ({ sds }) => sds?.find(({ name }) => name === 'war')?.mean ?? 0,
    );
    const own = found.sds.find(({ name }) => name === 'war')?.mean ?? 0;
    expect(narrow).toBeLessThan(own);
    expect(wide).toBeGreaterThan(own);
    const [first] = found.checks;
    expect(first).toMatchObject({ about: 'rate of all', observed: found.honored / found.tests });
    for (const { p, low, high } of found.checks) {
      expect(low).toBeLessThanOrEqual(high);
      expect(p >= 0 && p <= 1).toBe(true);
    }
  });
});

const HAS_LME4 = spawnSync('Rscript', ['-e', 'library(lme4)']).status === 0;

describeWithShared('the decisions of the imported wars', () => {
  // R itself is asked, since the rows move with every rule of the judgement: Rscript test/stats/r/glmer.r ROWS FIXED GROUPS
  test.skipIf(!HAS_LME4)('have the maximum-likelihood fit of lme4::glmer', async () => {
    const { input, csv } = await realRows(await publishedDatabase());
    const rows = join(mkdtempSync(join(tmpdir(), 'casus-rows-')), 'rows.csv');
    writeFileSync(rows, csv);
    const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name).join(',');
    const r = spawnSync('Rscript', [fileBeside('glmer.r'), rows, names(input.fixed), names(input.groups)], {
      encoding: 'utf8',
    });
    const glmer = JSON.parse(r.stdout) as Glmer;
    const likelihood = hierarchicalLikelihood(hierarchicalDesign(input));
    expect(Math.abs(likelihood.intercept - (glmer.fixed['(Intercept)'] as number))).toBeLessThan(0.05);
    for (const { name, estimate } of likelihood.fixed) {
      expect(Math.abs(estimate - (glmer.fixed[name] as number)), name).toBeLessThan(0.05);
    }
    for (const { name, sd } of likelihood.groups) {
      expect(Math.abs(sd - (glmer.sds[name] as number)), name).toBeLessThan(0.05);
    }
    expect(likelihood.deviance).toBeCloseTo(glmer.deviance, 2);
  });

  test.runIf(FULL)('meet, and tell patrons apart', async () => {
    const options = { on: 'wars', db: await publishedDatabase(), wars: 'iwd', standard: 'dyad', seed: 1 } as const;
    const found = await poolRates({ ...options, contrast: ['france', 'saudi arabia'] }, capturedEffects());
    expect(found.diagnostics.rHat).toBeLessThan(1.01);
    expect(found.contrasts[0]?.probability).toBeGreaterThan(0.5);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hierarchicalDesign } from '../../src/stats/hierarchical-design.ts';
import { hierarchicalLikelihood } from '../../src/stats/hierarchical-likelihood.ts';
import { fileBeside, glmerOf, inputOf } from './hierarchical-rows.ts';

describe('hierarchicalLikelihood', () => {
  // In test/stats/r: Rscript glmer.r hierarchical.csv era,capability patron,war,obligation > hierarchical.glmer.json
  //                  Rscript glmer.r hierarchical.csv era patron > hierarchical-patron.glmer.json
  test.each([
    ['hierarchical.glmer.json', ['era', 'capability'], ['patron', 'war', 'obligation']],
    ['hierarchical-patron.glmer.json', ['era'], ['patron']],
  ])('is that of lme4::glmer: %s', (file, fixed, groups) => {
    const glmer = glmerOf(file);
    const found = hierarchicalLikelihood(
      hierarchicalDesign(inputOf(readFileSync(fileBeside('hierarchical.csv'), 'utf8'), fixed, groups)),
    );
    expect(found.converged).toBe(true);
    expect(Math.abs(found.intercept - (glmer.fixed['(Intercept)'] as number))).toBeLessThan(0.005);
    for (const { name, estimate } of found.fixed) {
      expect(Math.abs(estimate - (glmer.fixed[name] as number)), name).toBeLessThan(0.005);
    }
    for (const { name, sd } of found.groups) {
      expect(Math.abs(sd - (glmer.sds[name] as number)), name).toBeLessThan(0.005);
    }
    expect(found.groups.map(({ name }) => name)).toEqual(groups);
    expect(found.deviance).toBeCloseTo(glmer.deviance, 3);
  });
});

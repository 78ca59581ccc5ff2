import { groupBy } from '../core/group-by.ts';
import { betaQuantile } from './beta-quantile.ts';
import { logBeta } from './log-gamma.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** Successes among trials in one group. */
export interface GroupCount {
  readonly successes: number;
  readonly trials: number;
}

/** A group's share after it has borrowed strength from the others, with its equal-tailed interval. */
export interface ShrunkenShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** What the groups have in common, and each group's share in the light of it. */
export interface PooledShares {
  readonly kind: 'estimate';
  /** The mean share over groups (posterior mean). */
  readonly mean: number;
  /** How many trials of its own a group needs for its share to count as much as the others' do (at the posterior mode). */
  readonly strength: number;
  readonly groups: readonly ShrunkenShare[];
}

const STEPS = 60;
const [LEAST_LOGIT, MOST_LOGIT] = [-7, 7];
const [LEAST_STRENGTH, MOST_STRENGTH] = [Math.log(0.05), Math.log(5000)];

/**
 * Partial pooling of shares: each group's share is drawn from one beta distribution, whose two parameters are
 * estimated with the prior that Gelman et al. 2013 (Bayesian Data Analysis, section 5.3) use, proportional to
 * (a + b)^(-5/2), on a grid over logit(a / (a + b)) and log(a + b). A group's posterior is a mixture of betas; its mean
 * is exact on the grid, its interval is that of the beta with the same mean and variance. Undefined with fewer than
 * two groups that have trials.
 */
export function poolShares(groups: readonly GroupCount[], level = 0.95): PooledShares | UndefinedStatistic {
  if (groups.filter(({ trials }) => trials > 0).length < 2)
    return undefinedStatistic('fewer than two groups were tested');
  const points = posterior(groups);
  const tail = (1 - level) / 2;
  const mode = points.reduce((best, point) => (point.weight > best.weight ? point : best));
  return {
    kind: 'estimate',
    mean: points.reduce((sum, { a, b, weight }) => sum + (weight * a) / (a + b), 0),
    strength: mode.a + mode.b,
    groups: groups.map((group) => shrunken(group, points, tail)),
  };
}

interface Point {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** The grid's points with their posterior weights, which sum to one. */
function posterior(groups: readonly GroupCount[]): Point[] {
  const alike = [
    ...groupBy(
      groups.filter(({ trials }) => trials > 0),
      ({ successes, trials }) => `${successes} ${trials}`,
    ).values(),
  ];
  const points: { a: number; b: number; log: number }[] = [];
  for (let i = 0; i <= STEPS; i += 1) {
    const mean = 1 / (1 + Math.exp(-(LEAST_LOGIT + ((MOST_LOGIT - LEAST_LOGIT) * i) / STEPS)));
    for (let j = 0; j <= STEPS; j += 1) {
      const strength = Math.exp(LEAST_STRENGTH + ((MOST_STRENGTH - LEAST_STRENGTH) * j) / STEPS);
      const [a, b] = [mean * strength, (1 - mean) * strength];
      points.push({ a, b, log: Math.log(a) + Math.log(b) - 2.5 * Math.log(strength) + likelihood(alike, a, b) });
    }
  }
  const most = Math.max(...points.map(({ log }) => log));
  const weights = points.map(({ log }) => Math.exp(log - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return points
    .map(({ a, b }, i) => ({ a, b, weight: (weights[i] as number) / sum }))
    .filter(({ weight }) => weight > 1e-12);
}

/** The log-likelihood of the counts, of which those that are alike come together. */
function likelihood(alike: readonly (readonly GroupCount[])[], a: number, b: number): number {
  const base = logBeta(a, b);
  return alike.reduce((sum, group) => {
    const { successes, trials } = group[0] as GroupCount;
    return sum + group.length * (logBeta(a + successes, b + trials - successes) - base);
  }, 0);
}

function shrunken({ successes, trials }: GroupCount, points: readonly Point[], tail: number): ShrunkenShare {
  let [mean, square] = [0, 0];
  for (const { a, b, weight } of points) {
    const [own, all] = [a + successes, a + b + trials];
    mean += (weight * own) / all;
    square += (weight * own * (own + 1)) / (all * (all + 1));
  }
  const size = (mean * (1 - mean)) / (square - mean * mean) - 1;
  const [a, b] = [mean * size, (1 - mean) * size];
  return { share: mean, low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b) };
}

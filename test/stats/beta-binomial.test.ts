import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolShares } from '../../src/stats/beta-binomial.ts';

/**
 * Expected: R 4, the same model on a finer and wider grid (400 x 400), with the exact quantiles of the mixture:
 *   y <- c(0,1,2,4,10,0,7); n <- c(20,20,20,19,30,2,8)
 *   u <- seq(-9,9,length.out=400); v <- seq(log(.01),log(2e4),length.out=400)
 *   g <- expand.grid(u=u,v=v); m <- plogis(g$u); s <- exp(g$v); a <- m*s; b <- (1-m)*s
 *   lp <- log(a)+log(b)-2.5*log(s); for(i in seq_along(y)) lp <- lp + lbeta(a+y[i],b+n[i]-y[i])-lbeta(a,b)
 *   w <- exp(lp-max(lp)); w <- w/sum(w); sum(w*a/(a+b)); sum(w*(a+y[i])/(a+b+n[i]))
 *   uniroot(function(x) sum(w*pbeta(x,a+y[i],b+n[i]-y[i]))-p, c(0,1))
 */
const EXPECTED = [
  [0, 20, 0.0225, 0.0, 0.1206],
  [1, 20, 0.0682, 0.0041, 0.2051],
  [2, 20, 0.114, 0.0192, 0.2742],
  [4, 19, 0.2153, 0.0711, 0.4112],
  [10, 30, 0.3291, 0.1795, 0.4997],
  [0, 2, 0.1194, 0.0, 0.5519],
  [7, 8, 0.7653, 0.4299, 0.977],
] as const;

test('shares of groups of different size are those of R, intervals within a hundredth', () => {
  const pooled = poolShares(EXPECTED.map(([successes, trials]) => ({ successes, trials })));
  if (pooled.kind !== 'estimate') throw new Error(pooled.why);
  expect(pooled.mean).toBeCloseTo(0.2921, 3);
  pooled.groups.forEach(({ share, low, high }, i) => {
    const [, , mean, least, most] = EXPECTED[i] as (typeof EXPECTED)[number];
    expect(share).toBeCloseTo(mean, 3);
    expect(Math.abs(low - least)).toBeLessThan(0.01);
    expect(Math.abs(high - most)).toBeLessThan(0.01);
  });
});

test('a group without trials has the share of all, and widely', () => {
  const pooled = poolShares([...Array(6).fill({ successes: 10, trials: 40 }), { successes: 0, trials: 0 }]);
  if (pooled.kind !== 'estimate') throw new Error(pooled.why);
  expect(pooled.groups[6]?.share).toBeCloseTo(pooled.mean, 10);
});

test('one group has nothing to borrow from', () => {
  const groups = [
    { successes: 1, trials: 2 },
    { successes: 0, trials: 0 },
  ];
  expect(poolShares(groups)).toMatchObject({ kind: 'undefined' });
});

test('a share lies within its interval, and more successes of as many trials never give a smaller one', () => {
  const group = fc
    .integer({ min: 1, max: 60 })
    .chain((trials) => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }));
  fc.assert(
    fc.property(fc.array(group, { minLength: 2, maxLength: 8 }), (groups) => {
      const pooled = poolShares(groups);
      if (pooled.kind !== 'estimate') throw new Error(pooled.why);
      pooled.groups.forEach(({ share, low, high }) => {
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      });
      const order = [...groups.keys()].filter((i) => groups[i]?.trials === groups[0]?.trials);
      for (const i of order) {
        const more = (groups[i]?.successes ?? 0) >= (groups[0]?.successes ?? 0);
        if (more) expect(pooled.groups[i]?.share).toBeGreaterThanOrEqual((pooled.groups[0]?.share ?? 1) - 1e-12);
      }
    }),
    { numRuns: 30 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auc } from '../../src/stats/auc.ts';
import { averagePrecision } from '../../src/stats/average-precision.ts';
import { brierScore } from '../../src/stats/brier-score.ts';
import { calibration } from '../../src/stats/calibration.ts';
import { logScore } from '../../src/stats/log-score.ts';
import { pairedBootstrap } from '../../src/stats/paired-bootstrap.ts';
import { recallAt } from '../../src/stats/recall-at.ts';

const I = Array.from({ length: 60 }, (_, k) => k + 1);
const P = Float64Array.from(I, (i) => 1 / (1 + Math.exp(1 - Math.sin(i))));
const Y = Uint8Array.from(I, (i) => Number(Math.sin(3 * i) + 0.8 * Math.sin(i) + 1.2 * Math.cos(5.3 * i) > 0.3));

// R 4.2: i <- 1:60; p <- plogis(sin(i) - 1)
//   y <- as.numeric(sin(3 * i) + 0.8 * sin(i) + 1.2 * cos(5.3 * i) > 0.3); n1 <- sum(y); r <- rank(p); o <- order(-p)
describe('scores of probabilities', () => {
  test('agree with R', () => {
    // (sum(r[y == 1]) - n1 * (n1 + 1) / 2) / (n1 * (60 - n1))
    expect(auc(P, Y)).toMatchObject({ events: 26, rows: 60, auc: expect.closeTo(0.93778280543, 10) });
    // mean((cumsum(y[o]) / 1:60)[y[o] == 1])
    expect(averagePrecision(P, Y)).toMatchObject({ averagePrecision: expect.closeTo(0.875804550722, 10) });
    // mean((p - y)^2); -mean(y * log(p) + (1 - y) * log(1 - p))
    expect(brierScore(P, Y)).toMatchObject({ brier: expect.closeTo(0.177793150005, 10) });
    expect(logScore(P, Y)).toMatchObject({ logScore: expect.closeTo(0.519073530481, 10) });
    // coef(glm(y ~ qlogis(p), family = binomial))
    const fit = calibration(P, Y);
    expect(fit).toMatchObject({ slope: expect.closeTo(4.06250567964, 5), intercept: expect.closeTo(3.13833401335, 5) });
  });

  test('ties count half in the area under the curve', () => {
    expect(auc([0.5, 0.5], [0, 1])).toMatchObject({ auc: 0.5 });
    expect(auc([0.1, 0.5, 0.5, 0.9], [0, 0, 1, 1])).toMatchObject({ auc: (1 + 0.5 + 1 + 1) / 4 });
  });

  test('a score that the rows do not define is undefined', () => {
    for (const score of [auc([1], [1]), averagePrecision([1], [0]), brierScore([], []), logScore([], [])]) {
      expect(score.kind).toBe('undefined');
    }
    expect(recallAt([1], [0], [2010], 10).kind).toBe('undefined');
  });

  test('recall counts the highest of each group, and ties as far as they would count at random', () => {
    expect(recallAt([0.9, 0.1, 0.2, 0.8], [1, 0, 1, 0], [1, 1, 2, 2], 1)).toMatchObject({ recall: 0.5 });
    // Four tie for two places: the one event is among them half of the time.
    expect(recallAt([0.1, 0.1, 0.1, 0.1], [1, 0, 0, 0], [1, 1, 1, 1], 2)).toMatchObject({ recall: 0.5 });
  });

  test('a probability of 0 for what happened is kept from infinity', () => {
    expect(logScore([0], [1])).toMatchObject({ logScore: expect.closeTo(-Math.log(1e-6), 10) });
  });
});

describe('pairedBootstrap', () => {
  const clusters = I.map((i) => i % 12);
  const worse = P.map((p) => 0.5 + (p - 0.5) * 0.1);
  const given = { events: Y, clusters, forecasts: [P, worse], references: [0], seed: 1, draws: 400 };

  test('a forecast differs from itself by nothing, and the same seed draws the same', () => {
    const [own, other] = pairedBootstrap(given);
    expect(own?.differences[0]?.brier).toEqual({ low: 0, high: 0 });
    expect(pairedBootstrap(given)[1]).toEqual(other);
    expect(pairedBootstrap({ ...given, seed: 2 })[1]).not.toEqual(other);
  });

  test('the order of rows alone decides the area under the curve and the average precision', () => {
    const [, other] = pairedBootstrap(given);
    for (const score of ['auc', 'ap'] as const) {
      expect(other?.differences[0]?.[score].low).toBeCloseTo(0, 12);
      expect(other?.differences[0]?.[score].high).toBeCloseTo(0, 12);
    }
  });

  test('drawing every cluster once gives the scores of all rows: the interval holds them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
        const [own] = pairedBootstrap({ ...given, seed, draws: 200 });
        const area = auc(P, Y);
        const brier = brierScore(P, Y);
        if (area.kind === 'undefined' || brier.kind === 'undefined' || own === undefined) throw new Error('no score');
        expect(own.own.auc.low).toBeLessThanOrEqual(area.auc);
        expect(own.own.auc.high).toBeGreaterThanOrEqual(area.auc);
        expect(own.own.brier.low).toBeLessThan(brier.brier);
        expect(own.own.brier.high).toBeGreaterThan(brier.brier);
      }),
      { numRuns: 10 },
    );
  });
});

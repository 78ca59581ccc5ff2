import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardise } from '../../src/forecast/models/standardise.ts';
import { designMatrix } from '../../src/stats/design-matrix.ts';
import { type LogisticFit, logisticRegression, predictLogistic } from '../../src/stats/logistic-regression.ts';

const I = Array.from({ length: 60 }, (_, k) => k + 1);
const X = designMatrix(I.map((i) => [Math.sin(i), Math.cos(2 * i), (i % 7) - 3]));
const Y = I.map((i) => Number(Math.sin(3 * i) + 0.8 * Math.sin(i) + 1.2 * Math.cos(5.3 * i) > 0.3));

function fitted(...given: Parameters<typeof logisticRegression>): LogisticFit {
  const fit = logisticRegression(...given);
  if (fit.kind === 'undefined') throw new Error(fit.why);
  return fit;
}

// R 4.2:
//   i <- 1:60; x <- cbind(sin(i), cos(2 * i), (i %% 7) - 3)
//   y <- as.numeric(sin(3 * i) + 0.8 * sin(i) + 1.2 * cos(5.3 * i) > 0.3)
describe('logisticRegression', () => {
  test('is R glm', () => {
    // coef(glm(y ~ x, family = binomial))
    const { intercept, slopes } = fitted(X, Y);
    [-3.354394114074, 7.965498483112, 2.585756944701, 0.396182197382].forEach((value, j) => {
      expect([intercept, ...slopes][j]).toBeCloseTo(value, 6);
    });
  });

  test('is R glm with weights', () => {
    // coef(glm(y ~ x, family = binomial, weights = i %% 3))
    const { intercept, slopes } = fitted(X, Y, { weights: I.map((i) => i % 3) });
    [-4.17351560837, 8.86364084996, 3.90022326852, 0.24248230732].forEach((value, j) => {
      expect([intercept, ...slopes][j]).toBeCloseTo(value, 6);
    });
  });

  test.each([
    // library(glmnet); f <- function(k) { g <- glmnet(x, y, family = "binomial", alpha = 0, lambda = k / 60,
    //   standardize = TRUE, thresh = 1e-14, maxit = 1e7); c(as.numeric(g$a0), as.numeric(g$beta)) }; f(1); f(10)
    [1, [-0.817779062905, 3.245140197482, 0.273981537462, 0.215183802875]],
    [10, [-0.3712476446109, 1.4145752654255, -0.0576653018959, 0.0852751529723]],
  ])('with penalty %i on standardised columns is R glmnet with alpha 0', (penalty, expected) => {
    const { matrix, means, scales } = standardise(
      X,
      I.map((_, k) => k),
      [0, 1, 2],
    );
    const { intercept, slopes } = fitted(matrix, Y, { penalties: [penalty, penalty, penalty] });
    const inUnits = slopes.map((slope, j) => slope / (scales[j] as number));
    const moved = inUnits.reduce((sum, slope, j) => sum + slope * (means[j] as number), 0);
    expected.forEach((value, j) => {
      expect([intercept - moved, ...inUnits][j]).toBeCloseTo(value, 6);
    });
  });

  test('starts anywhere and ends in the same place', () => {
    const { intercept, slopes } = fitted(X, Y);
    const again = fitted(X, Y, { start: [intercept + 0.3, ...slopes.map((slope) => slope - 0.2)] });
    expect(again.intercept).toBeCloseTo(intercept, 5);
    expect(again.slopes[0]).toBeCloseTo(slopes[0] as number, 5);
  });

  test('says what has no estimate', () => {
    const apart = designMatrix([[1], [2], [3], [4]]);
    expect(logisticRegression(apart, [0, 0, 1, 1]).kind).toBe('undefined');
    expect(logisticRegression(apart, [0, 0, 0, 0])).toMatchObject({ why: 'all rows have the same outcome' });
    const twice = designMatrix([1, 2, 3, 4].map((x) => [x, 2 * x]));
    expect(logisticRegression(twice, [0, 1, 0, 1]).kind).toBe('undefined');
    expect(() => logisticRegression(apart, [0])).toThrow(RangeError);
  });

  test('the probabilities add up to the events: the first equation of maximum likelihood', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.boolean()), { minLength: 8, maxLength: 40 }),
        (rows) => {
          const y = rows.map(([, event]) => Number(event));
          const x = designMatrix(rows.map(([value]) => [value]));
          const fit = logisticRegression(x, y);
          if (fit.kind === 'undefined') return;
          const sum = predictLogistic(fit, x).reduce((total, chance) => total + chance, 0);
          expect(sum).toBeCloseTo(
            y.reduce((total, one) => total + one, 0),
            2,
          );
        },
      ),
    );
  });
});

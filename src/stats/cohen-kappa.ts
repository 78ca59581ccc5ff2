import { contingencyTable, type LabelPair } from './contingency-table.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** The 0.975 quantile of the standard normal distribution, for 95 % intervals. R: qnorm(0.975) */
const Z_95 = 1.959963984540054;

/** Agreement of two coders beyond chance, from -1 to 1, with its large-sample 95 % interval. */
export interface CohenKappa {
  readonly kind: 'estimate';
  readonly kappa: number;
  /** Large-sample standard error, not assuming that kappa is 0. */
  readonly standardError: number;
  /** The 95 % interval, cut at -1 and 1; a single point where the standard error is 0. */
  readonly low: number;
  readonly high: number;
  /** Share of units labelled alike. */
  readonly observed: number;
  /** Share that would be labelled alike if each coder kept its own marginal shares and drew at random. */
  readonly expected: number;
  readonly n: number;
}

/**
 * Cohen's unweighted kappa for two coders and any number of categories (Cohen 1960), with the
 * large-sample standard error for kappa other than 0 (Fleiss, Cohen & Everitt 1969; Fleiss, Levin
 * & Paik 2003, section 18.1). The interval is kappa +/- 1.96 standard errors; it is rough for fewer
 * than some 30 units and collapses to a point at perfect agreement, which is then no sign of certainty.
 *
 * Undefined without units, and when both coders gave every unit the same one category: chance agreement is
 * then 1 and there is nothing left to explain.
 */
export function cohenKappa(pairs: readonly LabelPair[]): CohenKappa | UndefinedStatistic {
  const n = pairs.length;
  if (n === 0) return undefinedStatistic('no unit was labelled by both coders');
  const { categories, counts } = contingencyTable(pairs);
  if (categories.length === 1) {
    return undefinedStatistic(`both coders gave every unit the label "${categories[0]}", so chance agreement is 1`);
  }
  const count = (i: number, j: number): number => counts[i]?.[j] ?? 0;
  const share = (i: number, j: number): number => count(i, j) / n;
  const order = categories.map((_, i) => i);
  const sum = (term: (i: number) => number): number => order.reduce((total, i) => total + term(i), 0);
  const rows = order.map((i) => sum((j) => count(i, j)));
  const columns = order.map((j) => sum((i) => count(i, j)));
  const row = (i: number): number => (rows[i] ?? 0) / n;
  const column = (j: number): number => (columns[j] ?? 0) / n;

  // Sums of whole numbers first: perfect agreement is then exactly 1.
  const observed = sum((i) => count(i, i)) / n;
  const expected = sum((i) => (rows[i] ?? 0) * (columns[i] ?? 0)) / n ** 2;
  const kappa = (observed - expected) / (1 - expected);

  const alike = sum((i) => share(i, i) * (1 - (row(i) + column(i)) * (1 - kappa)) ** 2);
  const apart = sum((i) => sum((j) => (i === j ? 0 : share(i, j) * (column(i) + row(j)) ** 2)));
  const centre = (kappa - expected * (1 - kappa)) ** 2;
  const variance = Math.max(0, alike + (1 - kappa) ** 2 * apart - centre) / (n * (1 - expected) ** 2);
  const standardError = Math.sqrt(variance);
  return {
    kind: 'estimate',
    kappa,
    standardError,
    low: Math.max(-1, kappa - Z_95 * standardError),
    high: Math.min(1, kappa + Z_95 * standardError),
    observed,
    expected,
    n,
  };
}

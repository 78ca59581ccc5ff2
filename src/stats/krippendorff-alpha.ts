import type { Category } from './contingency-table.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** Agreement of any number of coders beyond chance: 1 perfect, 0 as by chance, below 0 worse. */
export interface KrippendorffAlpha {
  readonly kind: 'estimate';
  readonly alpha: number;
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Units with at least two labels, and the labels in them: all that alpha is computed from. */
  readonly units: number;
  readonly labels: number;
}

/**
 * Krippendorff's alpha for unordered (nominal) labels, any number of coders and labels missing anywhere
 * (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability; 2018, Content Analysis, chapter 12).
 * A unit is the list of the labels it got, one place a coder, `undefined` where that coder gave none;
 * a unit with fewer than two labels can show no disagreement and is left out.
 *
 * Undefined when no unit has two labels, and when every label that can be paired is the same one:
 * without variation there is no evidence that the coders can tell the categories apart.
 */
export function krippendorffAlpha(
  units: readonly (readonly (Category | undefined)[])[],
): KrippendorffAlpha | UndefinedStatistic {
  const pairable = units
    .map((unit) => unit.filter((label) => label !== undefined))
    .filter((labels) => labels.length >= 2);
  if (pairable.length === 0) return undefinedStatistic('no unit was labelled by two coders');
  const all = tally(pairable.flat());
  if (all.size === 1) {
    return undefinedStatistic(
      `every label is "${[...all.keys()][0]}", so nothing shows that the coders can tell apart`,
    );
  }
  const n = sum(all.values());
  const unlike = (counts: ReadonlyMap<Category, number>, total: number): number =>
    total ** 2 - sum([...counts.values()].map((count) => count ** 2));
  const observed = sum(pairable.map((labels) => unlike(tally(labels), labels.length) / (labels.length - 1))) / n;
  const expected = unlike(all, n) / (n * (n - 1));
  return {
    kind: 'estimate',
    alpha: 1 - observed / expected,
    observedDisagreement: observed,
    expectedDisagreement: expected,
    units: pairable.length,
    labels: n,
  };
}

function tally(labels: readonly Category[]): Map<Category, number> {
  const counts = new Map<Category, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

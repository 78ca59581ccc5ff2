import type { CurveSpecification, Multiverse } from './multiverse-result.ts';

/** So many marks of a curve are drawn, published and kept: more than a picture has room for. */
export const CURVE_MARKS = 1500;

/**
 * A curve with no more marks than a picture can show: the base, the published ones, the lowest and the highest of the
 * same question and of all, and of the others every so many in the order of their rates. Everything else stays as it is.
 * @param most about how many specifications to keep
 */
export function thinCurve(curve: Multiverse, most: number): Multiverse {
  const { specifications } = curve;
  if (specifications.length <= most) return curve;
  const sorted = [...specifications].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0) || (a.id < b.id ? -1 : 1));
  const kept = new Set([curve.base.id, ...curve.published.map(({ id }) => id)]);
  const same = sorted.filter(({ sameQuestion }) => sameQuestion);
  for (const row of [sorted, same]) for (const end of [row[0], row.at(-1)]) if (end !== undefined) kept.add(end.id);
  for (const one of spread(same, most / 3)) kept.add(one.id);
  for (const one of spread(sorted, most - kept.size)) kept.add(one.id);
  return { ...curve, specifications: specifications.filter(({ id }) => kept.has(id)) };
}

function spread(sorted: readonly CurveSpecification[], most: number): CurveSpecification[] {
  const step = Math.max(1, sorted.length / Math.max(1, most));
  return sorted.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

import type { HierarchicalDesign } from './hierarchical-design.ts';
import { type Skyline, skyline } from './skyline-cholesky.ts';

/** Where the levels of each grouping begin among all levels, and how the matrix of their products is laid out. */
export interface HierarchicalLayout {
  /** By grouping: the place of its first level. The grouping with most levels is first: its block stays diagonal. */
  readonly starts: readonly number[];
  /** All levels together. */
  readonly levels: number;
  /** By grouping: the place of each cell's level. */
  readonly spots: readonly Int32Array[];
  /** A matrix of zeros over all levels and `more` rows after them. */
  readonly matrix: (more: number) => Skyline;
}

export function hierarchicalLayout({ groups }: HierarchicalDesign): HierarchicalLayout {
  const counts = groups.map(({ levels }) => levels.length);
  const order = counts.map((_, k) => k).sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  const starts = counts.map(() => 0);
  let total = 0;
  for (const k of order) {
    starts[k] = total;
    total += counts[k] as number;
  }
  const biggest = Math.max(0, ...counts);
  return {
    starts,
    levels: total,
    spots: groups.map(({ of }, k) => of.map((level) => level + (starts[k] as number))),
    matrix: (more) => skyline(Int32Array.from({ length: total + more }, (_, i) => (i < biggest ? i : 0))),
  };
}

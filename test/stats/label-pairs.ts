import fc from 'fast-check';
import type { LabelPair } from '../../src/stats/contingency-table.ts';

const LABELS = ['a', 'b', 'c', 'd'];

/** Units that two coders labelled, from none to forty, with up to four labels. */
export const labelPairs: fc.Arbitrary<LabelPair[]> = fc.array(
  fc.tuple(fc.constantFrom(...LABELS), fc.constantFrom(...LABELS)),
  { maxLength: 40 },
);

/** The units behind a table of counts: the first coder's labels in rows. */
export function pairsOfCounts(counts: readonly (readonly number[])[]): LabelPair[] {
  return counts.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, (): LabelPair => [LABELS[i] ?? '', LABELS[j] ?? ''])),
  );
}

export function swapped(pairs: readonly LabelPair[]): LabelPair[] {
  return pairs.map(([first, second]) => [second, first]);
}

/** The same units with other names, which also stand in another order. */
export function relabelled(pairs: readonly LabelPair[]): LabelPair[] {
  const names: Record<string, string> = { a: 'z', b: 'not-invoked', c: 'm', d: 'a' };
  const renamed = (label: string): string => names[label] ?? label;
  return pairs.map(([first, second]) => [renamed(first), renamed(second)]);
}

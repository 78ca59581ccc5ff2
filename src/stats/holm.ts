/**
 * Holm's (1979) correction of p-values for how many there are: whichever of the nulls are true, the chance that any of them
 * is rejected at a level stays below that level. In the order given; at most 1. As R's `p.adjust(p, "holm")`.
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const adjusted = new Array<number>(values.length).fill(1);
  let least = 0;
  order.forEach((place, rank) => {
    least = Math.max(least, Math.min(1, (values.length - rank) * (values[place] as number)));
    adjusted[place] = least;
  });
  return adjusted;
}

/**
 * The quantile of numbers in rising order, interpolated between neighbours (Hyndman & Fan 1996, type 7: R's default).
 * @throws RangeError without numbers or if the probability is outside 0 to 1 (a defect of the caller).
 */
export function sortedQuantile(rising: ArrayLike<number>, probability: number): number {
  if (rising.length === 0) throw new RangeError('there is no quantile of nothing');
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`${probability} is not a probability`);
  const place = (rising.length - 1) * probability;
  const below = Math.floor(place);
  const low = rising[below] as number;
  const high = rising[Math.min(below + 1, rising.length - 1)] as number;
  return low + (place - below) * (high - low);
}

import type { CurvePosition, SpecificationCurve } from '../../reliability/curve/specification-curve.ts';
import type { CurveAlone } from './multiverse-result.ts';

/** The base with each choice switched alone; what changes neither the rate nor a side of the cut is left out. */
export function switchedAlone(curve: SpecificationCurve, written: (combination: number) => string): CurveAlone[] {
  const { base, crossing, tallies, input } = curve;
  const numbers = (place: CurvePosition) => ({
    ...tallies.all(place.combination, null),
    before: tallies.side(place.combination, null, place.era, 'before'),
    after: tallies.side(place.combination, null, place.era, 'after'),
  });
  const own = JSON.stringify(numbers(base));
  const switched = crossing.switched.flatMap((axis) => {
    const { size, stride } = crossing.stride(axis);
    const { name, estimand } = input.axes[axis] as (typeof input.axes)[number];
    const now = crossing.choice(base.combination, axis);
    return Array.from({ length: size }, (_, choice) => choice)
      .filter((choice) => choice !== now)
      .map((choice) => ({
        choice: name,
        to: crossing.value(axis, choice),
        place: { ...base, combination: base.combination + (choice - now) * stride },
        estimand,
      }));
  });
  const eras = input.eras
    .map((era, at) => ({ choice: 'era', to: era, place: { ...base, era: at }, estimand: undefined }))
    .slice(1);
  return [...switched, ...eras].flatMap(({ choice, to, place, estimand }) => {
    const found = numbers(place);
    if (JSON.stringify(found) === own) return [];
    const { id } = curve.specification(place);
    const asks = estimand === undefined ? {} : { estimand };
    return [{ choice, to, id, standard: written(place.combination), ...found, ...asks }];
  });
}

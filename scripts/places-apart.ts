import { placeIndex } from '../src/assessment/theatres/place-index.ts';
import type { Box, Gazetteer } from '../src/core/theatre.ts';

const area = ([south, west, north, east]: Box) => Math.max(north - south, 0) * Math.max(east - west, 0);

function sharedArea(a: Box, b: Box): number {
  return area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
}

/**
 * Pairs of places that the gazetteer keeps apart though their boxes share more than half of the smaller one: some are
 * mistakes, most are neighbours with rough boxes. A sea and a land are left out.
 */
export function placesApart(gazetteer: Gazetteer): string[] {
  const index = placeIndex(gazetteer);
  const places = [...gazetteer.values()];
  return places.flatMap((a, i) =>
    places.slice(i + 1).flatMap((b) => {
      if ((a.kind === 'sea') !== (b.kind === 'sea')) return [];
      const [one, other] = [a.boxes[0], b.boxes[0]];
      if (!one || !other || sharedArea(one, other) <= Math.min(area(one), area(other)) / 2) return [];
      const up = (id: string) => index.waysUp(id).map(({ container }) => container);
      const related = up(a.id).includes(b.id) || up(b.id).includes(a.id);
      const shares = index.inside(a.id).some((id) => index.inside(b.id).includes(id));
      const listed = a.overlaps.includes(b.id) || b.overlaps.includes(a.id);
      return related || shares || listed ? [] : [`${a.id} ${b.id}`];
    }),
  );
}

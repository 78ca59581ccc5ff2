import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-110m.json';
import type { Snapshot } from './snapshot.ts';

export const WIDTH = 960;
export const HEIGHT = 420;
/** The circle needs more room up and down, for the names around it. */
export const NETWORK_HEIGHT = 640;

const world = countries as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
/** The inhabited world: without Antarctica, which would take a fifth of the picture. */
const EDGES = {
  type: 'MultiPoint' as const,
  coordinates: [
    [-180, 0],
    [180, 0],
    [0, -56],
    [0, 80],
  ],
};
const projection = geoNaturalEarth1()
  .fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    EDGES,
  )
  .clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ]);
const path = geoPath(projection).digits(1);

/** Coastlines. */
export const LAND = path(feature(world, world.objects.land)) ?? '';
/** Today's borders: what the atlas has, and so drawn for no earlier day than `BORDERS_SINCE`. */
export const BORDERS = path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? '';
export const BORDERS_SINCE = '1992-01-01';

/** Where a state is drawn. */
export type Place = readonly [x: number, y: number];

/** States at their capitals. One whose capital is not known is not drawn. */
export function onMap({ states }: Snapshot): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const { ccode, capital } of states.values()) {
    const place = capital === null ? null : projection([capital.lon, capital.lat]);
    if (place !== null) places.set(ccode, place);
  }
  return places;
}

const RADIUS = 215;

/** States that owe or are owed something, on a circle in the order of their codes: part of the world by part. */
export function onCircle({ promises }: Snapshot): Map<number, Place> {
  const bound = new Set(promises.flatMap(({ promisor, beneficiary }) => [promisor, beneficiary]));
  const codes = [...bound].sort((a, b) => a - b);
  return new Map(
    codes.map((code, at) => {
      const angle = (at / codes.length) * 2 * Math.PI - Math.PI / 2;
      return [code, [WIDTH / 2 + RADIUS * Math.cos(angle), NETWORK_HEIGHT / 2 + RADIUS * Math.sin(angle)]];
    }),
  );
}

/** A line between two places: bent a little on the map, towards the middle on the circle. */
export function lineBetween([x1, y1]: Place, [x2, y2]: Place, view: 'map' | 'network'): string {
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const [cx, cy] =
    view === 'network'
      ? [mx + (WIDTH / 2 - mx) * 0.75, my + (NETWORK_HEIGHT / 2 - my) * 0.75]
      : [mx, my - Math.hypot(x2 - x1, y2 - y1) * 0.12];
  return `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${cx.toFixed(1)} ${cy.toFixed(1)} ${x2.toFixed(1)} ${y2.toFixed(1)}`;
}

import { geoContains, geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import world from 'world-atlas/countries-50m.json' with { type: 'json' };
import { capitalsOf } from '../../../src/core/states/capitals.ts';
import { CAPITALS } from '../../../src/core/states/capitals-table.ts';
import { isNameOf, STATES } from '../../../src/core/states/crosswalk.ts';

test('every state has a capital, the first from its first day', () => {
  for (const { ccode, name } of STATES.values()) {
    const [first, ...later] = capitalsOf(ccode);
    expect(first, `${ccode} ${name}`).toBeDefined();
    expect(first?.from, `${ccode} ${name}`).toBeNull();
    expect(later.every(({ from }) => from !== null)).toBe(true);
  }
  expect(CAPITALS.filter(([ccode]) => !STATES.has(ccode))).toEqual([]);
});

test('moves stand in time, within the life of the state', () => {
  for (const { ccode, life } of STATES.values()) {
    const days = capitalsOf(ccode).flatMap(({ from }) => (from === null ? [] : [from.first]));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    if (days.length > 0) expect(days.at(-1)).toBeGreaterThan(life[0]?.from.first ?? 0);
  }
});

/** How far from its coast or border a capital may stand on the map, in degrees: islands are drawn roughly. */
const NEAR = 0.5;

/** Every corner of a state's outline. */
function corners(shape: unknown): [number, number][] {
  if (!Array.isArray(shape)) return [];
  return typeof shape[0] === 'number' ? [shape as [number, number]] : shape.flatMap(corners);
}

test('the last capital of a state of today lies in it, on the map that the pages draw', () => {
  type Topology = Parameters<typeof feature>[0];
  const topology = world as unknown as Topology;
  const { features } = feature(
    topology,
    (topology.objects as never)['countries'],
  ) as unknown as GeoJSON.FeatureCollection;
  let checked = 0;
  const astray: string[] = [];
  for (const { ccode, name, life } of STATES.values()) {
    if (life.at(-1)?.to !== null) continue;
    const land = features.find(({ properties }) => isNameOf(String(properties?.['name']), ccode));
    const capital = capitalsOf(ccode).at(-1);
    if (land === undefined || capital === undefined) continue;
    checked += 1;
    const at: [number, number] = [capital.lon, capital.lat];
    const { coordinates } = land.geometry as GeoJSON.Polygon;
    const isNear = () => corners(coordinates).some((corner) => geoDistance(at, corner) < (NEAR * Math.PI) / 180);
    if (!geoContains(land, at) && !isNear()) astray.push(`${name}: ${capital.city}`);
  }
  expect(checked).toBeGreaterThan(150);
  expect(astray).toEqual([]);
});

import type { DyadYearPart } from '../dyad-years.ts';
import { CAPITAL_TABLE, COW_CAPITALS_2024 } from './manifest.ts';

/** The mean radius of the Earth (IUGG), in kilometres. */
const EARTH = 6371.0088;

const radians = (degrees: string) => `radians(${degrees})`;

/** The distance along a great circle (haversine) between two points in degrees, in kilometres. */
function greatCircle(lat1: string, lng1: string, lat2: string, lng2: string): string {
  const half = (a: string, b: string) => `pow(sin((${radians(b)} - ${radians(a)}) / 2), 2)`;
  const chord = `${half(lat1, lat2)} + cos(${radians(lat1)}) * cos(${radians(lat2)}) * ${half(lng1, lng2)}`;
  return `2 * ${EARTH} * asin(least(1, sqrt(${chord})))`;
}

const [FIRST, LAST] = COW_CAPITALS_2024.years;

/** How far the capitals of two states are apart by year; in a year of a move, the capital of the year's end counts. */
export const DYAD_DISTANCE: DyadYearPart = {
  expressions: [
    `capital_year as (
      select ccode, year, arg_max(lat, stdate) as lat, arg_max(lng, stdate) as lng from (
        select ccode::smallint as ccode, lat, lng, stdate,
          unnest(range(year(stdate::date), year(enddate::date) + 1))::smallint as year
        from "${CAPITAL_TABLE.name}")
      group by ccode, year)`,
  ],
  joins: [1, 2].map(
    (side) => `left join capital_year cap${side} on cap${side}.ccode = dy.ccode${side} and cap${side}.year = dy.year`,
  ),
  columns: [
    {
      name: 'capdist',
      sql: `round(${greatCircle('cap1.lat', 'cap1.lng', 'cap2.lat', 'cap2.lng')}, 3)`,
      type: 'number',
      meaning:
        'distance between the two capitals along a great circle; of a capital that moved in the year, the later place',
      unit: 'kilometres',
      source: 'capitals of peacesciencer',
      coverage: `${FIRST}-${LAST}`,
      missing: 'where a state has no capital in the source in the year',
    },
  ],
  manifests: [COW_CAPITALS_2024],
  methods: [],
  rules: [`Distance: on a sphere with a radius of ${EARTH} km.`],
};

import { formatPartialDate } from '../../core/partial-date.ts';
import { GW_SYSTEM } from '../../core/states/crosswalk.ts';
import type { MadeTable } from '../dyad-years.ts';
import type { Manifest } from '../manifest.ts';
import { cowInYear } from '../ucdp-acd/states.ts';

/** The list of Gleditsch and Ward, which Casus has built in; it is cited, not imported. */
export const GW_LIST: Manifest = {
  id: 'gw-states',
  dataset: 'gw-states',
  version: '2017, with microstates',
  title: 'Gleditsch and Ward list of independent states',
  about: 'Independent states since 1816, from when to when',
  citations: [
    {
      id: 'gleditsch1999states',
      type: 'article-journal',
      title: 'A revised list of independent states since the congress of Vienna',
      author: [
        { family: 'Gleditsch', given: 'Kristian S.' },
        { family: 'Ward', given: 'Michael D.' },
      ],
      issued: { 'date-parts': [[1999]] },
      'container-title': 'International Interactions',
      volume: '25',
      issue: '4',
      page: '393-413',
      DOI: '10.1080/03050629908434958',
    },
  ],
  licence: 'Facts from the published list; cite it.',
  address: 'http://ksgleditsch.com/statelist.html',
  years: [1816, 2017],
  covers: 'All states of the list, microstates included',
  tables: [],
};

/** The spells of the list in years, and the COW code of each state in each year; what lasts is carried to `to`. */
export function gwTables(to: number): MadeTable[] {
  const integers = (...names: string[]) => names.map((name) => ({ name, type: 'integer' as const }));
  const spells = [...GW_SYSTEM].flatMap(([gwcode, spans]) =>
    spans.map(({ from, to: end }) => [
      gwcode,
      yearOf(formatPartialDate(from)),
      end === null ? to : yearOf(formatPartialDate(end)),
    ]),
  );
  const codes = spells.flatMap(([gwcode, first, last]) =>
    Array.from({ length: (last as number) - (first as number) + 1 }, (_, i) => {
      const year = (first as number) + i;
      return [gwcode as number, year, cowInYear(gwcode as number, year)];
    }),
  );
  const once = new Map(codes.map((row) => [`${row[0]} ${row[1]}`, row]));
  return [
    { name: 'gw_spell', columns: integers('gwcode', 'f', 't'), rows: spells },
    { name: 'gw_cow', columns: integers('gwcode', 'year', 'ccode'), rows: [...once.values()] },
  ];
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** States and years of the list, each once. */
export function gwYears(from: number, to: number): string {
  return `gw_year as (
    select distinct gwcode::smallint as gwcode, year from (
      select gwcode, unnest(range(greatest(f, ${from}), least(t, ${to}) + 1))::smallint as year from gw_spell))`;
}

/** Said with every table of the list. */
export const GW_RULE =
  'States are those of Gleditsch and Ward, microstates included; who is on the list without an end is carried forward. A state has a row for each year in which it was on the list on some day. Its COW code is that of the last day of the year; where it has none, columns from data with COW’s codes are empty.';

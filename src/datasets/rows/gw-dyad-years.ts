import type { DyadYears } from '../dyad-years.ts';
import { GW_LIST, GW_RULE, gwTables, gwYears } from './gw-states.ts';
import { keyColumn, type TableRows } from './table-rows.ts';

/** Pairs of states of the Gleditsch-Ward list by year, with the COW codes of both. */
export function gwDyadYears({ directed, from, to }: DyadYears): TableRows {
  const coverage = `1816-2017; later, the states that the list ends with`;
  const source = 'Gleditsch and Ward 1999';
  return {
    title: `${directed ? 'Directed' : 'Undirected'} dyad-years of Gleditsch and Ward’s states ${from}-${to}`,
    key: ['gwcode1', 'gwcode2', 'year'],
    sides: ['1', '2'],
    part: {
      expressions: [
        gwYears(from, to),
        `dy as (
          select a.gwcode as gwcode1, b.gwcode as gwcode2, a.year, x.ccode::smallint as ccode1, y.ccode::smallint as ccode2
          from gw_year a join gw_year b on b.year = a.year and a.gwcode ${directed ? '<>' : '<'} b.gwcode
            left join gw_cow x on x.gwcode = a.gwcode and x.year = a.year
            left join gw_cow y on y.gwcode = b.gwcode and y.year = b.year)`,
      ],
      tables: gwTables(to),
      joins: [],
      columns: [
        ...(['1', '2'] as const).map((side) =>
          keyColumn(`gwcode${side}`, 'a state of the pair', 'Gleditsch-Ward code', source, coverage),
        ),
        keyColumn('year', 'the calendar year; both were on the list on some day of it', 'year', source, coverage),
        ...(['1', '2'] as const).map((side) =>
          keyColumn(
            `ccode${side}`,
            `the COW code of gwcode${side} in the year`,
            'COW code',
            'crosswalk of Casus',
            coverage,
            'where COW’s list has no such state',
          ),
        ),
      ],
      manifests: [GW_LIST],
      methods: [],
      rules: [GW_RULE],
    },
  };
}

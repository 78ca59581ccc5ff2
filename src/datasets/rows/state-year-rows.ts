import { COW_STATES_2016 } from '../cow-states/manifest.ts';
import { STATE_TABLE } from '../cow-states/tables.ts';
import { GW_LIST, GW_RULE, gwTables, gwYears } from './gw-states.ts';
import { keyColumn, type TableRows } from './table-rows.ts';

const [, LAST] = COW_STATES_2016.years;

/** Members of the Correlates of War state system by year: a row for each year in which a state was one on some day. */
export function cowStateYears(from: number, to: number): TableRows {
  const coverage = `1816-${LAST}; later, the members that the list ends with`;
  const source = 'COW State System Membership 2016';
  return {
    title: `State-years ${from}-${to}`,
    key: ['ccode', 'year'],
    sides: [''],
    part: {
      expressions: [
        `dy as (
          select distinct ccode, year from (
            select ccode::smallint as ccode, unnest(range(greatest(styear, ${from}),
              least(case when endyear = ${LAST} then ${Math.max(to, LAST)} else endyear end, ${to}) + 1))::smallint as year
            from "${STATE_TABLE.name}"))`,
      ],
      joins: [],
      columns: [
        keyColumn('ccode', 'the state', 'COW code', source, coverage),
        keyColumn('year', 'the calendar year; the state was a member on some day of it', 'year', source, coverage),
      ],
      manifests: [COW_STATES_2016],
      methods: [],
      rules: [
        'A state has a row for each year in which it was a member of the Correlates of War state system on some day.',
        ...(to > LAST ? [`The list of states ends with ${LAST}; its last members are carried forward to ${to}.`] : []),
      ],
    },
  };
}

/** States of the Gleditsch-Ward list by year, with their COW codes. */
export function gwStateYears(from: number, to: number): TableRows {
  const coverage = '1816-2017; later, the states that the list ends with';
  const source = 'Gleditsch and Ward 1999';
  return {
    title: `State-years of Gleditsch and Ward’s states ${from}-${to}`,
    key: ['gwcode', 'year'],
    sides: [''],
    part: {
      expressions: [
        gwYears(from, to),
        `dy as (
          select a.gwcode, a.year, x.ccode::smallint as ccode
          from gw_year a left join gw_cow x on x.gwcode = a.gwcode and x.year = a.year)`,
      ],
      tables: gwTables(to),
      joins: [],
      columns: [
        keyColumn('gwcode', 'the state', 'Gleditsch-Ward code', source, coverage),
        keyColumn('year', 'the calendar year; the state was on the list on some day of it', 'year', source, coverage),
        keyColumn(
          'ccode',
          'its COW code in the year',
          'COW code',
          'crosswalk of Casus',
          coverage,
          'where COW’s list has no such state',
        ),
      ],
      manifests: [GW_LIST],
      methods: [],
      rules: [GW_RULE],
    },
  };
}

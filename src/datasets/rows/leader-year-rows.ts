import { ARCHIGOS_4_1, LEADER_TABLE } from '../archigos/manifest.ts';
import { gwTables } from './gw-states.ts';
import { keyColumn, type TableRows } from './table-rows.ts';

const [FIRST, LAST] = ARCHIGOS_4_1.years;
const SOURCE = 'Archigos 4.1';
const COVERAGE = `${FIRST}-${LAST}, leaders of independent states`;

/**
 * Leaders by year (Goemans, Gleditsch & Chiozza 2009): a row for each time in office and year with a day in it, so that a
 * state whose leader changed in a year has two.
 */
export function leaderYears(from: number, to: number): TableRows {
  const column = (name: string, sql: string, meaning: string, unit: string, missing = 'never') => ({
    ...keyColumn(name, meaning, unit, SOURCE, COVERAGE, missing),
    sql,
  });
  return {
    title: `Leader-years ${from}-${to}`,
    key: ['obsid', 'year'],
    sides: [''],
    part: {
      expressions: [
        `leader_spell as (
          select obsid, leader, gwcode::smallint as gwcode, yrborn, startdate::date as f, enddate::date as t, "exit" as gone
          from "${LEADER_TABLE.name}")`,
        `dy as (
          select l.*, x.ccode::smallint as ccode from (
            select *, unnest(range(greatest(year(f), ${from}), least(year(t), ${to}) + 1))::smallint as year from leader_spell) l
          left join gw_cow x on x.gwcode = l.gwcode and x.year = l.year)`,
      ],
      tables: gwTables(Math.max(to, LAST)),
      joins: [],
      columns: [
        keyColumn('obsid', 'the leader’s time in office, as the source names it', 'id', SOURCE, COVERAGE),
        keyColumn('year', 'the calendar year; the leader was in office on some day of it', 'year', SOURCE, COVERAGE),
        keyColumn('leader', 'the leader', 'name', SOURCE, COVERAGE),
        keyColumn('gwcode', 'the state', 'Gleditsch-Ward code', SOURCE, COVERAGE),
        keyColumn(
          'ccode',
          'its COW code in the year',
          'COW code',
          'crosswalk of Casus',
          COVERAGE,
          'where COW’s list has no such state',
        ),
        column(
          'leader_days',
          "(date_diff('day', greatest(dy.f, make_date(dy.year, 1, 1)), least(dy.t, make_date(dy.year, 12, 31))) + 1)::smallint",
          'days of the year in office, the first and the last included',
          'days',
        ),
        column(
          'tenure',
          '(dy.year - year(dy.f))::smallint',
          'years since the leader entered office',
          'years, 0 in the first',
        ),
        column(
          'age',
          'case when dy.yrborn > 0 then (dy.year - dy.yrborn)::smallint end',
          'the year less the leader’s year of birth',
          'years',
          'where the year of birth is not known',
        ),
        column('entered', '(year(dy.f) = dy.year)::tinyint', 'the leader entered office in the year', '1 yes, 0 no'),
        column(
          'left_office',
          "case when dy.gone = 'Still in Office' then 0::tinyint else (year(dy.t) = dy.year)::tinyint end",
          'the leader left office in the year',
          '1 yes, 0 no',
        ),
        column(
          'irregular',
          "(year(dy.t) = dy.year and dy.gone in ('Irregular', 'Foreign'))::tinyint",
          'the leader was removed in the year against the rules, or by a foreign state',
          '1 yes, 0 no',
        ),
      ],
      manifests: [ARCHIGOS_4_1],
      methods: [],
      rules: [
        'A leader has a row for each year with a day in office: a state whose leader changed has several rows that year. For one leader a year take the row with the most leader_days, or the one with left_office 0.',
      ],
    },
  };
}

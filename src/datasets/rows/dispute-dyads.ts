import type { DyadYears } from '../dyad-years.ts';
import { MID_5_0 } from '../mid/manifest.ts';
import { DISPUTE_TABLE, PARTICIPANT_TABLE } from '../mid/tables.ts';
import { firstDay, lastDay } from '../sql-dates.ts';
import { keyColumn, type TableRows } from './table-rows.ts';

const SOURCE = 'COW Militarized Interstate Disputes 5.0';
const COVERAGE = `${MID_5_0.years.join('-')}, members of the state system`;

/** In which order disputes of one pair and year are preferred; the first that differs decides. */
const PREFERENCE = ['onset', 'fatality', 'hostlev', 'mindur', 'recip'].map((name) => `${name} desc nulls last`);

/**
 * Pairs of states in a militarized dispute by year, a row a dispute (Palmer et al. 2022): on opposite sides on some day at
 * the same time.
 * @param one only one dispute for a pair and year: one that began in it before one that went on; then the one with the
 * higher level of fatalities, of hostility, the longer (least days), the reciprocated, the lower number.
 */
export function disputeDyads({ directed, from, to }: DyadYears, one: boolean): TableRows {
  const column = (name: string, meaning: string, unit: string, missing = 'never') =>
    keyColumn(name, meaning, unit, SOURCE, COVERAGE, missing);
  const unknown = 'where the source does not say';
  const kept = one
    ? `qualify row_number() over (partition by s.ccode1, s.ccode2, s.year order by ${PREFERENCE.join(', ')}, s.dispnum) = 1`
    : '';
  return {
    title: `${directed ? 'Directed' : 'Undirected'} dispute-dyad-years ${from}-${to}${one ? ', one dispute a pair and year' : ''}`,
    key: one ? ['ccode1', 'ccode2', 'year'] : ['ccode1', 'ccode2', 'year', 'dispnum'],
    sides: ['1', '2'],
    part: {
      expressions: [
        `side_spell as (
          select dispnum, ccode::smallint as ccode, sidea, orig, revstate, hiact, hostlev, fatality,
            ${firstDay('styear', 'stmon', 'stday')} as f, ${lastDay('endyear', 'endmon', 'endday')} as t
          from "${PARTICIPANT_TABLE.name}")`,
        `side_pair as (
          select a.dispnum, a.ccode as ccode1, b.ccode as ccode2, greatest(a.f, b.f) as f, least(a.t, b.t) as t,
            a.sidea as sidea1, b.sidea as sidea2, a.orig as orig1, b.orig as orig2, a.revstate as revstate1, b.revstate as revstate2,
            a.hostlev as hostlev1, b.hostlev as hostlev2
          from side_spell a join side_spell b on b.dispnum = a.dispnum and b.sidea <> a.sidea
            and ${directed ? 'true' : 'a.ccode < b.ccode'} and greatest(a.f, b.f) <= least(a.t, b.t))`,
        `side_year as (
          select *, unnest(range(year(f), year(t) + 1))::smallint as year,
            min(year(f)) over (partition by dispnum, ccode1, ccode2) as began from side_pair)`,
        `side_once as (
          select * from side_year qualify row_number() over (partition by dispnum, ccode1, ccode2, year order by f) = 1)`,
        `dy as (
          select s.dispnum, s.ccode1, s.ccode2, s.year, (s.year = s.began)::tinyint as onset, sidea1, sidea2, orig1, orig2,
            revstate1, revstate2, hostlev1, hostlev2, d.fatality, d.hostlev, d.mindur, d.recip, d.outcome
          from side_once s left join "${DISPUTE_TABLE.name}" d on d.dispnum = s.dispnum
          where s.year between ${from} and ${to} ${kept})`,
      ],
      joins: [],
      columns: [
        column('ccode1', directed ? 'the state that the row is of' : 'the state with the lower code', 'COW code'),
        column('ccode2', 'the state against it', 'COW code'),
        column('year', 'the calendar year', 'year'),
        column('dispnum', 'the dispute', 'number of MID'),
        column('onset', 'the dispute began between the two in the year', '1 yes, 0 no it went on'),
        ...['1', '2'].flatMap((side) => [
          column(`sidea${side}`, `ccode${side} was on side A, which acted first`, '1 yes, 0 no', unknown),
          column(`orig${side}`, `ccode${side} was in the dispute from its first day`, '1 yes, 0 no', unknown),
          column(`revstate${side}`, `ccode${side} wanted to change what was`, '1 yes, 0 no', unknown),
          column(
            `hostlev${side}`,
            `the highest hostility of ccode${side} in the dispute`,
            '1 none, 2 threat, 3 display, 4 use of force, 5 war',
            unknown,
          ),
        ]),
        column(
          'fatality',
          'level of deaths in the whole dispute',
          '0 none to 6 more than 999',
          `${unknown}, or the disputes were not imported`,
        ),
        column(
          'hostlev',
          'highest hostility in the whole dispute',
          '1 none to 5 war',
          `${unknown}, or the disputes were not imported`,
        ),
        column('mindur', 'least length of the whole dispute', 'days', unknown),
        column('recip', 'the dispute was reciprocated', '1 yes, 0 no', unknown),
        column('outcome', 'how the whole dispute ended', 'codes of MID', unknown),
      ],
      manifests: [MID_5_0],
      methods: [],
      rules: [
        'Dispute of a pair: both took part in the same militarized dispute on opposite sides, on some day at the same time; a day that is not known is taken as far as it can be.',
        ...(one
          ? [
              'One dispute for a pair and year: one that began in the year before one that went on; then the higher level of fatalities, the higher hostility, the longer (least days), the reciprocated, the lower number. A level that is not known counts as lowest.',
            ]
          : []),
      ],
    },
  };
}

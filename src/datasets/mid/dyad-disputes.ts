import { type DyadYearColumn, type DyadYearPart, withinYears } from '../dyad-years.ts';
import type { PeaceBreaker } from '../peace-years.ts';
import { firstDay, lastDay } from '../sql-dates.ts';
import { MID_5_0 } from './manifest.ts';
import { PARTICIPANT_TABLE } from './tables.ts';

const RULE =
  'Dispute: two states are in a dispute in each year in which both took part in the same militarized dispute on opposite sides, on some day at the same time; a day that is not known is taken as far as it can be. It begins for the pair in the first such year.';

const EXPRESSIONS = [
  `mid_spell as (
    select dispnum, ccode::smallint as ccode, sidea, hostlev,
      ${firstDay('styear', 'stmon', 'stday')} as f, ${lastDay('endyear', 'endmon', 'endday')} as t
    from "${PARTICIPANT_TABLE.name}")`,
  `mid_year as (
    select a.dispnum, a.ccode as ccode1, b.ccode as ccode2, a.hostlev as hostlev1, b.hostlev as hostlev2,
      unnest(range(year(greatest(a.f, b.f)), year(least(a.t, b.t)) + 1))::smallint as year
    from mid_spell a join mid_spell b
      on b.dispnum = a.dispnum and b.sidea <> a.sidea and greatest(a.f, b.f) <= least(a.t, b.t))`,
];

/** Peace years that end with a militarized dispute. */
export const DISPUTE_BREAKS_PEACE: PeaceBreaker = {
  column: 'cowmidspell',
  what: 'militarized dispute',
  manifest: MID_5_0,
  expressions: EXPRESSIONS,
  events: 'mid_year',
  rules: [RULE],
};

/**
 * Militarized disputes between two states by year, from the participants of MID 5.0 (Palmer et al. 2022). The publisher's
 * dyadic file is made by hand and may differ; the rule here needs the participants alone.
 */
export const DYAD_DISPUTES: DyadYearPart = {
  expressions: [
    ...EXPRESSIONS,
    `mid_first as (
      select *, year = min(year) over (partition by dispnum, ccode1, ccode2) as begins from mid_year)`,
    `mid_dyad_year as (
      select ccode1, ccode2, year, max(begins)::tinyint as onset,
        max(hostlev1)::tinyint as hostlev1, max(hostlev2)::tinyint as hostlev2
      from mid_first group by all)`,
  ],
  joins: ['left join mid_dyad_year mid on mid.ccode1 = dy.ccode1 and mid.ccode2 = dy.ccode2 and mid.year = dy.year'],
  columns: [
    column(
      'cowmidongoing',
      '(mid.year is not null)::tinyint',
      'the two were in a militarized dispute on opposite sides in the year',
      '1 yes, 0 no',
    ),
    column(
      'cowmidonset',
      'coalesce(mid.onset, 0::tinyint)',
      'such a dispute began between them in the year',
      '1 yes, 0 no',
    ),
    ...[1, 2].map((which) => ({
      ...column(
        `hostlev${which}`,
        `mid.hostlev${which}`,
        `the highest hostility of ccode${which} in the disputes between the two that went on in the year`,
        '1 none, 2 threat, 3 display, 4 use of force, 5 war',
      ),
      missing: `in years without a dispute between the two, and after ${MID_5_0.years[1]}`,
    })),
  ],
  manifests: [MID_5_0],
  methods: [],
  rules: [RULE],
};

function column(name: string, sql: string, meaning: string, unit: string): DyadYearColumn {
  const [first, last] = MID_5_0.years;
  return {
    name,
    sql: withinYears(sql, MID_5_0.years),
    type: 'integer',
    meaning,
    unit,
    source: 'COW Militarized Interstate Disputes 5.0',
    coverage: `${first}-${last}, members of the state system`,
    missing: `after ${last}`,
  };
}

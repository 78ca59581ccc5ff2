import { type DyadYearColumn, type DyadYearPart, withinYears } from '../dyad-years.ts';
import type { StateFacts } from '../state-facts.ts';
import { ICB_14 } from './manifest.ts';
import { ACTOR_TABLE } from './tables.ts';

const SPELLS = `icb_spell as (
  select crisno, cracid::smallint as ccode, trigent, yrtrig::smallint as f, coalesce(yrterm, yrtrig)::smallint as t
  from "${ACTOR_TABLE.name}" where yrtrig is not null)`;

const [FIRST, LAST] = ICB_14.years;
const SOURCE = 'ICB 14';

/** International crises of a state by year (Brecher, Wilkenfeld et al.): from the year of its trigger to that of its end. */
export const CRISIS_FACTS: StateFacts = {
  alias: 'crisis',
  expressions: [SPELLS],
  rows: `select ccode, year, max((year = f)::tinyint) as onset
    from (select ccode, f, unnest(range(f, t + 1))::smallint as year from icb_spell) group by ccode, year`,
  columns: [
    fact('icb_state_crisis', '(#.year is not null)::tinyint', 'a crisis actor in an international crisis of the year'),
    fact('icb_state_onset', 'coalesce(#.onset, 0::tinyint)', 'such a crisis began for the state in the year'),
  ],
  manifests: [ICB_14],
  methods: [],
  coverage: `${FIRST}-${LAST}, crisis actors`,
  rules: [
    'Crisis: a state is in a crisis from the year of its trigger to the year in which it ended for it, both included.',
  ],
};

function fact(name: string, sql: string, meaning: string) {
  return {
    name,
    sql: withinYears(sql, ICB_14.years),
    type: 'integer' as const,
    meaning,
    unit: '1 yes, 0 no',
    source: SOURCE,
    missing: `before ${FIRST} and after ${LAST}`,
  };
}

/** Crises that two states were in together, and those that one set off for the other, by year. */
export function dyadCrises(directed: boolean): DyadYearPart {
  const pair = directed ? 'ccode1, ccode2' : 'least(ccode1, ccode2) as ccode1, greatest(ccode1, ccode2) as ccode2';
  return {
    expressions: [
      SPELLS,
      `icb_pair as (
        select a.crisno, a.ccode as ccode1, b.ccode as ccode2, greatest(a.f, b.f) as f, least(a.t, b.t) as t
        from icb_spell a join icb_spell b on b.crisno = a.crisno and b.ccode <> a.ccode and greatest(a.f, b.f) <= least(a.t, b.t))`,
      `icb_year as (
        select ccode1, ccode2, year, max((year = f)::tinyint) as onset
        from (select ccode1, ccode2, f, unnest(range(f, t + 1))::smallint as year from icb_pair) group by all)`,
      `icb_trigger as (
        select distinct ${pair}, year from (select trigent::smallint as ccode1, ccode as ccode2, f as year from icb_spell where trigent > 0))`,
    ],
    joins: [
      'left join icb_year icb on icb.ccode1 = dy.ccode1 and icb.ccode2 = dy.ccode2 and icb.year = dy.year',
      'left join icb_trigger trig on trig.ccode1 = dy.ccode1 and trig.ccode2 = dy.ccode2 and trig.year = dy.year',
    ],
    columns: [
      column('icb_crisis', '(icb.year is not null)::tinyint', 'both were actors of the same crisis in the year'),
      column('icb_onset', 'coalesce(icb.onset, 0::tinyint)', 'the year is the first in which both were in a crisis'),
      column(
        'icb_triggered',
        '(trig.year is not null)::tinyint',
        directed
          ? 'ccode1 set off a crisis for ccode2 that began in the year'
          : 'one of the two set off a crisis for the other that began in the year',
      ),
    ],
    manifests: [ICB_14],
    methods: [],
    rules: CRISIS_FACTS.rules,
  };
}

function column(name: string, sql: string, meaning: string): DyadYearColumn {
  return { ...fact(name, sql, meaning), coverage: `${FIRST}-${LAST}, crisis actors` };
}

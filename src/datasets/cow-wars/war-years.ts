import { type DyadYearPart, withinYears } from '../dyad-years.ts';
import type { StateFacts } from '../state-facts.ts';
import { WAR_BREAKS_PEACE } from './dyad-wars.ts';
import { COW_WARS_4_0 } from './manifest.ts';

const [FIRST, LAST] = COW_WARS_4_0.years;
const SPELLS = WAR_BREAKS_PEACE.expressions[0] as string;

function column(name: string, sql: string, meaning: string) {
  return {
    name,
    sql: withinYears(sql, COW_WARS_4_0.years),
    type: 'integer' as const,
    meaning,
    unit: '1 yes, 0 no',
    source: 'COW Inter-State War 4.0',
    coverage: `${FIRST}-${LAST}, members of the state system`,
    missing: `after ${LAST}`,
  };
}

/** Inter-state wars between two states by year: on opposite sides on some day at the same time. */
export const DYAD_WARS: DyadYearPart = {
  expressions: [
    SPELLS,
    `war_pair as (
      select a.war, a.ccode::smallint as ccode1, b.ccode::smallint as ccode2, greatest(a.f, b.f) as f, least(a.t, b.t) as t
      from war_spell a join war_spell b on b.war = a.war and b.side <> a.side and greatest(a.f, b.f) <= least(a.t, b.t))`,
    `war_pair_year as (
      select ccode1, ccode2, year, max((year = began)::tinyint) as onset from (
        select ccode1, ccode2, unnest(range(year(f), year(t) + 1))::smallint as year,
          min(year(f)) over (partition by war, ccode1, ccode2) as began from war_pair)
      group by all)`,
  ],
  joins: ['left join war_pair_year war on war.ccode1 = dy.ccode1 and war.ccode2 = dy.ccode2 and war.year = dy.year'],
  columns: [
    column(
      'cowinterongoing',
      '(war.year is not null)::tinyint',
      'the two fought an inter-state war against one another',
    ),
    column('cowinteronset', 'coalesce(war.onset, 0::tinyint)', 'such a war began between them in the year'),
  ],
  manifests: [COW_WARS_4_0],
  methods: [],
  rules: WAR_BREAKS_PEACE.rules,
};

/** Inter-state wars of a state by year. */
export const WAR_FACTS: StateFacts = {
  alias: 'fought',
  expressions: [SPELLS],
  rows: `select ccode, year, max((year = began)::tinyint) as onset from (
      select ccode, unnest(range(year(f), year(t) + 1))::smallint as year, min(year(f)) over (partition by war, ccode) as began
      from war_spell) group by ccode, year`,
  columns: [
    column('war', '(#.year is not null)::tinyint', 'took part in an inter-state war in the year'),
    column('war_onset', 'coalesce(#.onset, 0::tinyint)', 'entered an inter-state war in the year'),
  ],
  manifests: [COW_WARS_4_0],
  methods: [],
  coverage: `${FIRST}-${LAST}, members of the state system`,
  rules: ['War of a state: each year from its entry to its exit, both included.'],
};

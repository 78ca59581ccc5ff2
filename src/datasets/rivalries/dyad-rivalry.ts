import { type DyadYearColumn, type DyadYearPart, withinYears } from '../dyad-years.ts';
import { RIVALRIES_2011, RIVALRY_TABLE } from './manifest.ts';

const KINDS = {
  spatial: 'over territory',
  positional: 'over rank and influence',
  ideological: 'over ideas of government or society',
  interventionary: 'over meddling in one another’s affairs',
} as const;

/** Strategic rivalries between two states by year (Thompson and Dreyer 2011): from the first to the last year, both included. */
export const DYAD_RIVALRY: DyadYearPart = {
  expressions: [
    `rival as (
      select least(ccode1, ccode2)::smallint as a, greatest(ccode1, ccode2)::smallint as b,
        unnest(range(styear, endyear + 1))::smallint as year, type1, type2, type3
      from "${RIVALRY_TABLE.name}")`,
    `rival_year as (
      select a, b, year, ${Object.keys(KINDS)
        .map(
          (kind) =>
            `max(('${kind}' in (coalesce(type1, ''), coalesce(type2, ''), coalesce(type3, '')))::tinyint) as ${kind}`,
        )
        .join(', ')}
      from rival group by a, b, year)`,
  ],
  joins: [
    `left join rival_year rival on rival.a = least(dy.ccode1, dy.ccode2) and rival.b = greatest(dy.ccode1, dy.ccode2)
      and rival.year = dy.year`,
  ],
  columns: [
    column('rivalry', '(rival.year is not null)::tinyint', 'the two were strategic rivals in the year'),
    ...Object.entries(KINDS).map(([kind, about]) =>
      column(`rivalry_${kind}`, `coalesce(rival.${kind}, 0::tinyint)`, `the two were rivals ${about}`),
    ),
  ],
  manifests: [RIVALRIES_2011],
  methods: [],
  rules: ['Rivalry: a pair counts as rivals in every year from the first to the last of a rivalry, both included.'],
};

function column(name: string, sql: string, meaning: string): DyadYearColumn {
  const [first, last] = RIVALRIES_2011.years;
  return {
    name,
    sql: withinYears(sql, RIVALRIES_2011.years),
    type: 'integer',
    meaning,
    unit: '1 yes, 0 no',
    source: 'Handbook of International Rivalries (Thompson and Dreyer 2011)',
    coverage: `${first}-${last}`,
    missing: `after ${last}`,
  };
}

import type { DyadYearPart } from '../dyad-years.ts';
import { withinYears } from '../dyad-years.ts';
import { CONTIGUITY_TABLE, COW_CONTIGUITY_3_2, MASTER_TABLE } from './manifest.ts';

const DIRECTED = `select ccode1::smallint as ccode1, ccode2::smallint as ccode2, conttype,
    year(stdate::date) as f, year(enddate::date) as t from "${CONTIGUITY_TABLE.name}"`;
const MASTER = `select statelno::smallint as ccode1, statehno::smallint as ccode2, conttype, "begin" // 100 as f, "end" // 100 as t
    from "${MASTER_TABLE.name}"`;

/**
 * How near two states are by year (Stinnett et al. 2002): the nearest relation that held in any month of the year.
 * @param directed is the table of directed pairs there, or COW's own of undirected ones?
 */
export function dyadContiguity(directed: boolean): DyadYearPart {
  const [first, last] = COW_CONTIGUITY_3_2.years;
  const both = directed ? DIRECTED : `${MASTER} union all select ccode2, ccode1, conttype, f, t from (${MASTER})`;
  return {
    expressions: [
      `near as (
        select ccode1, ccode2, unnest(range(f, t + 1))::smallint as year, conttype from (${both}) where conttype > 0)`,
      'near_year as (select ccode1, ccode2, year, min(conttype)::tinyint as conttype from near group by all)',
    ],
    joins: ['left join near_year near on near.ccode1 = dy.ccode1 and near.ccode2 = dy.ccode2 and near.year = dy.year'],
    columns: [
      {
        name: 'conttype',
        sql: withinYears('coalesce(near.conttype, 0::tinyint)', COW_CONTIGUITY_3_2.years),
        type: 'integer',
        absence: 'zero',
        meaning: 'how near the two states were to one another, by the nearest relation in the year; not a scale',
        unit: '1 land border; 2, 3, 4, 5 up to 12, 24, 150, 400 miles of water; 0 none of these',
        source: 'COW Direct Contiguity 3.2',
        coverage: `${first}-${last}, members of the state system`,
        missing: `after ${last}`,
      },
    ],
    manifests: [COW_CONTIGUITY_3_2],
    methods: [],
    rules: [
      'Contiguity: where the relation of a pair changes within a year, the nearest of the year counts, as in Miller’s peacesciencer before its version 1.2.',
    ],
  };
}

import { type DyadYearPart, withinYears } from './dyad-years.ts';
import type { CslItem, Manifest } from './manifest.ts';

const BECK_KATZ_TUCKER: CslItem = {
  id: 'beck1998time',
  type: 'article-journal',
  title: 'Taking Time Seriously: Time-Series-Cross-Section Analysis with a Binary Dependent Variable',
  author: [
    { family: 'Beck', given: 'Nathaniel' },
    { family: 'Katz', given: 'Jonathan N.' },
    { family: 'Tucker', given: 'Richard' },
  ],
  issued: { 'date-parts': [[1998]] },
  'container-title': 'American Journal of Political Science',
  volume: '42',
  issue: '4',
  page: '1260-1288',
  DOI: '10.2307/2991857',
};

/** What breaks the peace between two states. */
export interface PeaceBreaker {
  /** The column of the count. */
  readonly column: string;
  /** One and several: `dispute`, `war`. */
  readonly what: string;
  readonly manifest: Manifest;
  /** Expressions that lead to a table `events` with ccode1, ccode2 (each way) and year. */
  readonly expressions: readonly string[];
  readonly events: string;
  readonly rules: readonly string[];
}

/**
 * How many years of peace a pair of states had had when a year began: the years since the last one with a dispute or war
 * (Beck, Katz & Tucker 1998). It counts as `ps_btscs` does in Miller's peacesciencer: 0 in the first year in which both
 * were in the system and in the year after one that broke the peace; a year that breaks it still has the count that led
 * to it.
 */
export function peaceYears({ column, what, manifest, expressions, events, rules }: PeaceBreaker): DyadYearPart {
  const [first, last] = manifest.years;
  return {
    expressions: [
      ...expressions,
      `broken as (
        select p.ccode1, p.ccode2, (p.place + e.year - p.f)::smallint as place
        from pair p join (select distinct ccode1, ccode2, year from ${events} where year <= ${last}) e
          on e.ccode1 = p.ccode1 and e.ccode2 = p.ccode2 and e.year between p.f and p.t)`,
      `since as (
        select *, coalesce(lead(place) over (partition by ccode1, ccode2 order by place), 9999)::smallint as next from broken)`,
    ],
    joins: [
      'left join since on since.ccode1 = dy.ccode1 and since.ccode2 = dy.ccode2 and dy.place > since.place and dy.place <= since.next',
    ],
    columns: [
      {
        name: column,
        sql: withinYears('(dy.place - coalesce(since.place, -1) - 1)::smallint', manifest.years),
        type: 'integer',
        absence: 'all',
        meaning: `full years of peace between the two when the year began: since the last year with a ${what} between them, or since both have been in the state system`,
        unit: 'years',
        source: `${manifest.title} ${manifest.version}`,
        coverage: `${first}-${last}`,
        missing: `after ${last}`,
      },
    ],
    manifests: [manifest],
    methods: [BECK_KATZ_TUCKER],
    rules: [
      ...rules,
      `Peace years (${column}) break with a ${what}. They start with 0 in the first year in which both states were in the system: what lay before, and before ${first} in any case, is not observed (left-truncated). The year after a ${what} has 0, the year of one the count that led to it. Years in which one of the two was not in the system are passed over; they neither count nor start the count anew.`,
    ],
  };
}

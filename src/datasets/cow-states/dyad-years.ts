import type { DyadYearColumn, DyadYearPart, DyadYears } from '../dyad-years.ts';
import { COW_STATES_2016 } from './manifest.ts';
import { STATE_TABLE } from './tables.ts';

/** The first and the last year that the list of states speaks of. */
export const [LIST_BEGINS, LIST_ENDS] = COW_STATES_2016.years;

const SOURCE = 'COW State System Membership 2016';
const COVERAGE = `${LIST_BEGINS}-${LIST_ENDS}, members of the state system; after ${LIST_ENDS} those of ${LIST_ENDS}`;

/**
 * Pairs of members of the Correlates of War state system by year. A pair has a row for each year in which both were
 * members on some day, as in Miller's peacesciencer (`create_dyadyears`). The list ends on 31 December 2016; who was
 * a member then is taken to be one in every later year that is asked for.
 */
export function stateDyadYears({ directed, from, to }: DyadYears): DyadYearPart {
  const order = directed ? '<>' : '<';
  return {
    expressions: [
      `spell as (
        select ccode::smallint as ccode, styear as f, case when endyear = ${LIST_ENDS} then ${Math.max(to, LIST_ENDS)} else endyear end as t
        from "${STATE_TABLE.name}")`,
      `shared as (
        select a.ccode as ccode1, b.ccode as ccode2, greatest(a.f, b.f) as f, least(a.t, b.t) as t
        from spell a join spell b on a.ccode ${order} b.ccode and greatest(a.f, b.f) <= least(a.t, b.t))`,
      `pair as (
        select *, coalesce(sum(t - f + 1) over (
          partition by ccode1, ccode2 order by f rows between unbounded preceding and 1 preceding), 0)::integer as place
        from shared)`,
      `dy as (
        select ccode1, ccode2, year, (place + year - f)::smallint as place from (
          select *, unnest(range(greatest(f, ${from}), least(t, ${to}) + 1))::smallint as year from pair))`,
    ],
    joins: [],
    columns: [
      state('ccode1', directed ? 'the state that acts or owes' : 'the state of the pair with the lower code'),
      state('ccode2', directed ? 'the state towards which it acts or to which it owes' : 'the other state of the pair'),
      {
        ...state('year', 'the calendar year; both states were members of the state system on some day of it'),
        unit: 'year',
      },
    ],
    manifests: [COW_STATES_2016],
    methods: [],
    rules: [
      `A pair has a row for each year in which both states were members of the Correlates of War state system on some day.`,
      ...(to > LIST_ENDS
        ? [`The list of states ends with ${LIST_ENDS}. Who was a member on its last day is carried forward to ${to}.`]
        : []),
    ],
  };
}

function state(name: string, meaning: string): DyadYearColumn {
  return {
    name,
    sql: `dy.${name}`,
    type: 'integer',
    meaning,
    unit: 'COW code',
    source: SOURCE,
    coverage: COVERAGE,
    missing: 'never',
  };
}

import type { PeaceBreaker } from '../peace-years.ts';
import { firstDay, lastDay } from '../sql-dates.ts';
import { COW_WARS_4_0 } from './manifest.ts';
import { PARTICIPANT_TABLE } from './tables.ts';

/** Peace years that end with a war of the Correlates of War list. */
export const WAR_BREAKS_PEACE: PeaceBreaker = {
  column: 'cowinterspell',
  what: 'war',
  manifest: COW_WARS_4_0,
  expressions: [
    `war_spell as (${spells(1)} union all ${spells(2)})`,
    `war_year as (
      select a.ccode::smallint as ccode1, b.ccode::smallint as ccode2,
        unnest(range(year(greatest(a.f, b.f)), year(least(a.t, b.t)) + 1))::smallint as year
      from war_spell a join war_spell b on b.war = a.war and b.side <> a.side and greatest(a.f, b.f) <= least(a.t, b.t))`,
  ],
  events: 'war_year',
  rules: [
    'War: two states are at war in each year in which both fought in the same inter-state war on opposite sides, on some day at the same time.',
  ],
};

/** A participant's first or second spell; a year of -7 says that it goes on, any other below 0 that there is none. */
function spells(which: 1 | 2): string {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => `"Start${part}${which}"`) as [
    string,
    string,
    string,
  ];
  const [toYear, toMonth, toDay] = [`"EndYear${which}"`, `"EndMonth${which}"`, `"EndDay${which}"`];
  return `select "WarNum" as war, "Side" as side, ccode, ${firstDay(year, month, day)} as f,
    case when ${toYear} < 0 then date '${COW_WARS_4_0.years[1]}-12-31' else ${lastDay(toYear, toMonth, toDay)} end as t
    from "${PARTICIPANT_TABLE.name}" where ${year} > 0`;
}

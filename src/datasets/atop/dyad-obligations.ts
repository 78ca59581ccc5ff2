import type { DyadYearPart, DyadYears } from '../dyad-years.ts';
import { withinYears } from '../dyad-years.ts';
import type { Manifest } from '../manifest.ts';
import { firstDay, lastDay } from '../sql-dates.ts';

/** ATOP's obligations with what each asks of the one who owes it. */
const OBLIGATIONS = {
  defense: 'active military help if the other is attacked',
  offense: 'active military help in other cases',
  neutral: 'not joining nor helping the adversary of the other',
  nonagg: 'no use of force against the other',
  consul: 'consulting the other in a crisis that could turn military',
} as const;
const KINDS = Object.keys(OBLIGATIONS);

/**
 * What a state owed another in a year under any alliance of ATOP, from the members' file: a member's obligations run to
 * every other member of the same phase. The rules agree with ATOP's own directed dyad-years in every row
 * (`test/datasets/dyad-obligations.test.ts`):
 * - *handover*: two members that share no more than a day, the one leaving as the other comes, were not allied;
 * - *later phase*: in the year in which an alliance passes to another phase, the later phase counts;
 * - *partner*: where a member's promises vary from partner to partner (`obvary`), the directed-dyad table says who was
 *   promised what. Without that table such a promise is not known.
 * @param partners the name of the directed-dyad table; null if it was not imported.
 */
export function dyadObligations(manifest: Manifest, partners: string | null, { directed }: DyadYears): DyadYearPart {
  const members = manifest.tables[0]?.name as string;
  const last = manifest.years[1];
  const all = (map: (kind: string) => string) => KINDS.map(map).join(', ');
  const ends = directed ? 'ccode1, ccode2' : 'least(ccode1, ccode2) as ccode1, greatest(ccode1, ccode2) as ccode2';
  const named = partners === null ? (_: string) => 'null' : (kind: string) => `d.atop_${kind}`;
  const joined =
    partners === null
      ? ''
      : `left join "${partners}" d on d.ccode1 = atop_year.ccode1 and d.ccode2 = atop_year.ccode2 and d.year = atop_year.year`;
  return {
    expressions: [
      `atop_member as (
        select atopid, member::smallint as member, phase, obvary, ${all((kind) => kind)},
          ${firstDay('yrent', 'moent', 'dayent')} as f,
          case when yrexit = 0 then date '${last}-12-31' else ${lastDay('yrexit', 'moexit', 'dayexit')} end as t
        from "${members}" where member < 1000)`,
      `atop_pair as (
        select a.atopid, a.phase, a.member as ccode1, b.member as ccode2, a.obvary, ${all((kind) => `a.${kind}`)},
          greatest(a.f, b.f) as f, least(a.t, b.t) as t
        from atop_member a join atop_member b on b.atopid = a.atopid and b.phase = a.phase and b.member <> a.member
          and greatest(a.f, b.f) < least(a.t, b.t))`,
      `atop_year as (
        select ccode1, ccode2, obvary, ${all((kind) => kind)}, unnest(range(year(f), least(year(t) + 1, later)))::smallint as year
        from (select *, coalesce(year(lead(f) over (partition by atopid, ccode1, ccode2 order by f, phase)), 9999) as later from atop_pair))`,
      `atop_owed as (
        select ccode1, ccode2, year, ${all((kind) => kind)} from atop_year where obvary = 0
        union all
        select atop_year.ccode1, atop_year.ccode2, atop_year.year,
          ${all((kind) => `case when ${kind} = 1 then ${named(kind)} else ${kind} end as ${kind}`)}
        from atop_year ${joined} where obvary is distinct from 0)`,
      `atop_dyad_year as (
        select ${ends}, year,
          ${all((kind) => `case when max(${kind}) = 1 then 1 when count(${kind}) < count(*) then null else 0 end::tinyint as ${kind}`)}
        from atop_owed group by all)`,
    ],
    joins: ['left join atop_dyad_year ob on ob.ccode1 = dy.ccode1 and ob.ccode2 = dy.ccode2 and ob.year = dy.year'],
    columns: Object.entries(OBLIGATIONS).map(([kind, about]) => ({
      name: `atop_${kind}`,
      sql: withinYears(`case when ob.year is null then 0::tinyint else ob.${kind} end`, manifest.years),
      type: 'integer',
      meaning: directed
        ? `ccode1 owed ccode2 under some alliance: ${about}`
        : `one of the two owed the other under some alliance: ${about}`,
      unit: '1 yes, 0 no',
      source: `ATOP ${manifest.version}`,
      coverage: `${manifest.years.join('-')}, alliances of members of the state system`,
      missing: `after ${last}${partners === null ? ', and where a promise varies from partner to partner and the file with the partners was not imported' : ''}`,
    })),
    manifests: [manifest],
    methods: [],
    rules: [
      'Handover: two members of an alliance that share no more than a day, the one leaving as the other comes, were not allied.',
      'Later phase: in the year in which an alliance passes to another phase, the obligations of the later phase count.',
      partners === null
        ? 'Partner: where a member’s promises vary from partner to partner (obvary), the field is empty, since the directed-dyad file that names the partners was not imported.'
        : 'Partner: where a member’s promises vary from partner to partner (obvary), ATOP’s directed-dyad file says who was promised what.',
      'Membership: ATOP’s members that were not in the state system in a year (governments in exile, states not yet independent) have no row for it.',
    ],
  };
}

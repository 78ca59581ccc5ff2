import { type DyadYearColumn, type DyadYearPart, type DyadYears, withinYears } from '../dyad-years.ts';
import type { Manifest } from '../manifest.ts';
import { dyadObligations } from './dyad-obligations.ts';

/** What ATOP codes of the depth of an alliance, and from which code on it is there. */
const DEPTH = {
  milcon: ['official contact between the armies in peace', 1],
  intcom: ['an integrated command', 1],
  base: ['bases of one on the land of another', 1],
  milaid: ['military aid', 1],
  contrib: ['forces or money that each is to contribute', 1],
  organ1: ['an organisation of its own', 1],
} as const;

/** Conditions of the obligations, as ATOP's members have them. */
const CONDITIONS = {
  defcon: [
    'the defence obligations between the two were all conditional',
    ['defcoadv', 'defcoloc', 'defcocon', 'defconum', 'defcodem', 'defconpr'],
  ],
  offcon: [
    'the offence obligations between the two were all conditional',
    ['offcoadv', 'offcoloc', 'offcocon', 'offconum', 'offcodem'],
  ],
} as const;

/**
 * How deep the alliances of a pair were by year: the deepest of those in force, from ATOP's alliance file; and whether the
 * obligations between the two were all conditional, from its members.
 */
export function dyadDepth(manifest: Manifest, years: DyadYears): DyadYearPart {
  const [members, alliances] = manifest.tables.map(({ name }) => name);
  const [, last] = manifest.years;
  const owed = dyadObligations(manifest, null, years);
  const pairs = owed.expressions.slice(0, 2); // atop_member and atop_pair, which obligations have too
  const names = Object.keys(DEPTH) as (keyof typeof DEPTH)[];
  const ends = years.directed
    ? 'ccode1, ccode2'
    : 'least(p.ccode1, p.ccode2) as ccode1, greatest(p.ccode1, p.ccode2) as ccode2';
  const flag = (kind: string, flags: readonly string[]) =>
    `min(case when c.${kind} = 1 then (greatest(${flags.map((name) => `coalesce(c.${name}, 0)`).join(', ')}) > 0)::tinyint end)`;
  return {
    expressions: [
      ...pairs,
      `atop_deep as (
        select ${ends.replaceAll('p.', 'p.').replace(/^ccode1, ccode2$/, 'p.ccode1, p.ccode2')}, p.year,
          ${names.map((name) => `max((a.${name} >= ${DEPTH[name][1]})::tinyint) as ${name}`).join(', ')},
          ${flag('defense', CONDITIONS.defcon[1])} as defcon, ${flag('offense', CONDITIONS.offcon[1])} as offcon
        from (select atopid, phase, ccode1, ccode2, unnest(range(year(f), year(t) + 1))::smallint as year from atop_pair) p
          left join "${alliances}" a on a.atopid = p.atopid
          left join (select atopid, phase, member, ${['defense', 'offense', ...CONDITIONS.defcon[1], ...CONDITIONS.offcon[1]].map((name) => `max(${name}) as ${name}`).join(', ')}
            from "${members}" group by atopid, phase, member) c
            on c.atopid = p.atopid and c.phase = p.phase and c.member = p.ccode1
        group by 1, 2, 3)`,
    ],
    joins: ['left join atop_deep deep on deep.ccode1 = dy.ccode1 and deep.ccode2 = dy.ccode2 and deep.year = dy.year'],
    columns: [
      ...names.map((name) =>
        column(
          manifest,
          `atop_${name}`,
          `case when deep.year is null then 0::tinyint else deep.${name} end`,
          `some alliance of the two had ${DEPTH[name][0]}`,
          `after ${last}, and where ATOP does not know`,
        ),
      ),
      ...Object.entries(CONDITIONS).map(([name, [about]]) =>
        column(
          manifest,
          `atop_${name}`,
          `deep.${name}`,
          `${about} on something`,
          `where there was no such obligation, and after ${last}`,
        ),
      ),
    ],
    manifests: [manifest],
    methods: [],
    rules: [
      'Depth: ATOP codes depth for the whole alliance, not for its members; a pair has what any alliance between the two had in the year.',
      ...owed.rules.slice(0, 1),
    ],
  };
}

function column(manifest: Manifest, name: string, sql: string, meaning: string, missing: string): DyadYearColumn {
  return {
    name,
    sql: withinYears(sql, manifest.years),
    type: 'integer',
    meaning,
    unit: '1 yes, 0 no',
    source: `ATOP ${manifest.version}`,
    coverage: `${manifest.years.join('-')}, alliances of members of the state system`,
    missing,
    ...(name.endsWith('con') && name !== 'atop_milcon' ? { absence: 'none' as const } : {}),
  };
}

/**
 * Files of the same publishers that Casus knows and does not read, told by their whole header or by
 * columns that only they have, so that an import can say what they are.
 */
const SET_ASIDE: readonly {
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
  readonly why: string;
}[] = [
  { has: ['atopid', 'atopidphase'], why: 'the ATOP phase file; the member file carries the phases' },
  {
    has: ['stateabb', 'ccode', 'styear', 'endyear', 'version'],
    lacks: ['statenme'],
    why: 'the list of major powers, which Casus has built in',
  },
  { has: ['warnum', 'dyindex', 'statea', 'stateb'], why: 'COW dyadic wars; there is no reader for them yet' },
  { has: ['WarNum', 'CcodeA', 'SideA', 'SideB'], why: 'COW intra-state wars; there is no reader for them yet' },
  {
    has: ['ccode', 'year', 'milex', 'irst', 'pec', 'cinc'],
    lacks: ['stateabb', 'version'],
    why: 'material capabilities without the version they are of; NMC 6.0 as published says it in a column',
  },
  { has: ['dyad_id', 'bd_best'], why: 'UCDP battle-related deaths; there is no reader for them yet' },
  {
    has: ['leadid', 'sdate', 'smonth', 'syear', 'militarycareer'],
    lacks: ['codedby'],
    why: 'a leader list that goes on from REIGN; the list as REIGN published it in 2021 is read',
  },
];

/** Why a file with this header is left aside; null if Casus does not know it. */
export function setAsideBecause(header: readonly string[]): string | null {
  const names = new Set(header);
  const found = SET_ASIDE.find(
    ({ has, lacks }) => has.every((name) => names.has(name)) && !(lacks ?? []).some((name) => names.has(name)),
  );
  return found?.why ?? null;
}

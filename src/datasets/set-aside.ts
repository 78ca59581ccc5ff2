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
    has: ['coup_id', 'cowcode', 'event_type', 'realized'],
    why: 'coups of the Cline Center; there is no reader for them',
  },
  { has: ['country', 'ccode', 'year', 'month', 'yhat'], why: "another project's live forecast" },
  { has: ['gwcode', 'for_year', 'observed', 'p'], why: "another project's forecasts" },
  {
    has: ['gwcode', 'pt_attempt', 'pt_coup_num10yrs'],
    why: 'coups by year made from the list by month, which is read',
  },
  { has: ['gwcode', 'tenure_months', 'anticipation', 'lastelection'], why: 'REIGN by year; the leaders are read' },
  {
    has: ['electionnumber', 'elec_year', 'event'],
    why: 'elections carried on from REIGN; a code in it belongs to no state, and a row stands twice',
  },
  { has: ['gwcode', 'year', 'pop'], why: 'population by year; product in all and a head say it too' },
  { has: ['gwcode', 'leadertransition', 'jan1obsid'], why: 'Archigos by year; the leaders are read' },
];

/** Why a file with this header is left aside; null if Casus does not know it. */
export function setAsideBecause(header: readonly string[]): string | null {
  const names = new Set(header);
  const found = SET_ASIDE.find(
    ({ has, lacks }) => has.every((name) => names.has(name)) && !(lacks ?? []).some((name) => names.has(name)),
  );
  return found?.why ?? null;
}

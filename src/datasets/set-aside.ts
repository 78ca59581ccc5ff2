import type { Manifest } from './manifest.ts';
import { columnInHeader, hasColumn, plainVersion } from './recognise.ts';
import { DATASETS } from './registry.ts';

/** A table that Casus knows and does not read. */
interface Sister {
  /** Columns that it has; names count in any case. */
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
  /** What its first row has in a column, where the header does not tell. */
  readonly says?: { readonly column: string; readonly begins: RegExp };
  readonly why: string;
}

/**
 * Tables of the same publishers, and of others that people keep beside them, told by columns that only they have, so that
 * an import can say what they are. The columns were seen in published copies or in programs that read them.
 */
const SISTERS: readonly Sister[] = [
  { has: ['atopid', 'atopidphase'], why: 'the ATOP phase file; the member file carries the phases' },
  {
    has: ['atopid', 'begyr', 'mem1', 'mem43', 'version'],
    lacks: ['mem44', 'mem45', 'mem59', 'atopidphase'],
    why: "ATOP's published subset of alliances, without those that are pacts of nonaggression alone; the whole file is read",
  },
  {
    has: ['state', 'year', 'atopally', 'transyr', 'atopid1'],
    why: 'ATOP by state and year; there is no reader, and the members and alliances say the same',
  },
  {
    has: ['dyad', 'mem1', 'mem2', 'year', 'atopally'],
    why: 'ATOP by pair of states and year without direction; the directed table is read',
  },
  {
    has: ['stateabb', 'ccode', 'year', 'version'],
    lacks: ['cinc', 'milex', 'styear'],
    why: 'the state system by year; the list of states and their spells is read (states2016.csv)',
  },
  {
    has: ['ccode', 'styear', 'endyear', 'version'],
    lacks: ['statenme', 'dispnum', 'hostlev', 'leader'],
    why: 'the list of major powers, which Casus has built in',
  },
  {
    has: ['warnum', 'warname', 'wartype', 'ccode1', 'sidea', 'ccode2', 'sideb', 'nonstatedeaths'],
    why: 'COW extra-state wars; there is no reader for them',
  },
  {
    has: ['warnum', 'warname', 'sidea1', 'sideb1', 'totalcombatdeaths'],
    why: 'COW non-state wars; there is no reader for them',
  },
  { has: ['warnum', 'dyindex', 'statea', 'stateb'], why: 'COW dyadic wars; there is no reader for them yet' },
  { has: ['WarNum', 'CcodeA', 'SideA', 'SideB'], why: 'COW intra-state wars; there is no reader for them yet' },
  {
    has: ['version4id', 'ccode1', 'ccode2', 'defense', 'entente'],
    why: 'COW formal alliances; Casus uses ATOP and does not offer them',
  },
  {
    has: ['version4id', 'ccode', 'defense', 'entente'],
    why: 'COW formal alliances; Casus uses ATOP and does not offer them',
  },
  {
    has: ['dispnum', 'incidnum'],
    why: 'incidents within militarized disputes; the disputes and their participants are read',
  },
  {
    has: ['dispnum3', 'incidnum3'],
    why: 'incidents within militarized disputes (version 4); the disputes and their participants of 5.0 are read',
  },
  {
    has: ['disno', 'dyindex', 'statea', 'stateb', 'strtyr'],
    why: 'the dyadic table of militarized disputes; there is no reader, and the participants of MID 5.0 are read',
  },
  {
    has: ['dispnum', 'hostlev', 'version'],
    says: { column: 'version', begins: /^gml/i },
    why: 'the militarized disputes as Gibler, Miller and Little recoded them; there is no reader, and MID 5.0 is read',
  },
  {
    has: ['dispnum', 'dispnum4', 'hostlev'],
    why: 'the militarized disputes as Gibler, Miller and Little recoded them; there is no reader, and MID 5.0 is read',
  },
  {
    has: ['dispnum', 'hostlev', 'styear', 'fatality'],
    lacks: ['version', 'numa', 'revtype1'],
    why: 'militarized disputes without the version they are of: a recoding such as that of Gibler, Miller and Little; MID 5.0 is read',
  },
  {
    has: ['ccode', 'year', 'milex', 'irst', 'pec', 'cinc'],
    lacks: ['stateabb', 'version'],
    why: 'material capabilities without the version they are of; NMC 6.0 as published says it in a column',
  },
  { has: ['dyad_id', 'bd_best'], why: 'UCDP battle-related deaths; there is no reader for them yet' },
  {
    has: ['relid', 'active_year', 'code_status', 'type_of_violence'],
    why: 'UCDP events (GED); there is no reader for them',
  },
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
  { has: ['gwcode', 'year', 'pop'], why: 'population by year; Casus computes it from the tables of product' },
  { has: ['gwcode', 'leadertransition', 'jan1obsid'], why: 'Archigos by year; the leaders are read' },
];

/** From this share of a table's columns on, a header is taken for another version of it. */
const RESEMBLES = 0.75;

/**
 * Why a file is left aside: a table that Casus knows and has no reader for, or another version of one that it reads; null
 * if it is neither.
 * @param first the cells of its first row, as far as they are known.
 * @example setAsideBecause(['dispnum3', …, 'version'], ['2', …, '4.3']) // "Militarized Interstate Disputes (participants), version 4.3; …"
 */
export function setAsideBecause(header: readonly string[], first: readonly string[] = []): string | null {
  const cell = (column: string) => first[header.findIndex((name) => name.toLowerCase() === column)] ?? '';
  const found = SISTERS.find(
    ({ has, lacks, says }) =>
      has.every((name) => hasColumn(header, name)) &&
      !(lacks ?? []).some((name) => hasColumn(header, name)) &&
      (says === undefined || says.begins.test(cell(says.column))),
  );
  return found?.why ?? otherVersion(header, first, DATASETS);
}

/** A table that lacks columns of the one it resembles most and says that it is of a version that no such table has. */
function otherVersion(
  header: readonly string[],
  first: readonly string[],
  datasets: readonly Manifest[],
): string | null {
  let nearest: { why: string; share: number } | null = null;
  for (const { title, version, dataset, tables } of datasets) {
    for (const table of tables) {
      if (table.version === undefined || table.not?.some((name) => hasColumn(header, name))) continue;
      const written = first[columnInHeader(table, table.version.column, header)] ?? '';
      const held = table.columns.filter(({ name }) => columnInHeader(table, name, header) >= 0).length;
      const share = held / table.columns.length;
      if (share === 1) return null;
      if (written === '' || share < RESEMBLES) continue;
      if ([written, plainVersion(written)].some((one) => table.version?.values.includes(one))) return null;
      if (nearest !== null && share <= nearest.share) continue;
      const read = datasets.filter((one) => one.dataset === dataset).map((one) => one.version);
      const why = `${title} (${table.title}), version ${plainVersion(written)}; Casus reads version ${read.join(' and ') || version}`;
      nearest = { why, share };
    }
  }
  return nearest?.why ?? null;
}

import { CasusError } from '../core/errors.ts';
import { dyadObligations } from '../datasets/atop/dyad-obligations.ts';
import { WAR_BREAKS_PEACE } from '../datasets/cow-wars/dyad-wars.ts';
import { COW_WARS_4_0 } from '../datasets/cow-wars/manifest.ts';
import { PARTICIPANT_TABLE as WARS } from '../datasets/cow-wars/tables.ts';
import type { DyadYearPart, DyadYears } from '../datasets/dyad-years.ts';
import type { Manifest } from '../datasets/manifest.ts';
import { DISPUTE_BREAKS_PEACE, DYAD_DISPUTES } from '../datasets/mid/dyad-disputes.ts';
import { MID_5_0 } from '../datasets/mid/manifest.ts';
import { PARTICIPANT_TABLE as DISPUTES } from '../datasets/mid/tables.ts';
import { DYAD_CAPABILITIES } from '../datasets/nmc/dyad-capabilities.ts';
import { NMC_6_0 } from '../datasets/nmc/manifest.ts';
import { STATE_YEAR_TABLE as CAPABILITIES } from '../datasets/nmc/tables.ts';
import { peaceYears } from '../datasets/peace-years.ts';
import type { TableSpec } from '../datasets/table-spec.ts';
import { dyadDelivery } from '../datasets/ucdp-esd/dyad-delivery.ts';
import { UCDP_ESD_18_1 } from '../datasets/ucdp-esd/manifest.ts';
import { ACTOR_YEAR_TABLE as SUPPORT } from '../datasets/ucdp-esd/tables.ts';
import { DYAD_IDEAL_POINTS } from '../datasets/unga/dyad-ideal-points.ts';
import { UNGA_2025_07 } from '../datasets/unga/manifest.ts';
import { IDEAL_POINT_TABLE as IDEAL_POINTS } from '../datasets/unga/tables.ts';
import type { Database } from '../store/database.ts';
import type { ImportRecord } from '../store/layout.ts';
import type { TestedOptions } from './dyad-year-tests.ts';
import type { Effects } from './effects.ts';
import { newest } from './imported.ts';

/** What a part is made from: which rows there are, what was imported, how tests are judged. */
export interface Making extends TestedOptions {
  readonly years: DyadYears;
  readonly imports: readonly ImportRecord[];
  /** The database, open. */
  readonly database: Database;
}

type Maker = (making: Making, effects: Effects) => DyadYearPart | Promise<DyadYearPart>;

/** What can be added to dyad-years, by name. Each throws `dataset-not-imported` if what it needs is not there. */
const PARTS: Readonly<Record<string, Maker>> = {
  obligations: ({ years, imports, db }) => {
    const { manifest } = newest('atop', imports, db);
    const partners = imports.find(({ tableName }) => tableName === manifest.tables[2]?.name);
    return dyadObligations(manifest, partners?.tableName ?? null, years);
  },
  tests: async (making, effects) => {
    // The engine and the register are read only for those who ask for tests.
    const { testedDyads } = await import('./dyad-year-tests.ts');
    return testedDyads(making, making.years, effects);
  },
  delivery: async (making) => {
    needs(making, UCDP_ESD_18_1, SUPPORT, null);
    const { readSupport } = await import('../datasets/ucdp-esd/support.ts');
    return dyadDelivery(await readSupport(making.database, UCDP_ESD_18_1, ''), making.years);
  },
  disputes: (making) => needs(making, MID_5_0, DISPUTES, DYAD_DISPUTES),
  capabilities: (making) => needs(making, NMC_6_0, CAPABILITIES, DYAD_CAPABILITIES),
  'ideal-points': (making) => needs(making, UNGA_2025_07, IDEAL_POINTS, DYAD_IDEAL_POINTS),
  'peace-years': (making) => {
    const disputes = making.imports.some(({ tableName }) => tableName === DISPUTES.name);
    return peaceYears(disputes ? DISPUTE_BREAKS_PEACE : needs(making, COW_WARS_4_0, WARS, WAR_BREAKS_PEACE));
  },
};

/** The names of what can be added to dyad-years. */
export const PART_NAMES: readonly string[] = Object.keys(PARTS);

/** The parts of these names, in the order of `PART_NAMES`. */
export async function partsNamed(names: readonly string[], making: Making, effects: Effects): Promise<DyadYearPart[]> {
  const found: DyadYearPart[] = [];
  for (const [name, make] of Object.entries(PARTS)) {
    if (names.includes(name)) found.push(await make(making, effects));
  }
  return found;
}

/** What rests on a table, if the table is there. @throws CasusError `dataset-not-imported`. */
function needs<T>({ imports, db }: Making, { title, dataset }: Manifest, table: TableSpec, what: T): T {
  if (imports.some(({ tableName }) => tableName === table.name)) return what;
  throw new CasusError('dataset-not-imported', {
    what: `${title} (${table.title})`,
    path: db,
    hint: `${dataset} FILE`,
  });
}

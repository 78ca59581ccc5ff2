import { CasusError } from '../../core/errors.ts';
import type { Database } from '../../store/database.ts';
import type { ImportRecord } from '../../store/layout.ts';
import { dyadDepth } from '../atop/dyad-depth.ts';
import { ATOP_4_01, ATOP_5_1 } from '../atop/manifest.ts';
import { DYAD_DISTANCE } from '../cow-capitals/dyad-distance.ts';
import { COW_CAPITALS_2024 } from '../cow-capitals/manifest.ts';
import { dyadContiguity } from '../cow-contiguity/dyad-contiguity.ts';
import { CONTIGUITY_TABLE, COW_CONTIGUITY_3_2, MASTER_TABLE } from '../cow-contiguity/manifest.ts';
import { majorFacts } from '../cow-states/majors.ts';
import { COW_WARS_4_0 } from '../cow-wars/manifest.ts';
import { DYAD_WARS, WAR_FACTS } from '../cow-wars/war-years.ts';
import type { DyadYearPart, DyadYears } from '../dyad-years.ts';
import { CRISIS_FACTS, dyadCrises } from '../icb/crises.ts';
import { ICB_14 } from '../icb/manifest.ts';
import { ACTOR_TABLE } from '../icb/tables.ts';
import type { Manifest } from '../manifest.ts';
import { CAPABILITY_FACTS } from '../nmc/dyad-capabilities.ts';
import { NMC_6_0 } from '../nmc/manifest.ts';
import { DYAD_RIVALRY } from '../rivalries/dyad-rivalry.ts';
import { RIVALRIES_2011 } from '../rivalries/manifest.ts';
import { factsPart, type Sides, type StateFacts } from '../state-facts.ts';
import { IDEAL_POINT_FACTS } from '../unga/dyad-ideal-points.ts';
import { UNGA_2025_07 } from '../unga/manifest.ts';
import { VDEM_15, VDEM_OWN_TABLE } from '../vdem/manifest.ts';
import { regimeFacts } from '../vdem/regime.ts';

/** What a part is made from. */
export interface FactorSource {
  readonly db: string;
  readonly database: Database;
  readonly imports: readonly ImportRecord[];
  readonly years: DyadYears;
}

type PairMaker = (source: FactorSource) => DyadYearPart | Promise<DyadYearPart>;
type FactMaker = (source: FactorSource) => StateFacts | Promise<StateFacts>;

/** What is known of pairs of states, by name. Each throws `dataset-not-imported` if what it needs is not there. */
export const PAIR_FACTORS: Readonly<Record<string, PairMaker>> = {
  contiguity: (source) => {
    const directed = has(source, CONTIGUITY_TABLE.name);
    if (!directed && !has(source, MASTER_TABLE.name)) throw missing(source, COW_CONTIGUITY_3_2);
    return dyadContiguity(directed);
  },
  distance: (source) => needs(source, COW_CAPITALS_2024, DYAD_DISTANCE),
  rivalry: (source) => needs(source, RIVALRIES_2011, DYAD_RIVALRY),
  crises: (source) => needs(source, ICB_14, dyadCrises(source.years.directed), ACTOR_TABLE.name),
  wars: (source) => needs(source, COW_WARS_4_0, DYAD_WARS),
  depth: async (source) => {
    const found = [ATOP_5_1, ATOP_4_01].find(({ tables }) => tables.slice(0, 2).every(({ name }) => has(source, name)));
    if (found === undefined) throw missing(source, ATOP_5_1);
    const table = found.tables[1]?.name as string;
    const columns = await source.database.rows(
      "select 1 from duckdb_columns() where table_name = ? and column_name = 'intcom'",
      [table],
    );
    // A database of an older Casus has the alliances without these columns.
    if (columns.length === 0) throw missing(source, found);
    return dyadDepth(found, source.years);
  },
};

/** What is known of states, by name: once for each state of a row. */
export const STATE_FACTORS: Readonly<Record<string, FactMaker>> = {
  majors: () => majorFacts(),
  regime: (source) => {
    const own = has(source, VDEM_OWN_TABLE.name);
    return regimeFacts(own ? source.database : needs(source, VDEM_15, source.database), own);
  },
};

/** What is known of states and has columns of its own in tables of pairs. */
export const OWN_STATE_FACTORS: Readonly<Record<string, FactMaker>> = {
  capabilities: (source) => needs(source, NMC_6_0, CAPABILITY_FACTS),
  'ideal-points': (source) => needs(source, UNGA_2025_07, IDEAL_POINT_FACTS),
  crises: (source) => needs(source, ICB_14, CRISIS_FACTS, ACTOR_TABLE.name),
  wars: (source) => needs(source, COW_WARS_4_0, WAR_FACTS),
};

/** The facts of these names for the states of a row, in the order of the names here. */
export async function stateParts(
  names: readonly string[],
  factors: Readonly<Record<string, FactMaker>>,
  source: FactorSource,
  sides: Sides,
): Promise<DyadYearPart[]> {
  const found: DyadYearPart[] = [];
  for (const [name, make] of Object.entries(factors)) {
    if (names.includes(name)) found.push(factsPart(await make(source), sides));
  }
  return found;
}

function has({ imports }: FactorSource, table: string): boolean {
  return imports.some(({ tableName }) => tableName === table);
}

function needs<T>(source: FactorSource, manifest: Manifest, what: T, table = manifest.tables[0]?.name as string): T {
  if (has(source, table)) return what;
  throw missing(source, manifest);
}

function missing({ db }: FactorSource, { title, dataset }: Manifest): CasusError {
  return new CasusError('dataset-not-imported', { what: title, path: db, hint: `${dataset} FILE` });
}

import { dyadObligations } from '../datasets/atop/dyad-obligations.ts';
import { WAR_BREAKS_PEACE } from '../datasets/cow-wars/dyad-wars.ts';
import type { DyadYearPart, DyadYears } from '../datasets/dyad-years.ts';
import { peaceYears } from '../datasets/peace-years.ts';
import type { ImportRecord } from '../store/layout.ts';
import type { TestedOptions } from './dyad-year-tests.ts';
import type { Effects } from './effects.ts';
import { newest } from './imported.ts';

/** What a part is made from: which rows there are, what was imported, how tests are judged. */
export interface Making extends TestedOptions {
  readonly years: DyadYears;
  readonly imports: readonly ImportRecord[];
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
  'peace-years': ({ imports, db }) => {
    newest('cow-wars', imports, db);
    return peaceYears(WAR_BREAKS_PEACE);
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

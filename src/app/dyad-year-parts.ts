import { dyadObligations } from '../datasets/atop/dyad-obligations.ts';
import type { DyadYearPart, DyadYears } from '../datasets/dyad-years.ts';
import type { ImportRecord } from '../store/layout.ts';
import { newest } from './imported.ts';

/** What a part is made from: which rows there are, what was imported, and into which database. */
interface Making {
  readonly years: DyadYears;
  readonly imports: readonly ImportRecord[];
  readonly path: string;
}

/** What can be added to dyad-years, by name. Each throws `dataset-not-imported` if what it needs is not there. */
const PARTS: Readonly<Record<string, (making: Making) => DyadYearPart>> = {
  obligations: ({ years, imports, path }) => {
    const { manifest } = newest('atop', imports, path);
    const partners = imports.find(({ tableName }) => tableName === manifest.tables[2]?.name);
    return dyadObligations(manifest, partners?.tableName ?? null, years);
  },
};

/** The names of what can be added to dyad-years. */
export const PART_NAMES: readonly string[] = Object.keys(PARTS);

/** The parts of these names, in the order of `PART_NAMES`. */
export function partsNamed(names: readonly string[], making: Making): DyadYearPart[] {
  return Object.entries(PARTS)
    .filter(([name]) => names.includes(name))
    .map(([, part]) => part(making));
}

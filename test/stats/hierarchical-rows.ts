import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { HierarchicalInput } from '../../src/stats/hierarchical-design.ts';

/** What `test/stats/r/glmer.r` printed. */
export interface Glmer {
  readonly fixed: Readonly<Record<string, number>>;
  readonly sds: Readonly<Record<string, number>>;
  readonly deviance: number;
  /** The two levels of the first grouping that differ most, the upper one first, and by how many standard errors. */
  readonly apart?: readonly [string, string, number];
}

export function fileBeside(name: string): string {
  return new URL(`r/${name}`, import.meta.url).pathname;
}

/** R's output kept beside the script that made it. */
export function glmerOf(name: string): Glmer {
  return JSON.parse(readFileSync(fileBeside(name), 'utf8')) as Glmer;
}

/** Rows of a CSV with a column `honored` as a model's input. */
export function inputOf(csv: string, fixed: readonly string[], groups: readonly string[]): HierarchicalInput {
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const column = (name: string) => rows.map((row) => row[name] as string);
  return {
    y: column('honored').map(Number),
    fixed: fixed.map((name) => ({ name, values: column(name).map(Number) })),
    groups: groups.map((name) => ({ name, levels: column(name) })),
  };
}

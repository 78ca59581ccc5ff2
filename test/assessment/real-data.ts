import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processEffects } from '../../src/app/effects.ts';
import { importDatasets } from '../../src/app/import-datasets.ts';
import { type Records, readRecords } from '../../src/app/read-records.ts';
import { aggregate, type Test } from '../../src/assessment/aggregate.ts';
import { assess } from '../../src/assessment/assess.ts';
import type { Standard } from '../../src/assessment/standard/standard.ts';
import type { ClauseTest } from '../../src/assessment/trail.ts';
import { sharedData } from '../shared-data.ts';
import { BASE } from './build.ts';

const FILES = [
  'data/atop/atop5_1m.csv',
  'data/atop/atop_alliance_ddyr.derived.csv',
  'data/wars/interstate-war-rev.csv',
  'data/wars/Inter-StateWarData_v4.0.csv',
];

/** ATOP's alliances with the register's words, and the wars of Interstate War Data, as the program reads them. */
export async function realRecords(): Promise<Records> {
  const folder = mkdtempSync(join(tmpdir(), 'casus-assessment-'));
  try {
    const db = join(folder, 'real.duckdb');
    await importDatasets({ db, args: FILES.map(sharedData) }, { ...processEffects(), interactive: false });
    return await readRecords(db, 'iwd', {});
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tests of one alliance in one war; `bf-2018` unless a switch says otherwise. */
export function testsIn(
  { agreements, contingencies }: Records,
  atopid: number,
  warid: number,
  switches: Partial<Standard> = {},
): Test[] {
  const standard = { ...BASE, ...switches };
  const pacts = agreements.filter((one) => one.atopid === atopid);
  const wars = contingencies.filter((one) => one.warid === warid);
  return aggregate(assess(pacts, wars, standard), standard);
}

/** A judged clause as text: `violated/defected`. */
export function found({ verdict, verdictKind }: Pick<ClauseTest, 'verdict' | 'verdictKind'>): string {
  return `${verdict}/${verdictKind}`;
}

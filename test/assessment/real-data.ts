import { type Records, readRecords } from '../../src/app/read-records.ts';
import { aggregate, type Test } from '../../src/assessment/aggregate.ts';
import { assess } from '../../src/assessment/assess.ts';
import type { Standard } from '../../src/assessment/standard/standard.ts';
import type { ClauseTest } from '../../src/assessment/trail.ts';
import { publishedDatabase } from '../published-database.ts';
import { BASE } from './build.ts';

/** ATOP's alliances with the register's words, and the wars of Interstate War Data, as the program reads them. */
export async function realRecords(): Promise<Records> {
  return readRecords(await publishedDatabase(), 'iwd', {});
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

import type { Database } from '../../store/database.ts';
import type { Manifest } from '../manifest.ts';

/** A promise of defence from one state to another; months as `year * 12 + month - 1`, `to` null while in force. */
export interface DefencePromise {
  readonly patron: number;
  readonly ally: number;
  readonly from: number;
  readonly to: number | null;
}

/**
 * The promises of defence that some states gave to others by ATOP's member table: a member that owes defence owes it to
 * the other members of the same time. Where ATOP says that promises vary by partner (`obvary`) they are left out, because
 * the table does not name the partners. A missing month is the year's first, or its last for an end.
 */
export async function readDefencePromises(
  db: Database,
  manifest: Manifest,
  patrons: readonly number[],
): Promise<DefencePromise[]> {
  const table = manifest.tables[0]?.name;
  const begin = (row: string) => `${row}.yrent * 12 + greatest(coalesce(${row}.moent, 1), 1) - 1`;
  const end = (row: string) =>
    `case when ${row}.yrexit = 0 then null
       else ${row}.yrexit * 12 + case when coalesce(${row}.moexit, 0) < 1 then 12 else ${row}.moexit end - 1 end`;
  const rows = await db.rows(
    `select distinct m.member as patron, p.member as ally,
        greatest(${begin('m')}, ${begin('p')}) as first, least(${end('m')}, ${end('p')}) as last
      from "${table}" m join "${table}" p on p.atopid = m.atopid and p.member <> m.member
      where m.defense = 1 and coalesce(m.obvary, 0) = 0 and m.member in (${patrons.map(Number).join(', ')})
      order by all`,
  );
  return rows
    .map((row) => ({
      patron: Number(row['patron']),
      ally: Number(row['ally']),
      from: Number(row['first']),
      to: row['last'] === null ? null : Number(row['last']),
    }))
    .filter(({ from, to }) => to === null || to >= from);
}

import type { LeaderExit, LeaderSpell } from '../../core/leader.ts';
import { parsePartialDate } from '../../core/partial-date.ts';
import { cowFromGw } from '../../core/states/crosswalk.ts';
import type { Database, StoredRow } from '../../store/database.ts';
import type { Manifest } from '../manifest.ts';

const EXITS: Readonly<Record<string, LeaderExit>> = {
  Regular: 'regular',
  'Natural Death': 'natural',
  'Retired Due to Ill Health': 'natural',
  Suicide: 'natural',
  Irregular: 'irregular',
  Foreign: 'foreign',
  'Still in Office': 'in-office',
};

/** The last day that Archigos 4.1 covers; who was in office then has it as the end. */
export const ARCHIGOS_ENDS = parsePartialDate('2015-12-31');

/** Leaders with how they left office: by the rules, by death or illness, against the rules, or by a foreign state. */
export async function readLeaders(db: Database, manifest: Manifest, file: string): Promise<LeaderSpell[]> {
  const table = manifest.tables[0]?.name as string;
  const rows = await db.rows(`from "${table}" order by gwcode, startdate, enddate, obsid`);
  return rows.flatMap((row) => spellOf(row, manifest.id, file));
}

function spellOf(row: StoredRow, dataset: string, file: string): LeaderSpell[] {
  const from = parsePartialDate(String(row['startdate']));
  const end = parsePartialDate(String(row['enddate']));
  const exit = EXITS[String(row['exit'])] ?? 'unknown';
  const state = cowFromGw(Number(row['gwcode']), end);
  const before = state.kind === 'one' ? state : cowFromGw(Number(row['gwcode']), from);
  if (before.kind !== 'one') return [];
  return [
    {
      ccode: before.value,
      leader: String(row['leader']),
      span: { from, to: exit === 'in-office' ? null : end },
      exit,
      how: exit === 'irregular' || exit === 'foreign' ? String(row['exitcode'] ?? '') || null : null,
      source: { dataset, file, line: Number(row['source_line']) },
    },
  ];
}

import { SUPPORT_KINDS, type Supporter, type SupportKind, type SupportRow } from '../../core/external-support.ts';
import type { Database, StoredRow } from '../../store/database.ts';
import type { Manifest } from '../manifest.ts';
import { areElements, governmentNamed, stateOfElements } from './government.ts';

/**
 * The rows of the External Support Dataset with states by their COW codes. Several governments that fight as one
 * (`Government of United Kingdom, Government of United States of America`) are each a recipient.
 */
export async function readSupport(db: Database, manifest: Manifest, file: string): Promise<SupportRow[]> {
  const table = manifest.tables[0]?.name as string;
  const rows = await db.rows(`from "${table}" order by id`);
  return rows.map((row) => supportRow(row, manifest.id, file));
}

function supportRow(row: StoredRow, dataset: string, file: string): SupportRow {
  const year = Number(row['year']);
  const governments = (name: unknown) => namesIn(String(name ?? '')).flatMap((one) => governmentNamed(one, year) ?? []);
  const counts = SUPPORT_KINDS.map((kind) => [kind, Number(row[`ext_${kind}_count_s`])]);
  return {
    conflict: Number(row['conflict_id']),
    dyad: Number(row['dyad_id']),
    year,
    recipients: row['actor_nonstate'] === 0 ? governments(row['actor_name']) : [],
    opponents: governments(row['oppo_name']),
    opponentName: String(row['oppo_name']),
    supporters: namesIn(String(row['ext_name'] ?? '')).map((name) => supporterNamed(name, year)),
    states: Number(row['ext_count_s']),
    counts: Object.fromEntries(counts) as Record<SupportKind, number>,
    source: { dataset, file, line: Number(row['source_line']) },
  };
}

function supporterNamed(name: string, year: number): Supporter {
  const elements = areElements(name);
  return { ccode: elements ? stateOfElements(name, year) : governmentNamed(name, year), name, elements };
}

/** The names in a cell. Names of armed groups may hold commas, which then count as several; no state's does. */
function namesIn(cell: string): string[] {
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

import { existsSync } from 'node:fs';
import { Database } from '../src/store/database.ts';
import { checkLayout, importRecords } from '../src/store/layout.ts';

/** All that a database holds, in a line; it must open. "nothing" if there is no file, or no layout in it. */
export async function contentsOfDatabase(path: string): Promise<string> {
  if (!existsSync(path)) return 'nothing';
  const db = await Database.open(path, 'read');
  try {
    if (!(await checkLayout(db))) return 'nothing';
    const parts: string[] = [];
    for (const { tableName, file, rows } of await importRecords(db)) {
      const [sums] = await db.rows(`select count(*)::integer as n, sum(source_line)::bigint as s from "${tableName}"`);
      const bits = tableName.endsWith('dyad_year')
        ? await db.rows(`select sum(atop_neutral)::integer as b from "${tableName}"`)
        : [];
      parts.push(`${tableName} of ${file}: ${rows}, ${sums?.['n']}, ${sums?.['s']}, ${bits[0]?.['b']}`);
    }
    return parts.sort().join('; ');
  } finally {
    db.close();
  }
}

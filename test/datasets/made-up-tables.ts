import type { TableSpec } from '../../src/datasets/table-spec.ts';
import { Database } from '../../src/store/database.ts';
import { createLayout, replaceTable } from '../../src/store/layout.ts';

/** Rows as far as a test cares; every other column is empty. */
export type MadeUp = readonly Readonly<Record<string, number | string | null>>[];

/** Writes made-up rows of datasets into a database, as an import would, without checks. */
export async function fillDatabase(
  path: string,
  tables: readonly (readonly [string, TableSpec, MadeUp])[],
): Promise<void> {
  const db = await Database.open(path, 'write');
  await createLayout(db);
  for (const [dataset, spec, rows] of tables) {
    const record = { dataset, tableName: spec.name, file: 'made-up.csv', sha256: '', content: '', rows: rows.length };
    const cells = rows.map((row, i) => [...spec.columns.map(({ name }) => row[name] ?? null), i + 2]);
    await replaceTable(db, spec, record, cells);
  }
  db.close();
}

import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';

/**
 * Creates an empty database if there is none. It is made under another name and gets its own when it is
 * complete, so that a process that dies in the middle leaves no half of one; of two that create it at once, the
 * first wins.
 */
export async function createDatabase(path: string, settings: Record<string, string>): Promise<void> {
  if (existsSync(path)) return;
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const fresh = `${path}.${process.pid}.new`;
  rmSync(fresh, { force: true });
  try {
    (await DuckDBInstance.create(fresh, settings)).closeSync();
    giveName(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** A link leaves alone what is there; where the file system has no links, a rename has to do. */
function giveName(fresh: string, path: string): void {
  try {
    linkSync(fresh, path);
  } catch {
    if (!existsSync(path)) renameSync(fresh, path);
  }
}

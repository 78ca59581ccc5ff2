import { existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { loadDuckDb } from './load-duckdb.ts';

/**
 * Creates an empty database if there is none. It is made under another name and gets its own when it is
 * complete, so that a process that dies in the middle leaves no half of one; of two that create it at once, the
 * first wins.
 */
export async function createDatabase(path: string, settings: Record<string, string>): Promise<void> {
  removeLeftovers(path);
  if (existsSync(path)) return;
  const { DuckDBInstance } = loadDuckDb();
  const fresh = `${path}.${process.pid}.new`;
  rmSync(fresh, { force: true });
  try {
    (await DuckDBInstance.create(fresh, settings)).closeSync();
    giveName(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
    rmSync(`${fresh}.wal`, { force: true });
  }
}

/** Removes what processes left that died while they made this database. */
function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const pid = /^(\d+)\.new(\.wal)?$/.exec(name.slice(basename(path).length + 1))?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(path), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
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

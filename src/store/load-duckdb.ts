import { createRequire } from 'node:module';

type DuckDB = typeof import('@duckdb/node-api');

/**
 * Loads DuckDB when a database is first opened, and never twice. It is CommonJS, which Node loads by `require` in half the
 * processor's time of `import`: an import has all its files parsed for their names first.
 * @example const { DuckDBInstance } = loadDuckDb();
 */
export function loadDuckDb(): DuckDB {
  return createRequire(import.meta.url)('@duckdb/node-api') as DuckDB;
}

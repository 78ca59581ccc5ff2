/**
 * One measurement in a fresh process, whose times leave out the start of Node: prints JSON.
 * `child.ts import DB FILE…`, `child.ts read-csv DB FILE…`, `child.ts judge DB STANDARD`.
 */
import { argv, stdout } from 'node:process';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  loadAggregate,
  loadAssess,
  loadEffects,
  loadErrors,
  loadImport,
  loadRecords,
  loadRows,
  loadStandard,
} from './built.ts';
import { timed } from './summary.ts';

/** An import, or the same files read by plain DuckDB. */
export interface ImportRun {
  readonly ms: number;
  readonly rows: number;
}

/** The parts of a judgement, in milliseconds. */
export interface JudgeRun {
  readonly modules: number;
  readonly load: number;
  readonly judge: number;
  readonly judgeCpu: number;
  readonly rows: number;
}

async function importByCasus(db: string, files: readonly string[]): Promise<ImportRun> {
  const { importDatasets } = await loadImport();
  const { processEffects } = await loadEffects();
  const effects = { ...processEffects(), interactive: false, note: () => {} };
  const start = performance.now();
  const { imported } = await importDatasets({ db, args: files }, effects);
  return { ms: performance.now() - start, rows: imported.reduce((sum, file) => sum + file.rows, 0) };
}

async function importByDuckDb(db: string, files: readonly string[]): Promise<ImportRun> {
  const start = performance.now();
  const instance = await DuckDBInstance.create(db);
  const connection = await instance.connect();
  let rows = 0;
  for (const [i, file] of files.entries()) {
    await connection.run(`create table t${i} as from read_csv('${file.replaceAll("'", "''")}')`);
    const counted = await connection.runAndReadAll(`select count(*)::integer from t${i}`);
    rows += Number(counted.getRows()[0]?.[0]);
  }
  connection.closeSync();
  instance.closeSync();
  return { ms: performance.now() - start, rows };
}

async function judge(db: string, name: string): Promise<JudgeRun> {
  const times = [performance.now()];
  const lap = () => times.push(performance.now());
  const [{ assess }, { aggregate }, { presetStandard }] = [
    await loadAssess(),
    await loadAggregate(),
    await loadStandard(),
  ];
  const [{ readRecords }, { testRows }] = [await loadRecords(), await loadRows()];
  lap();
  const { agreements, contingencies } = await readRecords(db, 'iwd', {});
  lap();
  const standard = presetStandard(name);
  if (standard === undefined) {
    const { CasusError } = await loadErrors();
    throw new CasusError('standard-unknown', { name, known: 'see casus assess --help' });
  }
  const { cpuMs, result: tests } = timed(() => aggregate(assess(agreements, contingencies, standard), standard));
  lap();
  testRows(tests);
  lap();
  const [modules, load, judged, rows] = times.slice(1).map((time, i) => time - (times[i] as number));
  return {
    modules: modules as number,
    load: load as number,
    judge: judged as number,
    judgeCpu: cpuMs,
    rows: rows as number,
  };
}

const [what, db = '', ...rest] = argv.slice(2);
const result = await (what === 'import'
  ? importByCasus(db, rest)
  : what === 'read-csv'
    ? importByDuckDb(db, rest)
    : judge(db, rest[0] ?? ''));
stdout.write(JSON.stringify(result));

/**
 * Measures what Casus takes: `npm run bench [-- --data FOLDER] [--runs N]`. JSON on stdout, a table on stderr; see
 * README.md for how to read it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, exit, stderr, stdout, version } from 'node:process';
import { parseArgs } from 'node:util';
import { loadRecords } from './built.ts';
import type { ImportRun, JudgeRun } from './child.ts';
import { measureExports } from './exports.ts';
import { DATASETS, dataFolder, findInputs, type InputFile } from './inputs.ts';
import { growth, warm } from './judging.ts';
import { measureMultiverse, multiverseGrowth } from './multiverse.ts';
import { fresh, memoryBy, type WholeProcess, wholeProcess } from './processes.ts';
import { type Summary, summarise, summariseRatio } from './summary.ts';
import { table } from './table.ts';

const STANDARD = 'bf-2018';
const LEAST_RUNS = 5;

const { values } = parseArgs({
  args: argv.slice(2),
  options: { data: { type: 'string' }, runs: { type: 'string', default: '7' } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < LEAST_RUNS) {
  stderr.write(`--runs is a whole number, ${LEAST_RUNS} or more.\n`);
  exit(1);
}

const temp = mkdtempSync(join(tmpdir(), 'casus-bench-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));
process.on('SIGINT', () => exit(130));

const { origin, files } = await findInputs(values.data, temp);
if (origin === 'generated') stderr.write('There is no folder ../shared/data: measuring a generated data set.\n');
const db = join(temp, 'casus.duckdb');
fresh(['import', db, ...files.map(({ path }) => path)]);

const result = {
  inputs: { origin, files: files.map(({ path: _, ...file }) => file), standard: STANDARD },
  machine: { node: version, cores: availableParallelism(), processor: cpus()[0]?.model ?? 'unknown' },
  process: measureProcess(),
  import: Object.fromEntries(
    DATASETS.map((id) => [
      id,
      measureImport(
        id,
        files.filter(({ dataset }) => dataset === id),
      ),
    ]),
  ),
  judging: await measureJudging(),
  multiverse: {
    ...measureMultiverse(db, temp, runs),
    growth: await multiverseGrowth(await (await loadRecords()).readRecords(db, 'iwd', {}), STANDARD, runs),
  },
  exports: measureExports(dataFolder(values.data) ?? temp, temp, runs),
};
stdout.write(`${JSON.stringify(result, null, 2)}\n`);
stderr.write(table(result));

export type Result = typeof result;

/** `casus assess` from start to end, beside Node doing no more than opening the same database. */
function measureProcess() {
  const out = join(temp, 'assess.csv');
  const assess = ['bin/casus', 'assess', '--db', db, '--standard', STANDARD, '--format', 'csv', '--out', out];
  const open = `import { DuckDBInstance } from '@duckdb/node-api';
    const instance = await DuckDBInstance.create(process.argv[1], { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    await connection.runAndReadAll('from casus_import');
    connection.closeSync(); instance.closeSync();`;
  const whole: WholeProcess[] = [];
  const bare: WholeProcess[] = [];
  wholeProcess(assess, temp);
  for (let i = 0; i < runs; i += 1) {
    bare.push(wholeProcess(['--input-type=module', '-e', open, db], temp));
    whole.push(wholeProcess(assess, temp));
  }
  const seconds = (of: readonly WholeProcess[]) => of.map((one) => one.seconds);
  return {
    command: `casus assess --standard ${STANDARD} --format csv --out FILE`,
    memoryBy: memoryBy(),
    seconds: summarise(seconds(whole)),
    cpuSeconds: summarise(whole.map(({ cpuSeconds }) => cpuSeconds)),
    peakMb: summarise(whole.map(({ peakMb }) => peakMb)),
    openingOnly: {
      seconds: summarise(seconds(bare)),
      peakMb: summarise(bare.map(({ peakMb }) => peakMb)),
    },
    toOpeningOnly: summariseRatio(seconds(whole), seconds(bare)),
  };
}

/** An import into a fresh database, beside plain DuckDB that reads the same files into tables of one. */
function measureImport(id: string, of: readonly InputFile[]) {
  const paths = of.map(({ path }) => path);
  const casus: ImportRun[] = [];
  const duckdb: ImportRun[] = [];
  for (let i = 0; i < runs; i += 1) {
    duckdb.push(fresh(['read-csv', join(temp, `${id}-${i}-plain.duckdb`), ...paths]));
    casus.push(fresh(['import', join(temp, `${id}-${i}.duckdb`), ...paths]));
  }
  const ms = (of: readonly ImportRun[]) => of.map((one) => one.ms);
  return {
    rows: casus[0]?.rows,
    plainRows: duckdb[0]?.rows,
    ms: summarise(ms(casus)),
    plainMs: summarise(ms(duckdb)),
    toPlain: summariseRatio(ms(casus), ms(duckdb)),
  };
}

/** Judging all alliances in all wars: first in fresh processes, then over and over, then with more of everything. */
async function measureJudging() {
  const first = Array.from({ length: runs }, () => fresh<JudgeRun>(['judge', db, STANDARD]));
  const of = (part: keyof JudgeRun): Summary => summarise(first.map((run) => run[part]));
  const { readRecords } = await loadRecords();
  const world = await readRecords(db, 'iwd', {});
  return {
    alliances: world.agreements.length,
    wars: world.contingencies.length,
    first: {
      modulesMs: of('modules'),
      loadMs: of('load'),
      judgeMs: of('judge'),
      judgeCpuMs: of('judgeCpu'),
      rowsMs: of('rows'),
    },
    warm: await warm(world, STANDARD, runs),
    growth: await growth(world, STANDARD, runs),
  };
}

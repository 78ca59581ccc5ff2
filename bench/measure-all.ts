import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { version } from 'node:process';
import { loadRecords } from './built.ts';
import type { ImportRun, JudgeRun } from './child.ts';
import { measureExports } from './exports.ts';
import { DATASETS, dataFolder, findInputs, type InputFile } from './inputs.ts';
import { growth, warm } from './judging.ts';
import { measureMultiverse, multiverseGrowth } from './multiverse.ts';
import { fresh, memoryBy, type WholeProcess, wholeProcess } from './processes.ts';
import { type Summary, summarise, summariseRatio } from './summary.ts';

const STANDARD = 'bf-2018';

/** Where the benchmark works: the database, a folder for what it writes, and how often each thing is measured. */
interface Room {
  readonly db: string;
  readonly temp: string;
  readonly runs: number;
}

/** What the benchmark finds. */
export type Result = Awaited<ReturnType<typeof measureAll>>;

/** Measures everything on the files of a folder, or on a generated data set where there is none. */
export async function measureAll(data: string | undefined, temp: string, runs: number) {
  const { origin, files } = await findInputs(data, temp);
  const db = join(temp, 'casus.duckdb');
  fresh(['import', db, ...files.map(({ path }) => path)]);
  const room = { db, temp, runs };
  return {
    inputs: { origin, files: files.map(({ path: _, ...file }) => file), standard: STANDARD },
    machine: { node: version, cores: availableParallelism(), processor: cpus()[0]?.model ?? 'unknown' },
    process: measureProcess(room),
    import: Object.fromEntries(
      DATASETS.map((id) => [
        id,
        measureImport(
          room,
          id,
          files.filter(({ dataset }) => dataset === id),
        ),
      ]),
    ),
    judging: await measureJudging(room),
    multiverse: {
      ...measureMultiverse(db, temp, runs),
      growth: await multiverseGrowth(await (await loadRecords()).readRecords(db, 'iwd', {}), STANDARD, runs),
    },
    exports: await measureExports(dataFolder(data) ?? temp, temp, runs),
  };
}

/** `casus assess` from start to end, beside Node doing no more than opening the same database. */
function measureProcess({ db, temp, runs }: Room) {
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
function measureImport({ temp, runs }: Room, id: string, of: readonly InputFile[]) {
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
async function measureJudging({ db, runs }: Room) {
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

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type PlainTable, plainWrite } from './plain-write.ts';
import { fresh, type WholeProcess, wholeProcess } from './processes.ts';
import { type Summary, summarise, summariseRatio } from './summary.ts';

/** The files that exports are made from, in folders of the data. */
const FILES = {
  obligations: ['states/states2016.csv', 'atop/atop5_1m.csv', 'atop/atop_alliance_ddyr.derived.csv'],
  more: ['mid/MIDB 5.0.csv', 'nmc/NMC-60-abridged.csv'],
} as const;
const MORE = 'obligations,disputes,capabilities,peace-years';

/** First years that leave about a quarter, a half and all of the directed dyad-years until 2016. */
const SIZES = [
  [1, 2004],
  [2, 1990],
  [4, 1816],
] as const;

/** A kind of export, from the start of the process to its end, beside plain DuckDB that writes the same table from the same database. */
export interface ExportFigures {
  readonly command: string;
  readonly seconds: Summary;
  readonly cpuSeconds: Summary;
  readonly peakMb: Summary;
  readonly plain: { readonly seconds: Summary; readonly cpuSeconds: Summary; readonly peakMb: Summary };
  /** By the clock and by the processor's time, to a Node process that writes the same rows by one statement. */
  readonly toPlainWrite: Summary;
  readonly cpuToPlainWrite: Summary;
}

/** How an export grows with its rows. */
export interface ExportGrowth {
  readonly times: number;
  readonly rows: number;
  readonly cpuSeconds: Summary;
  /** Processor time less that of an export of one year, to the same of 1 ×, by rows to rows. */
  readonly timeToRows: number;
}

/** What exports of directed dyad-years take; null where there are no published files. */
export async function measureExports(data: string, temp: string, runs: number) {
  const paths = (files: readonly string[]) => files.map((file) => join(data, file));
  const all = paths([...FILES.obligations, ...FILES.more]);
  if (!all.every((path) => existsSync(path))) return null;
  const db = join(temp, 'exports.duckdb');
  fresh(['import', db, ...all]);
  return {
    parquet: await measure('obligations', 'parquet'),
    csv: await measure('obligations', 'csv'),
    moreParquet: await measure(MORE, 'parquet'),
    moreCsv: await measure(MORE, 'csv'),
    growth: growth(),
  };

  async function measure(add: string, form: string): Promise<ExportFigures> {
    const line = exportLine(add, form, 1816);
    const table: PlainTable = add === MORE ? 'more' : 'obligations';
    const byHand = ['--input-type=module', '-e', plainWrite(table), db, form, join(temp, `plain.${form}`)];
    const whole: WholeProcess[] = [];
    const plain: WholeProcess[] = [];
    wholeProcess(line, temp);
    for (let i = 0; i < runs; i += 1) {
      plain.push(wholeProcess(byHand, temp));
      whole.push(wholeProcess(line, temp));
    }
    await checkEqual(join(temp, `out.${form}`), join(temp, `plain.${form}`));
    return {
      command: `casus export dyad-years --directed --add ${add} --format ${form}`,
      seconds: summarise(whole.map(({ seconds }) => seconds)),
      cpuSeconds: summarise(whole.map(({ cpuSeconds }) => cpuSeconds)),
      peakMb: summarise(whole.map(({ peakMb }) => peakMb)),
      plain: {
        seconds: summarise(plain.map(({ seconds }) => seconds)),
        cpuSeconds: summarise(plain.map(({ cpuSeconds }) => cpuSeconds)),
        peakMb: summarise(plain.map(({ peakMb }) => peakMb)),
      },
      toPlainWrite: summariseRatio(
        whole.map(({ seconds }) => seconds),
        plain.map(({ seconds }) => seconds),
      ),
      cpuToPlainWrite: summariseRatio(
        whole.map(({ cpuSeconds }) => cpuSeconds),
        plain.map(({ cpuSeconds }) => cpuSeconds),
      ),
    };
  }

  function growth(): ExportGrowth[] {
    const cpu = (from: number) =>
      Array.from({ length: runs }, () => wholeProcess(exportLine('obligations', 'csv', from), temp).cpuSeconds);
    const start = summarise(cpu(2016)).median;
    const sizes = SIZES.map(([times, from]) => ({ times, cpuSeconds: summarise(cpu(from)), rows: rowsWritten() }));
    const per = sizes.map(({ cpuSeconds, rows }) => (cpuSeconds.median - start) / rows);
    return sizes.map((size, i) => ({
      ...size,
      timeToRows: Math.round(((per[i] as number) / (per[0] as number)) * 100) / 100,
    }));
  }

  function exportLine(add: string, form: string, from: number): string[] {
    const what = ['--directed', '--add', add, '--from', String(from), '--format', form];
    return ['bin/casus', 'export', 'dyad-years', '--db', db, ...what, '--out', join(temp, `out.${form}`)];
  }

  function rowsWritten(): number {
    const { resources } = JSON.parse(readFileSync(join(temp, 'datapackage.json'), 'utf8')) as {
      resources: { path: string; rows: number }[];
    };
    return resources.find(({ path }) => path === 'out.csv')?.rows ?? Number.NaN;
  }
}

/** @throws Error if two files do not have the same columns and rows in the same order. */
async function checkEqual(ours: string, plain: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRows().flat().map(Number);
  const [apart] = await rows(
    `select count(*) from (from '${ours}') o positional join (from '${plain}') p where o is distinct from p`,
  );
  const [columns, both] = [await columnsOf(ours), await columnsOf(plain)];
  connection.closeSync();
  instance.closeSync();
  if (apart !== 0 || columns !== both) throw new Error(`Plain DuckDB wrote another table: ${apart} rows differ.`);

  async function columnsOf(file: string): Promise<string> {
    return (await connection.runAndReadAll(`from '${file}' limit 0`)).columnNames().join();
  }
}

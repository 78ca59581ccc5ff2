import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** A kind of export, from the start of the process to its end, beside plain DuckDB that writes the obligations from the same database. */
export interface ExportFigures {
  readonly command: string;
  readonly seconds: Summary;
  readonly cpuSeconds: Summary;
  readonly peakMb: Summary;
  /** By the clock and by the processor's time, to a Node process that writes the table with obligations by one statement. */
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
export function measureExports(data: string, temp: string, runs: number) {
  const paths = (files: readonly string[]) => files.map((file) => join(data, file));
  const all = paths([...FILES.obligations, ...FILES.more]);
  if (!all.every((path) => existsSync(path))) return null;
  const db = join(temp, 'exports.duckdb');
  fresh(['import', db, ...all]);
  return {
    parquet: measure('obligations', 'parquet'),
    csv: measure('obligations', 'csv'),
    moreParquet: measure(MORE, 'parquet'),
    moreCsv: measure(MORE, 'csv'),
    growth: growth(),
  };

  function measure(add: string, form: string): ExportFigures {
    const line = exportLine(add, form, 1816);
    const whole: WholeProcess[] = [];
    const plain: WholeProcess[] = [];
    wholeProcess(line, temp);
    for (let i = 0; i < runs; i += 1) {
      plain.push(wholeProcess(['--input-type=module', '-e', PLAIN_WRITE, db, form, join(temp, `plain.${form}`)], temp));
      whole.push(wholeProcess(line, temp));
    }
    return {
      command: `casus export dyad-years --directed --add ${add} --format ${form}`,
      seconds: summarise(whole.map(({ seconds }) => seconds)),
      cpuSeconds: summarise(whole.map(({ cpuSeconds }) => cpuSeconds)),
      peakMb: summarise(whole.map(({ peakMb }) => peakMb)),
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

/** A state's obligations to another by year from ATOP's directed-dyad table; the same rows and bytes as the export's. */
const PLAIN_WRITE = `import { DuckDBInstance } from '@duckdb/node-api';
  const [db, form, out] = process.argv.slice(1);
  const options = form === 'csv' ? "format csv, header true, nullstr ''" : 'format parquet, compression zstd';
  const kinds = ['defense', 'offense', 'neutral', 'nonagg', 'consul'];
  const owed = kinds.map((kind) => 'coalesce(o.atop_' + kind + ', 0)::tinyint as atop_' + kind).join(', ');
  const member = '(select distinct ccode, year from cow_state_2016_membership join range(1816, 2017) y(year) on year between styear and endyear)';
  const query = 'select a.ccode::smallint as ccode1, b.ccode::smallint as ccode2, a.year::smallint as year, ' + owed +
    ' from ' + member + ' a join ' + member + ' b on a.year = b.year and a.ccode <> b.ccode' +
    ' left join atop_5_1_directed_dyad_year o on o.ccode1 = a.ccode and o.ccode2 = b.ccode and o.year = a.year order by 1, 2, 3';
  const instance = await DuckDBInstance.create(db, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  await connection.run("copy (" + query + ") to '" + out + "' (" + options + ")");
  connection.closeSync(); instance.closeSync();`;

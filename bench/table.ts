import type { Result } from './measure-all.ts';
import type { Summary } from './summary.ts';

/** The results in short, for people. */
export function table({
  inputs,
  machine,
  process: whole,
  import: imports,
  judging,
  multiverse,
  exports,
}: Result): string {
  const { first, warm, growth } = judging;
  const rows: [string, string, string, string, string][] = [
    ['', 'median', 'min', 'max', 'to its baseline'],
    row('whole process, s', whole.seconds, `${show(whole.toOpeningOnly.median)} × opening the database`),
    row('  processor, s', whole.cpuSeconds),
    row('  peak memory, MB', whole.peakMb, `${show(whole.peakMb.median / whole.openingOnly.peakMb.median)} ×`),
    ...Object.entries(imports).map(([id, { ms, toPlain }]) =>
      row(`import ${id}, ms`, ms, `${show(toPlain.median)} × plain DuckDB`),
    ),
    row('first: loading the program, ms', first.modulesMs),
    row('  loading the records, ms', first.loadMs),
    row('  judging, ms', first.judgeMs),
    row('    processor, ms', first.judgeCpuMs),
    row('  rows with reasons, ms', first.rowsMs),
    row('judging warm, ms', warm.ms),
    row('  processor, ms', warm.cpuMs, `${show(warm.toBarePairing.median)} × bare pairing`),
    ...growth.map(({ of, times, cpuMs, timeRatio, pairsRatio, timeToPairs }) =>
      row(
        `${times} × ${of}, processor, ms`,
        cpuMs,
        `time ${show(timeRatio.median)} : pairs ${show(pairsRatio)} = ${timeToPairs.toFixed(2)}`,
      ),
    ),
    row('multiverse, s', multiverse.seconds, `${show(multiverse.toJudgingOnce.median)} × judging once`),
    row('  processor, s', multiverse.cpuSeconds),
    row('  peak memory, MB', multiverse.peakMb),
    ...multiverse.growth.map(({ of, times, cpuMs, timeToSize }) =>
      row(`multiverse ${times} × ${of}, processor, ms`, cpuMs, `time : size = ${timeToSize.toFixed(2)}`),
    ),
    ...(exports === null ? [] : exportRows(exports)),
  ];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((cells) => (cells[i] as string).length)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, i) =>
        i === 0 ? cell.padEnd(widths[i] as number) : i < 4 ? cell.padStart(widths[i] as number) : cell,
      )
      .join('  ')
      .trimEnd(),
  );
  const head = [
    `${inputs.origin === 'published' ? 'Published' : 'GENERATED'} data, ${inputs.standard}, Node ${machine.node}, ${machine.cores} cores, ${whole.seconds.runs} runs.`,
    ...inputs.files.map(({ dataset, name, rows, sha256 }) => `  ${dataset}  ${name}  ${rows} rows  ${sha256}`),
    `${judging.alliances} alliances, ${judging.wars} wars, ${warm.candidates} candidates.`,
  ];
  return `${[...head, '', ...lines].join('\n')}\n`;
}

function exportRows(exports: NonNullable<Result['exports']>): [string, string, string, string, string][] {
  const { growth, ...kinds } = exports;
  return [
    ...Object.values(kinds).flatMap(
      ({ command, seconds, cpuSeconds, peakMb, plain, toPlainWrite, cpuToPlainWrite }) => [
        row(
          `${command.replace('casus export dyad-years --directed --add ', 'export ')}, s`,
          seconds,
          `${show(toPlainWrite.median)} × plain DuckDB write (${show(cpuToPlainWrite.median)} × by processor)`,
        ),
        row('  processor, s', cpuSeconds),
        row('  peak memory, MB', peakMb, `plain DuckDB write: ${show(plain.peakMb.median)}`),
      ],
    ),
    ...growth.map(({ times, rows, cpuSeconds, timeToRows }) =>
      row(`export ${times} ×, ${rows} rows, processor, s`, cpuSeconds, `time : rows = ${timeToRows.toFixed(2)}`),
    ),
  ];
}

function row(name: string, { median, min, max }: Summary, beside = ''): [string, string, string, string, string] {
  return [name, show(median), show(min), show(max), beside];
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

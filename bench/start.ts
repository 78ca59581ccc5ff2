/**
 * How long Casus takes to start: `npm run bench:start [-- --runs 15]`. Whole processes of the built program, in turn with
 * an empty Node, on the built-in casebook and on a made-up one three times as large, packed as the build packs it. A
 * table on stderr, JSON on stdout; the exit status is 1 if a target is missed. `--record 1.0.0` adds a line for that release
 * to history.jsonl.
 */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stderr, stdout, version } from 'node:process';
import { parseArgs } from 'node:util';
import { ROOT } from './processes.ts';
import { type Start, startToAnswer, startToEnd } from './starts.ts';
import { summarise } from './summary.ts';
import { threefold } from './threefold.ts';

/** What is started, and how many empty Nodes it may take. */
const STARTED = [
  { what: '--help', line: ['--help'], target: 2 },
  { what: 'ledger russia', line: ['ledger', 'russia'], target: 4.5 },
  { what: 'case iran-2026', line: ['case', 'iran-2026'], target: 5 },
  { what: 'serve, to its first answer', line: null, target: 12 },
] as const;

const options = { runs: { type: 'string', default: '15' }, record: { type: 'string' } } as const;
const { values } = parseArgs({ args: argv.slice(2), options });
const runs = Math.max(Number(values.runs), 5);
const temp = mkdtempSync(join(tmpdir(), 'casus-start-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));

const load = loadavg()[0] as number;
const results = [
  { casebook: 'built in', started: await measure(ROOT) },
  { casebook: 'three times as large', started: await measure(threefold(ROOT, join(temp, 'casus'))) },
];
const missed = results.flatMap(({ started }) => started).filter(({ wall, target }) => wall > target);
stdout.write(`${JSON.stringify({ node: version, cores: cpus().length, load, runs, results }, null, 2)}\n`);
stderr.write(table());
process.exitCode = missed.length === 0 ? 0 : 1;
if (values.record !== undefined) record(values.record);

/** Adds a line to the history: multiples of an empty Node by the clock and by the processor, with the built-in casebook. */
function record(release: string): void {
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  const started = (results[0]?.started ?? []).map(({ what, wall, cpu }) => [
    what,
    { clock: hundredths(wall), processor: hundredths(cpu) },
  ]);
  const date = new Date().toISOString().slice(0, 10);
  const measured = { node: version, cores: cpus().length, load: hundredths(load), runs };
  const line = JSON.stringify({ release, date, ...measured, start: Object.fromEntries(started) });
  appendFileSync(join(ROOT, 'bench', 'history.jsonl'), `${line}\n`);
}

/** Every start in turn, after one round that is not counted. */
async function measure(root: string) {
  const empty: Start[] = [];
  const taken = STARTED.map((): Start[] => []);
  for (let round = 0; round <= runs; round += 1) {
    const one = [await startToEnd(['-e', '0'], root, temp)];
    for (const { line } of STARTED) {
      one.push(line === null ? await startToAnswer(root, temp) : await startToEnd(['bin/casus', ...line], root, temp));
    }
    if (round === 0) continue;
    empty.push(one[0] as Start);
    for (const [i, runsOf] of taken.entries()) runsOf.push(one[i + 1] as Start);
  }
  return STARTED.map(({ what, target }, i) => {
    const [own, base] = [taken[i] as Start[], empty];
    const median = (list: readonly Start[], of: keyof Start) => summarise(list.map((run) => run[of])).median;
    const [ms, cpuMs] = [median(own, 'ms'), median(own, 'cpuMs')];
    const [emptyMs, emptyCpuMs] = [median(base, 'ms'), median(base, 'cpuMs')];
    return { what, target, wall: ms / emptyMs, cpu: cpuMs / emptyCpuMs, ms, cpuMs, emptyMs, emptyCpuMs };
  });
}

/** The results in short, for people. */
function table(): string {
  const rows = results.flatMap(({ casebook, started }) =>
    started.map(({ what, target, wall, cpu, ms, cpuMs }) => [
      casebook,
      what,
      wall.toFixed(2),
      cpu.toFixed(2),
      `${target}${wall > target ? '  missed' : ''}`,
      `${ms.toFixed(0)} ms, processor ${cpuMs.toFixed(0)} ms`,
    ]),
  );
  const all = [['casebook', 'start', 'clock', 'processor', 'target', 'medians'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...all.map((cells) => (cells[i] as string).length)));
  const lines = all.map((cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
  return [
    `Multiples of an empty "node -e 0" (medians of ${runs} rounds in turn). Node ${version}, ${cpus().length} cores, load ${load.toFixed(1)}.`,
    'On a machine that does other work, trust the processor before the clock.',
    '',
    ...lines,
    '',
  ].join('\n');
}

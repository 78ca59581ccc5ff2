import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TIME = '/usr/bin/time';

/** Writes the process's own peak to a file as it ends. */
const PEAK = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.CASUS_BENCH_PEAK, JSON.stringify([maxRSS, userCPUTime / 1e6, systemCPUTime / 1e6]));
});
`)}`;

const FIGURES = [
  /Maximum resident set size \(kbytes\): (\d+)/,
  /User time \(seconds\): ([\d.]+)/,
  /System time \(seconds\): ([\d.]+)/,
];

/** A whole process from its start to its end. */
export interface WholeProcess {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

/** Runs one measurement of `child.ts` in a fresh process. */
export function fresh<T>(args: readonly string[]): T {
  const child = fileURLToPath(new URL('child.ts', import.meta.url));
  return JSON.parse(run(execPath, ['--import', 'tsx', child, ...args]).stdout) as T;
}

/**
 * Runs Node with arguments, as a user would, and says how long the whole took and the most memory it held:
 * by GNU time where it is there, since a process that is started by a large one inherits its peak; otherwise
 * by its own account.
 * @param out where what it prints goes; '' to leave it out
 */
export function wholeProcess(args: readonly string[], temp: string, out = ''): WholeProcess {
  const note = join(temp, 'peak');
  const start = performance.now();
  if (hasGnuTime()) {
    run(TIME, ['-v', '-o', note, execPath, ...args], {}, out);
  } else {
    run(execPath, ['--import', PEAK, ...args], { CASUS_BENCH_PEAK: note }, out);
  }
  const seconds = (performance.now() - start) / 1000;
  const written = readFileSync(note, 'utf8');
  rmSync(note);
  const [kilobytes, user, system] = hasGnuTime()
    ? FIGURES.map((of) => Number(of.exec(written)?.[1]))
    : JSON.parse(written);
  return { seconds, cpuSeconds: user + system, peakMb: kilobytes / 1024 };
}

/** Bytes that a measured command may print: a specification curve has about five million. */
const LARGEST_OUTPUT = 64 * 1024 * 1024;

/** How the memory of a whole process is measured here. */
export function memoryBy(): string {
  return hasGnuTime() ? 'GNU time -v' : 'process.resourceUsage';
}

let gnuTime: boolean | undefined;

function hasGnuTime(): boolean {
  gnuTime ??= existsSync(TIME) && spawnSync(TIME, ['-v', execPath, '--version']).status === 0;
  return gnuTime;
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, out = '') {
  const file = out === '' ? null : openSync(out, 'w');
  const result = spawnSync(command, [...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: LARGEST_OUTPUT,
    stdio: ['ignore', file ?? 'pipe', 'pipe'],
  });
  if (file !== null) closeSync(file);
  if (result.status === 0) return result;
  throw new Error(`${command} ${args.join(' ')}\n${result.stderr ?? ''}${result.error?.message ?? ''}`);
}

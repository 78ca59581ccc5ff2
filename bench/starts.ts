import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Loaded into every process that is measured, the empty one too: it notes the processor's time at the end. */
const USAGE = fileURLToPath(new URL('usage.cjs', import.meta.url));

/** A start: by the clock, and of the processor's time in all threads, both in milliseconds. */
export interface Start {
  readonly ms: number;
  readonly cpuMs: number;
}

function begin(args: readonly string[], root: string, temp: string) {
  const note = join(temp, 'usage');
  const begun = performance.now();
  const child = spawn(execPath, ['--require', USAGE, ...args], {
    cwd: root,
    env: { ...env, CASUS_BENCH_USAGE: note },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
    return Number(readFileSync(note, 'utf8'));
  });
  return { child, begun, ended };
}

/** A process from its start to its end. */
export async function startToEnd(args: readonly string[], root: string, temp: string): Promise<Start> {
  const { child, begun, ended } = begin(args, root, temp);
  child.stdout.resume();
  const cpuMs = await ended;
  return { ms: performance.now() - begun, cpuMs };
}

/**
 * `casus serve` from its start to its first answer of `/api/health`. The processor's time is that until the server has
 * stopped, which it is asked to at once; it has begun to read the casebook for its first reader by then.
 */
export async function startToAnswer(root: string, temp: string): Promise<Start> {
  const { child, begun, ended } = begin(['bin/casus', 'serve', '--port', '0'], root, temp);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  await answered(`${String(line).trim()}api/health`);
  const ms = performance.now() - begun;
  child.kill('SIGTERM');
  return { ms, cpuMs: await ended };
}

function answered(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode}`))));
    }).on('error', reject);
  });
}

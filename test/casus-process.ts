import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/casus', import.meta.url));

/** What a run of the built command line left. */
export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `bin/casus` as a process of its own. */
export function startCasus(args: readonly string[]): { kill: () => void; finished: Promise<Finished> } {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const parts = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    parts.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    parts.err += chunk;
  });
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...parts }));
  });
  return { kill: () => child.kill('SIGKILL'), finished };
}

/** Runs `bin/casus` to its end. */
export function runCasus(...args: readonly string[]): Promise<Finished> {
  return startCasus(args).finished;
}

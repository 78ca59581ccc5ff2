import { basename } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { Effects } from './effects.ts';

/** How long a task may take before a bar is shown, in milliseconds. */
const PATIENCE = 1000;

/** Progress through a number of steps. */
export interface ProgressBar {
  update(done: number, file: string): void;
  stop(): void;
}

/** A bar on the terminal for what takes over a second; nothing where nobody watches. */
export function progressBar(total: number, effects: Effects, doing = 'reading'): ProgressBar {
  if (!effects.interactive) return { update: () => {}, stop: () => {} };
  const began = Date.now();
  let bar: SingleBar | null = null;
  return {
    update(done, file) {
      if (bar === null) {
        if (Date.now() - began < PATIENCE) return;
        const format = `${doing} [{bar}] {percentage}% | {file}`;
        bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
        bar.start(total, done, { file: basename(file) });
      }
      bar.update(done, { file: basename(file) });
    },
    stop: () => bar?.stop(),
  };
}

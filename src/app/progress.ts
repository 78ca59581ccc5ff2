import { basename } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { shown } from '../core/plain-text.ts';
import { sizeSoFar } from '../files/file-facts.ts';
import { CLEAR_LINE, type Effects } from './effects.ts';

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
        bar.start(total, done, { file: shown(basename(file)) });
      }
      bar.update(done, { file: shown(basename(file)) });
    },
    stop: () => bar?.stop(),
  };
}

/** How often the line is renewed, in milliseconds. */
const PACE = 250;

/**
 * Does work whose length nobody knows beforehand, such as one statement of the database, and shows on the terminal after a
 * second how long it has taken and how much of the file is written; nothing where nobody watches.
 */
export async function watched<T>(name: string, file: string, effects: Effects, work: () => Promise<T>): Promise<T> {
  if (!effects.interactive) return work();
  const began = Date.now();
  let isShown = false;
  const timer = setInterval(() => {
    const waited = Date.now() - began;
    if (waited < PATIENCE) return;
    isShown = true;
    const megabytes = sizeSoFar(file) / 1e6;
    const stage = megabytes < 0.1 ? 'joining and sorting' : `${megabytes.toFixed(0)} MB written`;
    effects.note(`${CLEAR_LINE}${name}: ${(waited / 1000).toFixed(0)} s, ${stage}`);
  }, PACE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (isShown) effects.note(CLEAR_LINE);
  }
}

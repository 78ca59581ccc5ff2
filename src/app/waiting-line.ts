import { statSync } from 'node:fs';
import type { Effects } from './effects.ts';

/** How long a task may take before it is shown, and how often the line is renewed, in milliseconds. */
const PATIENCE = 1000;
const PACE = 250;
const CLEAR = '\r\u001b[K';

/**
 * Does work whose length nobody knows beforehand, such as one statement of the database, and shows on the terminal after a
 * second how long it has taken and how much of the file is written; nothing where nobody watches.
 */
export async function watched<T>(name: string, file: string, effects: Effects, work: () => Promise<T>): Promise<T> {
  if (!effects.interactive) return work();
  const began = Date.now();
  let shown = false;
  const timer = setInterval(() => {
    const waited = Date.now() - began;
    if (waited < PATIENCE) return;
    shown = true;
    const megabytes = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) / 1e6;
    const stage = megabytes < 0.1 ? 'joining and sorting' : `${megabytes.toFixed(0)} MB written`;
    effects.note(`${CLEAR}${name}: ${(waited / 1000).toFixed(0)} s, ${stage}`);
  }, PACE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (shown) effects.note(CLEAR);
  }
}

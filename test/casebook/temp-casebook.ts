import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Effects, processEffects } from '../../src/app/effects.ts';

/** A folder on disk with these files, gone when the test is over. */
export async function tempCasebook(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'casus-casebook-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await writeAll(root, files);
  return root;
}

/** Writes files under a folder, with the folders they need. */
export async function writeAll(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
}

/** Every file under a folder, hidden ones too, by its path from there, with its bytes in Latin-1. */
export async function filesIn(root: string): Promise<Record<string, string>> {
  const names = (await readdir(root, { recursive: true })).sort();
  const found: Record<string, string> = {};
  for (const name of names) {
    if ((await lstat(join(root, name))).isFile()) found[name] = await readFile(join(root, name), 'latin1');
  }
  return found;
}

/** The world with what is printed kept. */
export function keptEffects(width = 80): { effects: Effects; out: () => string; notes: () => string } {
  let out = '';
  let notes = '';
  const effects: Effects = {
    ...processEffects(),
    interactive: false,
    width,
    out: (text) => {
      out += text;
    },
    note: (text) => {
      notes += text;
    },
  };
  return { effects, out: () => out, notes: () => notes };
}

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Effects, processEffects } from '../src/app/effects.ts';

/** A folder for the tests of one file, removed after them; a function that gives paths in it. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'casus-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

/** Writes a file and gives its path. */
export function put(path: string, content: string | Uint8Array): string {
  writeFileSync(path, content);
  return path;
}

/** What tells whether a file was touched: its bytes and when it was written; null if it is not there. */
export function stateOf(path: string): { sha256: string; written: number } | null {
  if (!existsSync(path)) return null;
  return { sha256: createHash('sha256').update(readFileSync(path)).digest('hex'), written: statSync(path).mtimeMs };
}

/** The world of the process, with what is written kept. */
export function capturedEffects(
  changes: Partial<Effects> = {},
): Effects & { readonly written: { out: string; note: string } } {
  const written = { out: '', note: '' };
  return {
    ...processEffects(),
    out: (text) => {
      written.out += text;
    },
    note: (text) => {
      written.note += text;
    },
    interactive: false,
    width: 100,
    ...changes,
    written,
  };
}

import { stderr, stdout } from 'node:process';
import { shown } from '../core/plain-text.ts';
import type { ReadCache } from '../files/read-cache.ts';
import { disk, type FileReading } from '../files/reading.ts';
import { type Content, replaceFile, writeNew, writeWhole } from '../files/write-whole.ts';

/** What a use case needs from the world, so that a test can stand in for it. Files are read and written through it. */
export interface Effects extends FileReading {
  /** Results: what a program would read. */
  readonly out: (text: string) => void;
  /** Progress and notes for people. */
  readonly note: (text: string) => void;
  /** Is there a person at a terminal to whom progress can be shown? */
  readonly interactive: boolean;
  /** How many characters wide results may be. */
  readonly width: number;
  /** Writes a file, whole or not at all, in place of one that is there. */
  readonly writeFile: (path: string, content: Content) => Promise<void>;
  /** Writes a new file, with its folder; refuses one that is there. */
  readonly writeNew: (path: string, content: Content) => Promise<void>;
  /** Replaces a file that still holds what it held. */
  readonly replaceFile: (path: string, before: Uint8Array, content: Content) => Promise<void>;
  /** Where what was read is kept; everything is read anew if there is none. */
  readonly cache?: ReadCache | undefined;
}

/** What a note begins with to take the place of the line that the terminal shows. */
export const CLEAR_LINE = '\r\u001b[K';

/** The world as the command line finds it. What leaves for the terminal has no hidden character in it, wherever it came from. */
export function processEffects(): Effects {
  return {
    ...disk,
    out: (text) => stdout.write(shown(text)),
    note: (text) =>
      stderr.write(text.startsWith(CLEAR_LINE) ? CLEAR_LINE + shown(text.slice(CLEAR_LINE.length)) : shown(text)),
    interactive: stderr.isTTY === true,
    width: stdout.columns ?? (Number(process.env['COLUMNS']) || 100),
    writeFile: writeWhole,
    writeNew,
    replaceFile,
  };
}

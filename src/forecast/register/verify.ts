import { linesOf, textOf } from './bytes.ts';
import { GENESIS, hashAfter, type Line, placesIn, type Sha256, takeApart } from './chain.ts';
import { changedByte } from './changed-byte.ts';
import type { Entry } from './entry.ts';
import { isAddedLineEnd, lostLineEnd } from './line-ends.ts';

/** A file of the register: lines that were appended together. */
export interface Segment {
  /** `000001.jsonl`; numbers follow one another. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first thing that is wrong with a register. */
export interface Broken {
  readonly file: string;
  /** The line, from 1. */
  readonly line: number;
  /** The first changed byte of the file, from 0; null where several bytes of the line may have changed. */
  readonly byte: number | null;
  /** The line's first byte in the file. */
  readonly lineStart: number;
  readonly why: string;
}

/** A register as read: its entries in order, the hashes after each, the head of the chain, and what is wrong. */
export interface ReadRegister {
  readonly entries: readonly Entry[];
  readonly hashes: readonly string[];
  readonly head: string;
  readonly broken: Broken | null;
}

/** The name of the file with a number. */
export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.jsonl`;
}

/**
 * Reads a register's files in order and follows the chain from its first line. It stops at the first line that does not
 * hold, and says which byte of it changed where the hashes tell.
 */
export function readRegister(segments: readonly Segment[], sha256: Sha256): ReadRegister {
  const entries: Entry[] = [];
  const hashes: string[] = [];
  let head = GENESIS;
  const result = (broken: Broken | null): ReadRegister => ({ entries, hashes, head, broken });
  for (const [i, { name, bytes }] of segments.entries()) {
    const expected = segmentName(i + 1);
    if (name !== expected) {
      return result({ file: expected, line: 1, byte: null, lineStart: 0, why: `the file is missing; ${name} follows` });
    }
    const lines = linesOf(bytes);
    for (const [at, { start, line, ended }] of lines.entries()) {
      const broken = (byte: number | null, why: string) =>
        result({ file: name, line: at + 1, byte, lineStart: start, why });
      const apart = takeApart(line);
      const isWhole = ended && !('wrongAt' in apart) && hashAfter(head, apart.payload, sha256) === apart.hash;
      if (!isWhole) {
        const lost = lostLineEnd(head, line, sha256);
        if (lost !== null) return broken(start + lost, 'a line has lost its end');
        if (isAddedLineEnd(head, line, lines[at + 1]?.line, sha256)) {
          return broken(start + line.length, 'a line is broken in two');
        }
      }
      if ('wrongAt' in apart) return broken(start + apart.wrongAt, 'it is no line of a register');
      if (!ended) return broken(start + line.length, 'the line has no end');
      const hash = hashAfter(head, apart.payload, sha256);
      if (hash !== apart.hash) {
        const after = following(lines[at + 1]?.line);
        const byte = changedByte(head, apart, after, sha256);
        return broken(byte === null ? null : start + byte, 'the entry and its hash do not fit');
      }
      entries.push(JSON.parse(textOf(apart.payload)) as Entry);
      hashes.push(hash);
      head = hash;
    }
    if (lines.length === 0) return result({ file: name, line: 1, byte: 0, lineStart: 0, why: 'the file is empty' });
  }
  return result(null);
}

function following(line: Uint8Array | undefined): Line | null {
  if (line === undefined) return null;
  const apart = takeApart(line);
  return 'wrongAt' in apart ? null : apart;
}

/** Where in a file a line's parts begin; for messages and tests. */
export { placesIn };

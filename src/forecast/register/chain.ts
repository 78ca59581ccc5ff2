import { bytesOf, textOf } from './bytes.ts';
import type { Entry } from './entry.ts';

/** The hash before the first line. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 of bytes, in 64 lower-case hexadecimal digits. Given from outside, so that this room touches no platform. */
export type Sha256 = (bytes: Uint8Array) => string;

const BEFORE = '{"entry":';
const BETWEEN = ',"hash":"';
const AFTER = '"}';
const HASH = 64;

/** A line as it stands in a file, taken apart. */
export interface Line {
  /** The entry's bytes, as they were hashed. */
  readonly payload: Uint8Array;
  readonly hash: string;
}

/** The hash of an entry after the hash before it: SHA-256 over that hash, a line feed, and the entry's bytes. */
export function hashAfter(before: string, payload: Uint8Array, sha256: Sha256): string {
  const head = bytesOf(`${before}\n`);
  const all = new Uint8Array(head.length + payload.length);
  all.set(head);
  all.set(payload, head.length);
  return sha256(all);
}

/**
 * Entries as lines that go on from a hash; each line holds the entry and the hash over it and all before it.
 * @returns the text, which ends with a line feed, and the new head of the chain.
 */
export function chainLines(before: string, entries: readonly Entry[], sha256: Sha256): { text: string; head: string } {
  let head = before;
  let text = '';
  for (const entry of entries) {
    const payload = JSON.stringify(entry);
    head = hashAfter(head, bytesOf(payload), sha256);
    text += `${BEFORE}${payload}${BETWEEN}${head}${AFTER}\n`;
  }
  return { text, head };
}

/** Takes a line apart; or says at which of its bytes it is no line of a register. */
export function takeApart(line: Uint8Array): Line | { readonly wrongAt: number } {
  const [head, tail] = [bytesOf(BEFORE), bytesOf(BETWEEN)];
  const wrong = head.findIndex((byte, i) => line[i] !== byte);
  if (wrong >= 0) return { wrongAt: wrong };
  const end = line.length - AFTER.length - HASH - tail.length;
  if (end < head.length) return { wrongAt: line.length };
  for (let i = 0; i < tail.length; i += 1) if (line[end + i] !== tail[i]) return { wrongAt: end + i };
  for (let i = 0; i < HASH; i += 1) {
    const byte = line[end + tail.length + i] as number;
    const isHex = (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102);
    if (!isHex) return { wrongAt: end + tail.length + i };
  }
  const close = bytesOf(AFTER);
  for (let i = 0; i < close.length; i += 1) {
    if (line[line.length - close.length + i] !== close[i]) return { wrongAt: line.length - close.length + i };
  }
  const hash = textOf(line.subarray(end + tail.length, end + tail.length + HASH));
  return { payload: line.subarray(head.length, end), hash };
}

/** Where in a line the entry's bytes begin, and where its hash. */
export function placesIn({ payload }: Line): { readonly payload: number; readonly hash: number } {
  return { payload: BEFORE.length, hash: BEFORE.length + payload.length + BETWEEN.length };
}

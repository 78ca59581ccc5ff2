import { bytesOf } from './bytes.ts';
import { hashAfter, type Line, placesIn, type Sha256 } from './chain.ts';

/** The longest entry of which every single change is tried. */
const LONGEST = 4096;

/**
 * Which byte of a line changed, as an offset into the line; null if no single change explains it.
 *
 * Where the next line fits the hash that the entry has now, the entry is right and its written hash changed: the first
 * digit that differs. Otherwise one byte of the entry is set to each of its other 255 values until the written hash fits.
 * A last line whose written hash differs from the right one in a single digit had that digit changed.
 */
export function changedByte(before: string, line: Line, after: Line | null, sha256: Sha256): number | null {
  const places = placesIn(line);
  const right = hashAfter(before, line.payload, sha256);
  const differs = [...line.hash].flatMap((digit, i) => (digit === right[i] ? [] : [i]));
  const hashChanged = after === null ? differs.length === 1 : hashAfter(right, after.payload, sha256) === after.hash;
  if (hashChanged) return places.hash + (differs[0] as number);
  if (line.payload.length > LONGEST) return null;
  const head = bytesOf(`${before}\n`);
  const tried = new Uint8Array(head.length + line.payload.length);
  tried.set(head);
  tried.set(line.payload, head.length);
  for (let i = head.length; i < tried.length; i += 1) {
    const own = tried[i] as number;
    for (let value = 0; value < 256; value += 1) {
      if (value === own) continue;
      tried[i] = value;
      if (sha256(tried) === line.hash) return places.payload + i - head.length;
    }
    tried[i] = own;
  }
  return null;
}

import { hashAfter, type Sha256, takeApart } from './chain.ts';

const QUOTE = 34;
const BRACE = 125;
const FEED = 10;

/**
 * Where in a piece a line that holds is followed by a byte that should have been its line feed; null if nowhere. The piece
 * then runs on into the next line.
 */
export function lostLineEnd(before: string, piece: Uint8Array, sha256: Sha256): number | null {
  for (let end = 2; end < piece.length; end += 1) {
    if (piece[end - 1] !== BRACE || piece[end - 2] !== QUOTE) continue;
    if (holds(before, piece.subarray(0, end), sha256)) return end;
  }
  return null;
}

/** Is the line feed after a piece a byte of its line that changed: do the piece, another byte and the next piece hold? */
export function isAddedLineEnd(
  before: string,
  piece: Uint8Array,
  next: Uint8Array | undefined,
  sha256: Sha256,
): boolean {
  if (next === undefined) return false;
  const joined = new Uint8Array(piece.length + 1 + next.length);
  joined.set(piece);
  joined.set(next, piece.length + 1);
  for (let value = 0; value < 256; value += 1) {
    if (value === FEED) continue;
    joined[piece.length] = value;
    if (holds(before, joined, sha256)) return true;
  }
  return false;
}

function holds(before: string, line: Uint8Array, sha256: Sha256): boolean {
  const apart = takeApart(line);
  return !('wrongAt' in apart) && hashAfter(before, apart.payload, sha256) === apart.hash;
}

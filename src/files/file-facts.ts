import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';

/** The size of a file and its SHA-256. */
export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** Reads a file for its size and SHA-256, a piece at a time. */
export async function fileFacts(path: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** How many bytes a file has by now; 0 if it is not there. */
export function sizeSoFar(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

import fc from 'fast-check';

/** Bytes that have broken readers of tables and of YAML before. */
const PIECES: readonly Uint8Array[] = [
  ...[',', '"', '""', "'", '\n', '\r', '\r\n', '\t', ';', ' ', '\u00a0', '\ufeff', '\u2028', '\0', '-', '+', '.', '#'],
  ...['NA', 'NaN', '-9', '-8', '1e309', '0x1f', '1.0', '1.5', '9'.repeat(400), '32', '13', '1900', '99999', 'é'],
  ...['<!doctype html>', '<html', 'null', 'true', '~', ': ', '- ', '? ', '[', ']', '{', '}', '|', '>', '&a ', '*a'],
  ...['!!js ', '%YAML 1.1\n', '---\n', '...\n', '<<', '__proto__', 'constructor', 'toString', '1950-02-31', '0000'],
].map((text) => new TextEncoder().encode(text));

const BROKEN_UTF8 = [[0xff], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf8, 0x88], [0xff, 0xfe], [0x80]].map(
  (bytes) => Uint8Array.from(bytes),
);

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...BROKEN_UTF8) },
  { weight: 2, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 6 }) },
);
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** One change to a file's bytes. Places are shares of its length, so that a change shrinks and repeats. */
export const mutation = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), at: place, cut: fc.nat(40), piece }),
  fc.record({ kind: fc.constant('flip' as const), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('copy' as const), at: place, to: place, target: place }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
  fc.record({ kind: fc.constant('utf-16' as const) }),
);
export type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

/** Up to four changes, mostly one. */
export const mutations = fc.array(mutation, { minLength: 1, maxLength: 4, size: 'small' });

/** The bytes after the changes, one after the other. */
export function mutate(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce(apply, bytes);
}

function apply(bytes: Uint8Array, change: Mutation): Uint8Array {
  const offset = (share: number) => Math.floor(share * bytes.length);
  switch (change.kind) {
    case 'put': {
      const at = offset(change.at);
      return joined(bytes.subarray(0, at), change.piece, bytes.subarray(at + change.cut));
    }
    case 'flip': {
      const copy = bytes.slice();
      const at = offset(change.at);
      if (at < copy.length) copy[at] = (copy[at] as number) ^ change.bits;
      return copy;
    }
    case 'cut': {
      const [from, to] = ordered(offset(change.at), offset(change.to));
      return joined(bytes.subarray(0, from), bytes.subarray(to));
    }
    case 'copy': {
      const [from, to] = ordered(offset(change.at), offset(change.to));
      const target = offset(change.target);
      return joined(bytes.subarray(0, target), bytes.subarray(from, to), bytes.subarray(target));
    }
    case 'end':
      return bytes.subarray(0, offset(change.at));
    case 'utf-16':
      return Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le');
  }
}

function ordered(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

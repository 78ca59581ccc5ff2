/**
 * A 64-bit mark of the vector of verdicts of each combination: every test's verdict has marks of its own, and those of
 * a vector are joined by exclusive or, so that what two pacts or standards change can be taken out again. Two vectors
 * that differ have the same mark with a chance of 1 in 2^64.
 */
export class VectorHash {
  readonly #high: Uint32Array;
  readonly #low: Uint32Array;

  constructor(count: number) {
    this.#high = new Uint32Array(count);
    this.#low = new Uint32Array(count);
  }

  /** Joins in the tests named by `keys`, whose outcome at each of `size` combinations is `codes[map[…]]`. */
  add(offset: number, size: number, codes: Uint8Array, map: Uint32Array, keys: readonly string[]): void {
    const [high, low] = marksOfCodes(keys);
    for (let s = 0; s < size; s += 1) {
      const code = codes[map[s] as number] as number;
      this.#high[offset + s] = (this.#high[offset + s] as number) ^ (high[code] as number);
      this.#low[offset + s] = (this.#low[offset + s] as number) ^ (low[code] as number);
    }
  }

  /** Takes the tests named by `keys` out as they ended before, and joins them in as they end after. */
  addDifference(
    offset: number,
    { at, before, after }: { readonly at: Uint32Array; readonly before: Uint8Array; readonly after: Uint8Array },
    keys: readonly string[],
  ): void {
    const [high, low] = marksOfCodes(keys);
    for (let i = 0; i < at.length; i += 1) {
      const [place, was, is] = [offset + (at[i] as number), before[i] as number, after[i] as number];
      this.#high[place] = (this.#high[place] as number) ^ (high[was] as number) ^ (high[is] as number);
      this.#low[place] = (this.#low[place] as number) ^ (low[was] as number) ^ (low[is] as number);
    }
  }

  /** The mark of one combination, joined with that of a difference: 16 hexadecimal digits. */
  mark(combination: number, difference?: VectorHash): string {
    const [high, low] = this.#at(combination);
    const [otherHigh, otherLow] = difference === undefined ? NOTHING : difference.#at(combination);
    return hex(high ^ otherHigh) + hex(low ^ otherLow);
  }

  #at(combination: number): readonly [number, number] {
    return [this.#high[combination] as number, this.#low[combination] as number];
  }
}

const NOTHING = [0, 0] as const;

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

/** The high and the low half of the marks of tests by their outcome, 0 to 3; one that is no test has none. */
function marksOfCodes(keys: readonly string[]): [Int32Array, Int32Array] {
  const marks = [0, 1, 2, 3].map((code) => (code === 0 ? NOTHING : marksOf(keys, code)));
  return [Int32Array.from(marks, ([high]) => high), Int32Array.from(marks, ([, low]) => low)];
}

function marksOf(keys: readonly string[], code: number): readonly [number, number] {
  let [high, low] = [0, 0];
  for (const key of keys) {
    const own = `${code} ${key}`;
    high ^= mix(own, 0x9e3779b9, 0x5bd1e995);
    low ^= mix(own, 0x7f4a7c15, 0x1b873593);
  }
  return [high, low];
}

/** A 32-bit mark of a text: each character is mixed in by multiplying and turning, then all bits are spread. */
function mix(text: string, seed: number, factor: number): number {
  let mark = seed;
  for (let i = 0; i < text.length; i += 1) {
    mark = Math.imul(mark ^ text.charCodeAt(i), factor);
    mark = (mark << 13) | (mark >>> 19);
  }
  mark = Math.imul(mark ^ (mark >>> 16), 0x85ebca6b);
  mark = Math.imul(mark ^ (mark >>> 13), 0xc2b2ae35);
  return mark ^ (mark >>> 16);
}

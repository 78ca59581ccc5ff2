const SPACE = 32;
/** So many stretches are kept; when there are more, all are forgotten. A power of two. */
const MOST = 1 << 16;
const SLOTS = MOST * 2;
/** Longer ones are not kept. */
const LONGEST = 64;

/**
 * What is known of the stretches of a text between its spaces. They are compared letter by letter where they stand, so that
 * no string is made of a stretch that is known.
 */
export class Stretches<T> {
  readonly #slots = new Int32Array(SLOTS);
  readonly #hashes = new Int32Array(MOST);
  readonly #starts = new Int32Array(MOST + 1);
  #letters = new Uint16Array(1 << 16);
  #values: T[] = [];
  readonly #here = new Uint16Array(LONGEST);
  #hash = 0;
  #slot = 0;
  /** Where the stretch that was looked for last ends. */
  end = 0;

  /** What is known of the stretch that begins at a place; undefined if nothing is. */
  find(text: string, from: number): T | undefined {
    const here = this.#here;
    let hash = -2_128_831_035;
    let end = from;
    for (; end < text.length; end++) {
      const letter = text.charCodeAt(end);
      if (letter === SPACE) break;
      if (end - from < LONGEST) here[end - from] = letter;
      hash = Math.imul(hash ^ letter, 16_777_619);
    }
    this.end = end;
    this.#hash = hash;
    const length = end - from;
    if (length > LONGEST) return undefined;
    for (let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = (this.#slots[slot] as number) - 1;
      this.#slot = slot;
      if (entry < 0) return undefined;
      if (this.#hashes[entry] === hash && this.#isHere(entry, length)) return this.#values[entry];
    }
  }

  /** Keeps what is known of the stretch that begins at a place, and was not known. */
  keep(text: string, from: number, value: T): void {
    if (this.find(text, from) !== undefined) return;
    const length = this.end - from;
    if (length > LONGEST) return;
    if (this.#values.length === MOST) {
      this.#slots.fill(0);
      this.#values = [];
      this.find(text, from);
    }
    const entry = this.#values.length;
    const start = this.#starts[entry] as number;
    if (start + length > this.#letters.length) {
      const larger = new Uint16Array(this.#letters.length * 2);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    this.#letters.set(this.#here.subarray(0, length), start);
    this.#starts[entry + 1] = start + length;
    this.#hashes[entry] = this.#hash;
    this.#slots[this.#slot] = entry + 1;
    this.#values.push(value);
  }

  #isHere(entry: number, length: number): boolean {
    const start = this.#starts[entry] as number;
    if ((this.#starts[entry + 1] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#letters[start + i] !== this.#here[i]) return false;
    return true;
  }
}

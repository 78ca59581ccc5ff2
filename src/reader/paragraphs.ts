/** A paragraph and its place in the document, in JavaScript string indices. */
export interface Paragraph {
  readonly text: string;
  readonly offset: number;
}

/** Longer paragraphs are cut at the end of a sentence, so that memory does not grow with them. */
const LONGEST = 20_000;

/** Cuts a text that comes in pieces into paragraphs at empty lines; the cuts do not depend on the pieces. */
export class ParagraphCutter {
  #rest = '';
  #offset = 0;

  push(piece: string): Paragraph[] {
    this.#rest += piece;
    return this.#cut(false);
  }

  finish(): Paragraph[] {
    return this.#cut(true);
  }

  #cut(last: boolean): Paragraph[] {
    const found: Paragraph[] = [];
    const take = (length: number, gap: number) => {
      const text = this.#rest.slice(0, length);
      if (text.trim() !== '') found.push({ text, offset: this.#offset });
      this.#offset += length + gap;
      this.#rest = this.#rest.slice(length + gap);
    };
    const blank = /\r?\n[ \t\r]*\n\s*/g;
    let from = 0;
    const out: [number, number][] = [];
    for (;;) {
      blank.lastIndex = from;
      const match = blank.exec(this.#rest);
      // A gap at the very end may go on in the next piece.
      const complete = match !== null && (last || match.index + match[0].length < this.#rest.length);
      const end = complete ? match.index : this.#rest.length;
      if (end - from > LONGEST) {
        const stop = sentenceEnd(this.#rest, from, from + LONGEST);
        out.push([stop - from, 0]);
        from = stop;
        continue;
      }
      if (!complete) break;
      out.push([match.index - from, match[0].length]);
      from = match.index + match[0].length;
    }
    for (const [length, gap] of out) take(length, gap);
    if (last) take(this.#rest.length, 0);
    return found;
  }
}

function sentenceEnd(text: string, from: number, limit: number): number {
  for (let i = limit; i > from + LONGEST / 2; i--)
    if (/[.!?]/.test(text[i - 1] as string) && /\s/.test(text[i] ?? ' ')) return i;
  for (let i = limit; i > from + LONGEST / 2; i--) if (/\s/.test(text[i - 1] as string)) return i;
  const low = text.charCodeAt(limit - 1);
  return low >= 0xd800 && low <= 0xdbff ? limit - 1 : limit;
}

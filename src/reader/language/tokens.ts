import { correct } from './corrections.ts';
import { type Piece, type Row, rowOf, sentenceEnds, tagsOf } from './tagger.ts';
import type { Token } from './word.ts';

export type { Token } from './word.ts';

export interface Sentence {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

/** Longer runs without a space are no words; cutting them into words could take for ever. */
const LONGEST_WORD = 200;
const NO_WORD = new RegExp(`\\S{${LONGEST_WORD},}`, 'g');
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;

/** White space and apostrophes made plain, each by one character, so that places stay as they are. */
export function plainCopy(text: string): string {
  let run = 0;
  let long = false;
  let space = false;
  let apostrophe = false;
  let short = false;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter === 32 || isOddSpace(letter)) {
      if (letter !== 32) space = true;
      run = 0;
    } else {
      if (++run >= LONGEST_WORD) long = true;
      if (letter === 46 && i > 1) short ||= SHORT.has(text.slice(i - 2, i));
      else if (letter === 34) quoted = true;
      else if (letter === 0x2018 || letter === 0x2019 || letter === 0x2bc) apostrophe = true;
    }
  }
  let plain = text;
  if (long) plain = plain.replace(NO_WORD, (found) => ' '.repeat(found.length));
  if (quoted) {
    const whole = plain;
    plain = whole.replace(/"/g, (_, at: number) => (/[\s([{—–-]/.test(whole[at - 1] ?? ' ') ? '\u201c' : '\u201d'));
  }
  if (space) plain = plain.replace(/\s/g, ' ');
  if (apostrophe) plain = plain.replace(APOSTROPHES, "'");
  // "took them in. We": not the abbreviation of inches.
  return short ? plain.replace(/\b(in|no|us|so|No|Yes)\.(?= +[\p{Lu}“"]|\s*$)/gu, '$1!') : plain;
}

/** The last two letters of words that are taken for abbreviations: "Yes." ends in "es". */
const SHORT = new Set(['in', 'no', 'us', 'so', 'No', 'es']);

/** White space (`\s`) other than the plain space. */
const isOddSpace = (letter: number): boolean =>
  letter < 0xa0
    ? letter >= 9 && letter <= 13
    : letter === 0xa0 ||
      letter === 0x1680 ||
      (letter >= 0x2000 && letter <= 0x200a) ||
      letter === 0x2028 ||
      letter === 0x2029 ||
      letter === 0x202f ||
      letter === 0x205f ||
      letter === 0x3000 ||
      letter === 0xfeff;

/**
 * Cuts a paragraph into sentences of tokens.
 * @param plain the paragraph as `plainCopy` gives it; places are indices into it.
 */
export function sentencesOf(plain: string): Sentence[] {
  const row = rowOf(plain);
  if (!row.verbatim) searched(row.pieces, row.starts, plain);
  return sentencesIn(row, sentenceEnds(row), tagsOf(row));
}

/** What stands further from the word before is not looked for. */
const FAR = 200;

/** Where tokens stand, where not all of them stand there word for word: the next place at which each is found; -1 for none. */
function searched(pieces: readonly Piece[], starts: number[], plain: string): void {
  let at = 0;
  for (let i = 0; i < pieces.length; i++) {
    const { text } = (pieces[i] as Piece).word;
    const found = plain.indexOf(text, at);
    starts[i] = found;
    if (found >= 0 && found - at <= FAR) at = found + text.length;
  }
}

function sentencesIn({ pieces, starts }: Row, ends: readonly number[], tags: readonly string[]): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  let i = 0;
  for (const last of ends) {
    const own: Token[] = [];
    for (; i <= last; i++) {
      const { word } = pieces[i] as Piece;
      const start = starts[i] as number;
      if (start < 0 || start - at > FAR) continue;
      at = start + word.text.length;
      own.push({ text: word.text, low: word.low, pos: tags[i] as string, start, end: at, word });
    }
    if (own.length === 0) continue;
    correct(own);
    sentences.push({ tokens: own, start: (own[0] as Token).start, end: (own.at(-1) as Token).end });
  }
  return sentences;
}

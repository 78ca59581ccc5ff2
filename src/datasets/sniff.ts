import { isUtf8 } from 'node:buffer';
import { CasusError } from '../core/errors.ts';

/** The largest file that is read. The largest published table Casus knows has a third of this. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** The longest line that is read: no published table has one of a hundredth of this. */
export const LONGEST_LINE = 1_000_000;

/** The most values of a line: taking apart a line of many more takes minutes. The widest that Casus reads has some 140. */
const MOST_VALUES = 5_000;

/** The most empty lines that are passed over. */
const MOST_EMPTY_LINES = 10_000;

/** A table of text never begins with a tag, a comment or a declaration in angle brackets. */
const HTML = /^\s*<(!|\?|[a-z])/i;

const [ZERO, LINE_FEED, CARRIAGE_RETURN] = [0, 10, 13];
const [TAB, COMMA, SEMICOLON] = [9, 44, 59];

/**
 * Looks at the beginning of a file (64 kB are enough) and refuses what is no table of text.
 * @throws CasusError `file-empty`, `file-is-html`, `file-is-binary`.
 */
export function refuseWhatIsNoTable(head: Uint8Array, file: string): void {
  const zero = head.indexOf(0);
  if (zero >= 0) throw new CasusError('file-is-binary', { offset: zero }, { file });
  const text = Buffer.from(head).toString('latin1').replace(/^ï»¿/, '');
  if (text.trim() === '') throw new CasusError('file-empty', {}, { file });
  if (HTML.test(text)) throw new CasusError('file-is-html', {}, { file });
}

/**
 * Looks through a whole file before it is taken apart, so that junk fails fast and in little memory.
 * @throws CasusError `file-is-binary`, `csv-broken` (a line that never ends or has too many values, lines without anything).
 */
export function refuseJunk(bytes: Uint8Array, file: string): void {
  let [line, start, empty, values] = [1, 0, 0, 1];
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (byte === LINE_FEED && i > 0 && bytes[i - 1] === CARRIAGE_RETURN) {
      start = i + 1;
    } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      if (i === start) empty += 1;
      if (empty > MOST_EMPTY_LINES) throw broken(`more than ${MOST_EMPTY_LINES} lines are empty`);
      line += 1;
      start = i + 1;
      values = 1;
    } else if (byte === ZERO) {
      throw new CasusError('file-is-binary', { offset: i }, { file, line });
    } else if (byte === COMMA || byte === SEMICOLON || byte === TAB) {
      values += 1;
      if (values > MOST_VALUES) throw broken(`the line has more than ${MOST_VALUES} values`);
    } else if (i - start > LONGEST_LINE) {
      throw broken(`the line has more than ${LONGEST_LINE} characters`);
    }
  }
  function broken(why: string): CasusError {
    return new CasusError('csv-broken', { why }, { file, line });
  }
}

/** The line that holds what follows a place in a file: where the place is a line's end, the next line. */
export function lineAfter(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    const ends = byte === CARRIAGE_RETURN || (byte === LINE_FEED && bytes[i - 1] !== CARRIAGE_RETURN);
    if (i > offset || (i === offset && !ends)) return line;
    if (ends) line += 1;
  }
  return line;
}

/** How a file's text is written: UTF-8, or else Windows-1252 as older published copies are. */
export type Encoding = 'utf-8' | 'windows-1252';

/** The encoding of a file's text. */
export function encodingOf(bytes: Uint8Array): Encoding {
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The text of a file, and its encoding. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

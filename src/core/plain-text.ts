/*
 * What no text of Casus holds: characters that a terminal obeys rather than shows (control characters), and characters that
 * make a line read otherwise than it is stored (marks of direction). Both can hide or forge what a reader sees: see Unicode
 * Technical Report 36, section 2, and Boucher and Anderson, Trojan Source (2021).
 */

/** C0 but tab and line feed, DEL, C1, marks of direction, a byte order mark; a carriage return but before a line feed. */
const REFUSED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\r(?!\n)/;
const EVERY = new RegExp(REFUSED, 'g');
/** C1 control characters: in published tables they are what is left of letters that were read in a wrong encoding. */
const DAMAGED = /[\x80-\x9f]/g;

/** A character that is refused, and its place in the text as a JavaScript string index. */
export interface HiddenCharacter {
  readonly index: number;
  /** As Unicode writes it: `U+202E`. */
  readonly name: string;
}

/**
 * The first character of a text that a reader would not see as what it is; null if there is none.
 * @example hiddenCharacter('a\u202eb') // { index: 1, name: 'U+202E' }
 */
export function hiddenCharacter(text: string): HiddenCharacter | null {
  const index = text.search(REFUSED);
  if (index < 0) return null;
  return { index, name: `U+${hexOf(text.charCodeAt(index)).toUpperCase()}` };
}

/**
 * The text with every such character written out as JSON writes it, so that it is seen and harms nobody; in a text that is
 * JSON, the value stays the same.
 * @example shown('a\u001b[2Jb') // 'a\\u001b[2Jb'
 */
export function shown(text: string): string {
  return REFUSED.test(text) ? text.replace(EVERY, (letter) => `\\u${hexOf(letter.charCodeAt(0))}`) : text;
}

/** The text with what is left of damaged letters marked as such (U+FFFD). @example markDamage('Cura\u0087ao') // 'Cura�ao' */
export function markDamage(text: string): string {
  return text.replace(DAMAGED, '\ufffd');
}

function hexOf(code: number): string {
  return code.toString(16).padStart(4, '0');
}

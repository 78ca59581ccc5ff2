import { CasusError, type FilePosition } from './errors.ts';
import { type HiddenCharacter, hiddenCharacter, shown } from './plain-text.ts';

/** How much of the text around the character an error repeats, in characters each way. */
const AROUND = 20;

/**
 * The error of a text with a character that no reader sees; null if it has none.
 * @example hiddenText('a\u202eb')?.message // 'The text has a character that no reader sees (U+202E): "a\\u202eb".'
 */
export function hiddenText(text: string, found: HiddenCharacter | null = hiddenCharacter(text)): CasusError | null {
  if (found === null) return null;
  const around = text.slice(Math.max(0, found.index - AROUND), found.index + AROUND);
  const value = shown(around).replace(/\s+/g, ' ').trim();
  return new CasusError('text-hidden', { character: found.name, value });
}

/**
 * Refuses a file's text with such a character, with its line and column.
 * @throws CasusError `text-hidden`.
 */
export function refuseHidden(text: string, file: string): void {
  const found = hiddenCharacter(text);
  if (found === null) return;
  throw hiddenText(text, found)?.at(placeIn(text, found.index, file));
}

function placeIn(text: string, index: number, file: string): FilePosition {
  const before = text.slice(0, index);
  const start = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: index - start + 1 };
}

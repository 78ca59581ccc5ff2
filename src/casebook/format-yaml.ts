import { isDeepStrictEqual } from 'node:util';
import { CST, Lexer, parseDocument } from 'yaml';
import { CasusError } from '../core/errors.ts';
import { layOutDocument, WRITTEN } from './format-layout.ts';
import { PARSED, readYaml } from './read-yaml.ts';

/** How often a file is formatted until nothing changes any more. */
const ROUNDS = 4;

function once(text: string, order: readonly string[]): string {
  const document = parseDocument(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), PARSED);
  layOutDocument(document, order);
  return document.toString(WRITTEN);
}

/** Every comment of a text, in order of the alphabet. */
function commentsOf(text: string): string[] {
  const found: string[] = [];
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!scalar && CST.tokenType(token) === 'comment') found.push(token.replace(/^#/, '').trim());
    scalar = token === CST.SCALAR;
  }
  return found.filter((comment) => comment !== '').sort();
}

/**
 * A casebook file in the form that `casus casebook fmt` gives it: the top-level keys in `order`, texts wrapped at
 * 120 characters, quotes only where they are needed, comments kept. Formatting the result again changes nothing.
 * @throws CasusError `format-refused` if the result would not hold the same values and the same comments.
 */
export function formatYaml(file: string, text: string, order: readonly string[]): string {
  const refuse = (why: string) => new CasusError('format-refused', { why }, { file });
  const before = readYaml(file, text).yaml;
  if (before === null) throw refuse('it is not a file that the casebook reads');
  let formatted = once(text, order);
  for (let round = 1; ; round += 1) {
    const after = readYaml(file, formatted).yaml;
    if (after === null || !isDeepStrictEqual(after.value, before.value)) throw refuse('its values would change');
    if (!isDeepStrictEqual(commentsOf(formatted), commentsOf(text))) throw refuse('a comment would be lost');
    const again = once(formatted, order);
    if (again === formatted) return formatted;
    if (round === ROUNDS) throw refuse('the result would change each time');
    formatted = again;
  }
}

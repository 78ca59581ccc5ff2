import { codeOf, type Gazetteer, type Name, type NameKind } from '../gazetteer/gazetteer.ts';
import type { LearnedNames } from './learned-names.ts';
import type { Token } from './tokens.ts';

/** A name of an actor in a sentence: the tokens from `first` to `last`. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  readonly code: string;
  readonly text: string;
  /** The last year in which a leader spoke for the state; else unbounded. */
  readonly until: number;
}

/** Papers and agencies whose titles hold a name that is not an actor there. */
const TITLE_AFTER =
  /^ (Times|Post|Journal|Institute|University|Herald|Street|Today|Tribune|Review|Council on|Bureau|Summit|Declaration|Convention|[Aa]ccords?|Treaty|Protocol|Airport|Bridge|Sea|Ocean|Strait|Plateau|River|Desert|Mountains|Peninsula|Marathon|Stock)\b/;

/** "American-made missiles", "Iran-backed militias": whose they are is another matter. */
export const MADE_BY =
  /^(made|built|backed|supported|trained|supplied|armed|designed|born|educated|controlled|held|owned|funded|financed|sponsored|occupied|allied|aligned|linked|style|era|speaking|brokered|mediated|manufactured|equipped)$/;

/** Names that may be written without a capital. */
const LOWER = /^(al|contras|mujahid|mujahed|peshmerga|de|anti)/;
const LOWER_LETTERS = new Set([...'acmpd'].map((letter) => letter.charCodeAt(0)));

/** The names of actors in a sentence, the longest first where several fit; learned names (people of the article) win. */
export function mentionsOf(
  tokens: readonly Token[],
  plain: string,
  gazetteer: Gazetteer,
  learned: LearnedNames,
  year: number,
): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const letter = token.text.charCodeAt(0);
    if (letter >= 97 && letter <= 122 && !(LOWER_LETTERS.has(letter) && LOWER.test(token.text))) continue;
    const known = learnedAt(tokens, i, learned);
    if (known !== null) {
      found.push(known);
      i = known.last;
      continue;
    }
    const name = nameAt(plain, token, gazetteer, year) ?? titledAt(tokens, i, gazetteer, year);
    if (name === null) continue;
    if (/^(da|do|de|del|di|du|la)$/.test(tokens[i - 1]?.text ?? '') && /^\p{Lu}/u.test(tokens[i - 2]?.text ?? ''))
      continue;
    let last = i;
    const end = token.start + name.text.length;
    while (last + 1 < tokens.length && (tokens[last + 1] as Token).end <= end) last++;
    if (TITLE_AFTER.test(plain.slice(end, end + 16)) && !/^(org|group)$/.test(name.kind)) {
      i = last;
      continue;
    }
    if (tokens[last + 1]?.low === '-' && MADE_BY.test(tokens[last + 2]?.low ?? '')) {
      i = last;
      continue;
    }
    found.push({ first: i, last, kind: name.kind, code: codeIn(name, year), text: name.text, until: name.to });
    i = last;
  }
  return found;
}

const CODES = new Map<Name, Map<number, string>>();

/** The code of a name in a year; worked out once. */
function codeIn(name: Name, year: number): string {
  if (name.code !== undefined) return name.code;
  let codes = CODES.get(name);
  if (codes === undefined) {
    codes = new Map();
    CODES.set(name, codes);
  }
  let code = codes.get(year);
  if (code === undefined) {
    code = codeOf(name, year);
    codes.set(year, code);
  }
  return code;
}

function learnedAt(tokens: readonly Token[], i: number, learned: LearnedNames): Mention | null {
  const token = tokens[i] as Token;
  if (token.pos !== 'PROPN' || token.text === token.low) return null;
  for (let length = Math.min(4, tokens.length - i, learned.longest(token.text)); length > 0; length--) {
    if (length > 1 && tokens[i + length - 1]?.pos !== 'PROPN') continue;
    let { text } = token;
    for (let k = i + 1; k < i + length; k++) text += ` ${(tokens[k] as Token).text}`;
    const code = learned.get(text);
    if (code !== undefined) return { first: i, last: i + length - 1, kind: 'leader', code, text, until: 9999 };
  }
  return null;
}

const BEFORE_NAME = new Set(
  'president minister premier chancellor king queen emir sultan shah prince secretary general marshal generalissimo ayatollah emperor archbishop colonel'.split(
    ' ',
  ),
);

/** "President Lee" where no longer name is known. */
function titledAt(tokens: readonly Token[], i: number, gazetteer: Gazetteer, year: number): Name | null {
  const token = tokens[i] as Token;
  if (!BEFORE_NAME.has(tokens[i - 1]?.low ?? '') || !/^\p{Lu}\p{Ll}/u.test(token.text)) return null;
  if (/^\p{Lu}\p{Ll}/u.test(tokens[i + 1]?.text ?? '') && tokens[i + 1]?.pos === 'PROPN') return null;
  return gazetteer.titled(token.text, year);
}

function nameAt(plain: string, token: Token, gazetteer: Gazetteer, year: number): Name | null {
  let best: Name | null = null;
  for (const name of gazetteer.startingWith(token.word.run)) {
    if (best !== null && name.text.length < best.text.length) break;
    if (!plain.startsWith(name.text, token.start)) continue;
    if (/[\p{L}\p{N}]/u.test(plain[token.start + name.text.length] ?? '')) continue;
    if (best === null || distance(name, year) < distance(best, year)) best = name;
  }
  return best;
}

/** How many years a name is from meaning its actor; of two states of one name the one of the time is meant. */
function distance(name: Name, year: number): number {
  return Math.max(name.from - year, year - name.to, 0);
}

import type { Discourse } from './discourse.ts';
import { codeOf, firstRun, type Gazetteer } from './gazetteer/gazetteer.ts';

/** The head of a statement or speech says whose it is. */
const ISSUED =
  /\b(statement|address|speech|remarks|message|letter|declaration|communiqu[ée]) (by|of|from|on behalf)\b|\bpress release\b/i;

/** An office of a state heads a text that it issues. */
const OFFICE =
  /^[^a-z]*\b(GOVERNMENT|MINISTRY|PRESIDENCY|EMBASSY|OFFICE OF THE|DEPARTMENT OF)\b|^(The )?(Government|Ministry|Presidency|Embassy|Office|Cabinet|Department) (Office )?(of|for)\b/;

/** Several states issue it together. */
const TOGETHER = /\b(joint|trilateral|bilateral|quadrilateral|summit|declaration of the)\b/i;

/** Words with which an office opens what it has to say. */
const SPEAKS =
  /\b(communiqu[ée]|press release|press statement|official statement|statement)\b|^(\d+\. )?The (Government|Ministry|Presidency|Cabinet|Embassy) /i;

/** Finds in the first sentences of a text whose statement it is. */
export class Issuer {
  /** The state whose office heads the text. */
  #office: string | null = null;

  /** A statement or speech says at its head whose it is: "we" is that state, and so is what the text is about. */
  see(sentence: number, words: string, mentions: readonly { code: string }[], discourse: Discourse): void {
    // "We, the leaders of the G7, reaffirm".
    if (/^We, the [a-z ,]+ of (the )?\p{Lu}/u.test(words) && mentions[0] !== undefined) discourse.we = mentions[0].code;
    if (sentence > 6 || discourse.issuer !== null) return;
    const head = words.slice(0, 120);
    if (sentence <= 3 && mentions[0] !== undefined && OFFICE.test(head) && !TOGETHER.test(head))
      this.#office ??= mentions[0].code;
    // "GOVERNMENT OF X. Press communique. The Government informs ...": an office heads the text, and speaks.
    if (this.#office !== null && SPEAKS.test(head)) {
      discourse.issuer = this.#office;
      discourse.we = this.#office;
      return;
    }
    if (sentence > 3 || mentions[0] === undefined || !ISSUED.test(head)) return;
    discourse.issuer = mentions[0].code;
    discourse.we = mentions[0].code;
  }
}

/** "DUBLIN - The government ...": whose capital a report is sent from is whose government it may speak of. */
export function datelineOf(plain: string, gazetteer: Gazetteer, year: number): string | null {
  const place = /^(\p{Lu}[\p{Lu} .'-]{2,30}?)(?:, \p{L}+\.? \d+)?(?: \([^)]{2,30}\))? (?:-|–|—)/u.exec(plain)?.[1];
  if (place === undefined) return null;
  const town = place.toLowerCase().replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());
  const name = gazetteer.startingWith(firstRun(town, 0)).find(({ text }) => text === town);
  return name !== undefined && /^(seat|state)$/.test(name.kind) ? codeOf(name, year) : null;
}

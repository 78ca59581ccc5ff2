import { AGENTS, STAND_INS, TITLES } from './language/nouns.ts';
import type { Phrase } from './language/phrases.ts';
import type { Token } from './language/tokens.ts';
import { nameOf } from './scopes.ts';
import type { SentenceView } from './sentence.ts';
import { isNamePart } from './sentence-filter.ts';

/** Somebody whom the article places: the words of the name, and the state. */
interface Named {
  readonly tokens: readonly Token[];
  readonly code: string;
}

/**
 * People whom a sentence introduces: "Lithuanian President Rasa Balciuniene", "Jonas Petraitis, a former Lithuanian envoy",
 * "X was deputy minister of Georgia" (with whom an interview then is).
 */
export function introduced(view: SentenceView): {
  names: Named[];
  interviewed: { name: string; code: string } | null;
  official: { name: string; code: string } | null;
} {
  const names: Named[] = [];
  let interviewed: { name: string; code: string } | null = null;
  for (const phrase of view.phrases) {
    const code = phrase.agent?.kind === 'code' ? phrase.agent.code : null;
    if (code === null || phrase.names.some((name) => name.kind === 'leader')) continue;
    let titled = false;
    for (let i = phrase.first; i <= phrase.last && !titled; i++)
      titled = TITLES.has(view.low(i)) || AGENTS.has(view.low(i));
    if (titled) names.push(...titledNames(phrase, code, view));
  }
  for (const clause of view.clauses) {
    const who = clause.subject[0];
    const what = clause.objects[0]?.[0];
    if (who === undefined || what?.agent?.kind !== 'code') continue;
    // "Arvind Rao, who served as India's adviser".
    const was = /^(be|become)$/.test(clause.group.lemma) && TITLES.has(what.low);
    if (!was || who.agent !== null || who.names.length > 0 || !isNamePart(view.tokens[who.head])) continue;
    names.push({ tokens: view.tokens.slice(who.first, who.last + 1), code: what.agent.code });
    interviewed = { name: nameOf([who], view), code: what.agent.code };
  }
  for (const clause of view.clauses) {
    if (clause.group.lemma !== 'serve') continue;
    const who = clause.subject[0];
    const post = view.after(clause, 'as')[0];
    if (who !== undefined && post?.agent?.kind === 'code' && isPlainName(who, view))
      names.push({ tokens: view.tokens.slice(who.first, who.last + 1), code: post.agent.code });
  }
  return { official: officialIn(view), names: names.filter(({ tokens }) => !tokens.some(isCommon)), interviewed };
}

/** "the authorities of the Republic": no name of a person. */
const isCommon = (token: Token): boolean => AGENTS.has(token.low) || TITLES.has(token.low) || STAND_INS.has(token.low);

/** The first official of a state whom a sentence names: whom an interview is with, where nothing says so more plainly. */
function officialIn(view: SentenceView): { name: string; code: string } | null {
  for (const phrase of view.phrases) {
    if (phrase.agent?.kind !== 'code' || phrase.commentator || !TITLES.has(phrase.low)) continue;
    return { name: nameOf([phrase], view), code: phrase.agent.code };
  }
  return null;
}

const isPlainName = (phrase: Phrase, view: SentenceView): boolean =>
  phrase.agent === null &&
  phrase.names.length === 0 &&
  isNamePart(view.tokens[phrase.first]) &&
  isNamePart(view.tokens[phrase.last]);

function titledNames(phrase: Phrase, code: string, view: SentenceView): Named[] {
  const names: Named[] = [];
  let first = phrase.head + 1;
  while (
    first > phrase.first &&
    isNamePart(view.tokens[first - 1]) &&
    !TITLES.has(view.low(first - 1)) &&
    !phrase.names.some((name) => name.first <= first - 1 && first - 1 <= name.last)
  )
    first--;
  if (first <= phrase.head && first > phrase.first)
    names.push({ tokens: view.tokens.slice(first, phrase.head + 1), code });
  // "Lithuania's foreign minister, Jonas Petraitis, said"
  const after = view.low(phrase.last + 1) === ',' ? view.startingAt(phrase.last + 2) : undefined;
  if (after !== undefined && isPlainName(after, view) && view.low(after.last + 1) === ',')
    names.push({ tokens: view.tokens.slice(after.first, after.last + 1), code });
  // "Jonas Petraitis, a former Lithuanian envoy to Paris"
  const before =
    view.low(phrase.first - 1) === ',' && /^(a|an|the)$/.test(view.low(phrase.first)) && TITLES.has(phrase.low)
      ? view.endingAt(phrase.first - 2)
      : undefined;
  if (before !== undefined && isPlainName(before, view) && before.first < before.last)
    names.push({ tokens: view.tokens.slice(before.first, before.last + 1), code });
  return names;
}

/** How interviews mark whose turn it is. */
export const ASKS = /^(Q[:.]|Question:|Interviewer:) /;
export const ANSWERS = /^(A[:.]|Answer:) /;

const TURN =
  /^(?:(?:Mr|Mrs|Ms|Dr|Gen|General|Ambassador|Minister|President|Senator)\.? )?((?:\p{Lu}[\p{L}'-]+ ){0,2}\p{Lu}[\p{L}'-]+): /u;

/** "Petraitis: We asked for radars.": whose turn it is, where the article has said who that is. */
export function turnOf(
  plain: string,
  learned: { get(name: string): string | undefined },
): { name: string; code: string; length: number } | null {
  const found = TURN.exec(plain);
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  // "PETRAITIS: We asked": as the name is written elsewhere.
  const written =
    name === name.toUpperCase()
      ? name.toLowerCase().replace(/(^|[ '-])\p{L}/gu, (letter) => letter.toUpperCase())
      : name;
  const code = learned.get(written) ?? learned.get(written.slice(written.lastIndexOf(' ') + 1));
  return code === undefined ? null : { name, code, length: found[0].length };
}

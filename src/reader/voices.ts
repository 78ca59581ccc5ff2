import type { Group } from './language/clause-parts.ts';
import { COMMENTATORS, TITLES } from './language/nouns.ts';
import type { Phrase } from './language/phrases.ts';
import type { SentenceView } from './sentence.ts';

/** The named person whom the first full clause of a sentence is about, with the state that he speaks for; null if there is none. */
export function personOf(view: SentenceView): { name: string; codes: readonly string[] } | null {
  const clause = view.clauses.find((each) => each.group.finite && each.link === 'main');
  const phrase = clause?.subject[0];
  if (clause === undefined || phrase === undefined || clause.subject.length > 1 || clause.passive) return null;
  const words = view.words(phrase.first, phrase.last);
  const titled = words.split(' ').some((word) => TITLES.has(word));
  if (!titled && !phrase.names.some(({ kind }) => kind === 'leader')) return null;
  const named = view.agents([phrase], [], true);
  const codes = named.length > 0 ? named : voiceOf([phrase], view);
  if (codes.length !== 1) return null;
  const name = view.tokens
    .slice(phrase.first, phrase.last + 1)
    .map(({ text }) => text)
    .join(' ');
  return { name: name.replace(/^(the|a|an) /i, ''), codes };
}

const SERVES = /^(be|command|lead|serve|advise|head|run|represent|direct|chair)$/;

/**
 * For which state somebody speaks who is named with a description: "Vikram Rao, a retired Indian admiral", "a Sudanese veteran",
 * "Farid Noori, who was an adviser to Ashraf Ghani", "the mayor of Mogadishu". Nobody's for those who comment.
 */
export function voiceOf(subject: Group, view: SentenceView): readonly string[] {
  const phrase = subject[0];
  if (phrase === undefined || subject.length > 1) return [];
  const own = described(phrase, view);
  if (own.length > 0) return own;
  const comma = view.low(phrase.last + 1) === ',';
  const next = comma ? view.startingAt(phrase.last + 2) : undefined;
  const apposed = next === undefined ? [] : described(next, view);
  if (apposed.length > 0) return apposed;
  for (const clause of view.clauses) {
    if (clause.link !== 'relative' || !clause.subject.includes(phrase) || !SERVES.test(clause.group.lemma)) continue;
    const object = clause.objects[0];
    if (object?.some((each) => COMMENTATORS.has(each.low))) return [];
    const codes = [...view.agents(object), ...view.owners(object), ...view.whomAfter(clause, 'to', 'of', 'as', 'in')];
    if (codes.length > 0) return codes.slice(0, 1);
  }
  return [];
}

function described(phrase: Phrase, view: SentenceView): readonly string[] {
  if (phrase.commentator || COMMENTATORS.has(phrase.low)) return [];
  const code = [phrase.agent, phrase.owner].find((reference) => reference?.kind === 'code');
  if (code?.kind === 'code') return [code.code];
  const link = view.low(phrase.last + 1);
  const next = /^(in|of|from|to)$/.test(link) ? view.startingAt(phrase.last + 2) : undefined;
  if (next === undefined || phrase.proper) return [];
  const where = view.agents([next]).concat(view.owners([next]));
  return link === 'to' && !/^(adviser|advisor|aide|counsel|assistant)$/.test(phrase.low) ? [] : where.slice(0, 1);
}

/** The spans between quotation marks; an open one runs to the end. */
export function quotedSpans(view: SentenceView): [number, number][] {
  const spans: [number, number][] = [];
  let open = -1;
  view.tokens.forEach((token, i) => {
    if (token.text === '“' || (token.text === '"' && open < 0)) open = i;
    else if ((token.text === '”' || token.text === '"') && open >= 0) {
      spans.push([open, i]);
      open = -1;
    } else if (token.text === '”' && spans.length === 0) spans.push([0, i]);
  });
  if (open >= 0) spans.push([open, view.tokens.length - 1]);
  return spans;
}

/** For which state those who were quoted speak, by their last names. */
export class Voices {
  readonly #known = new Map<string, readonly string[]>();

  of(name: string): readonly string[] | undefined {
    return this.#known.get(lastWord(name));
  }

  /** Keeps whom somebody speaks for, if the text tells; else what it told before. */
  learn(name: string, codes: readonly string[]): readonly string[] {
    const voice = codes.length > 0 ? codes : (this.of(name) ?? []);
    if (voice.length === 1 && this.#known.size < 2000) this.#known.set(lastWord(name), voice);
    return voice;
  }
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

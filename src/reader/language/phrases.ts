import { MEASURES } from './measures.ts';
import type { Mention } from './mentions.ts';
import { AGENTS, COMMENTATORS, type Thing, TITLES } from './nouns.ts';
import { counts, headOf, POSSESSIVES, PRONOUNS, partOf, type Reference, thingsIn, whoIs } from './phrase-parts.ts';
import type { Token } from './tokens.ts';
import { verbReadings } from './verbs.ts';
/** A noun phrase: the tokens from `first` to `last`, `head` being the noun that the rest describes. */
export interface Phrase {
  readonly first: number;
  last: number;
  readonly head: number;
  readonly low: string;
  /** The actor that the phrase is: "Russia", "Iranian officials", "President Sadat", "it". */
  agent: Reference | null;
  /** The actor whose thing the phrase names: "Russian aid", "its border posts". */
  owner: Reference | null;
  readonly things: ReadonlySet<Thing>;
  /** "no", "any", "little" or "few" before the noun; '' else. */
  readonly quantity: string;
  readonly commentator: boolean;
  readonly names: readonly Mention[];
  /** Is the head written as a name? */
  readonly proper: boolean;
}

const MONTHS = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]);

const WHEN =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|spring|summer|autumn|winter|night|this|last|in)$/;

/** The noun phrases of a sentence, from left to right. */
export function phrasesOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  splitAfter: (index: number) => boolean,
): Phrase[] {
  const at = new Map<number, Mention>();
  for (const mention of mentions) for (let i = mention.first; i <= mention.last; i++) at.set(i, mention);
  const phrases: Phrase[] = [];
  let i = 0;
  while (i < tokens.length) {
    const floating =
      phrases.at(-1)?.last === i - 1 &&
      FLOATING.has((tokens[i] as Token).low) &&
      /^(VERB|AUX|ADV)$/.test(tokens[i + 1]?.pos ?? '');
    const end = floating ? i - 1 : phraseEnd(tokens, i, at, splitAfter);
    if (end < i) {
      i++;
      continue;
    }
    phrases.push(build(tokens, i, end, at));
    i = end + 1;
  }
  return phrases;
}

const FLOATING = new Set(['both', 'all', 'each', 'themselves', 'itself']);
const OPENING = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM']);
const INSIDE = new Set(['DET', 'ADJ', 'NUM', 'SYM']);
const BEFORE_WHEN = new Set(['last', 'next', 'earlier', 'late', 'early', 'this']);
const NOT_ALONE = new Set(['one', 'some', 'each', 'all', 'both', 'this', 'that', 'these', 'those', 'others']);
const RELATIVES = new Set(['that', 'which', 'who', 'whom']);

function opens(token: Token, mention: Mention | undefined): boolean {
  if (mention !== undefined) return true;
  return (
    OPENING.has(token.pos) ||
    (token.pos === 'PRON' && (POSSESSIVES.has(token.low) || PRONOUNS.has(token.low))) ||
    token.low === '$' ||
    token.low === '€' ||
    token.low === '£'
  );
}

function phraseEnd(
  tokens: readonly Token[],
  from: number,
  at: ReadonlyMap<number, Mention>,
  splitAfter: (index: number) => boolean,
): number {
  const first = tokens[from] as Token;
  if (!opens(first, at.get(from))) return from - 1;
  const describes =
    NOT_ALONE.has(first.low) &&
    (/^(NOUN|ADJ|PROPN|NUM)$/.test(tokens[from + 1]?.pos ?? '') || at.has(from + 1) || partOf(tokens, from));
  if (PRONOUNS.has(first.low) && first.pos !== 'DET' && !describes && at.get(from) === undefined) return from;
  if (RELATIVES.has(first.low)) return from - 1;
  let end = from - 1;
  let nouns = false;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const mention = at.get(i);
    const before = i > 0 ? tokens[i - 1] : undefined;
    // "In 1938 Prime Minister ...": the year is a time of its own.
    if (
      i === from + 1 &&
      /^(1[89]|20)\d\d$/.test(first.low) &&
      /^(in|since|by|until|after|before)$/.test(tokens[from - 1]?.low ?? '')
    )
      break;
    // "In December President Sata ...".
    if (
      i === from + 1 &&
      MONTHS.has(first.low) &&
      TITLES.has(token.low) &&
      /^(in|since|by|until|last|this)$/.test(tokens[from - 1]?.low ?? '')
    )
      break;
    if (mention !== undefined) {
      const apart = i > from && before?.low !== "'s" && before?.low !== '-';
      if (apart && (MONTHS.has(before?.low ?? '') || /^\d{4}$/.test(before?.low ?? ''))) break;
      if (apart && before?.pos === 'NUM' && mention.kind !== 'demonym') break;
      if (
        apart &&
        nouns &&
        mention.kind === 'leader' &&
        at.get(i - 1) === undefined &&
        before?.pos === 'NOUN' &&
        !TITLES.has(before.low) &&
        !AGENTS.has(before.low)
      )
        break;
      if (
        apart &&
        nouns &&
        /^(state|seat|org|group|land)$/.test(mention.kind) &&
        before?.pos === 'NOUN' &&
        at.get(i - 1) === undefined
      )
        break;
      if (
        i > from &&
        nouns &&
        mention.kind !== 'demonym' &&
        mention.kind !== 'leader' &&
        at.get(i - 1) !== undefined &&
        before?.low !== "'s"
      )
        break;
      i = mention.last;
      end = i;
      nouns = true;
      if (splitAfter(i)) break;
      continue;
    }
    // "military aid worth 4.3 billion euros": what it is worth is not what it is.
    if (token.low === 'worth' && nouns && i > from && /^(NUM|SYM)$/.test(tokens[i + 1]?.pos ?? '')) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      if (
        token.pos === 'NOUN' &&
        /^(today|yesterday|tomorrow|tuesday|monday|wednesday|thursday|friday|saturday|sunday)$/.test(token.low) &&
        nouns
      )
        break;
      end = i;
      nouns = true;
      continue;
    }
    if (token.low === "'s" || token.low === "'") {
      if (!nouns || i === from) break;
      end = i;
      nouns = false;
      continue;
    }
    if (
      token.pos === 'DET' &&
      i > from &&
      before?.low !== 'all' &&
      before?.low !== 'both' &&
      before?.low !== 'half' &&
      before?.low !== "'s"
    )
      break;
    if (token.pos === 'PRON' && i > from && !/^(all|both|of)$/.test(before?.low ?? '')) break;
    if (
      nouns &&
      token.pos !== 'SYM' &&
      INSIDE.has(token.pos) &&
      /^(night|morning|evening|afternoon|weekend|day)$/.test(before?.low ?? '')
    )
      break;
    if (nouns && BEFORE_WHEN.has(token.low) && WHEN.test(tokens[i + 1]?.low ?? '')) break;
    if (token.pos === 'NUM' && nouns && AGENTS.has(before?.low ?? '') && givesTwo(tokens[from - 1])) break;
    if (
      token.pos === 'NUM' &&
      nouns &&
      i > from &&
      (at.get(i - 1) !== undefined || /^(years?|months?|weeks?|days?|hours?|decades?)$/.test(tokens[i + 1]?.low ?? ''))
    )
      break;
    if (
      INSIDE.has(token.pos) ||
      token.low === '$' ||
      token.low === '€' ||
      token.low === '£' ||
      POSSESSIVES.has(token.low)
    ) {
      if (
        token.pos === 'ADJ' &&
        nouns &&
        before?.pos === 'NOUN' &&
        before.low !== '-' &&
        !isNounAt(tokens[i + 1], at.get(i + 1))
      )
        break;
      end = token.pos === 'ADJ' || token.pos === 'DET' || token.pos === 'NUM' ? Math.max(end, i) : end;
      continue;
    }
    if (token.low === '-' && i > from && i + 1 < tokens.length) continue;
    if (
      (token.low === '“' || token.low === '"' || token.low === '”') &&
      i > from &&
      (isNounAt(tokens[i + 1], at.get(i + 1)) || tokens[i + 1]?.pos === 'ADJ') &&
      !nouns
    )
      continue;
    if (
      token.pos === 'ADV' &&
      i > from &&
      !nouns &&
      /^(ADJ|VERB|NOUN|PUNCT|NUM)$/.test(tokens[i + 1]?.pos ?? '') &&
      before?.pos === 'DET'
    )
      continue;
    if (
      token.pos === 'VERB' &&
      !nouns &&
      i > from &&
      /(ing|ed|en)$/.test(token.low) &&
      (isNounAt(tokens[i + 1], at.get(i + 1)) || tokens[i + 1]?.pos === 'ADJ') &&
      /^(DET|ADJ|NUM|PART|PRON|ADV|PUNCT)$/.test(before?.pos ?? '')
    )
      continue;
    if (
      token.pos === 'CCONJ' &&
      before?.pos === 'ADJ' &&
      !nouns &&
      tokens[i + 1]?.pos === 'ADJ' &&
      (isNounAt(tokens[i + 2], at.get(i + 2)) || tokens[i + 2]?.pos === 'ADJ')
    )
      continue;
    if (token.low === 'of' && i === end + 1 && counts(tokens, from, i) && partOf(tokens, end)) {
      nouns = false;
      continue;
    }
    if (
      token.low === 'of' &&
      nouns &&
      MEASURES.has(singularish(tokens[end] as Token)) &&
      i === end + 1 &&
      tokens[i + 1] !== undefined &&
      opens(tokens[i + 1] as Token, at.get(i + 1))
    ) {
      nouns = false;
      continue;
    }
    break;
  }
  while (end > from && /^('s|'|-|,)$/.test((tokens[end] as Token).low) && at.get(end) === undefined) {
    if ((tokens[end] as Token).low === "'s" || (tokens[end] as Token).low === "'") break;
    end--;
  }
  return end;
}

const singularish = (token: Token): string => (MEASURES.has(token.low) ? token.low : token.low.replace(/s$/, ''));

const isNounAt = (token: Token | undefined, mention: Mention | undefined): boolean =>
  mention !== undefined || token?.pos === 'NOUN' || token?.pos === 'PROPN';

const QUANTITY = new Set(['no', 'any', 'little', 'few', 'neither', 'not', 'scant']);

function build(tokens: readonly Token[], first: number, last: number, at: ReadonlyMap<number, Mention>): Phrase {
  const head = headOf(tokens, first, last);
  const names: Mention[] = [];
  let quantity = '';
  let commentator = false;
  for (let i = first; i <= last; i++) {
    const mention = at.get(i);
    if (mention !== undefined && mention !== names.at(-1)) names.push(mention);
    const word = (tokens[i] as Token).low;
    if (i < head && quantity === '' && QUANTITY.has(word)) quantity = word;
    if (COMMENTATORS.has(word)) commentator = true;
  }
  const low = (tokens[head] as Token).low;
  const { agent, owner } = whoIs(tokens, first, head, last, names, commentator);
  return {
    first,
    last,
    head,
    low,
    agent,
    owner,
    things: thingsIn(tokens, first, head, at),
    quantity,
    commentator,
    names,
    proper: (tokens[head] as Token).pos === 'PROPN',
  };
}

/** Is the word a form of a verb that is followed by whom the thing is for and then the thing: "gave Kyiv tanks"? */
export function givesTwo(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'VERB' || token.pos === 'AUX') &&
    verbReadings(token.low).some(({ lemma }) =>
      /^(give|sell|send|lend|offer|grant|deny|promise|pledge|hand|loan|pay|owe|refuse|guarantee|donate|award|allow|extend|provide|supply|ship|accord|assure|deliver|furnish|allot|feed|pass|bring)$/.test(
        lemma,
      ),
    )
  );
}

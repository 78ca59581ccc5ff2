import type { Act, Modality } from './claim.ts';
import type { Draft } from './draft.ts';
import { TITLES, thingsOf } from './language/nouns.ts';
import { givesTwo, type Phrase } from './language/phrases.ts';
import type { Token } from './language/tokens.ts';
import { verbReadings } from './language/verbs.ts';
import type { SentenceView } from './sentence.ts';

/** Nouns that name an act without a verb of the lexicon. */
const ACT_NOUNS =
  /^(invasion|occupation|annexation|bombardment|bombing|siege|blockade|incursion|offensive|loan|presence|plea|appeal|supply|sale|inflation|exile|imports|ultimatum|attack|strike|airstrike|shipment|delivery|fall|collapse|ouster|crisis|hyperinflation|killing|assassination|deceased|slain|arming|inability|refusal|withdrawal|springboard|pullout|recognition|pledge|promise|garrison|battlegroup|money|bets?|pact|treaty|agreement)/;

/** Verbs so general that they bear no act alone. */
const GENERAL = new Set([
  'go',
  'get',
  'lead',
  'act',
  'meet',
  'rise',
  'present',
  'issue',
  'complete',
  'confirm',
  'clear',
  'arrange',
  'account',
  'react',
  'afford',
  'climb',
  'settle',
  'reside',
  'win',
  'enjoy',

  'depart',
  'jump',
  'surge',
  'be',
  'have',
  'do',
  'say',
  'tell',
  'see',
  'use',
  'become',
  'think',
  'know',
  'believe',
  'show',
  'find',
  'want',
  'need',
  'try',
  'work',
  'live',
  'cost',
  'speak',
  'write',
  'add',
  'hear',
  'judge',
  'describe',
  'note',
  'explain',
  'expect',
  'mean',
  'hope',
  'consider',
  'plan',
  'stress',
  'answer',
  'repeat',
  'observe',
  'remark',
  'conclude',
  'recall',
  'suggest',
  'count',
  'happen',
  'serve',
  'attempt',
  'manage',
  'continue',
  'start',
  'begin',
  'reply',
  'post',
  'estimate',
  'forecast',
  'document',
  'comment',
  'state',
  'note',
  'find',
  'like',
]);

const OTHERS = new Set(
  'unable unwilling powerless wary unclear reliant dependent problem war way route supplier provider backer donor financier lender troops soldiers forces tanks jets warplanes warships carrier'.split(
    ' ',
  ),
);

const GO = new Set(['go', 'goes', 'going', 'gone', 'went']);

const canBear = (word: string): boolean =>
  TITLES.has(word) ||
  OTHERS.has(word) ||
  verbReadings(word).some(({ lemma }) => !GENERAL.has(lemma)) ||
  ACT_NOUNS.test(word) ||
  thingsOf(word).has('troops');

/** Does a sentence hold a word that can bear an act? Others are passed over. */
export function bearsAct(tokens: readonly Token[]): boolean {
  for (const [i, { word }] of tokens.entries()) {
    word.acting ??= canBear(word.low);
    if (word.acting || (GO.has(word.low) && tokens[i + 1]?.low === 'over')) return true;
  }
  return false;
}

/** A sentence without a name may still speak of somebody. */
export const STANDS_IN =
  /^(it|its|they|their|them|he|his|him|she|her|we|us|our|country|countries|government|regime|both|ally|allies|kingdom|island|president|minister|rebels|group|forces|troops|capital|junta|army|emirate|republic|economy|bases|nobody|alliance|bloc|organi[sz]ation|coalition|you|north|city|cities|border|frontier|missiles|soldier|jets|planes|tanks|warplanes|aid|weapons|arms|another|side|sides|i|my|me)$/;

const ORDER: readonly Modality[] = ['asserted', 'predicted', 'doubted', 'hypothetical'];

export const strongest = (a: Modality, b: Modality): Modality => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

export function splitsAfter(
  tokens: readonly Token[],
  mention: { first: number; last: number; kind: string } | undefined,
  index: number,
): boolean {
  if (mention === undefined || mention.kind === 'demonym') return false;
  if (!givesTwo(tokens[mention.first - 1])) return false;
  const next = tokens[index + 1];
  return (
    next !== undefined &&
    next.low !== "'s" &&
    next.low !== "'" &&
    !/^(government|army|forces|officials|troops|president|military|regime|navy|rebels|fighters)$/.test(next.low)
  );
}

export const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^\p{Lu}[\p{L}'.-]+$/u.test(token.text) ||
    token.low === '-' ||
    /^(al|bin|de|van|von|el|ul|da|dos)$/.test(token.low));

export function isPerson(phrase: Phrase, view: SentenceView): boolean {
  return (
    phrase.names.some((name) => name.kind === 'leader') ||
    view.tokens
      .slice(phrase.first, phrase.last + 1)
      .some(
        (token) =>
          TITLES.has(token.low) || /^(representative|delegate|official|spokesman|spokeswoman)$/.test(token.low),
      )
  );
}

/** One claim a fact and a sentence: of several rules that found the same, the surest. */
export function distinct(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const twin = kept.findIndex(
      (other) =>
        other.actor === draft.actor &&
        other.act === (draft.act as Act) &&
        other.target === draft.target &&
        overlaps(other, draft),
    );
    if (twin < 0) kept.push(draft);
    else if (draft.confidence > (kept[twin] as Draft).confidence) kept[twin] = draft;
  }
  return kept;
}

const overlaps = (a: Draft, b: Draft): boolean => a.start < b.end && b.start < a.end;

/** Words of games; two of them make a paragraph a report of one. */
export const SPORT =
  /\b(goals?|strikers?|coach|midfielders?|goalkeepers?|league|half-time|marathons?|medals?|olympics?|championships?|grandmasters?|quarter-?finals?|semi-?finals?|referees?|wickets?|innings|tournaments?|world cup|penalt(?:y|ies)|kick-off|runners|finalists?|fixtures?|scored|stadium|batsm[ae]n|tennis|football|rugby|cricket|chess)\b/gi;

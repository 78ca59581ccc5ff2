import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { peopleAdjectives } from '../gazetteer/demonyms.ts';
import { correctBeside, isVerbBeside } from './more-corrections.ts';
import type { VerbForm } from './verb-forms.ts';
import { verbReadings } from './verbs.ts';

/** A word or mark with its part of speech (Universal Dependencies' tags) and its place in the paragraph. */
export interface Token {
  readonly text: string;
  readonly low: string;
  pos: string;
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m"]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", "'d"]);
const MODAL = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'shall',
  'should',
  'must',
  "'ll",
  'wo',
  'ca',
  'cannot',
  'ought',
]);
const DO = new Set(['do', 'does', 'did']);

export const isBe = (word: string): boolean => BE.has(word);
export const isHave = (word: string): boolean => HAVE.has(word);
export const isModal = (word: string): boolean => MODAL.has(word);
export const isDo = (word: string): boolean => DO.has(word);
export const isAuxWord = (word: string): boolean => BE.has(word) || HAVE.has(word) || MODAL.has(word) || DO.has(word);

/** Longer runs without a space are no words; cutting them into words could take for ever. */
const NO_WORD = /\S{200,}/g;

/** White space and apostrophes made plain, each by one character, so that places stay as they are. */
export function plainCopy(text: string): string {
  const words = text.replace(NO_WORD, (run) => ' '.repeat(run.length));
  const quoted = words.replace(/"/g, (_, at: number) =>
    /[\s([{—–-]/.test(words[at - 1] ?? ' ') ? '\u201c' : '\u201d',
  );
  const plain = quoted.replace(/[\s\u00a0\u202f\u2009\ufeff]/g, ' ').replace(/[\u2018\u2019\u02bc]/g, "'");
  // "took them in. We": not the abbreviation of inches.
  return plain.replace(/\b(in|no|us|so|No|Yes)\.(?= +[\p{Lu}“"]|\s*$)/gu, '$1!');
}

/**
 * Cuts a paragraph into sentences of tokens.
 * @param plain the paragraph as `plainCopy` gives it; places are indices into it.
 */
export function sentencesOf(plain: string): Sentence[] {
  const doc = nlp.readDoc(plain);
  const words = doc.tokens().out() as string[];
  const tags = doc.tokens().out(its.pos) as unknown as string[];
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  const tokens: Token[] = [];
  let at = 0;
  const places: (number | null)[] = [];
  for (let i = 0; i < words.length; i++) {
    const text = words[i] as string;
    const found = plain.indexOf(text, at);
    if (found < 0 || found - at > 200 || tags[i] === 'SPACE') {
      places.push(null);
      continue;
    }
    at = found + text.length;
    places.push(tokens.length);
    tokens.push({ text, low: text.toLowerCase(), pos: tags[i] as string, start: found, end: at });
  }
  const sentences: Sentence[] = [];
  for (const [first, last] of spans) {
    const own: Token[] = [];
    for (let i = first; i <= last; i++) {
      const place = places[i];
      if (place !== null && place !== undefined) own.push(tokens[place] as Token);
    }
    if (own.length === 0) continue;
    correct(own);
    sentences.push({ tokens: own, start: (own[0] as Token).start, end: (own.at(-1) as Token).end });
  }
  return sentences;
}

const PEOPLES = peopleAdjectives();
const COUNTING = /(\b(more|fewer|less|other) than|\bat least|\bup to|\bas (many|much|few) as)$/;
const SUBJECTS = new Set([
  'i',
  'we',
  'you',
  'he',
  'she',
  'it',
  'they',
  'who',
  'which',
  'nobody',
  'everyone',
  'someone',
  'that',
]);
const ACTING =
  /^(soldiers|troops|forces|fighters|rebels|jets|warplanes|warships|officials|governments|allies|officers|instructors|advisers|peacekeepers|militias|states|countries|leaders|diplomats|pilots|mercenaries|police)$/;
const AFTER_NOUN = new Set(['of']);
const BEFORE_GERUND = new Set([
  'by',
  'of',
  'for',
  'from',
  'after',
  'before',
  'without',
  'instead',
  'despite',
  'through',
  'while',
  'when',
  'than',
  'about',
  'to',
  'in',
  'and',
  'or',
]);

/** Corrects what the tagger often gets wrong in news: verbs taken for nouns, and nouns for verbs. */
function correct(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const readings = verbReadings(token.low);
    if (token.low === 'us' && token.text === 'US') token.pos = 'PROPN';
    if (token.pos === 'PROPN' && token.low === token.text && /^[a-z]/.test(token.text)) token.pos = 'NOUN';
    if (token.low === 'targeting' && /^(information|data|intelligence|coordinates|lists?)$/.test(after?.low ?? ''))
      token.pos = 'ADJ';
    if (
      token.low === 'training' &&
      /^(missions?|exercises?|camps?|cent(?:er|re)s?|programmes?|programs?|teams?)$/.test(after?.low ?? '')
    )
      token.pos = 'NOUN';
    if (
      /^(about|around|over|under|nearly|almost|roughly)$/.test(token.low) &&
      after?.pos === 'NUM' &&
      token.pos === 'ADP' &&
      (i === 0 || before?.pos === 'PUNCT' || before?.pos === 'VERB')
    )
      token.pos = 'ADV';
    if (
      token.low === 'training' &&
      /^(receiv\w+|undergo\w*|got|get|provid\w+|offer\w*|more|need\w*)$/.test(before?.low ?? '')
    )
      token.pos = 'NOUN';
    if (token.pos === 'VERB' && token.low.endsWith('s') && before?.low === 'only') token.pos = 'NOUN';
    if (
      token.low === 'general' &&
      token.pos === 'ADJ' &&
      (before?.low === "'s" || PEOPLES.has(before?.low ?? '')) &&
      after?.pos === 'VERB'
    )
      token.pos = 'NOUN';
    if (token.low === 'places' && after?.pos === 'ADP') token.pos = 'NOUN';
    if (/^(first|last|next)$/.test(token.low) && before?.pos === 'AUX' && after?.pos === 'VERB') token.pos = 'ADV';
    if (token.pos === 'VERB' && /[^s]s$/.test(token.low) && before?.low === 'for') token.pos = 'NOUN';
    if (token.low === 'since' && before?.pos === 'AUX' && after?.pos === 'VERB') token.pos = 'ADV';
    if (token.low === 'contingent' || (token.low === 'war' && token.pos === 'VERB')) token.pos = 'NOUN';
    if (token.low === 'worth' || (token.low === 'part' && after?.low === 'of')) token.pos = 'NOUN';
    if (token.low === 'half' && /^an?$/.test(after?.low ?? '')) token.pos = 'DET';
    if (
      /^(than|least|to|as|of)$/.test(token.low) &&
      (after?.pos === 'NUM' ||
        /^(half|most|all)$/.test(after?.low ?? '') ||
        (/^an?$/.test(after?.low ?? '') &&
          /^(million|billion|thousand|hundred|dozen)$/.test(tokens[i + 2]?.low ?? ''))) &&
      COUNTING.test(`${tokens[i - 2]?.low ?? ''} ${before?.low ?? ''} ${token.low}`)
    ) {
      token.pos = 'ADJ';
      if (before !== undefined) before.pos = 'ADJ';
      if (token.low === 'as' && tokens[i - 2] !== undefined) (tokens[i - 2] as Token).pos = 'ADJ';
    }
    if (correctBeside(tokens, i)) continue;
    if (token.pos === 'VERB' && PEOPLES.has(token.low) && token.text !== token.low) token.pos = 'PROPN';
    if (before?.low === 'according' && token.low === 'to') token.pos = 'ADP';
    if (readings.length === 0) {
      if (token.pos === 'VERB' && token.low.endsWith('s') && before?.pos === 'DET') token.pos = 'NOUN';
      if (token.pos === 'VERB' && token.low.endsWith('s') && (after?.pos === 'VERB' || after?.pos === 'AUX'))
        token.pos = 'NOUN';
      if (
        token.pos === 'VERB' &&
        before?.pos === 'ADJ' &&
        /^(ADP|PUNCT)$/.test(after?.pos ?? '') &&
        !/(ed|ing)$/.test(token.low)
      )
        token.pos = 'NOUN';
      if (
        token.pos === 'VERB' &&
        token.low.endsWith('s') &&
        before !== undefined &&
        PEOPLES.has(before.low) &&
        before.text !== before.low
      )
        token.pos = 'NOUN';
      if (token.pos === 'VERB' && token.low.endsWith('s') && after?.low === 'like') token.pos = 'NOUN';
      continue;
    }
    const forms = readings.map((reading) => reading.form);
    const people = before !== undefined && PEOPLES.has(before.low) && before.text !== before.low;
    if (people && (forms.includes('base') || forms.includes('s')) && !forms.includes('past')) {
      token.pos = 'NOUN';
      continue;
    }
    if (token.pos !== 'VERB' && token.pos !== 'AUX') {
      if (
        token.pos === 'NOUN' &&
        forms.includes('base') &&
        before?.low === ',' &&
        /^(ADP|DET)$/.test(after?.pos ?? '') &&
        listedVerb(tokens, i)
      )
        token.pos = 'VERB';
      if (token.text !== token.low && i > 0 && token.pos === 'PROPN') continue;
      if (isVerbHere(forms, tokens, i)) token.pos = 'VERB';
    } else if (token.pos === 'VERB' && before !== undefined && isNounHere(forms, before, after)) token.pos = 'NOUN';
  }
}

/** "Should Russia attack Odesa": the helping verb opens the clause. */
function inverted(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    const token = tokens[k] as Token;
    if (/^(should|would|will|could|did|does|can|might)$/.test(token.low))
      return k === 0 || /^(PUNCT|CCONJ)$/.test(tokens[k - 1]?.pos ?? '');
    if (token.pos === 'VERB') return false;
  }
  return false;
}

/** "letting the rebels use its territory": a bare verb after whom one lets, makes or helps. */
function lets(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 2; k >= 0 && k > i - 6; k--) {
    const token = tokens[k] as Token;
    if (/^(let|lets|letting|help|helped|helps|helping|make|made|makes|making|watch|watched|see|saw)$/.test(token.low))
      return true;
    if (token.pos === 'VERB') return false;
  }
  return false;
}

/** "wring its hands, bleat about": a bare verb in a list of bare verbs. */
function listedVerb(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 2; k >= 0 && k > i - 9; k--) {
    const token = tokens[k] as Token;
    if (token.pos === 'VERB')
      return (
        verbReadings(token.low).some(({ form }) => form === 'base') ||
        (!/(ed|ing|s)$/.test(token.low) && /^(than|to|will|would|did|not|ADV)$/.test(tokens[k - 1]?.low ?? ''))
      );
  }
  return false;
}

function skipBack(tokens: readonly Token[], i: number): Token | undefined {
  let j = i - 1;
  while (
    j >= 0 &&
    ((tokens[j] as Token).pos === 'ADV' ||
      /^(both|all|each|not|first|once|since|ever|yet)$/.test((tokens[j] as Token).low) ||
      (tokens[j] as Token).low === "n't")
  )
    j--;
  return tokens[j];
}

function isVerbHere(forms: readonly VerbForm[], tokens: readonly Token[], i: number): boolean {
  const before = skipBack(tokens, i);
  const after = tokens[i + 1];
  const opensObject = after !== undefined && /^(DET|PROPN|NUM|ADP|PRON|PART)$/.test(after.pos);
  if (before === undefined) return false;
  const token = tokens[i] as Token;
  if (isVerbBeside(forms, tokens, i, before)) return true;
  if (
    token.pos === 'ADJ' &&
    forms.includes('both') &&
    (after?.pos === 'DET' ||
      (after?.pos === 'NOUN' && before.pos === 'NOUN' && before.low.endsWith('s')) ||
      (after?.pos === 'PROPN' && before.pos !== 'DET'))
  )
    return true;
  if (
    forms.includes('base') &&
    /^(that|whether|if)$/.test(after?.low ?? '') &&
    before.pos === 'NOUN' &&
    before.low.endsWith('s')
  )
    return true;
  if (forms.includes('s') && before.pos === 'PROPN' && !PEOPLES.has(before.low)) {
    if (i <= 3 && after?.low === '.') return true;
    if (
      after?.pos === 'NOUN' &&
      after.low.endsWith('s') &&
      (i === 1 || /^(,|and|but|;)$/.test(tokens[i - 2]?.low ?? ''))
    )
      return true;
    if (
      /^(and|,|or|\.)$/.test(after?.low ?? '') &&
      tokens.slice(Math.max(0, i - 9), i).some((each) => /^(which|that|whom)$/.test(each.low))
    )
      return true;
  }
  if (forms.includes('base') && opensObject && before.pos === 'NOUN' && lets(tokens, i)) return true;
  // "soldiers fight beside", "jets patrol the border": the plural before it acts.
  if (forms.includes('base') && opensObject && before.pos === 'NOUN' && ACTING.test(before.low) && after?.low !== 'of')
    return true;
  if (forms.includes('base') && opensObject && /^(PROPN|PRON|NOUN)$/.test(before.pos) && inverted(tokens, i))
    return true;
  if (forms.includes('ing')) {
    if (
      /^(keep|keeps|kept|began|begin|begins|begun|start|starts|started|continue|continues|continued|stop|stops|stopped|resumed|resume|cease|ceased)$/.test(
        before.low,
      )
    )
      return after !== undefined && /^(DET|PROPN|NUM|ADJ|PRON|NOUN|ADP)$/.test(after.pos) && after.low !== 'of';
    if (isBe(before.low)) return !AFTER_NOUN.has(after?.low ?? '');
    if (BEFORE_GERUND.has(before.low))
      return after !== undefined && /^(DET|PROPN|NUM|ADJ|PRON|NOUN)$/.test(after.pos) && after.low !== 'of';
    if (before.pos === 'PROPN' || before.pos === 'VERB' || before.low === ',')
      return opensObject && after?.low !== 'of' && before.low !== 'the';
    return false;
  }
  if (forms.includes('base') && (isModal(before.low) || isDo(before.low))) return true;
  if (
    forms.includes('base') &&
    before.low === 'to' &&
    after !== undefined &&
    /^(DET|PROPN|NUM|PRON|ADJ|ADP)$/.test(after.pos)
  )
    return true;
  if ((forms.includes('both') || forms.includes('participle')) && (isBe(before.low) || isHave(before.low))) return true;
  if (forms.includes('both') || forms.includes('past') || forms.includes('s')) {
    const subject = before.pos === 'PROPN' || SUBJECTS.has(before.low);
    return (
      (subject || before.pos === 'NOUN') &&
      opensObject &&
      after?.low !== 'of' &&
      !(forms.includes('s') && after?.pos === 'ADP' && before.pos !== 'PRON')
    );
  }
  return false;
}

function isNounHere(forms: readonly VerbForm[], before: Token, after: Token | undefined): boolean {
  if (forms.includes('past') && !forms.includes('base')) return false;
  const bare = forms.includes('base') || forms.includes('s');
  if (before.low === 'to' || isModal(before.low) || before.low === "n't" || before.low === 'not') return false;
  if (bare && (before.pos === 'DET' || before.low === "'s" || before.pos === 'NUM'))
    return !(before.low === 'that' || before.low === 'this') || after?.low === 'of';
  if (bare && before.pos === 'PRON' && /^(its|their|his|her|our|my|your)$/.test(before.low)) return true;
  if (bare && before.pos === 'ADJ') return true;
  if (bare && before.pos === 'ADP' && !/^(as|than|like|but)$/.test(before.low)) return true;
  if (bare && before.pos === 'SCONJ' && before.low === 'for') return true;
  return false;
}

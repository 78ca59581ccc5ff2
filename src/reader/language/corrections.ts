import { peopleAdjectives } from '../gazetteer/demonyms.ts';
import { isBe, isDo, isHave, isModal } from './aux-words.ts';
import { correctBeside, isVerbBeside } from './more-corrections.ts';
import type { VerbForm } from './verb-forms.ts';
import { verbReadings } from './verbs.ts';
import type { Token } from './word.ts';

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

/** Words of which `correct` has rules of their own. */
const WATCHED = new Set(
  'us targeting training about around over under nearly almost roughly general places first last next since contingent war worth part half than least to as of'.split(
    ' ',
  ),
);
const ROUGHLY = new Set(['about', 'around', 'over', 'under', 'nearly', 'almost', 'roughly']);
const ORDER = new Set(['first', 'last', 'next']);
const COUNTS = new Set(['than', 'least', 'to', 'as', 'of']);

/** Corrects what the tagger often gets wrong in news: verbs taken for nouns, and nouns for verbs. */
export function correct(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = i > 0 ? tokens[i - 1] : undefined;
    const after = tokens[i + 1];
    const watched = WATCHED.has(token.low);
    if (watched && token.low === 'us' && token.text === 'US') token.pos = 'PROPN';
    if (token.pos === 'PROPN' && token.low === token.text && /^[a-z]/.test(token.text)) token.pos = 'NOUN';
    if (watched) correctNoun(token, i, before, after);
    if (token.pos === 'VERB' && before?.low === 'only' && token.low.endsWith('s')) token.pos = 'NOUN';
    if (watched) correctPlace(token, before, after);
    if (token.pos === 'VERB' && before?.low === 'for' && /[^s]s$/.test(token.low)) token.pos = 'NOUN';
    if (watched) correctCount(tokens, i);
    if (correctBeside(tokens, i)) continue;
    if (token.pos === 'VERB' && token.text !== token.low && PEOPLES.has(token.low)) token.pos = 'PROPN';
    if (watched && token.low === 'to' && before?.low === 'according') token.pos = 'ADP';
    const { forms } = token.word;
    if (forms.length > 0) correctVerb(tokens, i, forms);
    else if (token.pos === 'VERB') correctUnknown(token, before, after);
  }
}

function correctNoun(token: Token, i: number, before: Token | undefined, after: Token | undefined): void {
  const { low } = token;
  if (low === 'targeting' && /^(information|data|intelligence|coordinates|lists?)$/.test(after?.low ?? ''))
    token.pos = 'ADJ';
  if (
    low === 'training' &&
    /^(missions?|exercises?|camps?|cent(?:er|re)s?|programmes?|programs?|teams?)$/.test(after?.low ?? '')
  )
    token.pos = 'NOUN';
  if (
    token.pos === 'ADP' &&
    after?.pos === 'NUM' &&
    ROUGHLY.has(low) &&
    (i === 0 || before?.pos === 'PUNCT' || before?.pos === 'VERB')
  )
    token.pos = 'ADV';
  if (low === 'training' && /^(receiv\w+|undergo\w*|got|get|provid\w+|offer\w*|more|need\w*)$/.test(before?.low ?? ''))
    token.pos = 'NOUN';
}

function correctPlace(token: Token, before: Token | undefined, after: Token | undefined): void {
  const { low } = token;
  if (
    low === 'general' &&
    token.pos === 'ADJ' &&
    (before?.low === "'s" || PEOPLES.has(before?.low ?? '')) &&
    after?.pos === 'VERB'
  )
    token.pos = 'NOUN';
  if (low === 'places' && after?.pos === 'ADP') token.pos = 'NOUN';
  if (before?.pos === 'AUX' && after?.pos === 'VERB' && ORDER.has(low)) token.pos = 'ADV';
}

function correctCount(tokens: readonly Token[], i: number): void {
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const { low } = token;
  if (low === 'since' && before?.pos === 'AUX' && after?.pos === 'VERB') token.pos = 'ADV';
  if (low === 'contingent' || (low === 'war' && token.pos === 'VERB')) token.pos = 'NOUN';
  if (low === 'worth' || (low === 'part' && after?.low === 'of')) token.pos = 'NOUN';
  if (low === 'half' && /^an?$/.test(after?.low ?? '')) token.pos = 'DET';
  if (
    COUNTS.has(low) &&
    (after?.pos === 'NUM' ||
      /^(half|most|all)$/.test(after?.low ?? '') ||
      (/^an?$/.test(after?.low ?? '') &&
        /^(million|billion|thousand|hundred|dozen)$/.test(tokens[i + 2]?.low ?? ''))) &&
    COUNTING.test(`${tokens[i - 2]?.low ?? ''} ${before?.low ?? ''} ${low}`)
  ) {
    token.pos = 'ADJ';
    if (before !== undefined) before.pos = 'ADJ';
    if (low === 'as' && tokens[i - 2] !== undefined) (tokens[i - 2] as Token).pos = 'ADJ';
  }
}

/** A verb that the lexicon does not know. */
function correctUnknown(token: Token, before: Token | undefined, after: Token | undefined): void {
  const plural = token.low.endsWith('s');
  if (
    (plural && (before?.pos === 'DET' || after?.pos === 'VERB' || after?.pos === 'AUX' || after?.low === 'like')) ||
    (before?.pos === 'ADJ' && (after?.pos === 'ADP' || after?.pos === 'PUNCT') && !/(ed|ing)$/.test(token.low)) ||
    (plural && before !== undefined && before.text !== before.low && PEOPLES.has(before.low))
  )
    token.pos = 'NOUN';
}

/** A word that may be a form of a verb of the lexicon. */
function correctVerb(tokens: readonly Token[], i: number, forms: readonly VerbForm[]): void {
  const token = tokens[i] as Token;
  const before = i > 0 ? tokens[i - 1] : undefined;
  const after = tokens[i + 1];
  const people = before !== undefined && before.text !== before.low && PEOPLES.has(before.low);
  if (people && (forms.includes('base') || forms.includes('s')) && !forms.includes('past')) {
    token.pos = 'NOUN';
  } else if (token.pos !== 'VERB' && token.pos !== 'AUX') {
    if (
      token.pos === 'NOUN' &&
      before?.low === ',' &&
      forms.includes('base') &&
      /^(ADP|DET)$/.test(after?.pos ?? '') &&
      listedVerb(tokens, i)
    )
      token.pos = 'VERB';
    if (token.text !== token.low && i > 0 && token.pos === 'PROPN') return;
    if (isVerbHere(forms, tokens, i)) token.pos = 'VERB';
  } else if (token.pos === 'VERB' && before !== undefined && isNounHere(forms, before, after)) token.pos = 'NOUN';
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
  return j < 0 ? undefined : tokens[j];
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

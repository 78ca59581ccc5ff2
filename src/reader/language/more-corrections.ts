import type { VerbForm } from './verb-forms.ts';
import { verbReadings } from './verbs.ts';

/** A word with its part of speech. */
interface Token {
  readonly low: string;
  pos: string;
}

/** Corrects what a word is by the words beside it; true where no other correction may follow. */
export function correctBeside(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const { low } = token;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (low === 'new' && token.pos === 'ADV') token.pos = 'ADJ';
  if (
    token.pos === 'ADJ' &&
    /^(chief|general|elect)$/.test(low) &&
    /^(AUX|VERB|PUNCT|ADP)$/.test(after?.pos ?? '') &&
    /^(NOUN|PROPN)$/.test(before?.pos ?? '')
  )
    token.pos = 'NOUN';
  // "Armed by Libya, the front attacked".
  if (i === 0 && after?.low === 'by' && token.pos !== 'VERB' && /ed$/.test(low) && verbReadings(low).length > 0)
    token.pos = 'VERB';
  if (token.pos !== 'VERB') return false;
  if (nounAfter(token, before, tokens[i - 2], after)) {
    token.pos = 'NOUN';
    return true;
  }
  // "visiting-forces agreement", "American-made missiles".
  const compound =
    (low.endsWith('ing') && after?.low === '-' && tokens[i + 2]?.pos === 'NOUN') ||
    (before?.low === '-' && /ed$|^(led|made|built|held)$/.test(low) && /^(NOUN|PROPN)$/.test(after?.pos ?? ''));
  if (compound) token.pos = 'ADJ';
  return compound;
}

/** "the alliance's exercises", "its backing for Kyiv", "conducted exercises": what stands there is no verb. */
function nounAfter(
  token: Token,
  before: Token | undefined,
  earlier: Token | undefined,
  after: Token | undefined,
): boolean {
  if (before === undefined) return false;
  const plural = /[^s]s$/.test(token.low);
  if (before.low === "'s" && /^(NOUN|PROPN)$/.test(earlier?.pos ?? ''))
    return plural || (/^(ADP|PUNCT)$/.test(after?.pos ?? '') && !/(ed|ing)$/.test(token.low));
  if (/^(its|their|his|her|our|my)$/.test(before.low))
    return plural || (token.low.endsWith('ing') && /^(ADP|PUNCT)$/.test(after?.pos ?? ''));
  return plural && before.pos === 'VERB' && /ed$/.test(before.low) && verbReadings(before.low).length > 0;
}

/** A word taken for a noun or an adjective that is a verb; `before` is the word before it and its adverbs. */
export function isVerbBeside(forms: readonly VerbForm[], tokens: readonly Token[], i: number, before: Token): boolean {
  const { pos } = tokens[i] as Token;
  const after = tokens[i + 1];
  const past = forms.includes('both') || forms.includes('past');
  // "Rwanda and Russia both sent forces".
  if (pos === 'ADJ' && past && /^(both|all|each)$/.test(tokens[i - 1]?.low ?? '') && /^(PROPN|PRON)$/.test(before.pos))
    return true;
  // "the front, armed by China and sheltered by Aden, held": what was done to it.
  if (
    (forms.includes('both') || forms.includes('participle')) &&
    after?.low === 'by' &&
    /^(,|and|or)$/.test(before.low) &&
    /^(ADJ|NOUN)$/.test(pos)
  )
    return true;
  // "The Americans train the brigade".
  if (
    forms.includes('base') &&
    before.pos === 'PROPN' &&
    /(ans|ians|is|ots|ards|ens|des|nes|ks|rks|bs|nns)$/.test(before.low) &&
    /^(the|both)$/.test(tokens[i - 2]?.low ?? '') &&
    /^(DET|PROPN|NUM|PRON)$/.test(after?.pos ?? '')
  )
    return true;
  return (
    (forms.includes('s') || past) &&
    /^(which|who)$/.test(before.low) &&
    /^(ADJ|NOUN|DET|PROPN|PRON|NUM)$/.test(after?.pos ?? '')
  );
}

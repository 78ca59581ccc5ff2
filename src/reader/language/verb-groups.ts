import { isAuxWord, isBe, isDo, isHave, isModal } from './aux-words.ts';
import type { Token } from './tokens.ts';
import type { VerbForm } from './verb-forms.ts';
import { particlesOf, verbReadings } from './verbs.ts';

/** A verb with what stands before it: "has not yet been sent", "to send", "sending". */
export interface VerbGroup {
  /** The tokens from `first` to `last`; `verb` is the main verb, a particle may follow it. */
  readonly first: number;
  readonly verb: number;
  readonly last: number;
  readonly lemma: string;
  readonly form: VerbForm | 'other';
  readonly passive: boolean;
  readonly infinitive: boolean;
  readonly finite: boolean;
  readonly perfect: boolean;
  readonly pastPerfect: boolean;
  /** will, would, may, might, could ... ; '' where there is none. */
  readonly modal: string;
  readonly negated: boolean;
  /** Adverbs of the group: reportedly, hardly, only, allegedly. */
  readonly adverbs: readonly string[];
}

const NEGATIVE = new Set(['not', "n't", 'never', 'hardly', 'scarcely', 'barely', 'nowhere']);

/** "6.5 billion euros meant for Ukraine": no clause of its own. */
const ADDRESSED = /^(meant|destined|intended|earmarked)$/;

/** The verb groups of a sentence; `inPhrase` says that a token belongs to a noun phrase. */
export function verbGroupsOf(tokens: readonly Token[], inPhrase: (index: number) => boolean): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const start = i;
    if (ADDRESSED.test((tokens[i] as Token).low) && /^(for|to)$/.test(tokens[i + 1]?.low ?? '') && inPhrase(i - 1))
      continue;
    const plain = groupAt(tokens, i, inPhrase);
    if (plain === null) continue;
    const found = withParticle(tokens, plain, inPhrase);
    groups.push(found);
    i = Math.max(found.last, start);
  }
  return groups;
}

/** "threw the advisers out", "tore it up": the particle stands after the object. */
function withParticle(tokens: readonly Token[], group: VerbGroup, inPhrase: (index: number) => boolean): VerbGroup {
  if (group.last !== group.verb || group.passive) return group;
  const particles = particlesOf(group.lemma);
  if (particles === undefined) return group;
  let i = group.last + 1;
  while (i < tokens.length && i < group.last + 7 && inPhrase(i)) i++;
  const word = tokens[i]?.low ?? '';
  if (i === group.last + 1 || !/^(out|up|down|off|in|back|over|away)$/.test(word) || !particles.has(word)) return group;
  const ends = inPhrase(i + 1) ? /^(in|over)$/.test(word) : false;
  return ends ? group : { ...group, lemma: `${group.lemma} ${word}` };
}

function groupAt(tokens: readonly Token[], from: number, inPhrase: (index: number) => boolean): VerbGroup | null {
  const opening = tokens[from] as Token;
  const infinitiveMark = opening.low === 'to' && opening.pos !== 'ADP' ? 1 : 0;
  if (!infinitiveMark && inPhrase(from)) return null;
  let i = from + infinitiveMark;
  const helpers: string[] = [];
  const adverbs: string[] = [];
  let verb = -1;
  while (i < tokens.length) {
    const token = tokens[i] as Token;
    if (
      isAuxWord(token.low) &&
      (token.pos === 'AUX' || token.pos === 'VERB' || isModal(token.low) || token.low === "'s" || token.low === "'d") &&
      !(token.low === "'s" && inPhrase(i))
    ) {
      helpers.push(token.low);
      verb = i;
      i++;
      continue;
    }
    if (
      (token.pos === 'ADV' || NEGATIVE.has(token.low)) &&
      (helpers.length > 0 || infinitiveMark) &&
      !/^(when|where|how|why)$/.test(token.low)
    ) {
      adverbs.push(token.low);
      i++;
      continue;
    }
    if (
      helpers.length > 0 &&
      /^(himself|herself|itself|themselves)$/.test(token.low) &&
      /^(VERB|AUX)$/.test(tokens[i + 1]?.pos ?? '')
    ) {
      i++;
      continue;
    }
    if (token.low === ',' && helpers.length > 0) {
      const closing = closingComma(tokens, i);
      if (closing > 0) {
        i = closing + 1;
        continue;
      }
    }
    if (token.pos === 'VERB' && !(inPhrase(i) && helpers.length === 0 && !infinitiveMark)) {
      verb = i;
      i++;
      return finish(tokens, from, verb, helpers, adverbs, infinitiveMark === 1, before(tokens, from));
    }
    break;
  }
  if (verb < 0 || helpers.length === 0) return null;
  return finish(tokens, from, verb, helpers.slice(0, -1), adverbs, infinitiveMark === 1, before(tokens, from));
}

/** "is, time and again, unable": the comma that closes a short insertion. */
function closingComma(tokens: readonly Token[], open: number): number {
  for (let i = open + 1; i <= open + 6 && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.low === ',')
      return i > open + 1 && (tokens[i + 1]?.pos === 'VERB' || tokens[i + 1]?.pos === 'ADJ') ? i : -1;
    if (token.pos === 'VERB' || token.pos === 'AUX') return -1;
  }
  return -1;
}

function before(tokens: readonly Token[], first: number): string[] {
  const words: string[] = [];
  for (let i = first - 1; i >= 0 && ((tokens[i] as Token).pos === 'ADV' || NEGATIVE.has((tokens[i] as Token).low)); i--)
    words.push((tokens[i] as Token).low);
  return words;
}

function finish(
  tokens: readonly Token[],
  first: number,
  verb: number,
  helpers: readonly string[],
  adverbs: readonly string[],
  infinitive: boolean,
  earlier: readonly string[],
): VerbGroup {
  const word = (tokens[verb] as Token).low;
  const readings = verbReadings(word);
  const be = helpers.some(isBe);
  const have = helpers.some(isHave);
  const modal = helpers.find(isModal) ?? '';
  const wanted = pick(readings, be, have, infinitive || modal !== '' || helpers.some(isDo));
  let lemma = wanted?.lemma ?? (isBe(word) ? 'be' : isHave(word) ? 'have' : isDo(word) ? 'do' : word);
  let last = verb;
  const particles = particlesOf(lemma);
  const particle = particles === undefined ? '' : particleAt(tokens, verb + 1, particles);
  if (particle !== '') {
    lemma = `${lemma} ${particle}`;
    last = verb + particle.split(' ').length;
  }
  const form = wanted?.form ?? (/ing$/.test(word) ? 'ing' : /ed$/.test(word) ? 'both' : 'other');
  const all = [...earlier, ...adverbs, ...helpers];
  return {
    first,
    verb,
    last,
    lemma,
    form,
    passive: (be || helpers.includes('get') || helpers.includes('got')) && (form === 'both' || form === 'participle'),
    infinitive,
    finite:
      !infinitive &&
      (helpers.some(
        (helper) =>
          isModal(helper) ||
          isDo(helper) ||
          (isBe(helper) && helper !== 'being' && helper !== 'been' && helper !== 'be') ||
          (isHave(helper) && helper !== 'having'),
      ) ||
        (helpers.length === 0 && form !== 'ing' && form !== 'participle')),
    perfect: have,
    pastPerfect:
      helpers.includes('had') ||
      (helpers.includes("'d") && !helpers.includes('be') && (form === 'participle' || form === 'both')),
    modal: modal === 'wo' ? 'will' : modal === "'ll" ? 'will' : modal === 'ca' || modal === 'cannot' ? 'can' : modal,
    negated: all.some((helper) => NEGATIVE.has(helper) || helper === 'cannot'),
    adverbs: [...earlier, ...adverbs],
  };
}

/** The particle that stands at a place, of two words or of one; '' where none does. */
function particleAt(tokens: readonly Token[], at: number, particles: ReadonlySet<string>): string {
  const one = tokens[at]?.low ?? '';
  const two = `${one} ${tokens[at + 1]?.low ?? ''}`;
  return particles.has(two) ? two : particles.has(one) ? one : '';
}

function pick(readings: ReturnType<typeof verbReadings>, be: boolean, have: boolean, bare: boolean) {
  const want = (forms: readonly string[]) => readings.find(({ form }) => forms.includes(form));
  if (bare && !be && !have) return want(['base']) ?? readings[0];
  if (be || have) return want(['both', 'participle', 'ing']) ?? readings[0];
  return want(['past', 'both', 's']) ?? readings[0];
}

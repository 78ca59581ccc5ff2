import type { Mention } from './mentions.ts';
import { ALLY_STAND_INS, isAgentNoun, type Thing, TITLES, thingsOf } from './nouns.ts';
import type { Token } from './tokens.ts';
/** Whom a phrase means: a code, or a word that stands for somebody named elsewhere. */
export type Reference =
  | { readonly kind: 'code'; readonly code: string; readonly name: Mention['kind'] }
  | { readonly kind: 'word'; readonly word: string };

export const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your', 'whose']);

export const PRONOUNS = new Set([
  'it',
  'they',
  'them',
  'he',
  'him',
  'she',
  'we',
  'us',
  'i',
  'me',
  'you',
  'itself',
  'themselves',
  'himself',
  'both',
  'neither',
  'nobody',
  'this',
  'that',
  'these',
  'those',
  'none',
  'one',
  'both',
  'all',
  'everyone',
  'anyone',
  'someone',
  'each',
  'some',
  'others',
  'ours',
  'theirs',
]);

export function headOf(tokens: readonly Token[], first: number, last: number): number {
  let head = last;
  while (head > first && /^('s|'|\)|”|")$/.test((tokens[head] as Token).low)) head--;
  return head;
}

/** What the head noun is; a carrier ("shipment", "aid") is what the words before it say. */
export function thingsIn(
  tokens: readonly Token[],
  first: number,
  head: number,
  at: ReadonlyMap<number, Mention>,
): ReadonlySet<Thing> {
  const { low } = tokens[head] as Token;
  const known = thingsOf(low);
  // "15,000 Cubans": men who are sent.
  if (at.get(head)?.kind === 'demonym' && (tokens[first] as Token).pos === 'NUM' && first < head)
    return new Set<Thing>(['troops']);
  // One word, or a noun that nothing before it can change.
  if (first === head) return known;
  const own = new Set(known);
  const before = tokens.slice(first, head).filter((_, k) => at.get(first + k) === undefined);
  const words = before.map((token) => token.low);
  const has = (...list: string[]) => words.some((word) => list.includes(word));
  if (own.has('carrier') || own.has('support') || own.has('aid')) {
    for (const token of before) {
      for (const thing of thingsOf(token.low))
        if (/^(arms|troops|intel|training|funds)$/.test(thing) && token.pos !== 'ADJ') own.add(thing);
    }
    if (
      (has('military', 'lethal', 'defence', 'defense', 'defensive', 'weapons', 'arms', 'air-defence') ||
        (has('security') && !/^(support|backing|cooperation)$/.test(low))) &&
      !own.has('troops')
    )
      own.add('arms');
    if (
      has(
        'rhetorical',
        'verbal',
        'moral',
        'full',
        'strong',
        'unwavering',
        'vocal',
        'unequivocal',
        'firm',
        'unconditional',
        'political',
        'steadfast',
        'lukewarm',
        'ironclad',
        'warm',
        'public',
      )
    )
      own.add('words');
    if (has('diplomatic')) own.add('diplomacy');
    if (
      has('financial', 'humanitarian', 'economic', 'food', 'medical', 'budgetary', 'development', 'fiscal', 'monetary')
    ) {
      own.add('funds');
      own.delete('arms');
    }
    if (/^(advisers|advisors|specialists|personnel|base|bases)$/.test(low)) own.delete('arms');
  }
  // "artillery rounds", "Patriot parts", "air-defence systems": a word of the trade makes the thing arms.
  if (/^(rounds?|parts?|components?|systems?|charges?|pods?|stocks?|casings?|trucks?|sets?)$/.test(low)) {
    const arms = before.some((token) => token.pos !== 'ADJ' && thingsOf(token.low).has('arms'));
    if (arms || has('air', 'defence', 'defense', 'weapons', 'artillery', 'anti-aircraft', 'air-defence', 'patriot'))
      own.add('arms');
  }
  // "the carrier Enterprise": a ship's or unit's own name follows what it is.
  if (own.size === 0 && (tokens[head] as Token).pos === 'PROPN' && /^\p{Lu}/u.test((tokens[head] as Token).text)) {
    const kind = before.findLast((token) => token.pos === 'NOUN');
    if (kind !== undefined) for (const thing of thingsOf(kind.low)) if (/^(arms|troops)$/.test(thing)) own.add(thing);
  }
  if (/^(lines?|facilit(?:y|ies)|swaps?|guarantees?)$/.test(low) && has('credit', 'loan', 'currency')) own.add('funds');
  if (
    /^(officers?|men|units?|teams?|contingents?|specialists|engineers|staff|experts|missions?|planes?|helicopters?)$/.test(
      low,
    ) &&
    has('police', 'army', 'military', 'naval', 'special', 'combat', 'marine')
  )
    own.add('troops');
  if (/^(defen[cs]es?)$/.test(low) && has('air', 'missile', 'coastal', 'anti-aircraft')) own.add('arms');
  if (low === 'home' && /^(a|new|safe)$/.test(tokens[head - 1]?.low ?? '')) own.add('sanctuary');
  if (
    has('military', 'naval', 'air', 'logistics') &&
    /^(base|bases|facility|facilities|outpost|outposts|hub)$/.test(low)
  )
    own.add('access');
  if (
    has('fact-finding', 'diplomatic', 'mediation', 'monitoring', 'observer', 'fact', 'peace') &&
    /^(mission|delegation|talks|conference|summit|envoy|negotiations|plan)$/.test(low)
  ) {
    own.add('diplomacy');
    own.delete('training');
  }
  if (
    /^(missions?|sorties?|raids?)$/.test(low) &&
    has('bombing', 'combat', 'strike', 'air', 'reconnaissance', 'surveillance', 'attack', 'rescue')
  )
    own.delete('diplomacy');
  if (has('armoured', 'armored') && /^(cars?|vehicles?|carriers?|trucks?|columns?|trains?|boats?)$/.test(low))
    own.add('arms');
  for (const token of before) if (token.low === 'intelligence' && own.has('carrier')) own.add('intel');
  return own;
}

export function whoIs(
  tokens: readonly Token[],
  first: number,
  head: number,
  last: number,
  names: readonly Mention[],
  commentator: boolean,
): { agent: Reference | null; owner: Reference | null } {
  const low = (tokens[head] as Token).low;
  const ref = (mention: Mention): Reference => ({ kind: 'code', code: mention.code, name: mention.kind });
  const possessed = (tokens[last] as Token).low === "'s" || (tokens[last] as Token).low === "'";
  const lastName = names.at(-1);
  if (first === head && PRONOUNS.has(low) && names.length === 0)
    return { agent: { kind: 'word', word: low }, owner: null };
  if (lastName !== undefined && lastName.last === head && !possessed) {
    if (lastName.kind === 'place') return { agent: null, owner: ref(lastName) };
    const people =
      lastName.kind === 'demonym' && !/s$/.test(lastName.text) && !(tokens[first] as Token).low.match(/^(the|both)$/);
    if (people) return { agent: null, owner: ref(lastName) };
    return { agent: commentator && lastName.kind !== 'leader' ? null : ref(lastName), owner: null };
  }
  const possessive = tokens.slice(first, head).find((token) => POSSESSIVES.has(token.low) && token.low !== 'whose');
  const title = tokens.slice(first, head + 1).some((token) => TITLES.has(token.low));
  const namedPerson = title && (tokens[head] as Token).pos === 'PROPN' && /^\p{Lu}/u.test((tokens[head] as Token).text);
  const withName =
    lastName === undefined
      ? possessive === undefined
        ? null
        : ({ kind: 'word', word: possessive.low } as const)
      : ref(lastName);
  if (commentator) return { agent: null, owner: withName };
  // "Ukraine's allies" are others, "its Iranian allies" are Iran.
  const allies = ALLY_STAND_INS.has(low) || ALLY_STAND_INS.has(low.replace(/s$/, '')) || low === 'allies';
  if (allies && lastName !== undefined && tokens[lastName.last + 1]?.low === "'s") return { agent: null, owner: null };
  const fights = isAgentNoun(low) || (thingsOf(low).has('troops') && low !== 'course');
  // "Brazil's Lula": a person, or a body, of that state.
  const named =
    lastName !== undefined &&
    lastName.kind === 'state' &&
    lastName.last === head - 2 &&
    (tokens[head - 1] as Token).low === "'s" &&
    (tokens[head] as Token).pos === 'PROPN' &&
    thingsOf(low).size === 0;
  if (withName !== null && (fights || namedPerson || named) && lastName?.kind !== 'place')
    return { agent: withName, owner: null };
  if (withName !== null) return { agent: null, owner: withName };
  if (
    /^(north|south)$/.test(low) &&
    head === last &&
    /^(North|South)$/.test((tokens[head] as Token).text) &&
    head - first === 1
  )
    return { agent: { kind: 'word', word: low }, owner: null };
  if (isAgentNoun(low) || namedPerson)
    return { agent: { kind: 'word', word: namedPerson ? '(person)' : low }, owner: null };
  if (low === 'rebels' || low === 'militants' || low === 'group' || low === 'insurgents')
    return { agent: { kind: 'word', word: low }, owner: null };
  return { agent: null, owner: null };
}

/** "32 of its officers", "most of the soldiers": what follows "of" is meant. */
export const partOf = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.low === 'of' &&
  (tokens[i + 2]?.pos === 'DET' || POSSESSIVES.has(tokens[i + 2]?.low ?? '')) &&
  /^(ADJ|NOUN|PROPN|NUM|ADV)$/.test(tokens[i + 3]?.pos ?? '');

/** Is the stretch a number or a word of quantity alone? */
export function counts(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { pos, low } = tokens[i] as Token;
    if (pos !== 'NUM' && !/^(most|many|some|several|half|all|each|one|both|more|than|about|nearly|another)$/.test(low))
      return false;
  }
  return true;
}

/** How pages, command line and files write the words of the data. */

const OBLIGATIONS: Readonly<Record<string, string>> = {
  defense: 'to defend',
  offense: 'to join its wars',
  neutrality: 'not to help the attacker',
  nonaggression: 'not to attack it',
  consultation: 'to consult',
  assistance: 'to assist',
  arms: 'arms',
  basing: 'use of bases',
  intelligence: 'intelligence',
  'regime-protection': 'to protect its government',
};

/** What an obligation owes, in words that follow "owed". */
export function obligationWords(kind: string): string {
  return OBLIGATIONS[kind] ?? plain(kind);
}

const VERDICTS: Readonly<Record<string, string>> = {
  honored: 'honored',
  violated: 'violated',
  'not-invoked': 'not invoked',
  undetermined: 'undetermined',
};

export function verdictWords(verdict: string): string {
  return VERDICTS[verdict] ?? plain(verdict);
}

const OUTCOMES: Readonly<Record<string, string>> = {
  survived: 'survived',
  'lost-territory': 'lost territory',
  'leader-removed': 'leader removed',
  'regime-fell': 'regime fell',
};

/** How it ended for the ally, gravest first; open where that is not settled or nothing is known. */
export function outcomeWords(outcomes: readonly string[]): string {
  const order = ['regime-fell', 'leader-removed', 'lost-territory', 'survived'];
  const known = order.filter((kind) => outcomes.includes(kind)).map((kind) => OUTCOMES[kind] ?? kind);
  const open = outcomes.includes('unknown') || known.length === 0;
  if (!open) return known.join(', ');
  return known.length === 0 ? 'open' : `open (so far: ${known.join(', ')})`;
}

/** The gravest of several outcomes in a word or two, for a narrow column. */
export function gravestOutcome(outcomes: readonly string[]): string {
  const words: readonly (readonly [string, string])[] = [
    ['regime-fell', 'regime fell'],
    ['leader-removed', 'leader out'],
    ['lost-territory', 'lost land'],
    ['unknown', 'open'],
    ['survived', 'survived'],
  ];
  return words.find(([kind]) => outcomes.includes(kind))?.[1] ?? 'open';
}

const ACTS: Readonly<Record<string, string>> = {
  'fought-ally': 'fought the ally',
  'helped-adversary': 'helped its adversary',
  deployment: 'deployment',
};

export function actWords(act: string): string {
  return ACTS[act] ?? plain(act);
}

/** `armed-attack` as `armed attack`. */
export function plain(word: string): string {
  return word.replaceAll('-', ' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 case`, `2 cases`. */
export function count(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun.replace(/([^aeiou])y$/, '$1ie')}s`}`;
}

/** A name without what stands in brackets, for a narrow column. */
export function shortName(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}

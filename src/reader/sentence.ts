import type { Act, Modality } from './claim.ts';
import type { Discourse } from './discourse.ts';
import type { Clause, Group } from './language/clause-parts.ts';
import type { Thing } from './language/nouns.ts';
import type { Phrase } from './language/phrases.ts';
import type { Token } from './language/tokens.ts';

/** An act that a rule has found, before negation, mood and attribution are read. */
export interface Found {
  readonly act: Act;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  /** The tokens that bear it. */
  readonly first: number;
  readonly last: number;
  readonly clause: Clause | null;
  readonly rule: string;
  readonly confidence: number;
  /** The rule itself says that it is negated: "stopped supplying". */
  readonly negated?: boolean;
  readonly modality?: Modality;
  /** The speaker that the rule knows: "was reported to have sent". */
  readonly speaker?: string;
  readonly deniedBy?: string;
  /** May stand without an actor, or without a target. */
  readonly actorless?: boolean;
  readonly targetless?: boolean;
}

/** A sentence with its parts, and the means to ask who is meant. */
export class SentenceView {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
  readonly discourse: Discourse;
  readonly #starting = new Map<number, Phrase>();
  readonly #ending = new Map<number, Phrase>();
  readonly #codes = new Map<Phrase, readonly string[]>();
  readonly #subjects = new Map<Clause, readonly string[]>();
  readonly #places: number[] = [];
  #whole = '';
  #settled = false;

  constructor(tokens: readonly Token[], phrases: readonly Phrase[], clauses: readonly Clause[], discourse: Discourse) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.clauses = clauses;
    this.discourse = discourse;
    for (const phrase of phrases) {
      this.#starting.set(phrase.first, phrase);
      this.#ending.set(phrase.last, phrase);
    }
  }

  low(i: number): string {
    return i < 0 ? '' : (this.tokens[i]?.low ?? '');
  }

  startingAt(i: number): Phrase | undefined {
    return this.#starting.get(i);
  }

  endingAt(i: number): Phrase | undefined {
    return this.#ending.get(i);
  }

  /** Words of a stretch, in lower case. */
  words(first: number, last: number): string {
    if (this.#whole === '') this.#index();
    const from = Math.max(0, first);
    const to = Math.min(last, this.tokens.length - 1);
    if (to < from) return '';
    return this.#whole.slice(this.#places[from], (this.#places[to + 1] as number) - 1);
  }

  /** All words in a row, and where each begins in it. */
  #index(): void {
    let whole = '';
    for (const token of this.tokens) {
      this.#places.push(whole.length);
      whole += `${token.low} `;
    }
    this.#places.push(whole.length);
    this.#whole = whole;
  }

  /** Fixes what a phrase means, in reading order. */
  settle(phrase: Phrase, codes: readonly string[]): void {
    this.#codes.set(phrase, codes);
  }

  /** From now on what is settled stays. */
  close(): void {
    this.#settled = true;
  }

  settled(phrase: Phrase): readonly string[] | undefined {
    return this.#codes.get(phrase);
  }

  /** The actors that phrases are. */
  agents(group: Group | undefined, subject: readonly string[] = [], isSubject = false): readonly string[] {
    if (group === undefined || group.length === 0) return NOBODY;
    const found: string[] = [];
    for (let i = 0; i < group.length; i++) {
      const phrase = group[i] as Phrase;
      let codes = phrase.agent === null ? undefined : this.#codes.get(phrase);
      if (codes === undefined) {
        const reference = phrase.agent ?? ownerInList(group, i);
        codes = reference === null ? NOBODY : this.discourse.resolve(reference, { subject, isSubject });
      }
      for (const code of codes) if (!found.includes(code)) found.push(code);
    }
    return found;
  }

  /** Whom phrases belong to, where they are no actors themselves. */
  owners(group: Group | undefined, subject: readonly string[] = []): readonly string[] {
    if (group === undefined || group.length === 0) return NOBODY;
    const found: string[] = [];
    for (const phrase of group) {
      if (phrase.owner === null) continue;
      for (const code of this.discourse.resolve(phrase.owner, { subject, isSubject: false }))
        if (!found.includes(code)) found.push(code);
    }
    return found;
  }

  subjectOf(clause: Clause): readonly string[] {
    if (!this.#settled) return this.agents(clause.subject, [], true);
    let codes = this.#subjects.get(clause);
    if (codes === undefined) {
      codes = this.agents(clause.subject, [], true);
      // "Thailand's F-16s bombed", "Iranian factories supply": whose they are acts.
      if (codes.length === 0 && !clause.passive)
        codes = this.owners(clause.subject.filter((phrase) => phrase.owner?.kind === 'code' && doesForOwner(phrase)));
      else if (clause.subject.length > 1 && !clause.passive)
        codes = [
          ...new Set([
            ...this.owners(
              clause.subject.filter(
                (phrase) => phrase.agent === null && phrase.owner?.kind === 'code' && doesForOwner(phrase),
              ),
            ),
            ...codes,
          ]),
        ];
      this.#subjects.set(clause, codes);
    }
    return codes;
  }

  /** The phrases after one of the prepositions. */
  after(clause: Clause, ...preps: readonly string[]): Group {
    if (clause.complements.length === 0) return NO_PHRASES;
    const found: Phrase[] = [];
    for (const { prep, phrases } of clause.complements) if (preps.includes(prep)) found.push(...phrases);
    return found;
  }

  /** The actors after one of the prepositions, or whose thing stands there. */
  whomAfter(clause: Clause, ...preps: readonly string[]): readonly string[] {
    const group = this.after(clause, ...preps);
    const subject = this.subjectOf(clause);
    const agents = this.agents(group, subject);
    return agents.length > 0 ? agents : this.owners(group, subject);
  }

  /** The actors of a group, or whose things they are. */
  whom(group: Group | undefined, clause: Clause): readonly string[] {
    const subject = this.subjectOf(clause);
    const agents = this.agents(group, subject);
    return agents.length > 0 ? agents : this.owners(group, subject);
  }
}

const NOBODY: readonly string[] = [];
const NO_PHRASES: Group = [];

/** "Russian and Iranian officials": whose the list names later is what the first word of it means. */
function ownerInList(group: Group, i: number): Phrase['owner'] {
  const phrase = group[i] as Phrase;
  if (phrase.owner === null || phrase.names.at(-1)?.last !== phrase.head) return null;
  for (let k = i + 1; k < group.length; k++) if ((group[k] as Phrase).agent !== null) return phrase.owner;
  return null;
}

const doesForOwner = (phrase: Phrase): boolean =>
  phrase.things.has('arms') ||
  phrase.things.has('troops') ||
  /^(satellites?|firms?|companies|company|factories|factory|warehouses?|banks?|hackers|intelligence|shipyards?|batteries|power|firepower|money|cash|loans?|oil|gas|subsidies|weapons)$/.test(
    phrase.low,
  );

/** Is one of the phrases such a thing? */
export function isThing(group: Group | undefined, ...things: readonly Thing[]): boolean {
  return group?.some((phrase) => things.some((thing) => phrase.things.has(thing))) ?? false;
}

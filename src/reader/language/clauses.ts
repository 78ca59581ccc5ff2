import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';
import { isOf, verbReadings } from './verbs.ts';

/** Phrases that share a role: "Mali, Burkina Faso and Niger". */
export type Group = readonly Phrase[];

/** What follows a preposition after a verb. */
export interface Complement {
  readonly prep: string;
  readonly phrases: Group;
}

/** How a clause hangs on another one. */
export type Link =
  | 'main'
  | 'infinitive'
  | 'gerund'
  | 'adjunct'
  | 'with'
  | 'shared'
  | 'relative'
  | 'reported'
  | 'reduced';

/** A verb with who does it, to whom, and how it hangs on the clause before. */
export interface Clause {
  readonly index: number;
  readonly group: VerbGroup;
  subject: Group;
  objects: readonly Group[];
  complements: readonly Complement[];
  readonly link: Link;
  /** The clause that governs this one: "agreed" for "to send". */
  readonly governor: Clause | null;
  /** The preposition or conjunction that opens the clause: by, without, instead, if, while, that. */
  readonly opener: string;
  readonly passive: boolean;
  /** The tokens that the clause covers, its subject included. */
  readonly first: number;
  readonly last: number;
  /** Whom or what a relative clause describes. */
  readonly about: Group;
  /** Is the clause a question: "Would Washington fight?" */
  readonly question: string;
}

const TRANSITIVE = ['attack', 'combat', 'capture', 'kill', 'topple', 'equip', 'aid'] as const;
const INTENT = /^(decision|plan|plans|offer|promise|pledge|vow|readiness|willingness|intention|bid|move|threat)$/;
const OBJECT_CONTROL =
  /^(ask|urge|beg|implore|tell|order|force|allow|let|enable|invite|press|persuade|convince|require|permit|expect|pay|oblige|lead|cause|prevent|stop|bar|block|encourage|prompt|compel|accuse|suspect|help|call|request|petition|entreat|beseech|warn|authorise|authorize|instruct|want|see|watch|plead|appeal|lobby|push|commit|blame|deter|get|have|send)\b/;
const INSERTION =
  /^(which|who|whose|whom|where|then|itself|a|an|the|for|in|on|at|like|once|long|already|meanwhile|however|too|as|along|with|under|after|before|despite|he|she|they|according|by|but|not|though|now|an?|unlike|including|its|their|his|her|citing|facing|still|also|instead|together|speaking|through|from|of|during|since|nor|so|say|who)$/;
const OPENERS = new Set([
  'if',
  'unless',
  'while',
  'whilst',
  'although',
  'though',
  'when',
  'whenever',
  'because',
  'since',
  'until',
  'till',
  'after',
  'before',
  'once',
  'whether',
  'as',
  'that',
  'where',
  'whereas',
  'lest',
  'should',
  'provided',
  'how',
  'why',
  'what',
]);
const RELATIVE = new Set(['which', 'who', 'whom', 'that', 'whose']);

/** Cuts a sentence into clauses. */
export class ClauseReader {
  readonly #tokens: readonly Token[];
  readonly #phrases: readonly Phrase[];
  readonly #groups: readonly VerbGroup[];
  readonly #endAt = new Map<number, Phrase>();
  readonly #startAt = new Map<number, Phrase>();
  readonly clauses: Clause[] = [];

  constructor(tokens: readonly Token[], phrases: readonly Phrase[], groups: readonly VerbGroup[]) {
    this.#tokens = tokens;
    this.#phrases = phrases;
    this.#groups = groups;
    for (const phrase of phrases) {
      this.#endAt.set(phrase.last, phrase);
      this.#startAt.set(phrase.first, phrase);
    }
    for (let i = 0; i < groups.length; i++) this.#read(i);
    this.#fill();
  }

  /** Second pass: a gerund that opens the sentence has the subject of the clause after it; verbs in a row share an object. */
  #fill(): void {
    for (const clause of this.clauses) {
      if (clause.subject.length > 0 || clause.group.finite || clause.link === 'relative') continue;
      const next = this.clauses
        .slice(clause.index + 1)
        .find((each) => each.group.finite && each.link !== 'relative' && each.subject.length > 0);
      if (next !== undefined) clause.subject = next.subject;
    }
    for (let i = this.clauses.length - 2; i >= 0; i--) {
      const clause = this.clauses[i] as Clause;
      const next = this.clauses[i + 1] as Clause;
      if (
        clause.objects.length > 0 ||
        clause.complements.length > 0 ||
        (next.link !== 'shared' && !(next.link === 'reduced' && clause.passive))
      )
        continue;
      const between = this.#tokens
        .slice(clause.group.last + 1, next.group.first)
        .every((token) => /^(,|and|or|then|also)$/.test(token.low));
      if (!between) continue;
      if (!clause.passive) clause.objects = next.objects;
      clause.complements = next.complements;
    }
  }

  #low(i: number): string {
    return this.#tokens[i]?.low ?? '';
  }

  #read(i: number): void {
    const group = this.#groups[i] as VerbGroup;
    const floor = i === 0 ? 0 : (this.#groups[i - 1] as VerbGroup).last + 1;
    const found = this.#subjectOf(group, floor, i);
    const right = this.#right(group, i);
    const reduced = isReduced(group, found.subject, right, this.#low(group.last + 1));
    let objects = right.objects;
    let subject = found.subject;
    const passive =
      group.passive ||
      reduced ||
      (found.link === 'shared' &&
        found.governor?.passive === true &&
        objects.length === 0 &&
        group.first === group.verb &&
        (group.form === 'both' || group.form === 'participle'));
    if (found.antecedentIsObject && objects.length === 0) objects = [found.antecedent];
    if (reduced && objects.length === 0) {
      objects = [subject];
      subject = [];
    }
    const clause: Clause = {
      index: i,
      group,
      subject,
      objects,
      complements: right.complements,
      link: reduced ? 'reduced' : found.link,
      governor: found.governor,
      opener: found.opener,
      passive,
      first: Math.min(found.first, group.first),
      last: right.last,
      question: found.question,
      about: found.antecedent.length > 0 ? found.antecedent : found.link === 'relative' ? found.subject : [],
    };
    this.clauses.push(clause);
  }

  /** Whoever does what the verb says: looked for to the left of it. */
  #subjectOf(group: VerbGroup, floor: number, index: number) {
    const none = {
      subject: [] as Group,
      link: 'main' as Link,
      governor: null as Clause | null,
      opener: '',
      first: group.first,
      antecedentIsObject: false,
      antecedent: [] as Group,
      question: '',
    };
    let i = group.first - 1;
    while (
      i >= floor &&
      (((this.#tokens[i] as Token).pos === 'ADV' && !OPENERS.has(this.#low(i)) && this.#low(i) !== 'instead') ||
        (/^(both|all|each|themselves|itself)$/.test(this.#low(i)) && !this.#endAt.has(i)))
    )
      i--;
    const previous = this.clauses.at(-1) ?? null;
    const low = this.#low(i);
    if (group.infinitive || (!group.finite && group.form === 'base'))
      return { ...none, ...this.#controlled(i, floor, previous, 'infinitive') };
    const gerund = group.form === 'ing' && !group.finite;
    if (gerund || (!group.finite && !this.#endAt.has(i) && (group.form === 'both' || group.form === 'participle'))) {
      if (i < floor)
        return previous === null
          ? none
          : { ...none, subject: previous.subject, link: 'gerund' as Link, governor: previous };
      const opener = this.#gerundOpener(i);
      if (opener !== '') {
        const main = this.#mainBefore();
        const accuses =
          previous !== null &&
          OBJECT_CONTROL.test(previous.group.lemma) &&
          !previous.passive &&
          /^(of|from|into|for|by)$/.test(opener) &&
          opener !== 'by';
        const by = accuses ? (previous.objects[0] ?? previous.subject) : (main?.subject ?? []);
        return {
          ...none,
          subject:
            previous?.passive && /^(accuse|suspect)$/.test(previous.group.lemma)
              ? (previous.objects[0] ?? previous.subject)
              : by,
          link: 'gerund' as Link,
          governor: accuses ? previous : main,
          opener,
        };
      }
      if (low === ',' || low === '—' || low === '-' || low === '–')
        return {
          ...none,
          subject: this.#mainBefore()?.subject ?? [],
          link: 'adjunct' as Link,
          governor: this.#mainBefore(),
        };
    }
    if (/^(and|or|but|nor|then|yet)$/.test(low) && i >= floor) {
      if (previous !== null && !(gerund && previous.group.form !== 'ing')) {
        const peer = this.#peer(group, previous);
        return { ...none, subject: peer.subject, link: 'shared' as Link, governor: peer };
      }
      return {
        ...none,
        subject: this.#mainBefore()?.subject ?? [],
        link: 'adjunct' as Link,
        governor: this.#mainBefore(),
      };
    }
    if (RELATIVE.has(low) && i >= 0 && (low !== 'that' || this.#tokens[i]?.pos !== 'DET'))
      return { ...none, ...this.#relative(i, previous) };
    if (
      low === ',' &&
      group.form === 'base' &&
      group.modal === '' &&
      group.first === group.verb &&
      previous?.group.form === 'base'
    )
      return { ...none, subject: previous.subject, link: 'shared' as Link, governor: previous };
    let subjectEnd = -1;
    let inserted = false;
    if ((low === ',' || low === '—' || low === '–' || low === ')') && i > 0) {
      subjectEnd = this.#beforeInsertion(i);
      inserted = subjectEnd >= 0;
      if (!inserted) i--;
    }
    if (!inserted) subjectEnd = this.#walkBack(i, floor);
    // "announced X, declared Y and appealed": what stands before the comma is the object of the verb before.
    const before = subjectEnd < 0 ? undefined : this.#endAt.get(subjectEnd);
    if (
      low === ',' &&
      !inserted &&
      previous !== null &&
      before !== undefined &&
      subjectEnd <= previous.last &&
      group.finite &&
      this.#laterAnd(group) &&
      (previous.objects.some((list) => list.includes(before)) ||
        previous.complements.some((part) => part.phrases.includes(before)))
    ) {
      const peer = this.#peer(group, previous);
      return { ...none, subject: peer.subject, link: 'shared' as Link, governor: peer };
    }
    if (subjectEnd < 0) {
      if (gerund || !group.finite)
        return {
          ...none,
          subject: this.#mainBefore()?.subject ?? [],
          link: 'adjunct' as Link,
          governor: this.#mainBefore(),
        };
      // "Drones launched by Ukraine struck": whose they are acts.
      const launched =
        previous?.link === 'reduced' ? previous.complements.find(({ prep }) => prep === 'by') : undefined;
      if (launched !== undefined && previous?.last === group.first - 1)
        return { ...none, subject: launched.phrases, governor: null, first: previous?.first ?? group.first };
      const inverted = this.#inverted(group);
      if (inverted !== null) return { ...none, ...inverted };
      return previous === null
        ? none
        : { ...none, subject: previous.subject, link: 'shared' as Link, governor: previous };
    }
    const subject = this.#listEndingAt(subjectEnd, floor);
    const start = (subject[0] as Phrase).first;
    const beforeSubject = this.#low(start - 1);
    const opener = this.#openerBefore(start, floor);
    const link: Link =
      gerund && beforeSubject === 'with'
        ? 'with'
        : gerund
          ? 'reduced'
          : opener === 'that' || (previous !== null && start === previous.group.last + 1)
            ? 'reported'
            : 'main';
    const question = previous === null || index === 0 ? this.#questionWord(start) : this.#questionWord(start);
    if (
      link !== 'with' &&
      RELATIVE.has(beforeSubject) &&
      this.#endAt.has(start - 2 - (this.#low(start - 2) === ',' ? 1 : 0))
    ) {
      const at = start - 2 - (this.#low(start - 2) === ',' ? 1 : 0);
      const say =
        previous !== null &&
        isOf(previous.group.lemma, 'say') &&
        at <= previous.last &&
        beforeSubject === 'that' &&
        (previous.objects.length === 0 ||
          /^(tell|inform|remind|warn|assure|persuade|convince|notify|show)$/.test(previous.group.lemma));
      if (!say)
        return {
          ...none,
          subject,
          link: 'relative' as Link,
          governor: previous,
          opener,
          first: start,
          antecedentIsObject: true,
          antecedent: [this.#topOf(this.#endAt.get(at) as Phrase)],
        };
    }
    const bare =
      start > 0 && this.#endAt.has(start - 1) && !inserted && link !== 'reported' && group.finite
        ? this.#endAt.get(start - 1)
        : undefined;
    const time =
      bare !== undefined &&
      /^(\d+|years?|decades?|months?|weeks?|days?|time|war|century|morning|night|evening|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|then|now|more|end|case|fact|response|return|turn)$/.test(
        bare.low,
      );
    const opening =
      bare !== undefined &&
      bare.first <= 2 &&
      /^(in|on|at|for|within|after|since|by|during|before|under|with|from|to|over|despite|until)$/.test(
        this.#low(bare.first - 1),
      );
    if (bare !== undefined && !time && !opening)
      return {
        ...none,
        subject,
        link: 'relative' as Link,
        governor: previous,
        opener,
        first: start,
        antecedentIsObject: true,
        antecedent: [bare],
      };
    return {
      ...none,
      subject,
      link,
      governor: link === 'reported' || gerund ? previous : previous,
      opener,
      first: start,
      question,
    };
  }

  /** Does the row of verbs end in "and" and a verb? */
  #laterAnd(group: VerbGroup): boolean {
    const next = this.#groups[this.#groups.indexOf(group) + 1];
    if (next === undefined) return false;
    let i = next.first - 1;
    while (i > group.last && (this.#tokens[i] as Token).pos === 'ADV') i--;
    return /^(and|or)$/.test(this.#low(i)) || this.#low(i) === ',';
  }

  #questionWord(start: number): string {
    const token = this.#tokens[start - 1];
    return token !== undefined &&
      token.pos === 'AUX' &&
      /^(would|will|could|should|can|might|did|does|do|has|have|were)$/.test(token.low) &&
      (start === 1 ||
        start === 0 ||
        this.#tokens[start - 2]?.pos === 'PUNCT' ||
        this.#tokens[start - 2]?.pos === 'CCONJ')
      ? token.low
      : '';
  }

  #inverted(group: VerbGroup): { subject: Group; link: Link } | null {
    const next = this.#startAt.get(group.last + 1);
    return next !== undefined && isOf(group.lemma, 'say') ? { subject: [next], link: 'main' } : null;
  }

  #mainBefore(): Clause | null {
    for (let k = this.clauses.length - 1; k >= 0; k--) {
      const clause = this.clauses[k] as Clause;
      if (clause.group.finite && clause.link !== 'relative') return clause;
    }
    return this.clauses.at(-1) ?? null;
  }

  #peer(group: VerbGroup, previous: Clause): Clause {
    const like = (clause: Clause) =>
      clause.group.finite &&
      clause.link !== 'relative' &&
      clause.group.pastPerfect === group.pastPerfect &&
      (clause.group.modal === '') === (group.modal === '');
    if (group.finite && group.form !== 'base') {
      const same = [...this.clauses].reverse().find(like);
      if (same !== undefined) return same;
    }
    for (let k = this.clauses.length - 1; k >= 0; k--) {
      const clause = this.clauses[k] as Clause;
      if (
        !group.finite || group.form === 'base'
          ? clause.group.form === group.form
          : clause.group.finite && clause.link !== 'relative'
      )
        return clause;
      if (group.form === 'base' && clause.group.modal !== '') return clause;
    }
    return previous;
  }

  #gerundOpener(i: number): string {
    const low = this.#low(i);
    if (
      /^(by|of|from|for|after|before|without|despite|in|into|to|through|against|about|at|on|than|over|when|while|upon)$/.test(
        low,
      )
    )
      return low === 'of' && this.#low(i - 1) === 'instead'
        ? 'instead'
        : low === 'of' && this.#low(i - 1) === 'short'
          ? 'short'
          : low;
    return '';
  }

  /** "agreed to send": who sends is who agreed; "asked Moscow to send": who sends is whom it asked. */
  #controlled(i: number, floor: number, previous: Clause | null, link: Link) {
    if (/^(and|or|nor)$/.test(this.#low(i)) && previous !== null) {
      const peer =
        [...this.clauses]
          .reverse()
          .find((clause) => clause.group.infinitive || clause.group.form === 'base' || clause.group.modal !== '') ??
        previous;
      return { subject: peer.subject, link: 'shared' as Link, governor: peer };
    }
    if (previous === null) {
      const end = this.#walkBack(i, floor);
      if (end < 0) return { subject: [] as Group, link };
      const subject = this.#listEndingAt(end, floor);
      return {
        subject,
        link: 'main' as Link,
        first: (subject[0] as Phrase).first,
        question: this.#questionWord((subject[0] as Phrase).first),
      };
    }
    if (
      previous.group.lemma === 'be' &&
      this.#low(previous.group.first) === 'were' &&
      previous.subject.length === 0 &&
      previous.objects[0] !== undefined &&
      previous.group.first <= 1
    )
      return {
        subject: previous.objects[0],
        link: 'main' as Link,
        first: (previous.objects[0][0] as Phrase).first,
        opener: 'if',
      };
    const end = this.#endAt.get(i);
    if (end !== undefined && end.owner !== null && INTENT.test(end.low))
      return {
        subject: [{ ...end, agent: end.owner, owner: null }],
        link: 'main' as Link,
        first: end.first,
        opener: 'intent',
      };
    if (end !== undefined && i >= floor) {
      const list = this.#listEndingAt(i, floor);
      const prep = this.#low((list[0] as Phrase).first - 1);
      if (prep === 'for' || OBJECT_CONTROL.test(previous.group.lemma))
        return {
          subject:
            prep === 'for' ||
            prep === 'on' ||
            prep === 'with' ||
            prep === 'to' ||
            previous.objects.length > 0 ||
            !previous.passive
              ? previous.objects[0] !== undefined && prep !== 'for' && prep !== 'on' && prep !== 'with' && prep !== 'to'
                ? previous.objects[0]
                : list
              : previous.subject,
          link,
          governor: previous,
        };
      if (previous.group.finite && this.#low((list[0] as Phrase).first - 1) === ',' && !previous.group.finite)
        return { subject: list, link, governor: previous };
    }
    return {
      subject: previous.passive && previous.subject.length === 0 ? (previous.objects[0] ?? []) : previous.subject,
      link,
      governor: previous,
    };
  }

  #relative(i: number, previous: Clause | null) {
    const who = this.#low(i);
    let at = i - 1;
    if (this.#low(at) === ',') at--;
    if (/^(in|of|to|with|for|on|by|from|under)$/.test(this.#low(at)))
      return { subject: [] as Group, link: 'relative' as Link, governor: previous, first: i };
    const phrase = this.#endAt.get(at);
    if (phrase === undefined) {
      const peer =
        this.#low(at) === 'and' || this.#low(at) === 'or' || this.#low(at) === 'but'
          ? (this.#endAt.get(at - 1) ?? this.#backFrom(at - 1))
          : undefined;
      const about =
        previous?.link === 'relative' && previous.about.length > 0 ? previous.about : peer === undefined ? [] : [peer];
      return { subject: about, link: 'relative' as Link, governor: previous, first: i };
    }
    // "the head of state of X, who": the person, not the state that follows "of".
    let antecedent = phrase;
    while (this.#low(antecedent.first - 1) === 'of') {
      const up = this.#endAt.get(antecedent.first - 2);
      if (up === undefined || (who !== 'who' && up.agent === null && up.owner === null && up.things.size === 0)) break;
      antecedent = up;
    }
    return {
      subject: this.#listEndingAt(antecedent.last, 0),
      link: 'relative' as Link,
      governor: previous,
      first: antecedent.first,
    };
  }

  /** "the slice of Moldova that": the slice. */
  #topOf(phrase: Phrase): Phrase {
    const up = this.#low(phrase.first - 1) === 'of' ? this.#endAt.get(phrase.first - 2) : undefined;
    return up !== undefined && (up.agent !== null || up.owner !== null || up.things.size > 0) ? up : phrase;
  }

  #backFrom(at: number): Phrase | undefined {
    for (let k = at; k >= Math.max(0, at - 25); k--) {
      const phrase = this.#endAt.get(k);
      if (
        phrase !== undefined &&
        phrase.agent?.kind === 'code' &&
        !/^(of|in|for|by)$/.test(this.#low(phrase.first - 1))
      )
        return phrase;
    }
    return undefined;
  }

  /** "Germany, which leads the group in the country, has": from the second comma to the word before the first one. */
  #beforeInsertion(close: number): number {
    for (let k = close - 1; k > 0; k--) {
      if (this.#low(k) !== ',' && this.#low(k) !== '—' && this.#low(k) !== '–' && this.#low(k) !== '(') continue;
      const phrase = this.#endAt.get(k - 1);
      const participle =
        this.#tokens[k + 1]?.pos === 'VERB' && /(ed|en|ing)$/.test(this.#low(k + 1)) && phrase?.agent?.kind === 'code';
      if (phrase !== undefined && (participle || INSERTION.test(this.#low(k + 1)))) return this.#walkBack(k - 1, 0);
      if (
        phrase !== undefined &&
        phrase.agent !== null &&
        this.#startAt.has(k + 1) &&
        !this.clauses.some((clause) => clause.group.first > k)
      )
        return this.#walkBack(k - 1, 0);
    }
    return -1;
  }

  /** From a place to the left, over prepositional phrases, to the noun phrase that is no complement. */
  #walkBack(from: number, floor: number): number {
    let i = from;
    let candidate = -1;
    while (i >= floor) {
      const phrase = this.#endAt.get(i);
      if (phrase === undefined) {
        const token = this.#tokens[i] as Token;
        if (candidate < 0 && token.pos === 'ADV' && !OPENERS.has(token.low)) {
          i--;
          continue;
        }
        return candidate;
      }
      const start = this.#listStart(phrase, floor);
      const before = this.#tokens[start - 1];
      if (
        before !== undefined &&
        start - 1 >= floor &&
        (before.pos === 'ADP' || before.low === 'to' || before.low === 'between') &&
        !OPENERS.has(before.low) &&
        before.low !== 'with'
      ) {
        i = start - 2;
        continue;
      }
      if (before?.low === 'with' && start - 1 >= floor && this.#endAt.has(start - 2)) {
        i = start - 2;
        continue;
      }
      candidate = phrase.last;
      return candidate;
    }
    return candidate;
  }

  #listStart(phrase: Phrase, floor: number): number {
    return (this.#listEndingAt(phrase.last, floor)[0] as Phrase).first;
  }

  /** The phrases of a list that ends here: "Mali, Burkina Faso and Niger". */
  #listEndingAt(last: number, floor: number): Group {
    const list: Phrase[] = [];
    let phrase = this.#endAt.get(last);
    let joined = false;
    while (phrase !== undefined) {
      list.unshift(phrase);
      if (/^(we|he|she|they|i|it|who|this|that)$/.test(phrase.low) && phrase.first === phrase.last) break;
      let k = phrase.first - 1;
      const conj = /^(and|or|nor|&)$/.test(this.#low(k));
      if (conj) k--;
      const comma = this.#low(k) === ',';
      // "..., and Johnson declined" begins a clause; "A, B, and C" is a list.
      if (comma && conj) {
        const next = this.#endAt.get(k - 1);
        if (next === undefined || this.#low(next.first - 1) !== ',') break;
      }
      if (comma && (conj || joined)) k--;
      else if (!conj) break;
      joined = joined || conj;
      if (k < floor) break;
      const next = this.#endAt.get(k);
      if (next === undefined || !alike(next, list)) break;
      phrase = next;
    }
    return list;
  }

  #openerBefore(start: number, floor: number): string {
    for (let k = start - 1; k >= Math.max(floor - 1, start - 8, 0); k--) {
      const low = this.#low(k);
      if (OPENERS.has(low)) return low;
      if (low === 'case' || low === 'event') return 'if';
      if (this.#endAt.has(k) || /^[.;:]$/.test(low)) break;
    }
    return '';
  }

  /** What follows the verb up to where the next clause begins. */
  #right(group: VerbGroup, index: number): { objects: Group[]; complements: Complement[]; last: number } {
    const next = this.#groups[index + 1];
    let limit = next === undefined ? this.#tokens.length : next.first;
    if (next !== undefined && (next.finite || next.form === 'ing'))
      limit = this.#startOfNext(next, group.last + 1, group.lemma);
    const objects: Group[] = [];
    const complements: Complement[] = [];
    let i = group.last + 1;
    let last = group.last;
    while (i < limit) {
      const token = this.#tokens[i] as Token;
      const phrase = this.#startAt.get(i);
      if (phrase !== undefined) {
        const list = this.#listFrom(phrase, limit);
        if (complements.length === 0 || objects.length === 0) objects.push(list);
        last = (list.at(-1) as Phrase).last;
        i = last + 1;
        continue;
      }
      if ((token.pos === 'ADP' || token.low === 'to' || token.low === 'for') && this.#startAt.has(i + 1)) {
        const list = this.#listFrom(this.#startAt.get(i + 1) as Phrase, limit);
        complements.push({ prep: token.low, phrases: list });
        last = (list.at(-1) as Phrase).last;
        i = last + 1;
        continue;
      }
      if (/^[;:.?!]$/.test(token.low) || token.low === '—' || token.low === '–') break;
      if (token.pos === 'SCONJ' && token.low !== 'for') break;
      if (token.pos === 'CCONJ' && !this.#startAt.has(i + 1) && !/^(ADP|ADV)$/.test(this.#tokens[i + 1]?.pos ?? ''))
        break;
      if (token.low === ',' && !this.#continues(i, limit)) break;
      i++;
    }
    return { objects, complements, last };
  }

  #continues(comma: number, limit: number): boolean {
    const after = this.#tokens[comma + 1];
    if (after === undefined || comma + 1 >= limit) return false;
    if (/^(which|who|where|whose|while|but|although|though|as|because|so)$/.test(after.low)) return false;
    return (
      after.pos === 'ADP' || after.pos === 'ADV' || after.pos === 'CCONJ' || after.low === '”' || after.low === '"'
    );
  }

  #startOfNext(next: VerbGroup, floor: number, lemma: string): number {
    let i = next.first - 1;
    while (i >= floor && (this.#tokens[i] as Token).pos === 'ADV') i--;
    const low = this.#low(i);
    if (/^(and|or|but|,|that|which|who|then|—|–)$/.test(low)) return i;
    if (next.form === 'ing' && !next.finite) {
      const phrase = this.#endAt.get(i);
      return phrase !== undefined && /^(with)$/.test(this.#low(phrase.first - 1)) ? phrase.first - 1 : i + 1;
    }
    const end = this.#walkBack(i, floor);
    if (end < 0) return i + 1;
    const list = this.#listEndingAt(end, floor);
    const start = (list[0] as Phrase).first;
    // "would rescue X is another question": what follows such a verb is its object.
    if (start === floor && TRANSITIVE.some((name) => isOf(lemma, name))) return next.first;
    return start;
  }

  #listFrom(phrase: Phrase, limit: number): Group {
    const list: Phrase[] = [phrase];
    for (;;) {
      const current = list.at(-1) as Phrase;
      let k = current.last + 1;
      const comma = this.#low(k) === ',';
      if (comma) k++;
      const conj = /^(and|or|&|nor)$/.test(this.#low(k));
      if (conj) k++;
      if (!comma && !conj) break;
      const next = this.#startAt.get(k);
      if (next === undefined || next.last >= limit || !alike(next, list)) break;
      if (comma && !conj && !this.#listEnds(next, limit)) break;
      list.push(next);
      if (conj) break;
    }
    return list;
  }

  #listEnds(phrase: Phrase, limit: number): boolean {
    for (let k = phrase.last + 1; k < limit; k++) {
      const low = this.#low(k);
      if (/^(and|or)$/.test(low)) return this.#startAt.has(k + 1);
      if (low !== ',' && !this.#inPhrase(k)) return false;
    }
    return false;
  }

  #inPhrase(k: number): boolean {
    return this.#phrases.some((phrase) => phrase.first <= k && k <= phrase.last);
  }
}

/** Members of a list are of a kind: actors with actors, things with things. */
const TIME =
  /^(\d+|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|years?|months?|weeks?|days?|time|then|now|yesterday|today)$/;

function alike(next: Phrase, list: readonly Phrase[]): boolean {
  if (TIME.test(next.low) !== TIME.test((list[0] as Phrase).low)) return false;
  const whole = list.at(-1) as Phrase;
  const actor = (phrase: Phrase) =>
    phrase.proper ||
    (phrase.agent !== null && (phrase.agent.kind === 'code' || phrase.things.size === 0)) ||
    (phrase.owner !== null && phrase.names.at(-1)?.last === phrase.head);
  const other = list[0] as Phrase;
  return (
    actor(next) === actor(other) ||
    actor(next) === actor(whole) ||
    (next.owner !== null && next.names.length > 0 && other.agent !== null)
  );
}

/** "weapons supplied by Iran", "the offensive launched by Azerbaijan": a participle that describes what stands before it. */
function isReduced(
  group: VerbGroup,
  subject: Group,
  right: { objects: readonly Group[]; complements: readonly Complement[] },
  after: string,
): boolean {
  if (group.passive || group.infinitive || subject.length === 0) return false;
  if (!(group.form === 'both' || group.form === 'participle') || group.perfect) return false;
  if (right.objects.length > 0) return false;
  return (
    after === 'by' ||
    (group.form === 'participle' && /^(to|in|from|for|on|with|under|against)$/.test(after)) ||
    (right.complements.some(({ prep, phrases }) => prep === 'by' && phrases.some((phrase) => phrase.agent !== null)) &&
      verbReadings(group.lemma).length > 0)
  );
}

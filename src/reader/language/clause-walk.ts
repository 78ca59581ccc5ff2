import { alike, type Clause, type Group, INSERTION, type Link, OPENERS } from './clause-parts.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';
import { isOf } from './verbs.ts';

const ALONE = new Set(['we', 'he', 'she', 'they', 'i', 'it', 'who', 'this', 'that']);
const ANDS = new Set(['and', 'or', 'nor', '&']);

/** Walks over the phrases of a sentence to the left of a verb: lists, insertions, prepositional phrases. */
export class ClauseWalk {
  protected readonly tokens: readonly Token[];
  protected readonly phrases: readonly Phrase[];
  protected readonly groups: readonly VerbGroup[];
  protected readonly endAt = new Map<number, Phrase>();
  protected readonly startAt = new Map<number, Phrase>();
  readonly clauses: Clause[] = [];

  constructor(tokens: readonly Token[], phrases: readonly Phrase[], groups: readonly VerbGroup[]) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.groups = groups;
    for (const phrase of phrases) {
      this.endAt.set(phrase.last, phrase);
      this.startAt.set(phrase.first, phrase);
    }
  }

  protected low(i: number): string {
    return i < 0 ? '' : (this.tokens[i]?.low ?? '');
  }

  /** The word after a verb; none for "responded by signing", where "by" says how and not who. */
  protected afterVerb(group: VerbGroup): string {
    const how = this.low(group.last + 1) === 'by' && /ing$/.test(this.low(group.last + 2));
    return how && !this.startAt.has(group.last + 2) ? '' : this.low(group.last + 1);
  }

  /** "sent troops to Haiti to help", "had no plans to send": who helps is whoever sent, not Haiti. */
  protected itself(previous: Clause, prep: string, list: Group): boolean {
    const { lemma } = previous.group;
    return (
      (/^(send|get|have|help|commit)\b/.test(lemma) &&
        (/^(to|in|into|at|on|across|near)$/.test(prep) || lemma === 'send')) ||
      (lemma === 'have' && list.every((phrase) => phrase.agent === null))
    );
  }

  /** "planes carrying ammunition landed": the planes landed, and carried it. */
  protected carrying(
    group: VerbGroup,
    previous: Clause | null,
    start: number,
  ): { subject: Group; first: number } | null {
    if (previous === null || !group.finite || previous.group.finite || previous.group.form !== 'ing') return null;
    if (previous.link !== 'reduced' || previous.subject.length === 0 || start !== previous.group.last + 1) return null;
    const load = this.startAt.get(start);
    if (load !== undefined && previous.objects.length === 0) previous.objects = [[load]];
    return { subject: previous.subject, first: previous.first };
  }

  /** Does the row of verbs end in "and" and a verb? */
  protected laterAnd(group: VerbGroup): boolean {
    const next = this.groups[this.groups.indexOf(group) + 1];
    if (next === undefined) return false;
    let i = next.first - 1;
    while (i > group.last && (this.tokens[i] as Token).pos === 'ADV') i--;
    return /^(and|or)$/.test(this.low(i)) || this.low(i) === ',';
  }

  protected questionWord(start: number): string {
    const token = this.tokens[start - 1];
    return token !== undefined &&
      token.pos === 'AUX' &&
      /^(would|will|could|should|can|might|did|does|do|has|have|were)$/.test(token.low) &&
      (start === 1 || start === 0 || this.tokens[start - 2]?.pos === 'PUNCT' || this.tokens[start - 2]?.pos === 'CCONJ')
      ? token.low
      : '';
  }

  protected inverted(group: VerbGroup): { subject: Group; link: Link } | null {
    const next = this.startAt.get(group.last + 1);
    return next !== undefined && isOf(group.lemma, 'say') ? { subject: [next], link: 'main' } : null;
  }

  /** "the slice of Moldova that": the slice. */
  protected topOf(phrase: Phrase): Phrase {
    const up = this.low(phrase.first - 1) === 'of' ? this.endAt.get(phrase.first - 2) : undefined;
    return up !== undefined && (up.agent !== null || up.owner !== null || up.things.size > 0) ? up : phrase;
  }

  protected backFrom(at: number): Phrase | undefined {
    for (let k = at; k >= Math.max(0, at - 25); k--) {
      const phrase = this.endAt.get(k);
      if (phrase !== undefined && phrase.agent?.kind === 'code' && !/^(of|in|for|by)$/.test(this.low(phrase.first - 1)))
        return phrase;
    }
    return undefined;
  }

  /** "Germany, which leads the group in the country, has": from the second comma to the word before the first one. */
  protected beforeInsertion(close: number): number {
    for (let k = close - 1; k > 0; k--) {
      if (this.low(k) !== ',' && this.low(k) !== '—' && this.low(k) !== '–' && this.low(k) !== '(') continue;
      const phrase = this.endAt.get(k - 1);
      const participle =
        this.tokens[k + 1]?.pos === 'VERB' && /(ed|en|ing)$/.test(this.low(k + 1)) && phrase?.agent?.kind === 'code';
      if (phrase !== undefined && (participle || INSERTION.test(this.low(k + 1)))) return this.walkBack(k - 1, 0);
      if (
        phrase !== undefined &&
        phrase.agent !== null &&
        this.startAt.has(k + 1) &&
        !this.clauses.some((clause) => clause.group.first > k)
      )
        return this.walkBack(k - 1, 0);
    }
    return -1;
  }

  /** From a place to the left, over prepositional phrases, to the noun phrase that is no complement. */
  protected walkBack(from: number, floor: number): number {
    let i = from;
    let candidate = -1;
    while (i >= floor) {
      const phrase = this.endAt.get(i);
      if (phrase === undefined) {
        const token = this.tokens[i] as Token;
        if (candidate < 0 && token.pos === 'ADV' && !OPENERS.has(token.low)) {
          i--;
          continue;
        }
        return candidate;
      }
      const start = this.listStart(phrase, floor);
      const before = this.tokens[start - 1];
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
      if (before?.low === 'with' && start - 1 >= floor && this.endAt.has(start - 2)) {
        i = start - 2;
        continue;
      }
      candidate = phrase.last;
      return candidate;
    }
    return candidate;
  }

  protected listStart(phrase: Phrase, floor: number): number {
    return (this.listEndingAt(phrase.last, floor)[0] as Phrase).first;
  }

  /** The phrases of a list that ends here: "Mali, Burkina Faso and Niger". */
  protected listEndingAt(last: number, floor: number): Group {
    const list: Phrase[] = [];
    let phrase = this.endAt.get(last);
    let joined = false;
    while (phrase !== undefined) {
      list.unshift(phrase);
      if (phrase.first === phrase.last && ALONE.has(phrase.low)) break;
      let k = phrase.first - 1;
      const conj = ANDS.has(this.low(k));
      if (conj) k--;
      const comma = this.low(k) === ',';
      // "..., and Johnson declined" begins a clause; "A, B, and C" is a list.
      if (comma && conj) {
        const next = this.endAt.get(k - 1);
        if (next === undefined || this.low(next.first - 1) !== ',') break;
      }
      if (comma && (conj || joined)) k--;
      else if (!conj) break;
      joined = joined || conj;
      if (k < floor) break;
      const next = this.endAt.get(k);
      if (next === undefined || !alike(next, list)) break;
      phrase = next;
    }
    return list;
  }

  protected openerBefore(start: number, floor: number): string {
    for (let k = start - 1; k >= Math.max(floor - 1, start - 8, 0); k--) {
      const low = this.low(k);
      if (OPENERS.has(low)) return low;
      if (low === 'case' || low === 'event') return 'if';
      if (this.endAt.has(k) || /^[.;:]$/.test(low)) break;
    }
    return '';
  }

  protected mainBefore(): Clause | null {
    for (let k = this.clauses.length - 1; k >= 0; k--) {
      const clause = this.clauses[k] as Clause;
      if (clause.group.finite && clause.link !== 'relative' && clause.link !== 'reduced') return clause;
    }
    return this.clauses.at(-1) ?? null;
  }

  protected peer(group: VerbGroup, previous: Clause): Clause {
    const like = (clause: Clause) =>
      clause.group.finite &&
      clause.link !== 'relative' &&
      clause.link !== 'reduced' &&
      !(clause.group.form === 'base' && clause.group.modal === '' && clause.link === 'reported') &&
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

  protected gerundOpener(i: number): string {
    const low = this.low(i);
    if (
      /^(by|of|from|for|after|before|without|despite|in|into|to|through|against|about|at|on|than|over|when|while|upon)$/.test(
        low,
      )
    )
      return low === 'of' && this.low(i - 1) === 'instead'
        ? 'instead'
        : low === 'of' && this.low(i - 1) === 'short'
          ? 'short'
          : low;
    return '';
  }
}

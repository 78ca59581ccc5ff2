import type { Clause, Complement, Group, Link } from './clause-parts.ts';
import { ClauseRight } from './clause-right.ts';
import type { VerbGroup } from './verb-groups.ts';
import { isOf } from './verbs.ts';

const TWO = /^(give|sell|send|lend|offer|grant|promise|pledge|hand|loan|pay|donate|award|slip|ship)$/;

/** What participles describe, whom a fronted preposition names, and what clauses share with those beside them. */
export class ClauseShare extends ClauseRight {
  /** Second pass: a gerund that opens the sentence has the subject of the clause after it; verbs in a row share an object. */
  protected fill(): void {
    const [first] = this.clauses;
    if (first?.link === 'reduced' && first.objects.length === 0 && first.subject.length === 0) {
      const main = this.clauses.find((each) => each.group.finite && each.link === 'main' && each.subject.length > 0);
      if (main !== undefined) first.objects = [main.subject];
    }
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
      const between = this.tokens
        .slice(clause.group.last + 1, next.group.first)
        .every((token) => /^(,|and|or|then|also)$/.test(token.low));
      if (!between) continue;
      if (!clause.passive && !/^(refuse|decline|agree|hesitate|intervene|protest|object)$/.test(clause.group.lemma))
        clause.objects = next.objects;
      clause.complements = next.complements;
    }
  }

  /**
   * "trains fighters allied with the army", "handing Kyiv a radar promised in December": a participle after what a verb
   * acts upon describes it; the verb before then has its object.
   */
  protected trails(
    group: VerbGroup,
    found: { subject: Group; first: number; link: Link; antecedent: Group },
    objects: number,
  ): boolean {
    const previous = this.clauses.at(-1);
    const phrase = found.subject[0];
    if (previous === undefined || phrase === undefined || objects > 0 || found.subject.length > 1) return false;
    if (group.first !== group.verb || group.form !== 'both' || group.infinitive || previous.passive) return false;
    if (!/^(with|to|in|for|from|at|on|against|under|during|over)$/.test(this.low(group.last + 1))) return false;
    if (
      phrase.last !== group.first - 1 ||
      isOf(previous.group.lemma, 'say') ||
      /^(be|have|do)$/.test(previous.group.lemma)
    )
      return false;
    const next =
      found.link === 'reported' &&
      phrase.first === previous.group.last + 1 &&
      previous.objects.length === 0 &&
      phrase.agent?.kind !== 'code';
    const second =
      found.link === 'relative' && found.antecedent.length === 1 && previous.objects[0]?.[0] === found.antecedent[0];
    if (next) previous.objects = [found.subject];
    else if (second && TWO.test(previous.group.lemma)) previous.objects = [...previous.objects, found.subject];
    else return false;
    return true;
  }

  /** "the Shah, to whom Qaboos had appealed": to the Shah. */
  protected toWhom(start: number): Complement[] {
    const prep = this.low(start - 2);
    if (!/^(whom|which)$/.test(this.low(start - 1)) || !/^(to|from|with|for|of|on|in|against|by|upon)$/.test(prep))
      return [];
    const antecedent = this.endAt.get(start - 3 - (this.low(start - 3) === ',' ? 1 : 0));
    return antecedent === undefined ? [] : [{ prep, phrases: [antecedent] }];
  }

  /** No comma between two places. */
  protected unbroken(from: number, to: number): boolean {
    for (let k = from; k <= to; k++) if (/^[,;:—–]$/.test(this.low(k))) return false;
    return true;
  }

  /** A participle with "by", and no helping verb: it describes a noun. */
  protected describes(group: VerbGroup): boolean {
    const bare = group.first === group.verb && (group.form === 'both' || group.form === 'participle');
    return bare && this.afterVerb(group) === 'by';
  }
}

import {
  type Clause,
  type Group,
  INTENT,
  isReduced,
  type Link,
  OBJECT_CONTROL,
  OPENERS,
  RELATIVE,
  THANKS,
} from './clause-parts.ts';
import { ClauseShare } from './clause-share.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';
import { isOf } from './verbs.ts';

/** Cuts a sentence into clauses. */
export class ClauseReader extends ClauseShare {
  constructor(tokens: readonly Token[], phrases: readonly Phrase[], groups: readonly VerbGroup[]) {
    super(tokens, phrases, groups);
    for (let i = 0; i < groups.length; i++) this.read(i);
    this.fill();
  }

  protected read(i: number): void {
    const group = this.groups[i] as VerbGroup;
    const floor = i === 0 ? 0 : (this.groups[i - 1] as VerbGroup).last + 1;
    const found = this.subjectOf(group, floor, i);
    const right = this.right(group, i);
    const trailing = this.trails(group, found, right.objects.length);
    const reduced =
      trailing || isReduced(group, found.subject, right, this.afterVerb(group), this.low(group.first - 1));
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
    const complements = [...right.complements, ...this.toWhom(found.first)];
    if (reduced && objects.length === 0) {
      objects = [subject];
      subject = [];
    }
    // "Backed by Moscow, Hanoi invaded": the opening participle is about whoever acts after it.
    const opening =
      group.first <= 1 &&
      group.first === group.verb &&
      group.form === 'both' &&
      subject.length === 0 &&
      this.afterVerb(group) === 'by';
    const clause: Clause = {
      index: i,
      group,
      subject,
      objects,
      complements,
      link: reduced || opening ? 'reduced' : found.link,
      governor: found.governor,
      opener: found.opener,
      passive: passive || opening,
      first: Math.min(found.first, group.first),
      last: right.last,
      question: found.question,
      about: found.antecedent.length > 0 ? found.antecedent : found.link === 'relative' ? found.subject : [],
    };
    this.clauses.push(clause);
  }

  /** Whoever does what the verb says: looked for to the left of it. */
  protected subjectOf(group: VerbGroup, floor: number, index: number) {
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
      (((this.tokens[i] as Token).pos === 'ADV' &&
        (!OPENERS.has(this.low(i)) || (this.low(i) === 'once' && /^(who|which|that)$/.test(this.low(i - 1)))) &&
        this.low(i) !== 'instead') ||
        (/^(both|all|each|themselves|itself)$/.test(this.low(i)) && !this.endAt.has(i)))
    )
      i--;
    const previous = this.clauses.at(-1) ?? null;
    const low = this.low(i);
    if (group.infinitive || (!group.finite && group.form === 'base'))
      return { ...none, ...this.controlled(i, floor, previous, 'infinitive') };
    const gerund = group.form === 'ing' && !group.finite;
    if (gerund || (!group.finite && !this.endAt.has(i) && (group.form === 'both' || group.form === 'participle'))) {
      if (i < floor)
        return previous === null
          ? none
          : { ...none, subject: previous.subject, link: 'gerund' as Link, governor: previous };
      const opener = this.gerundOpener(i);
      if (opener !== '') {
        const near = previous?.link === 'relative' && this.unbroken(previous.group.last, i) ? previous : null;
        const main = near ?? this.mainBefore();
        const accuses =
          previous !== null &&
          !previous.passive &&
          ((OBJECT_CONTROL.test(previous.group.lemma) && /^(of|from|into|for)$/.test(opener)) ||
            (THANKS.test(previous.group.lemma) && opener === 'for'));
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
          subject: this.mainBefore()?.subject ?? [],
          link: 'adjunct' as Link,
          governor: this.mainBefore(),
        };
    }
    if (/^(and|or|but|nor|then|yet)$/.test(low) && i >= floor) {
      if (previous !== null && !(gerund && previous.group.form !== 'ing')) {
        const peer = this.peer(group, previous);
        return { ...none, subject: peer.subject, link: 'shared' as Link, governor: peer };
      }
      return {
        ...none,
        subject: this.mainBefore()?.subject ?? [],
        link: 'adjunct' as Link,
        governor: this.mainBefore(),
      };
    }
    if (RELATIVE.has(low) && i >= 0 && (low !== 'that' || this.tokens[i]?.pos !== 'DET'))
      return { ...none, ...this.relative(i, previous) };
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
      subjectEnd = this.beforeInsertion(i);
      inserted = subjectEnd >= 0;
      if (!inserted) i--;
    }
    if (!inserted) subjectEnd = this.walkBack(i, floor);
    // "announced X, declared Y and appealed": what stands before the comma is the object of the verb before.
    const before = subjectEnd < 0 ? undefined : this.endAt.get(subjectEnd);
    if (
      low === ',' &&
      !inserted &&
      previous !== null &&
      before !== undefined &&
      subjectEnd <= previous.last &&
      group.finite &&
      this.laterAnd(group) &&
      (previous.objects.some((list) => list.includes(before)) ||
        previous.complements.some((part) => part.phrases.includes(before)))
    ) {
      const peer = this.peer(group, previous);
      return { ...none, subject: peer.subject, link: 'shared' as Link, governor: peer };
    }
    if (subjectEnd < 0) {
      if (gerund || !group.finite)
        return {
          ...none,
          subject: this.mainBefore()?.subject ?? [],
          link: 'adjunct' as Link,
          governor: this.mainBefore(),
        };
      // "Drones launched by Ukraine struck": whose they are acts.
      const launched =
        previous?.link === 'reduced' ? previous.complements.find(({ prep }) => prep === 'by') : undefined;
      if (launched !== undefined && previous?.last === group.first - 1)
        return { ...none, subject: launched.phrases, governor: null, first: previous?.first ?? group.first };
      const inverted = this.inverted(group);
      if (inverted !== null) return { ...none, ...inverted };
      return previous === null
        ? none
        : { ...none, subject: previous.subject, link: 'shared' as Link, governor: previous };
    }
    // "strayed into waters claimed by Guyana": what stands right before the participle is claimed.
    if (!inserted && this.endAt.has(i) && subjectEnd < i && this.describes(group)) subjectEnd = i;
    const subject = this.listEndingAt(subjectEnd, floor);
    const start = (subject[0] as Phrase).first;
    // "The coup that brought down the government was condemned": the coup was.
    if (
      previous?.link === 'relative' &&
      group.finite &&
      previous.about.length > 0 &&
      previous.subject.some((phrase) => previous.about.includes(phrase)) &&
      previous.objects.some((list) => list.includes(subject[0] as Phrase))
    )
      return { ...none, subject: previous.about, first: (previous.about[0] as Phrase).first };
    const carrying = this.carrying(group, previous, start);
    if (carrying !== null) return { ...none, ...carrying };
    const beforeSubject = this.low(start - 1);
    const opener = this.openerBefore(start, floor);
    const link: Link =
      gerund && beforeSubject === 'with'
        ? 'with'
        : gerund
          ? 'reduced'
          : opener === 'that' || (previous !== null && start === previous.group.last + 1)
            ? 'reported'
            : 'main';
    const question = previous === null || index === 0 ? this.questionWord(start) : this.questionWord(start);
    if (
      link !== 'with' &&
      RELATIVE.has(beforeSubject) &&
      this.endAt.has(start - 2 - (this.low(start - 2) === ',' ? 1 : 0))
    ) {
      const at = start - 2 - (this.low(start - 2) === ',' ? 1 : 0);
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
          antecedent: [this.topOf(this.endAt.get(at) as Phrase)],
        };
    }
    const bare =
      start > 0 && this.endAt.has(start - 1) && !inserted && link !== 'reported' && group.finite
        ? this.endAt.get(start - 1)
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
        this.low(bare.first - 1),
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

  /** "agreed to send": who sends is who agreed; "asked Moscow to send": who sends is whom it asked. */
  protected controlled(i: number, floor: number, previous: Clause | null, link: Link) {
    if (/^(and|or|nor)$/.test(this.low(i)) && previous !== null) {
      const peer =
        [...this.clauses]
          .reverse()
          .find((clause) => clause.group.infinitive || clause.group.form === 'base' || clause.group.modal !== '') ??
        previous;
      return { subject: peer.subject, link: 'shared' as Link, governor: peer };
    }
    if (previous === null) {
      const end = this.walkBack(i, floor);
      if (end < 0) return { subject: [] as Group, link };
      const subject = this.listEndingAt(end, floor);
      return {
        subject,
        link: 'main' as Link,
        first: (subject[0] as Phrase).first,
        question: this.questionWord((subject[0] as Phrase).first),
      };
    }
    if (
      previous.group.lemma === 'be' &&
      this.low(previous.group.first) === 'were' &&
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
    const end = this.endAt.get(i);
    if (end !== undefined && end.owner !== null && INTENT.test(end.low))
      return {
        subject: [{ ...end, agent: end.owner, owner: null }],
        link: 'main' as Link,
        first: end.first,
        opener: 'intent',
      };
    // "the pledge of Canada to send": who pledges sends.
    const intent = end !== undefined && this.low(end.first - 1) === 'of' ? this.endAt.get(end.first - 2) : undefined;
    if (end?.agent != null && intent !== undefined && INTENT.test(intent.low))
      return { subject: [end], link: 'main' as Link, first: intent.first, opener: 'intent' };
    if (end !== undefined && i >= floor) {
      const list = this.listEndingAt(i, floor);
      const prep = this.low((list[0] as Phrase).first - 1);
      if (prep !== 'for' && this.itself(previous, prep, list))
        return { subject: previous.subject, link, governor: previous };
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
      if (previous.group.finite && this.low((list[0] as Phrase).first - 1) === ',' && !previous.group.finite)
        return { subject: list, link, governor: previous };
    }
    return {
      subject: previous.passive && previous.subject.length === 0 ? (previous.objects[0] ?? []) : previous.subject,
      link,
      governor: previous,
    };
  }

  protected relative(i: number, previous: Clause | null) {
    const who = this.low(i);
    let at = i - 1;
    if (this.low(at) === ',') at--;
    if (/^(in|of|to|with|for|on|by|from|under)$/.test(this.low(at)))
      return { subject: [] as Group, link: 'relative' as Link, governor: previous, first: i };
    // "it was a British destroyer, not an Irish one, that had escorted it": the destroyer.
    const cleft = previous?.group.lemma === 'be' && previous.subject[0]?.low === 'it' ? previous.objects[0] : undefined;
    if (cleft !== undefined && previous?.index === this.clauses.length - 1)
      return { subject: cleft, link: 'relative' as Link, governor: previous, first: (cleft[0] as Phrase).first };
    const phrase = this.endAt.get(at);
    if (phrase === undefined) {
      const peer =
        this.low(at) === 'and' || this.low(at) === 'or' || this.low(at) === 'but'
          ? (this.endAt.get(at - 1) ?? this.backFrom(at - 1))
          : undefined;
      const about =
        previous?.link === 'relative' && previous.about.length > 0 ? previous.about : peer === undefined ? [] : [peer];
      return { subject: about, link: 'relative' as Link, governor: previous, first: i };
    }
    // "the head of state of X, who": the person, not the state that follows "of".
    let antecedent = phrase;
    while (this.low(antecedent.first - 1) === 'of') {
      const up = this.endAt.get(antecedent.first - 2);
      if (up === undefined || (who !== 'who' && up.agent === null && up.owner === null && up.things.size === 0)) break;
      antecedent = up;
    }
    return {
      subject: this.listEndingAt(antecedent.last, 0),
      link: 'relative' as Link,
      governor: previous,
      first: antecedent.first,
    };
  }
}

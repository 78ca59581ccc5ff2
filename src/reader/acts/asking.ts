import type { Clause } from '../language/clause-parts.ts';
import { isOf } from '../language/verbs.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';
import { HELP_NOUN, HELP_VERB } from './help-words.ts';
import { adjectives, stoodBy } from './unwilling.ts';

/** "offered Washington minerals in return for protection": that asks for it. */
function inExchange(clause: Clause, view: SentenceView): Found[] {
  if (!/^(offer|promise|propose)$/.test(clause.group.lemma) || clause.passive) return [];
  const wanted =
    /\bin (?:return|exchange) for (.*)$/.exec(view.words(clause.group.last + 1, clause.last + 2))?.[1] ?? '';
  const actors = view.subjectOf(clause);
  const targets = view
    .agents(clause.objects[0])
    .concat(view.whomAfter(clause, 'to'))
    .filter((code) => !actors.includes(code));
  if (!HELP_NOUN.test(wanted) || actors.length === 0 || targets.length === 0) return [];
  return [
    {
      act: 'request-support',
      first: clause.first,
      last: clause.last,
      clause,
      actors,
      targets: targets.slice(0, 1),
      rule: `verb:request:${clause.group.lemma}`,
      confidence: 0.6,
      modality: 'asserted',
    },
  ];
}

/** Somebody asks somebody for help. */
export function requests(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  if (!isOf(lemma, 'ask')) return inExchange(clause, view);
  const made = { act: 'request-support' as const, first: clause.first, clause };
  if (lemma === 'want' && !clause.objects[0]?.some((phrase) => phrase.agent !== null)) return [];
  const actors = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const not = (codes: readonly string[]): readonly string[] => codes.filter((code) => !actors.includes(code));
  const nexts = view.clauses
    .slice(clause.index + 1, clause.index + 3)
    .filter(
      (next) =>
        next.governor === clause && (next.group.infinitive || next.link === 'gerund' || next.link === 'reported'),
    );
  const next = nexts[0] ?? null;
  const object = clause.passive ? undefined : clause.objects[0];
  const tail = view.words(clause.group.last + 1, clause.last + (/,/.test(view.low(clause.last + 1)) ? 9 : 3));
  const forWords = /\b(?:for|of) (.*)$/.exec(tail)?.[1] ?? '';
  const objectWords = object?.map((phrase) => view.words(phrase.first, phrase.last)).join(' ') ?? '';
  const takesThing = /^(request|seek|demand|invoke|solicit|want|need|ask|beg|beseech)$/.test(lemma);
  if (
    /^(seek|look|pray|apply|cry|turn|call|clamour|clamor|demand|invite|press|urge|implore|want)$/.test(lemma) &&
    !HELP_NOUN.test(tail) &&
    !(next !== null && HELP_VERB.test(next.group.lemma))
  )
    return [];
  if (lemma === 'invoke') {
    if (!/\b(article|treaty|clause|pact|agreement|alliance)\b/.test(objectWords)) return [];
  }
  if (
    lemma === 'invoke' ||
    (/^(request|seek|call|ask|demand)$/.test(lemma) && /\bconsultations\b/.test(`${objectWords} ${forWords}`))
  ) {
    // A treaty is invoked before those who are bound by it.
    const words = view.words(clause.group.last + 1, clause.last + 3);
    const own = /\bcollective security treaty\b/.test(words)
      ? ['csto']
      : /\b(north atlantic|washington) treaty\b/.test(words)
        ? ['nato']
        : [];
    const named = own.length > 0 ? own : not(view.whomAfter(clause, 'of', 'with', 'under', 'in'));
    const members =
      named.length > 0
        ? named
        : not(view.discourse.resolve({ kind: 'word', word: 'alliance' }, { subject: actors, isSubject: false }));
    if (members.length > 0 && actors.length > 0)
      return [
        {
          ...made,
          last: clause.last,
          actors,
          targets: members.slice(0, 1),
          rule: `verb:request:${lemma}`,
          confidence: 0.65,
        },
      ];
  }
  if (/^(nobody|no one)$/.test(object?.[0]?.low ?? '')) return [];
  const byVerb =
    next !== null &&
    HELP_VERB.test(next.group.lemma) &&
    !next.group.negated &&
    !/\bdo (so|that|it|likewise)\b/.test(view.words(next.group.first, next.group.last + 2));
  const earlier = view.clauses[clause.index - 1];
  const byPronoun =
    /^(them|it|more|\w+ more|another)\b/.test(forWords) &&
    earlier !== undefined &&
    HELP_NOUN.test(earlier.objects.flatMap((group) => group.map((phrase) => phrase.low)).join(' '));
  const meeting =
    /^(request|seek|demand|ask|call|want)$/.test(lemma) &&
    /\b(meeting|session|consultations)\b/.test(`${objectWords} ${forWords}`) &&
    /\b(council|nato|alliance|assembly|union|league|article|emergency|urgent)\b/.test(
      view.words(clause.group.last, clause.last + 3),
    );
  const byThing =
    byPronoun ||
    meeting ||
    HELP_NOUN.test(forWords) ||
    (takesThing && HELP_NOUN.test(objectWords) && !/\b(end|halt|stop|apology|release|truce)\b/.test(objectWords));
  // "the Shah, to whom Qaboos had appealed": for help, where nothing else is said.
  const plain =
    lemma === 'appeal' &&
    next === null &&
    view.after(clause, 'for', 'against').length === 0 &&
    not(view.whomAfter(clause, 'to')).length > 0;
  if (!byVerb && !byThing && !plain && lemma !== 'invoke') return [];
  if (meeting && next === null) {
    const council = not(view.whomAfter(clause, 'of', 'with', 'from', 'to', 'under'));
    if (council.length > 0)
      return [
        {
          ...made,
          last: clause.last,
          actors,
          targets: council.slice(0, 1),
          rule: 'verb:request:meeting',
          confidence: 0.6,
        },
      ];
  }
  if (/^(seek|demand)$/.test(lemma) && next !== null && !byThing) return [];
  if (
    next !== null &&
    /^(stop|act|do|keep|join|let|allow|mediate|approve|release|restore|enforce)$/.test(next.group.lemma) &&
    !byThing &&
    lemma !== 'ask' &&
    lemma !== 'beg' &&
    lemma !== 'plead' &&
    lemma !== 'appeal' &&
    lemma !== 'urge' &&
    lemma !== 'press'
  )
    return [];
  const last = byVerb ? Math.max(clause.last, (next as Clause).last) : clause.last;
  let targets: readonly string[] = [];
  if (/^(ask|beg|urge|press|petition|implore|beseech|lobby|entreat|invite|request|solicit)$/.test(lemma))
    targets = not(
      view.whom(clause.passive ? clause.subject : object?.filter((phrase) => phrase.agent !== null), clause),
    );
  if (clause.passive && actors.length === 0 && targets.length > 0 && /^(ask|urge|press|beg)$/.test(lemma)) return [];
  // "call on partners", "asked its partners": somebody is named, but not who.
  const vague =
    (lemma === 'call' && view.after(clause, 'on').length > 0 && view.whomAfter(clause, 'on').length === 0) ||
    (/^(ask|urge|beg|press|implore)$/.test(lemma) &&
      object !== undefined &&
      targets.length === 0 &&
      object.some((phrase) =>
        /^(partners|allies|friends|neighbours|neighbors|members|countries|states|governments|capitals)$/.test(
          phrase.low,
        ),
      ));
  if (vague) return [];
  if (targets.length === 0) targets = not(view.whomAfter(clause, 'to', 'on', 'with', 'at'));
  if (targets.length === 0) targets = not(view.whomAfter(clause, 'from', 'of'));
  if (targets.length === 0 && byVerb) targets = not(view.subjectOf(next as Clause));
  if (targets.length === 0) targets = not(ownersAfter(clause, view));
  // "had written to Putin to request radars".
  let { first } = clause;
  if (targets.length === 0 && clause.group.infinitive && clause.governor !== null)
    targets = not(view.whomAfter(clause.governor, 'to', 'with')).concat(
      /^(fly|travel|visit|meet|telephone|phone|contact|write)$/.test(clause.governor.group.lemma)
        ? not(view.agents(clause.governor.objects[0]))
        : [],
    );
  if (
    targets.length > 0 &&
    clause.group.infinitive &&
    clause.governor !== null &&
    !isOf(clause.governor.group.lemma, 'ask')
  )
    first = view.after(clause.governor, 'to', 'with').length > 0 ? clause.governor.first : first;
  const implied =
    targets.length === 0 && actors.length > 0 && !/^(seek|look|pray|apply|want|appeal|demand)$/.test(lemma);
  if (implied && byPronoun && earlier !== undefined) targets = not(view.subjectOf(earlier));
  if (implied && targets.length === 0) targets = view.discourse.context(actors);
  return [
    {
      ...made,
      first,
      last,
      actors,
      targets,
      rule: `verb:request:${lemma}`,
      confidence: targets.length > 0 ? 0.8 : 0.45,
    },
  ];
}

function ownersAfter(clause: Clause, view: SentenceView): readonly string[] {
  const group = [...view.after(clause, 'for'), ...(clause.objects[0] ?? [])];
  return view.owners(group, view.subjectOf(clause));
}

const REFUSED =
  /^(reschedule|roll over|restructure|forgive|write off|resupply|repair|replace|send|help|provide|intervene|supply|defend|deploy|give|deliver|protect|rescue|come|support|save|sell|assist|back|act|fight|do|honour|honor|lend|stand|arm|train|share|ship|transfer|grant|join|fund|finance|release|allow|let|open|bail out|shield|guarantee|commit|take part|take|participate|get|host|station|extend|permit|offer|contribute|pay|hand|hand over|ratify|sign|use|return|go|be drawn|put|dispatch|move|enter|invoke|lift|approve|authorise|authorize|renew|accept|shelter|receive)$/;
const INFINITIVE = /^(refuse|decline|deny)$/;

/** Somebody will not help, or cannot. */
export function refusals(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const actors = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const not = (codes: readonly string[]): readonly string[] => codes.filter((code) => !actors.includes(code));
  const next = view.clauses.slice(clause.index + 1, clause.index + 3).find((each) => each.governor === clause) ?? null;
  const lastOf = next === null ? clause.last : Math.max(clause.last, next.last);
  const made = { act: 'refuse' as const, first: clause.first, last: lastOf, clause };
  const within = (): readonly string[] => {
    for (let each = next; each !== null; ) {
      const whom = not([
        ...view.agents(each.objects[0], actors),
        ...view.whomAfter(each, 'to', 'for', 'with', 'alongside', 'from', 'of', 'in', 'on', 'over', 'against'),
      ]);
      if (whom.length > 0) return whom.slice(0, 1);
      const owned = not(view.owners(each.objects[0], actors));
      if (owned.length > 0) return owned.slice(0, 1);
      const subject = not(view.subjectOf(each));
      if (subject.length > 0) return subject.slice(0, 1);
      const deeper: Clause | undefined = view.clauses.find(
        (other) =>
          other.governor === each &&
          other.index > (each as Clause).index &&
          /^(infinitive|gerund|reported|relative|reduced)$/.test(other.link),
      );
      each = deeper ?? null;
    }
    return [];
  };
  const asked = (): readonly string[] => {
    const { lastTarget } = view.discourse;
    if (lastTarget !== null && !actors.includes(lastTarget)) return [lastTarget];
    const subject = view.discourse.otherSubject(actors);
    return subject.length > 0 ? subject : view.discourse.context(actors);
  };
  const rest = view.words(clause.group.last + 1, clause.last + 4);
  if (
    lemma === 'be' ||
    lemma === 'remain' ||
    lemma === 'become' ||
    lemma === 'seem' ||
    lemma === 'prove' ||
    lemma === 'look'
  )
    return adjectives(clause, view, actors, next, within);
  if (/^leave$/.test(lemma) && /\b(powerless|unable|helpless)\b/.test(rest)) {
    const who = view.agents(clause.objects[0]);
    const infinitive = view.clauses.slice(clause.index + 1).find((each) => each.group.infinitive);
    const whom =
      infinitive === undefined
        ? []
        : view
            .whom(infinitive.objects[0], infinitive)
            .concat(view.whomAfter(infinitive, 'to', 'of'))
            .filter((code) => !who.includes(code));
    return whom.length === 0
      ? []
      : [
          {
            ...made,
            act: 'unable',
            last: infinitive?.last ?? clause.last,
            actors: who,
            targets: whom,
            rule: 'adj:unable:left',
            confidence: 0.5,
          },
        ];
  }
  if (!isOf(lemma, 'refuse')) return [];
  if (INFINITIVE.test(lemma) && next?.group.infinitive) {
    const verb = next.group.lemma;
    if (
      /^(comment|say|confirm|discuss|talk|give details|name|specify|elaborate|speculate|answer|identify|disclose|recognise|recognize|negotiate|be|meet|apologise|apologize|back down|condemn|surrender|leave)$/.test(
        verb,
      )
    )
      return [];
    if (!REFUSED.test(verb)) return [];
    let targets: readonly string[] = within();
    if (targets.length === 0) targets = asked();
    return [{ ...made, actors, targets, rule: `verb:refuse:${lemma}`, confidence: targets.length > 0 ? 0.75 : 0.4 }];
  }
  if (lemma === 'deny') {
    const things = clause.objects.find((group) =>
      isThing(group, 'arms', 'access', 'aid', 'support', 'funds', 'troops'),
    );
    const whom = not(view.agents(clause.objects[0], actors));
    return things !== undefined && whom.length > 0
      ? [{ ...made, actors, targets: whom, rule: 'verb:refuse:deny', confidence: 0.6 }]
      : [];
  }
  if (/^(reject|rebuff|turn down|dismiss|ignore|spurn|brush off|shrug off|refuse|decline|resist|rebuke)$/.test(lemma)) {
    const object = clause.passive ? clause.subject : clause.objects[0];
    const words = object?.map((phrase) => view.words(phrase.first, phrase.last + 3)).join(' ') ?? '';
    const request = /\b(requests?|pleas?|appeals?|calls?|entreat\w*|demands?|petition|bid)\b/.test(words);
    if (
      request ||
      (/^(refuse|decline|turn down|rebuff|spurn)$/.test(lemma) &&
        (object === undefined || isThing(object, 'arms', 'troops', 'aid', 'support', 'funds', 'access')))
    ) {
      if (
        request &&
        /\b(calls?|demands?|appeals?) (for|to) (a |an )?(ceasefire|truce|talks|resign|restraint|negotiat)/.test(words)
      )
        return [];
      let targets = not(view.whom(object, clause));
      if (targets.length === 0) targets = not(view.whomAfter(clause, 'from', 'by', 'to', 'for'));
      if (targets.length === 0 && (object === undefined || request)) targets = asked();
      if (clause.passive && actors.length === 0) return [];
      return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: `verb:refuse:${lemma}`, confidence: 0.7 }];
    }
    return [];
  }
  if (/^rule out$/.test(lemma)) {
    if (clause.group.negated) return [];
    if (
      !/\b(troops|soldiers|sending|deploy\w*|military|intervention|intervening|arms|weapons|force|supplying|no-fly|boots|help|joining|support)\b/.test(
        view.words(clause.group.last, lastOf),
      )
    )
      return [];
    let targets: readonly string[] = within();
    if (targets.length === 0) targets = not(view.whomAfter(clause, 'to', 'for', 'in', 'on'));
    if (targets.length === 0) targets = asked();
    return [{ ...made, actors, targets, rule: 'verb:refuse:rule out', confidence: 0.7 }];
  }
  if (/^(abandon|forsake|desert|betray|snub|let down|jettison|disown)$/.test(lemma)) {
    const targets = not(view.agents(clause.passive ? clause.subject : clause.objects[0], actors));
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: `verb:refuse:${lemma}`, confidence: 0.6 }];
  }
  if (
    /^leave$/.test(lemma) &&
    /\b(to (its|their|his|her) (own )?(fate|devices)|alone|in the lurch|high and dry|to fend|to face)\b/.test(
      view.words(clause.group.last + 1, lastOf + 3),
    )
  ) {
    const targets = not(view.agents(clause.objects[0], actors));
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: 'verb:refuse:fate', confidence: 0.65 }];
  }
  if (/^(stay out|sit out|stand aside|stand by|walk away)$/.test(lemma)) {
    let targets = not(view.whomAfter(clause, 'of', 'from', 'as', 'while')).concat(stoodBy(clause, view, actors));
    if (targets.length === 0 && (/\b(war|conflict|fight|fighting|campaign|it)\b/.test(rest) || lemma === 'stand aside'))
      targets = [...asked()];
    // "voted to stay out": that is decided, not to come.
    const voted =
      clause.governor !== null && /^(vote|decide|choose|opt|prefer)$/.test(clause.governor.group.lemma)
        ? clause.governor
        : clause;
    return targets.length === 0
      ? []
      : [
          {
            ...made,
            first: voted.first,
            clause: voted,
            actors,
            targets: targets.slice(0, 1),
            rule: `verb:refuse:${lemma}`,
            confidence: 0.5,
          },
        ];
  }
  if (
    lemma === 'vote' &&
    /^against (joining|sending|helping|the deployment|arming|intervening|deploying)/.test(
      view.words(clause.group.last + 1, clause.group.last + 4),
    )
  ) {
    const targets = within();
    return [
      { ...made, actors, targets: targets.length > 0 ? targets : asked(), rule: 'verb:refuse:vote', confidence: 0.5 },
    ];
  }
  return [];
}

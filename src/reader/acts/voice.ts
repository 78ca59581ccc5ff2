import type { Clause, Group } from '../language/clause-parts.ts';
import type { Phrase } from '../language/phrases.ts';
import { isOf } from '../language/verbs.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';

const HARM =
  /\b(attack|attacks|invasion|offensive|strikes?|airstrikes?|raids?|bombing|shelling|aggression|assault|war|annexation|occupation|killing|seizure|abduction|capture|incursion|blockade|use of|violation|violations|coup|bombardment|operation|threats?|kidnapping|assassination|breach|launch|launches|tests?|exercises|drills|incursions|expulsion)\b/;

const WRONG =
  /\b(violation|aggression|crime|crimes|outrage|piracy|terrorism|illegal|unlawful|unacceptable|unjustified|unprovoked|breach|barbaric|act of war|kidnapping|murder|criminal|provocation)\b/;

/** Help in words: condemns what is done to somebody, declares support, stands with. */
export function words(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const made = { act: 'words' as const, first: clause.first, last: clause.last, clause };
  const actors = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const not = (codes: readonly string[]): readonly string[] => codes.filter((code) => !actors.includes(code));
  if (
    lemma === 'protest' &&
    clause.group.modal === '' &&
    view.discourse.lastTarget !== null &&
    clause.objects.length === 0 &&
    clause.complements.length === 0
  ) {
    const whom = context(view, actors);
    return whom.length === 0 || actors.length === 0
      ? []
      : [{ ...made, actors, targets: whom, rule: `verb:words:${lemma}`, confidence: 0.45 }];
  }
  if (isOf(lemma, 'speak_for')) {
    const victims = not(victimsOf(clause, view));
    const about = view.words(clause.group.last + 1, clause.last + 10);
    if (!HARM.test(about)) return [];
    // What is done to oneself is no help to others.
    if (victims.length === 0 && victimsOf(clause, view).length > 0) return [];
    const own =
      /\b(its|their|our|my) (sovereignty|territory|soil|independence|security|airspace|borders?|embassy)\b/.test(about);
    if (victims.length === 0 && own) return [];
    return [
      {
        ...made,
        last: wider(clause, view),
        actors,
        targets: victims.length > 0 ? victims : context(view, actors),
        rule: `verb:words:${lemma}`,
        confidence: victims.length > 0 ? 0.75 : 0.5,
      },
    ];
  }
  // "called the operation a violation of sovereignty", "demanded his release".
  const judged =
    /^(call|describe|brand|label|term)$/.test(lemma) &&
    HARM.test(clause.objects[0]?.[0]?.low ?? '') &&
    WRONG.test(view.words(clause.group.last + 1, clause.last));
  const demanded =
    lemma === 'demand' && /\b(release|withdrawal|pullout|return|end|halt)\b/.test(clause.objects[0]?.[0]?.low ?? '');
  if (judged || demanded) {
    const whose = demanded
      ? not(view.owners(clause.objects[0], actors)).concat(not(view.whomAfter(clause, 'of', 'from')))
      : [];
    const targets = whose.length > 0 ? whose.slice(0, 1) : context(view, actors);
    return targets.length === 0 || actors.length === 0
      ? []
      : [{ ...made, actors, targets, rule: `verb:words:${lemma}`, confidence: 0.5 }];
  }
  if (/^(answer|respond|reply)$/.test(lemma) && isThing(view.after(clause, 'with'), 'words')) {
    const targets = not(view.whomAfter(clause, 'to'));
    const whom = targets.length > 0 ? targets : context(view, actors);
    return whom.length === 0 ? [] : [{ ...made, actors, targets: whom, rule: `verb:words:${lemma}`, confidence: 0.6 }];
  }
  if (isOf(lemma, 'back_up')) {
    const object = clause.objects[0];
    const meant =
      isThing(object, 'commitment', 'support', 'words') ||
      /\b(commitments?|support|solidarity|backing|condolences|sympathy|alliance|loyalty|guarantee|defen[cs]e)\b/.test(
        object?.map((phrase) => phrase.low).join(' ') ?? '',
      );
    if (
      !meant ||
      (/^(offer|extend|pledge|proclaim|declare)$/.test(lemma) && isThing(object, 'arms', 'funds', 'troops', 'intel'))
    )
      return [];
    if (/\bconcern\b/.test(object?.[0]?.low ?? '')) return [];
    // "The President reaffirmed the commitment of the United States to the Philippines": whose commitment it is speaks.
    const committed = view.agents(clause.complements.find(({ prep }) => prep === 'of')?.phrases);
    const toward = view.whomAfter(clause, 'to', 'for');
    const holder =
      clause.complements.findIndex(({ prep }) => prep === 'of') === 0 && committed.length === 1 && toward.length > 0
        ? committed
        : [];
    if (holder.length > 0 && clause.subject[0]?.agent?.kind === 'word' && clause.subject[0].low === 'president')
      view.discourse.president = holder[0] as string;
    if (holder.length > 0 && !toward.includes(holder[0] as string)) {
      const last = view.after(clause, 'to', 'for').concat(view.after(clause, 'of'));
      const whom = view.whom(last, clause).filter((code) => !holder.includes(code));
      return [
        {
          ...made,
          actors: holder,
          targets: whom.length > 0 ? whom : toward,
          rule: `verb:words:${lemma}`,
          confidence: 0.7,
        },
      ];
    }
    let targets: readonly string[] = not(view.whomAfter(clause, 'for', 'to', 'with', 'of', 'towards', 'toward'));
    if (targets.length === 0) targets = not(nextActors(object, view));
    if (targets.length === 0 && /^(pledge|offer|extend)$/.test(lemma)) return [];
    return [{ ...made, actors, targets, rule: `verb:words:${lemma}`, confidence: 0.7 }];
  }
  if (isOf(lemma, 'stand')) {
    const side = /\b(with|by|beside|alongside|behind|side by side|shoulder to shoulder|together)\b/.test(
      view.words(clause.group.verb, clause.last),
    );
    const targets = not(view.whomAfter(clause, 'with', 'by', 'beside', 'alongside', 'behind', 'to'));
    if (!side || targets.length === 0) return [];
    return [{ ...made, actors, targets, rule: 'verb:words:stand', confidence: 0.7 }];
  }
  if (lemma === 'stand by' && clause.objects[0] !== undefined) {
    const targets = not(view.agents(clause.objects[0], actors));
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: 'verb:words:stand by', confidence: 0.7 }];
  }
  if (/^(back|support|champion)$/.test(lemma)) {
    const targets = not(view.agents(clause.passive ? clause.subject : clause.objects[0], actors));
    if (targets.length === 0) return [];
    return [{ ...made, actors, targets, rule: `verb:words:${lemma}`, confidence: 0.5 }];
  }
  return [];
}

/** The end of what is condemned: the attack may be told in a clause of its own. */
function wider(clause: Clause, view: SentenceView): number {
  const next = view.clauses[clause.index + 1];
  return next !== undefined && next.link === 'reduced' ? clause.last : clause.last;
}

/** Who was harmed by what is condemned: "the attack on Iran", "Israel's bombing of Tehran", "an offensive launched by A against B". */
function victimsOf(clause: Clause, view: SentenceView): readonly string[] {
  const subject = view.subjectOf(clause);
  const next = view.clauses[clause.index + 1];
  const parts = [
    ...clause.complements,
    ...(next !== undefined && (next.link === 'reduced' || next.link === 'relative') ? next.complements : []),
  ];
  const against = parts
    .filter(({ prep }) => /^(on|against|upon|into|at)$/.test(prep))
    .flatMap(({ phrases }) => [...phrases]);
  const found = view.agents(against, subject);
  if (found.length > 0) return found;
  const owned = view.owners(against, subject).filter((code) => !subject.includes(code));
  if (owned.length > 0) return owned;
  const by = parts.findIndex(({ prep }) => prep === 'by');
  const ofGroup = (by < 0 ? parts : parts.slice(0, by))
    .filter(({ prep }) => prep === 'of')
    .flatMap(({ phrases }) => [...phrases]);
  const of = view.whom(ofGroup, clause);
  if (of.length > 0) return of;
  return [];
}

function context(view: SentenceView, actors: readonly string[]): readonly string[] {
  const last = view.discourse.lastTarget;
  return last === null || actors.includes(last) ? view.discourse.other(actors) : [last];
}

function nextActors(group: Group | undefined, view: SentenceView): readonly string[] {
  const last = group?.at(-1) as Phrase | undefined;
  if (last === undefined) return [];
  for (let k = last.last + 1; k <= last.last + 12; k++) {
    if (/^[.;:]$/.test(view.low(k))) break;
    const phrase = /^(for|to|with|of)$/.test(view.low(k)) ? view.startingAt(k + 1) : undefined;
    const codes = phrase === undefined ? [] : view.agents([phrase]).concat(view.owners([phrase]));
    if (codes.length > 0) return codes;
  }
  return [];
}

/** Diplomacy for somebody: mediates, hosts talks, vetoes, convenes the council, sends an envoy. */
export function diplomacy(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  if (!isOf(lemma, 'mediate')) return [];
  const made = { act: 'diplomacy' as const, first: clause.first, last: clause.last, clause };
  const actors = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const not = (codes: readonly string[]): readonly string[] => codes.filter((code) => !actors.includes(code));
  const object = clause.passive ? clause.subject : clause.objects[0];
  const rest = view.words(clause.passive ? clause.first : clause.group.verb, clause.last);
  const between = () =>
    not(view.whomAfter(clause, ...(lemma === 'broker' ? ['between', 'for'] : ['between', 'for', 'with'])));
  if (/^(mediate|arbitrate|broker|intercede)$/.test(lemma)) {
    if (lemma === 'broker' && !isThing(object, 'diplomacy', 'agreement')) return [];
    let targets: readonly string[] = between();
    if (targets.length === 0) targets = not(nextBetween(object, view));
    if (targets.length === 0) targets = lastTwo(view, actors);
    return [{ ...made, actors, targets, rule: `verb:diplomacy:${lemma}`, confidence: targets.length > 0 ? 0.75 : 0.4 }];
  }
  if (/^(negotiate|facilitate|host|chair|convene|call|summon|sponsor|push for|propose|table)$/.test(lemma)) {
    const peace =
      /\b(ceasefire|cease-fire|truce|talks|peace|mediation|armistice|emergency|security council|summit|negotiations|settlement|resolution|conference|dialogue|session)\b/.test(
        rest,
      );
    if (
      !peace ||
      (/^(call|propose)$/.test(lemma) &&
        !/\b(session|security council|general assembly|peace conference|summit)\b/.test(rest))
    )
      return [];
    if (lemma === 'negotiate' && !/\b(ceasefire|cease-fire|truce|armistice|peace|release)\b/.test(rest)) return [];
    if (lemma === 'host' && !/\b(talks|summit|negotiations|conference|dialogue)\b/.test(rest)) return [];
    let targets: readonly string[] = between();
    if (targets.length === 0) targets = not(nextBetween(object, view));
    if (targets.length === 0 && /\bon\b/.test(rest)) targets = not(view.whomAfter(clause, 'on', 'over', 'about'));
    if (targets.length === 0) targets = context(view, actors);
    return [{ ...made, actors, targets, rule: `verb:diplomacy:${lemma}`, confidence: 0.65 }];
  }
  if (/^(veto|block)$/.test(lemma)) {
    if (!/\b(resolutions?|statement|sanctions|motion|draft|text|security council|action|probe|inquiry)\b/.test(rest))
      return [];
    let targets = not(view.whomAfter(clause, 'against', 'on', 'condemning', 'over', 'criticising', 'criticizing'));
    if (targets.length === 0) {
      const next = view.clauses[clause.index + 1];
      if (next !== undefined) targets = not(view.whom(next.objects[0], next));
      if (targets.length === 0) targets = context(view, actors);
    }
    return [
      {
        ...made,
        last: Math.max(clause.last, view.clauses[clause.index + 1]?.last ?? 0),
        actors,
        targets,
        rule: `verb:diplomacy:${lemma}`,
        confidence: 0.75,
      },
    ];
  }
  if (/^(send|dispatch)$/.test(lemma) && isThing(object, 'diplomacy') && !isThing(object, 'troops', 'arms')) {
    let targets = not(view.whomAfter(clause, 'to'));
    if (targets.length === 0) targets = context(view, actors);
    return [{ ...made, actors, targets, rule: 'verb:diplomacy:envoy', confidence: 0.55 }];
  }
  return [];
}

function nextBetween(group: Group | undefined, view: SentenceView): readonly string[] {
  const last = group?.at(-1) as Phrase | undefined;
  if (last === undefined) return [];
  for (let k = last.last + 1; k <= last.last + 6; k++) {
    const phrase = /^(between|with|for)$/.test(view.low(k)) ? view.startingAt(k + 1) : undefined;
    if (phrase === undefined) continue;
    const other = /^(and)$/.test(view.low(phrase.last + 1)) ? view.startingAt(phrase.last + 2) : undefined;
    return view.agents(other === undefined ? [phrase] : [phrase, other]);
  }
  return [];
}

function lastTwo(view: SentenceView, actors: readonly string[]): readonly string[] {
  const { lastTarget } = view.discourse;
  if (lastTarget !== null && !actors.includes(lastTarget)) return [lastTarget];
  const topic = view.discourse.topic(actors);
  return topic === null ? view.discourse.two(actors) : [topic];
}

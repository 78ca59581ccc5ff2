import type { Clause, Group } from '../language/clause-parts.ts';
import type { Phrase } from '../language/phrases.ts';
import { isOf } from '../language/verbs.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';
import { makersOf } from './makers.ts';
import { recipientVerb } from './recipients.ts';
import { moreOfIt, thanked } from './thanks.ts';
import { actsOfThings, highest } from './things.ts';
/** Somebody hands a thing to somebody: sends, supplies, lends, receives, arms, pays for, trains. */
export function transfers(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const base = lemma.split(' ')[0] as string;
  const subject = view.subjectOf(clause);
  const made = { first: clause.first, last: clause.last, clause };
  if (/^(thank|credit)$/.test(lemma)) return thanked(clause, view, subject);
  const agentless = clause.passive ? view.whomAfter(clause, 'by') : subject;
  if (isOf(lemma, 'equip') || isOf(lemma, 'train') || isOf(lemma, 'fund')) {
    const found = recipientVerb(clause, view, agentless);
    if (found.length > 0) return found;
  }
  if (
    isOf(lemma, 'inform') &&
    /^(brief|tip off|alert)$/.test(lemma) &&
    view.words(clause.group.last, clause.last).match(/threat|attack|plan|target|movement|intelligence/)
  ) {
    const whom = view.whom(clause.objects[0], clause);
    if (whom.length > 0)
      return [{ ...made, act: 'intelligence', actors: agentless, targets: whom, rule: 'verb:inform', confidence: 0.6 }];
  }
  if (isOf(lemma, 'receive')) return received(clause, view, subject);
  if (
    !isOf(lemma, 'give') &&
    !isOf(lemma, 'stop') &&
    !isOf(lemma, 'share') &&
    !isOf(lemma, 'deploy') &&
    !/^(promise|pledge|guarantee|grant|allocate|owe|impose|have|promised|put|build|install|open|hold|keep|make|resume|secure|agree|order|load|deny|begin|start|launch|organise|organize|mount|approve|authorise|authorize|consider|plan|discuss|weigh|mull)$/.test(
      base,
    )
  )
    return [];
  return given(clause, view, agentless);
}

function given(clause: Clause, view: SentenceView, givers: readonly string[]): Found[] {
  const { lemma } = clause.group;
  const base = lemma.split(' ')[0] as string;
  let things = clause.objects.find((group) =>
    group.some(
      (phrase) =>
        phrase.things.size > 0 &&
        !(phrase.agent?.kind === 'code' && !phrase.things.has('troops') && !phrase.things.has('arms')),
    ),
  );
  let receivers: readonly string[] = [];
  const made = { first: clause.first, last: clause.last, clause };
  const subject = view.subjectOf(clause);
  const firstObject = clause.objects[0];
  if (clause.objects.length > 1 && firstObject !== things) receivers = view.whom(firstObject, clause);
  if (things === undefined && clause.complements.some(({ prep }) => prep === 'with') && firstObject !== undefined) {
    const withGroup = view.after(clause, 'with');
    if (actsOfThings(withGroup, lemma).length > 0) {
      things = withGroup;
      receivers = view.whom(firstObject, clause);
    }
  }
  // "committed itself to 800 rounds", "has given one percent of its budget in arms".
  if (things === undefined && !clause.passive) {
    const beside = view.after(clause, ...(lemma === 'commit' ? ['to'] : ['in']));
    if (actsOfThings(beside, 'supply', null).length > 0 && !isThing(beside, 'access')) {
      if (lemma !== 'commit' && receivers.length === 0) receivers = view.whom(firstObject, clause);
      things = beside;
    }
  }
  if (
    clause.passive &&
    things === undefined &&
    isThing(clause.subject, 'arms', 'troops', 'funds', 'intel', 'aid', 'training')
  )
    things = clause.subject;
  if (clause.passive && things === undefined) {
    const withGroup = view.after(clause, 'with');
    things = withGroup.length > 0 && actsOfThings(withGroup, lemma).length > 0 ? withGroup : undefined;
    if (things !== undefined) receivers = view.agents(clause.subject, [], true);
  }
  // "share with X that ..." and "supply X": the verb alone says what.
  if (
    things === undefined &&
    view.after(clause, 'of').length > 0 &&
    firstObject?.some((phrase) =>
      /^(sharing|flow|delivery|deliveries|supply|supplies|shipment|shipments|transfer|sale|sales|export|exports|dispatch|provision|rest|most|part|last|first|delivery|half|third|quarter|bulk|majority|all|much|share|hundreds|thousands|dozens|scores)$/.test(
        phrase.low,
      ),
    )
  ) {
    const of = view.after(clause, 'of');
    if (actsOfThings(of, lemma, null).length > 0) things = of;
  } else if (
    things?.every((phrase) =>
      /^(sharing|flow|dispatch|delivery|deliveries|sale|sales|transfer|transfers|supply|supplies|shipment|shipments|export|exports|provision)$/.test(
        phrase.low,
      ),
    ) &&
    view.low((things.at(-1) as Phrase).last + 1) === 'of'
  ) {
    const of = view.startingAt((things.at(-1) as Phrase).last + 2);
    if (of !== undefined && actsOfThings([of], lemma, null).length > 0) things = [of];
  }
  if (things === undefined && !clause.passive && isOf(lemma, 'give')) things = namedBefore(clause, view);
  if (things === undefined && !clause.passive && isOf(lemma, 'give')) {
    const rest = moreOfIt(clause, view, givers, receivers);
    if (rest.length > 0) return rest;
  }
  // "$7 billion of weapons", "$400 million in arms": what the money is in.
  const sum = things?.find((phrase) => /^(million|billion|dollars|euros|pounds|worth|dollar)$/.test(phrase.low));
  const in_ = sum !== undefined && /^(of|in)$/.test(view.low(sum.last + 1)) ? view.startingAt(sum.last + 2) : undefined;
  if (in_ !== undefined && (in_.things.has('arms') || in_.things.has('intel'))) things = [in_];
  const isDeploy = isOf(lemma, 'deploy') && !/^(send|fly|move|commit|land|pour|order)/.test(lemma);
  if (things === undefined) return [];
  if (/^(seize|capture)/.test(lemma)) return [];
  if (lemma === 'fly in' && clause.passive) return [];
  const lightVerb =
    /^(begin|start|launch|order|organise|organize|mount|approve|authorise|authorize|consider|plan|discuss|weigh|mull)$/.test(
      base,
    );
  const granted =
    (/^(approve|authorise|authorize|order|consider|plan|discuss|weigh|mull)$/.test(base) &&
      (firstObject?.some((phrase) =>
        /^(dispatch|sale|delivery|transfer|shipment|deployment|sending|supply)$/.test(phrase.low),
      ) ??
        false)) ||
    (/^(approve|authorise|authorize)$/.test(base) && clause.complements.some(({ prep }) => /^(for|to)$/.test(prep)));
  const ordered = base === 'order' && view.after(clause, 'into', 'to', 'off', 'near', 'towards', 'toward').length > 0;
  if (lightVerb && !granted && !ordered && !things.some((phrase) => phrase.things.has('carrier'))) return [];
  const keeps = /^(keep|hold|have|put|base|maintain|station|garrison|make)$/.test(base);
  if (keeps && !isThing(things, 'troops') && !(/^(station|base|place|put)$/.test(base) && isThing(things, 'arms')))
    return [];
  const acts = actsOfThings(things, lemma).filter((act) => {
    if (isDeploy || keeps) return act === 'deploy' || act === 'arms';
    if (isOf(lemma, 'share') && !isOf(lemma, 'give')) return act === 'intelligence';
    if (
      /^(make|open|build|install|hold|load|deny|impose|order|increase|boost|double|triple|expand|step|ramp|end|announce)$/.test(
        base,
      )
    )
      return (
        act === 'arms' ||
        act === 'intelligence' ||
        act === 'deploy' ||
        act === 'funds' ||
        (act === 'training' && base !== 'hold')
      );
    if (/^(move|put|have)$/.test(base)) return act === 'deploy';
    return true;
  });
  if (acts.length === 0) return [];
  // "flies drones from Agadez", "learned to fly the jet": nothing is handed over.
  if (base === 'fly' && acts.every((act) => act === 'arms') && view.after(clause, 'to', 'into', 'in').length === 0)
    return [];
  if (
    base === 'fly' &&
    clause.governor !== null &&
    /^(learn|train|teach|practise|practice)$/.test(clause.governor.group.lemma)
  )
    return [];
  if (
    /^(sell|export|carry|buy|import|transport|haul|ferry|load|bring|truck)$/.test(base) &&
    acts.every((act) => act === 'funds') &&
    things.every((phrase) =>
      /^(oil|gas|fuel|grain|wheat|coal|crude|flour|rice|cement|petrol|diesel|fertiliser|fertilizer)$/.test(phrase.low),
    )
  )
    return [];
  if (
    acts.every((act) => act === 'words') &&
    !/^(offer|give|provide|send|extend|lend|proffer|deliver|convey|pledge)/.test(lemma)
  )
    return [];
  const owners = things
    .flatMap((phrase) =>
      view.discourse.resolve(phrase.agent?.kind === 'code' ? phrase.agent : phrase.owner, {
        subject,
        isSubject: false,
      }),
    )
    .filter((code) => clause.passive || !subject.includes(code));
  if (receivers.length === 0) receivers = view.whomAfter(clause, 'to', 'into');
  if (receivers.length === 0) receivers = view.whomAfter(clause, 'for', 'onto', 'toward', 'towards');
  if (receivers.length === 0 && !isThing(things, 'troops')) receivers = view.whomAfter(clause, 'with');
  // "troops to an African Union mission in Somalia": where they go.
  if (receivers.length > 0 && receivers.every((code) => /^[a-z]/.test(code)) && isThing(things, 'troops')) {
    const there = view.whomAfter(clause, 'in').filter((code) => /^[A-Z]/.test(code) && !subject.includes(code));
    if (there.length > 0) receivers = there;
  }
  if (receivers.length === 0 && acts[0] !== 'intelligence')
    receivers = view
      .whomAfter(clause, 'in', 'on', 'at', 'across', 'near', 'inside', 'along', 'off', 'over')
      .filter((code) => acts.includes('deploy') || acts.includes('funds') || acts.includes('arms') || code.length > 3);
  if (receivers.length === 0) receivers = modifiedFor(things, view, subject);
  // Carried from somewhere, to nowhere named: no gift. Sent across a border that is somebody else's: no help.
  if (
    acts.includes('deploy') &&
    /^(carry|transport|haul|ferry|fly|bring|move)$/.test(base) &&
    view.whomAfter(clause, 'to', 'into', 'in').length === 0
  )
    return [];
  if (
    acts.includes('deploy') &&
    /\bacross (the|its|their) (border|frontier|line)\b/.test(view.words(clause.group.verb, clause.last + 3))
  ) {
    const invaded = receivers.length > 0 ? receivers : view.discourse.context(givers, true);
    return [{ ...made, act: 'attack', actors: givers, targets: invaded, rule: 'verb:attack:across', confidence: 0.5 }];
  }
  const stops = isOf(lemma, 'stop') && !isOf(lemma, 'give');
  // Troops that Washington asks for are another's; "American weapons" sent by Poland are Poland's gift.
  let actors = givers;
  if (clause.passive && actors.length === 0) actors = owners;
  // "An airlift brought 15,000 Cubans": they came themselves.
  if (
    actors.length === 0 &&
    acts.includes('deploy') &&
    clause.subject.length > 0 &&
    clause.subject.every((phrase) => phrase.agent === null && phrase.names.length === 0)
  )
    actors = owners;
  if (clause.passive && actors.length === 0)
    actors = deciding(clause, view).filter((code) => !receivers.includes(code));
  // "7,000 troops were airlifted to Kuwait": by whoever was asked.
  const { lastAsked } = view.discourse;
  if (clause.passive && actors.length === 0 && lastAsked !== null && !receivers.includes(lastAsked))
    actors = [lastAsked];
  if (receivers.length === 0 && !clause.passive && owners.length > 0 && !acts.includes('deploy')) receivers = owners;
  let confidence = receivers.length > 0 ? 0.85 : 0.5;
  if (receivers.filter((code) => !actors.includes(code)).length === 0) {
    const purpose = view.clauses.find((each) => each.governor === clause && each.group.infinitive);
    receivers =
      purpose === undefined
        ? []
        : view
            .whom(AGAINST.test(purpose.group.lemma) ? [] : purpose.objects[0], purpose)
            .concat(view.whomAfter(purpose, 'for', 'alongside', 'in'))
            .filter((code) => !actors.includes(code))
            .slice(0, 1);
    // "sent tanks to save the monarchy": they went themselves.
    if (
      receivers.length > 0 &&
      /^(send|dispatch|fly|move|rush)$/.test(base) &&
      acts.includes('arms') &&
      isThing(things, 'arms')
    )
      acts.splice(0, acts.length, 'deploy');
    if (receivers.length === 0 && !/^(make|open|build|have|hold|increase|put|load)/.test(base))
      receivers = whenAsked(clause, view, actors);
    confidence = 0.5;
  }
  // Stationed at a place that nobody knows: perhaps at home.
  if (receivers.length > 0 && confidence === 0.5 && acts.includes('deploy') && atUnknown(clause)) return [];
  const later =
    /^(promise|pledge|guarantee|commit)$/.test(base) ||
    (/^(consider|plan|discuss|weigh|mull)$/.test(base) && !clause.group.negated);
  return [highest(acts)].map((act) => ({
    ...made,
    act,
    actors,
    targets: receivers.filter((code) => !actors.includes(code)),
    rule: `verb:give:${lemma}`,
    confidence,
    negated: stops,
    ...(later && act !== 'words' ? { modality: 'predicted' as const } : {}),
  }));
}

/** "voted to allow troops to be sent to Libya": whoever allows it sends them. */
function deciding(clause: Clause, view: SentenceView): readonly string[] {
  if (!clause.group.infinitive) return [];
  for (let up = clause.governor, steps = 0; up !== null && steps < 3; up = up.governor, steps++) {
    if (!/^(allow|let|permit|authori[sz]e|approve|order|vote|agree|decide|want|plan)$/.test(up.group.lemma)) return [];
    const codes = view.subjectOf(up);
    if (codes.length > 0) return codes;
  }
  return [];
}

/** "parted with its tanks, handing 300 of them to Kyiv": the goods that the sentence has named. */
function namedBefore(clause: Clause, view: SentenceView): Group | undefined {
  const object = clause.objects.at(-1);
  const last = object?.at(-1);
  const pointing =
    object?.length === 1 &&
    last !== undefined &&
    (/^(it|them)$/.test(last.low) ||
      (/^(of them|of those)$/.test(view.words(last.last + 1, last.last + 2)) && last.names.length === 0) ||
      / of them$/.test(view.words(last.first, last.last)));
  if (!pointing || last === undefined) return undefined;
  const goods = view.phrases.findLast(
    (phrase) =>
      phrase.last < clause.group.first &&
      (phrase.things.has('arms') || phrase.things.has('funds')) &&
      !clause.subject.includes(phrase),
  );
  return goods === undefined ? undefined : [goods];
}

/** What is done to an enemy, not for a friend. */
const AGAINST =
  /^(deter|fight|counter|contain|strike|attack|stop|threaten|confront|bomb|crush|put down|topple|repel|defeat|drive out|invade|oust|hunt|battle)$/;

const atUnknown = (clause: Clause): boolean =>
  clause.complements.some(
    ({ prep, phrases }) =>
      /^(in|on|at|to|near)$/.test(prep) &&
      phrases.some(
        (phrase) => phrase.proper && phrase.agent === null && phrase.owner === null && !TIMES.test(phrase.low),
      ),
  );
const TIMES =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d+)$/;

/** "did not send its forces when Armenia asked": whoever the context says. */
function whenAsked(clause: Clause, view: SentenceView, actors: readonly string[]): readonly string[] {
  const when = view.clauses.find(
    (each) => each.index > clause.index && /^(when|as|after|before|though|although|while)$/.test(each.opener),
  );
  const pleading = view.clauses.find(
    (each) => each.index < clause.index && isOf(each.group.lemma, 'ask') && !isOf(each.group.lemma, 'toward'),
  );
  const pleader = pleading === undefined ? [] : view.subjectOf(pleading).filter((code) => !actors.includes(code));
  if (pleader.length > 0) return pleader;
  const asker = when === undefined ? [] : view.subjectOf(when).filter((code) => !actors.includes(code));
  return asker.length > 0 ? asker : view.discourse.context(actors);
}

/** "weapons for Iraq", "aid to Kyiv" inside what is handed over. */
function modifiedFor(things: Group, view: SentenceView, subject: readonly string[]): readonly string[] {
  const last = things.at(-1) as Phrase;
  const prep = view.low(last.last + 1);
  const next = view.startingAt(last.last + 2);
  if (!/^(for|to|with|in)$/.test(prep) || next === undefined) return [];
  const agents = view.agents([next], subject);
  return agents.length > 0 ? agents : view.owners([next], subject);
}

function received(clause: Clause, view: SentenceView, subject: readonly string[]): Found[] {
  const { lemma } = clause.group;
  const made = { first: clause.first, last: clause.last, clause };
  const things = clause.objects[0];
  if (/^(accept|secure|win|take)$/.test(lemma) && !isThing(things, 'arms', 'funds', 'training', 'words', 'aid'))
    return [];
  if (/^take/.test(lemma)) return [];
  if (isThing(things, 'request') || clause.opener === 'what' || view.low(clause.first - 1) === 'what') return [];
  const acts = actsOfThings(things, lemma);
  if (acts.length === 0) return [];
  // Who buys goods is not helped.
  if (/^(buy|purchase|import|acquire)$/.test(lemma) && acts.every((act) => act === 'funds')) return [];
  if (clause.passive) return [];
  let givers = view.whomAfter(clause, 'from');
  if (givers.length === 0)
    givers = view
      .owners(things, subject)
      .concat(
        (things ?? []).flatMap((phrase) =>
          phrase.agent?.kind === 'code' && phrase.things.size > 0 ? [phrase.agent.code] : [],
        ),
      )
      .filter((code) => !subject.includes(code));
  if (givers.length === 0 && acts.includes('training'))
    givers = view.whomAfter(clause, 'in').filter((code) => !subject.includes(code));
  if (givers.length === 0 && /^(buy|purchase|acquire|order|procure)$/.test(lemma))
    givers = makersOf(things, view).filter((code) => !subject.includes(code));
  const implied = givers.length === 0;
  if (implied && /^(receive|get|obtain)$/.test(lemma)) givers = view.discourse.context(subject);
  return [highest(acts)].map((act) => ({
    ...made,
    act,
    actors: givers,
    targets: subject,
    rule: `verb:receive:${lemma}`,
    confidence: implied ? 0.55 : 0.8,
  }));
}

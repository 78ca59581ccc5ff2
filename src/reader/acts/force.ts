import type { Clause } from '../language/clause-parts.ts';
import { isOf } from '../language/verbs.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';

const BY_ITSELF =
  /^(attack|invade|bomb|bombard|shell|raid|blockade|occupy|annex|storm|pound|besiege|assault|overrun|ambush|encircle|pummel|torpedo|rocket|infiltrate|mine|strafe)$/;

const WITH_FORCE =
  /^(strike|hit|fire|launch|seize|capture|cross|enter|wage|declare|sink|destroy|mount|conduct|carry out|unleash|penetrate|target|shoot down|shoot|conquer|retake|push into|march|down|ram|assail|open|press|take|move|roll|pour|advance|send|sabotage|impose)$/;

const FORCE_WORDS =
  /\b(missiles?|rockets?|drones?|bombs?|shells?|artillery|airstrikes?|air strikes?|strikes?|air raids?|raids?|attacks?|offensives?|assaults?|invasion|war|incursions?|bombardment|operations?|fire|torpedo|salvo|barrage|blockade|campaign|counteroffensive|water cannon)\b/;

/** Force used on a state: attacked, bombed, crossed into, launched missiles at. */
export function attacks(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  if (!isOf(lemma, 'attack') && !/^(move|roll|pour|advance|send|go|thrust|sweep)$/.test(lemma)) return [];
  const made = { act: 'attack' as const, first: clause.first, last: clause.last, clause };
  const actors = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const object = clause.passive ? (clause.link === 'reduced' ? clause.objects[0] : clause.subject) : clause.objects[0];
  const told =
    clause.link === 'relative' && clause.objects[0] !== undefined
      ? view.words(clause.objects[0][0]?.first ?? 0, clause.objects[0].at(-1)?.last ?? 0)
      : '';
  const rest = `${view.words(clause.group.verb, clause.last)} ${told}`;
  // "entered Juba at the invitation of its president": as a guest.
  const invited = /\bat (?:the |its |his |their )?(?:invitation|request|behest|urging)\b|\binvited by\b/.test(
    view.words(clause.group.verb, clause.last + 6),
  );
  const whole = (codes: readonly string[]) => codes.filter((code) => !actors.includes(code));
  const place = () => {
    const direct = whole(view.whomAfter(clause, 'against', 'on', 'at', 'into', 'upon'));
    return direct.length > 0
      ? direct
      : whole(view.whomAfter(clause, 'in', 'across', 'of', 'near', 'toward', 'towards', 'over', 'inside'));
  };
  if (invited && /^(enter|cross|march|move|roll|pour|go|land)$/.test(lemma)) {
    const host = whole(view.whom(object, clause)).concat(place());
    return host.length === 0 || actors.length === 0
      ? []
      : [{ ...made, act: 'deploy', actors, targets: host.slice(0, 1), rule: `verb:invited:${lemma}`, confidence: 0.6 }];
  }
  // "Asmara responded with artillery fire": on whoever had just struck.
  if (/^(respond|retaliate|answer|reply)$/.test(lemma) && FORCE_WORDS.test(rest) && !clause.passive) {
    const named = place();
    const foe = named.length > 0 ? named : view.discourse.attackerOf(actors);
    if (foe.length > 0 && actors.length > 0)
      return [{ ...made, actors, targets: foe, rule: `verb:attack:${lemma}`, confidence: 0.6 }];
  }
  const behalf =
    (BY_ITSELF.test(lemma) || /^(strike|hit|target)$/.test(lemma)) &&
    /\b(on (?:our |their |its |his )?behalf(?: of)?|in support of|in aid of)\b/.test(rest)
      ? view.whomAfter(clause, 'of', 'on').filter((code) => !actors.includes(code))
      : [];
  if (behalf.length > 0)
    return [{ ...made, act: 'combat', actors, targets: behalf, rule: `verb:combat:${lemma}`, confidence: 0.65 }];
  // "struck a rebel column": for the government that the text is about.
  const rebels =
    object?.[0] !== undefined &&
    !clause.passive &&
    actors.length > 0 &&
    object.every((phrase) => phrase.names.length === 0) &&
    /\b(rebels?|insurgents?|jihadists?|guerrillas?|militants?|mutineers|separatists?)\b/.test(
      view.words(object[0].first, object[0].last),
    );
  if (rebels && place().length === 0 && (BY_ITSELF.test(lemma) || /^(strike|hit|target)$/.test(lemma))) {
    const named = view.discourse.resolve({ kind: 'word', word: 'rebels' }, { subject: actors, isSubject: false });
    const helped = view.discourse.context(actors);
    if (named.length === 0)
      return helped.length === 0
        ? []
        : [{ ...made, act: 'combat', actors, targets: helped, rule: `verb:combat:${lemma}`, confidence: 0.5 }];
  }
  if (BY_ITSELF.test(lemma)) {
    if (/^(attack|assault)$/.test(lemma) && isThing(object, 'agreement') && view.whom(object, clause).length === 0)
      return [];
    let targets: readonly string[] = whole(
      /^(occupy|annex)$/.test(lemma) && view.owners(object).length > 0
        ? view.owners(object)
        : view.whom(object, clause),
    );
    // "accused Belarus of attacking its border posts": not its own.
    if (targets.length === 0 && object?.some((phrase) => phrase.owner?.kind === 'word'))
      targets = whole(
        clause.governor === null
          ? view.discourse.other(actors)
          : view.subjectOf(clause.governor).filter((code) => !actors.includes(code)),
      );
    if (targets.length === 0) targets = place();
    const bare = object === undefined && !clause.passive;
    if (bare && /^(attack|invade)$/.test(lemma) && clause.group.finite && targets.length === 0) {
      return [
        { ...made, actors, targets: view.discourse.context(actors, true), rule: 'verb:attack:bare', confidence: 0.4 },
      ];
    }
    if (targets.length === 0 && actors.length > 0 && isPlace(object, view)) {
      const whose = view.discourse.context(actors, true);
      return whose.length === 0
        ? []
        : [{ ...made, actors, targets: whose, rule: `verb:attack:${lemma}`, confidence: 0.55 }];
    }
    if (
      targets.length === 0 &&
      /^(occupy|invade|shell|bomb)$/.test(lemma) &&
      !clause.passive &&
      view.discourse.topic(actors) !== null
    )
      targets = view.discourse.context(actors, true);
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: `verb:attack:${lemma}`, confidence: 0.85 }];
  }
  if (/^(cross|enter|march|push into|roll|pour|advance|move|go|thrust|sweep)$/.test(lemma)) {
    const military = clause.subject.some(
      (phrase) =>
        phrase.things.has('troops') ||
        phrase.things.has('arms') ||
        /^(army|military|forces|tanks|columns?|troops|soldiers|jets|warplanes)$/.test(phrase.low),
    );
    if (/^(go)$/.test(lemma)) {
      if (!/\bgo(es|ne|ing)? to war (with|against|on|over)\b|\bwent to war (with|against|on|over)\b/.test(rest))
        return [];
      return [
        {
          ...made,
          actors,
          targets: whole(view.whomAfter(clause, 'with', 'against', 'on')),
          rule: 'verb:attack:war',
          confidence: 0.8,
        },
      ];
    }
    if (!military) return [];
    if (lemma === 'cross' && !/\binto\b/.test(rest) && !/border|frontier|river|line|strait/.test(rest)) return [];
    const into = whole(view.whomAfter(clause, 'into', 'on', 'toward', 'towards'));
    let targets: readonly string[] =
      into.length > 0 ? into : /^(enter|cross)$/.test(lemma) ? whole(view.whom(object, clause)) : [];
    // "crossed the border", "entered the capital": of whomever the text speaks.
    if (targets.length === 0 && /^(cross|enter)$/.test(lemma) && actors.length > 0 && isPlace(object, view))
      targets = view.discourse.context(actors, true);
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: `verb:attack:${lemma}`, confidence: 0.7 }];
  }
  if (/^(answer|respond|retaliate)$/.test(lemma)) {
    const blow = view.after(clause, 'with', 'by');
    if (
      !blow.some((phrase) =>
        /^(barrage|strikes?|missiles?|rockets?|attack|attacks|salvo|raid|raids|airstrikes|bombing|shelling|fire|drones?|volley|offensive)$/.test(
          phrase.low,
        ),
      )
    )
      return [];
    const other = view.discourse.otherSubject(actors);
    return [
      {
        ...made,
        actors,
        targets: other.length > 0 ? other : view.discourse.context(actors, true),
        rule: `verb:attack:${lemma}`,
        confidence: 0.5,
      },
    ];
  }
  if (!WITH_FORCE.test(lemma)) return [];
  if (
    lemma === 'open' &&
    /\b(factory|plant|line|school|academy|base|office|museum|consulate|embassy|port|talks)\b/.test(rest)
  )
    return [];
  if (
    /^(send|move|take|open|press|shoot|declare|impose|wage|launch|mount|conduct|carry out|unleash|fire|target|open)$/.test(
      lemma,
    )
  ) {
    const target = lemma === 'target' ? whole(view.whom(object, clause)) : [];
    if (lemma === 'target')
      return target.length > 0 && !/sanction|tariff/.test(rest)
        ? [{ ...made, actors, targets: target, rule: 'verb:attack:target', confidence: 0.6 }]
        : [];
    if (clause.passive ? !clauseHasForce(clause, view) : !FORCE_WORDS.test(rest)) return [];
    if (lemma === 'send' && !/\b(tanks|troops|forces|army)\b.*\b(into|across)\b/.test(rest)) return [];
    if (lemma === 'send') return [];
    if (
      lemma === 'impose' &&
      !/\b(blockade|siege|no-fly)\b/.test(view.words(clause.first, clause.last) + (object?.[0]?.low ?? ''))
    )
      return [];
    if (lemma === 'take') return [];
    // Missiles fired into waters near somebody are a threat.
    if (/^(fire|launch|carry out|conduct)$/.test(lemma) && SHOW.test(rest)) {
      const near = whole(
        view.whomAfter(clause, 'near', 'off', 'toward', 'towards', 'over', 'around', 'at', 'into', 'across'),
      );
      const whom = near.length > 0 ? near : view.discourse.context(actors, true);
      return whom.length === 0
        ? []
        : [{ ...made, act: 'threat', actors, targets: whom, rule: `verb:threat:${lemma}`, confidence: 0.5 }];
    }
    const targets = place();
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: `verb:attack:${lemma}`, confidence: 0.8 }];
  }
  // strike, hit, seize, capture, sink ...: what is struck must be a state's.
  if (lemma === 'strike' && isThing(object, 'agreement')) return [];
  if (/^(hit)$/.test(lemma) && /\b(by|with) (sanctions|tariffs|drought|floods?|inflation)|sanctions|tariffs/.test(rest))
    return [];
  if (
    /^(seize|capture)$/.test(lemma) &&
    (/\bpower\b/.test(rest) || object?.some((phrase) => phrase.names.some((name) => name.kind === 'leader')))
  )
    return [];
  if (lemma === 'sabotage' && isThing(object, 'aid', 'agreement', 'diplomacy', 'funds', 'arms')) return [];
  if (/^down$/.test(lemma) && !isThing(object, 'arms')) return [];
  // What is shot down in flight is no attack on its owner.
  if (
    /^(shoot down|down|destroy|sink)$/.test(lemma) &&
    object?.some((phrase) => /^(drones?|missiles?|rockets?|shells?|projectiles?|uavs?)$/.test(phrase.low)) &&
    !/^sink$/.test(lemma)
  )
    return [];
  const targets = whole(view.whom(object, clause)).length > 0 ? whole(view.whom(object, clause)) : place();
  // "accused China of ramming a boat": the accuser's.
  if (targets.length === 0 && clause.link === 'gerund' && clause.governor?.group.lemma === 'accuse') {
    const accuser = whole(view.subjectOf(clause.governor));
    return accuser.length === 0 || actors.length === 0
      ? []
      : [{ ...made, actors, targets: accuser, rule: `verb:attack:${lemma}`, confidence: 0.6 }];
  }
  if (targets.length === 0) return [];
  if (/^(hit|strike)$/.test(lemma) && actors.length === 0 && !clauseHasForce(clause, view)) return [];
  return [{ ...made, actors, targets, rule: `verb:attack:${lemma}`, confidence: 0.75 }];
}

const SHOW =
  /\bmissiles?\b.*\b(sea|waters|ocean|strait)\b|\b(exercises?|drills|manoeuvres|maneuvers)\b.*\b(near|off|around|along)\b/;

/** "the city", "the border", "an oil terminal": a place of whomever the text speaks. */
function isPlace(group: Clause['objects'][number] | undefined, view: SentenceView): boolean {
  const phrase = group?.[0];
  return (
    phrase !== undefined &&
    phrase.owner === null &&
    /^(the|a|an|its|their|several|two|three|four|five)$/.test(view.low(phrase.first)) &&
    /^(cit(?:y|ies)|towns?|capital|ports?|harbou?r|border|frontier|airports?|airfields?|bases?|province|region|villages?|islands?|palace|refinery|refineries|oilfields?|terminals?|barracks|garrison|coast|outposts?|camps?|positions?|convoys?|depots?|plants?|bridges?)$/.test(
      phrase.low,
    )
  );
}

function clauseHasForce(clause: Clause, view: SentenceView): boolean {
  return FORCE_WORDS.test(view.words(clause.first, clause.last));
}

import type { Clause } from '../language/clause-parts.ts';
import { isOf } from '../language/verbs.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';
/** Bases, airspace and ports lent or refused; refuge given; dependence on what another gives. */
export function lends(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const subject = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const made = { first: clause.first, last: clause.last, clause };
  const not = (codes: readonly string[]): readonly string[] => codes.filter((code) => !subject.includes(code));
  const all = view.words(clause.first, clause.last + 8);
  const object = clause.objects[0];
  const ACCESS =
    /\b(bases?|air ?bases?|airfields?|airspace|air space|ports?|territory|runways?|harbou?rs?|soil|refuel\w*|land(?:ing)? rights|overflights?|facilit(?:y|ies)|fly over|cross|transit|stopovers?|skies|straits?|launch)\b/;
  if (
    /^(open|close|grant|offer|give|let|allow|permit|bar|deny|lease|lend|provide|shut|ban|make|hand over|extend)$/.test(
      lemma,
    )
  ) {
    const next =
      view.clauses.slice(clause.index + 1, clause.index + 3).find((each) => each.governor === clause) ?? null;
    const words = view.words(clause.group.last + 1, Math.max(clause.last, next?.last ?? 0));
    const bars = /^(bar|deny|close|shut|ban)$/.test(lemma);
    const uses =
      /^(let|allow|permit)$/.test(lemma) &&
      next?.group.lemma === 'use' &&
      (next.objects[0]?.some((phrase) => phrase.proper || phrase.owner?.kind === 'code') ?? false);
    if (ACCESS.test(words) || uses) {
      let whom = not(view.whomAfter(clause, 'to', 'for'));
      if (/^(let|allow|permit|bar|deny|ban)$/.test(lemma) || whom.length === 0) {
        const direct = not(view.whom(object, clause));
        if (direct.length > 0) whom = direct;
      }
      if (whom.length === 0 && next !== null)
        whom =
          not(view.subjectOf(next)).length > 0 ? not(view.subjectOf(next)) : not(view.owners(next.subject, subject));
      const opens = /^(open|close|shut|make|grant|offer|give|lease|provide|lend|extend|hand over)$/.test(lemma);
      if (
        opens &&
        !(
          isThing(object, 'access') ||
          isThing(clause.objects[1], 'access') ||
          /\b(access|bases?|airspace|rights|use of .*(ports?|airfields?|territory))\b/.test(words)
        )
      )
        return [];
      if (/^(let|allow|permit)$/.test(lemma) && next === null) return [];
      if (whom.length === 0 && /^(them|it)$/.test(object?.[0]?.low ?? ''))
        whom = not(view.discourse.lastTarget === null ? [] : [view.discourse.lastTarget]);
      if (whom.length > 0)
        return [
          {
            ...made,
            last: Math.max(clause.last, next?.last ?? 0),
            act: 'access',
            actors: subject,
            targets: whom,
            rule: `verb:access:${lemma}`,
            confidence: 0.7,
            negated: bars,
          },
        ];
    }
  }
  if (
    /^(refuse|deny)$/.test(lemma) &&
    clause.objects.length > 1 &&
    /\b(access|rights|landing|overflight|bases?|airspace|passage|transit|refuel\w*)\b/.test(
      view.words(clause.group.last, clause.last),
    )
  ) {
    const whom = not(view.whom(object, clause));
    const meant = whom.length > 0 ? whom : view.discourse.context(subject);
    return [
      {
        ...made,
        act: 'access',
        actors: subject,
        targets: meant,
        rule: `verb:access:${lemma}`,
        confidence: 0.6,
        negated: true,
      },
    ];
  }
  if (/^(use|fly|operate|launch|refuel|take off)$/.test(lemma) && !clause.passive && clause.governor === null) {
    const from = view.whomAfter(clause, 'from', 'in').filter((code) => !subject.includes(code));
    if (lemma === 'use' && isThing(object, 'access')) {
      const hosts = not(view.owners(object, subject)).concat(not(view.whomAfter(clause, 'in')));
      return hosts.length === 0
        ? []
        : [
            {
              ...made,
              act: 'access',
              actors: hosts.slice(0, 1),
              targets: subject,
              rule: 'verb:access:use',
              confidence: 0.5,
            },
          ];
    }
    if (from.length > 0 && /\b(bases?|airfields?|air bases?)\b/.test(all) && lemma !== 'use')
      return [
        {
          ...made,
          act: 'access',
          actors: from.slice(0, 1),
          targets: subject,
          rule: `verb:access:${lemma}`,
          confidence: 0.4,
        },
      ];
  }
  // Refuge.
  const refuge =
    isThing(object, 'sanctuary') ||
    isThing(clause.objects[1], 'sanctuary') ||
    isThing(view.after(clause, 'with'), 'sanctuary');
  if (/^(give|grant|offer|provide|get|receive|find|extend|take|obtain|seek)$/.test(lemma) && refuge) {
    const receives =
      /^(get|receive|find|take|obtain)$/.test(lemma) || (clause.passive && /^(grant|give|offer)$/.test(lemma));
    if (lemma === 'seek') return [];
    if (receives) {
      const whom = clause.passive ? view.agents(clause.subject, [], true).concat(view.owners(clause.subject)) : subject;
      const where = view.whomAfter(clause, 'in', 'from', 'by').filter((code) => !whom.includes(code));
      return where.length === 0
        ? []
        : [
            {
              ...made,
              act: 'sanctuary',
              actors: where,
              targets: whom,
              rule: `verb:sanctuary:${lemma}`,
              confidence: 0.75,
            },
          ];
    }
    let whom = clause.objects.length > 1 ? not(view.whom(object, clause)) : [];
    if (whom.length === 0) whom = not(view.whomAfter(clause, 'to', 'for'));
    return whom.length === 0
      ? []
      : [
          {
            ...made,
            act: 'sanctuary',
            actors: subject,
            targets: whom,
            rule: `verb:sanctuary:${lemma}`,
            confidence: 0.75,
          },
        ];
  }
  if (isOf(lemma, 'host') && !/^(welcome|house)$/.test(lemma)) {
    const whom = not(view.agents(clause.passive ? clause.subject : object, subject));
    if (lemma === 'host' && isThing(object, 'troops'))
      return [{ ...made, act: 'access', actors: subject, targets: whom, rule: 'verb:access:host', confidence: 0.6 }];
    if (lemma !== 'host' && whom.length > 0)
      return [
        {
          ...made,
          act: 'sanctuary',
          actors: subject,
          targets: whom,
          rule: `verb:sanctuary:${lemma}`,
          confidence: 0.65,
        },
      ];
  }
  if (isOf(lemma, 'flee') && !clause.passive) {
    const leader = clause.subject.some(
      (phrase) =>
        phrase.names.some((name) => name.kind === 'leader') || /^(he|she|president|dictator|king)$/.test(phrase.low),
    );
    const where = not(view.whomAfter(clause, 'to', 'into')).concat(not(view.agents(object, subject)));
    if (
      leader &&
      where.length > 0 &&
      /\b(asylum|refuge|exile|shelter|took him in|gave)\b/.test(view.words(clause.group.last, view.tokens.length))
    ) {
      return [
        {
          ...made,
          last: view.tokens.length - 2,
          act: 'sanctuary',
          actors: where,
          targets: subject,
          rule: 'verb:sanctuary:flee',
          confidence: 0.5,
        },
      ];
    }
  }
  // "was Azerbaijan's main supplier of weapons".
  if (
    /^(be|remain|become)$/.test(lemma) &&
    /^(supplier|provider|seller|exporter|source|backer|donor|financier|lender|creditor)$/.test(object?.[0]?.low ?? '')
  ) {
    const words = view.words(clause.group.last + 1, clause.last + 3);
    const whom = not(view.owners(object, subject)).concat(not(view.whomAfter(clause, 'to', 'for')));
    const act = /\b(arms|weapons?|military|ammunition|missiles?|drones?|defen[cs]e)\b/.test(words)
      ? ('arms' as const)
      : /\b(donor|financier|lender|creditor|money|aid|loans?|credit|financial)\b/.test(words)
        ? ('funds' as const)
        : null;
    if (act !== null && whom.length > 0)
      return [{ ...made, act, actors: subject, targets: whom.slice(0, 1), rule: 'noun:supplier', confidence: 0.65 }];
  }
  // "is reliant on Iran for weapons".
  if (/^(be|remain|become|depend|rely|lean)$/.test(lemma)) {
    const words = view.words(clause.group.last, clause.last + 2);
    if (
      /\b(reliant|dependent|depends?|depended|relies|relied|rely|rel(?:y|ies|ying))\b/.test(
        view.words(clause.group.verb, clause.last),
      ) &&
      /\bfor\b.*\b(weapons?|arms|drones?|missiles?|ammunition|war|shells|munitions|defen[cs]e|equipment|spare parts|military)\b/.test(
        words,
      )
    ) {
      const giver = not(view.whomAfter(clause, 'on', 'upon'));
      return giver.length === 0
        ? []
        : [{ ...made, act: 'arms', actors: giver, targets: subject, rule: 'adj:reliant', confidence: 0.55 }];
    }
  }
  return [];
}

/** "No missiles came", "MiG fighters reached Nigeria": from whoever was asked, or acted last. */
function supplies(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const goods = clause.subject[0];
  const told = view.discourse.recentHelp;
  // "They never came", "None arrived": of what was promised before.
  if (
    told !== null &&
    goods !== undefined &&
    /^(come|arrive|appear|materialise|materialize)$/.test(lemma) &&
    /^(they|it|none|neither|nothing)$/.test(goods.low) &&
    (clause.group.negated || /^(none|neither|nothing)$/.test(goods.low))
  )
    return [
      {
        act: told.act,
        first: clause.first,
        last: clause.last,
        clause: null,
        actors: [told.actor],
        targets: [told.target],
        rule: `verb:came:${lemma}`,
        confidence: 0.55,
        negated: true,
      },
    ];
  if (
    goods === undefined ||
    goods.names.length > 0 ||
    goods.owner !== null ||
    !/^(come|arrive|reach|land|follow)$/.test(lemma)
  )
    return [];
  const act = goods.things.has('arms') ? ('arms' as const) : goods.things.has('troops') ? ('deploy' as const) : null;
  if (act === null) return [];
  const made = { act, first: clause.first, last: clause.last, clause, rule: `verb:came:${lemma}`, confidence: 0.45 };
  const there = view
    .whomAfter(clause, 'in', 'to', 'at')
    .concat(lemma === 'reach' ? view.whom(clause.objects[0], clause) : []);
  const { lastAsked } = view.discourse;
  const asked = lastAsked !== null && /^[A-Z]/.test(lastAsked) && !there.includes(lastAsked) ? [lastAsked] : [];
  const actors = asked.length > 0 ? asked : view.discourse.otherSubject(there);
  const targets = there.length > 0 ? there : view.discourse.context(actors);
  const certain = asked.length > 0 || lemma === 'reach';
  return actors.length === 0 || targets.length === 0 || !certain
    ? []
    : [{ ...made, actors, targets: targets.slice(0, 1) }];
}

/** Troops that stand in a country, whatever the verb: "Soviet advisers manned air defence batteries in Syria". */
export function presences(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const made = { act: 'deploy' as const, first: clause.first, last: clause.last, clause };
  const troops = clause.subject.some(
    (phrase) => phrase.things.has('troops') && (phrase.agent?.kind === 'code' || phrase.owner !== null),
  );
  if (
    /^(arrive|come|follow|land|parachute|man|guard|patrol|garrison|remain|stay|operate|serve|stand|be|reach|move|head|protect)$/.test(
      lemma,
    ) ||
    isOf(lemma, 'reinforce')
  ) {
    if (!troops) return supplies(clause, view);
    const who = view.agents(clause.subject, [], true).concat(view.owners(clause.subject)).slice(0, 2);
    let where = view
      .whomAfter(clause, 'in', 'to', 'at', 'on', 'across', 'near')
      .concat(
        /^(guard|patrol|garrison|protect|reach|reinforce)$/.test(lemma) || isOf(lemma, 'reinforce')
          ? view.whom(clause.objects[0], clause)
          : [],
      );
    if (where.length === 0 && /^(guard|patrol|protect|man)$/.test(lemma) && view.discourse.lastStates(1).length > 0)
      where = view.discourse
        .lastStates(2)
        .filter((code) => !who.includes(code))
        .slice(-1);
    if (
      /^(be|remain|stay|stand|move|operate|serve)$/.test(lemma) &&
      !/\b(in|on|at|across)\b/.test(view.words(clause.group.last, clause.last))
    )
      return [];
    if (
      lemma === 'be' &&
      !/\b(based|stationed|deployed|present|there|on the ground|in)\b/.test(view.words(clause.group.last, clause.last))
    )
      return [];
    if (where.length === 0 && /^(arrive|follow)$/.test(lemma)) where = [...view.discourse.context(who)];
    const targets = where.filter((code) => !who.includes(code));
    return targets.length === 0
      ? []
      : [{ ...made, actors: who, targets, rule: `verb:presence:${lemma}`, confidence: 0.5 }];
  }
  if (isOf(lemma, 'reinforce') && !/^(man|escort|secure)$/.test(lemma)) {
    const who = view.subjectOf(clause);
    const targets = view.whom(clause.objects[0], clause).filter((code) => !who.includes(code));
    return targets.length === 0
      ? []
      : [{ ...made, actors: who, targets, rule: `verb:reinforce:${lemma}`, confidence: 0.5 }];
  }
  if (lemma === 'escort') {
    const who = view.subjectOf(clause);
    const targets = view.whom(clause.objects[0], clause).filter((code) => !who.includes(code));
    return targets.length === 0 ? [] : [{ ...made, actors: who, targets, rule: 'verb:escort', confidence: 0.5 }];
  }
  return [];
}

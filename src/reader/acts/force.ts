import type { Clause } from '../language/clauses.ts';
import { isOf } from '../language/verbs.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';

const BY_ITSELF =
  /^(attack|invade|bomb|bombard|shell|raid|blockade|occupy|annex|storm|pound|besiege|assault|overrun|ambush|encircle|pummel|torpedo|rocket|infiltrate)$/;
const WITH_FORCE =
  /^(strike|hit|fire|launch|seize|capture|cross|enter|wage|declare|sink|destroy|mount|conduct|carry out|unleash|penetrate|target|shoot down|shoot|conquer|retake|push into|march|down|ram|assail|open|press|take|move|roll|pour|advance|send|sabotage)$/;
const FORCE_WORDS =
  /\b(missiles?|rockets?|drones?|bombs?|shells?|artillery|airstrikes?|air strikes?|strikes?|air raids?|raids?|attacks?|offensives?|assaults?|invasion|war|incursions?|bombardment|operations?|fire|torpedo|salvo|barrage|blockade|campaign|counteroffensive|water cannon)\b/;

/** Force used on a state: attacked, bombed, crossed into, launched missiles at. */
export function attacks(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  if (!isOf(lemma, 'attack') && !/^(move|roll|pour|advance|send|go|thrust|sweep)$/.test(lemma)) return [];
  const made = { act: 'attack' as const, first: clause.first, last: clause.last, clause };
  const actors = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const object = clause.passive ? (clause.link === 'reduced' ? clause.objects[0] : clause.subject) : clause.objects[0];
  const rest = view.words(clause.group.verb, clause.last);
  const place = () =>
    whole(
      view.whomAfter(
        clause,
        'against',
        'on',
        'at',
        'into',
        'in',
        'across',
        'of',
        'near',
        'toward',
        'towards',
        'over',
        'inside',
        'upon',
      ),
    );
  const behalf =
    BY_ITSELF.test(lemma) && /\b(on behalf of|in support of|in aid of)\b/.test(rest)
      ? view.whomAfter(clause, 'of').filter((code) => !actors.includes(code))
      : [];
  if (behalf.length > 0)
    return [{ ...made, act: 'combat', actors, targets: behalf, rule: `verb:combat:${lemma}`, confidence: 0.65 }];
  const whole = (codes: readonly string[]) => codes.filter((code) => !actors.includes(code));
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
    if (bare && lemma === 'attack' && clause.group.finite && targets.length === 0) {
      return [{ ...made, actors, targets: view.discourse.context(actors), rule: 'verb:attack:bare', confidence: 0.4 }];
    }
    if (
      targets.length === 0 &&
      /^(occupy|invade|shell|bomb)$/.test(lemma) &&
      !clause.passive &&
      view.discourse.topic(actors) !== null
    )
      targets = view.discourse.context(actors);
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
    const targets = into.length > 0 ? into : lemma === 'enter' ? whole(view.whom(object, clause)) : [];
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
        targets: other.length > 0 ? other : view.discourse.context(actors),
        rule: `verb:attack:${lemma}`,
        confidence: 0.5,
      },
    ];
  }
  if (!WITH_FORCE.test(lemma)) return [];
  if (
    /^(send|move|take|open|press|shoot|declare|wage|launch|mount|conduct|carry out|unleash|fire|target|open)$/.test(
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
    if (lemma === 'take') return [];
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
  if (/^down$/.test(lemma) && !isThing(object, 'arms')) return [];
  const targets = whole(view.whom(object, clause)).length > 0 ? whole(view.whom(object, clause)) : place();
  if (targets.length === 0) return [];
  if (/^(hit|strike)$/.test(lemma) && actors.length === 0 && !clauseHasForce(clause, view)) return [];
  return [{ ...made, actors, targets, rule: `verb:attack:${lemma}`, confidence: 0.75 }];
}

function clauseHasForce(clause: Clause, view: SentenceView): boolean {
  return FORCE_WORDS.test(view.words(clause.first, clause.last));
}

/** Fighting for somebody: defends, fights beside, comes to the aid of, shoots down what is fired at. */
export function combats(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const made = { act: 'combat' as const, first: clause.first, last: clause.last, clause };
  const actors = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const not = (codes: readonly string[]) => codes.filter((code) => !actors.includes(code));
  const rest = view.words(clause.group.verb, clause.last + 6);
  const rescue =
    /\b(?:to|in|for)(?: the| its| their| his)?(?: \w+)?(?: ?'s)? ?(aid|defence|defense|rescue|help|assistance)\b/.exec(
      view.words(clause.group.last + 1, clause.last + 8),
    );
  if (/^(come|go|rush|ride|race|swoop in|swoop|spring|leap|hurry|fly|run|move|jump)\b/.test(lemma) && rescue !== null) {
    const targets = not(whomRescued(clause, view));
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: 'verb:combat:aid', confidence: 0.75 }];
  }
  if (!isOf(lemma, 'combat')) return [];
  if (/^(fight|battle)$/.test(lemma)) {
    const beside = not(view.whomAfter(clause, 'for', 'alongside', 'beside', 'with', 'behalf'));
    const side = /\bon (?:the )?side\b|\bside by side\b|\bon behalf of\b|\bon .{1,20} side\b/.test(rest)
      ? not(view.whomAfter(clause, 'of', 'with', 'on'))
      : [];
    const over = not(view.whomAfter(clause, 'over'));
    const targets = side.length > 0 ? side : beside.length > 0 ? beside : over;
    if (targets.length === 0 && /\bagainst\b/.test(rest)) return [];
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: 'verb:combat:fight', confidence: 0.8 }];
  }
  if (/^(join|enter)$/.test(lemma)) {
    if (!/\b(war|fight|fighting|battle|conflict|offensive|campaign|invasion|operation|strikes|attack)\b/.test(rest))
      return [];
    const side = not(view.whomAfter(clause, 'of', 'alongside', 'beside', 'with', 'on', 'for'));
    const other = not(view.owners(clause.objects[0], actors));
    const targets = side.length > 0 ? side : lemma === 'join' ? other : [];
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: `verb:combat:${lemma}`, confidence: 0.6 }];
  }
  if (lemma === 'intervene') {
    const targets =
      not(view.whomAfter(clause, 'of', 'for')).length > 0 &&
      /\b(behalf|support|favour|favor|aid|defence|defense|side)\b|intervened? for/.test(rest)
        ? not(view.whomAfter(clause, 'of', 'for'))
        : not(view.whomAfter(clause, 'in'));
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: 'verb:combat:intervene', confidence: 0.6 }];
  }
  if (/^(expel|liberate|relieve)$/.test(lemma)) {
    const targets = lemma === 'expel' ? not(view.whomAfter(clause, 'from')) : not(view.whom(clause.objects[0], clause));
    if (lemma === 'expel' && !/\b(forces|army|troops|coalition|soldiers)\b/.test(view.words(clause.first, clause.last)))
      return [];
    return targets.length === 0 ? [] : [{ ...made, actors, targets, rule: `verb:combat:${lemma}`, confidence: 0.5 }];
  }
  // defend, protect, shield, rescue, save
  const object = clause.passive ? (clause.link === 'reduced' ? clause.objects[0] : clause.subject) : clause.objects[0];
  const targets = not(view.whom(object, clause));
  if (targets.length === 0) return [];
  if (
    lemma === 'defend' &&
    /\b(decision|policy|move|record|plan|remarks|bill|deal|agreement|strikes?|invasion|attack|right)\b/.test(
      object?.map((phrase) => phrase.low).join(' ') ?? '',
    )
  )
    return [];
  if (/^(bail out)$/.test(lemma)) return [];
  return [{ ...made, actors, targets, rule: `verb:combat:${lemma}`, confidence: 0.75 }];
}

/** "helped the army identify targets", "helped Kuwait repel the invasion": what the help consists of says which it is. */
export function helps(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  if (!/^(help|aid|assist|defend|protect|save|rescue|stop|prevent|support)$/.test(lemma)) return [];
  // "did nothing to help Armenia".
  const idle =
    clause.governor !== null &&
    clause.group.infinitive &&
    clause.governor.group.lemma === 'do' &&
    /^(nothing|little)$/.test(view.low(clause.governor.group.last + 1));
  if (idle) {
    const whom = view.whom(clause.objects[0], clause).filter((code) => !view.subjectOf(clause).includes(code));
    if (whom.length > 0)
      return [
        {
          act: 'combat',
          first: (clause.governor as Clause).first,
          last: clause.last,
          clause: null,
          actors: view.subjectOf(clause),
          targets: whom,
          rule: 'verb:help:nothing',
          confidence: 0.6,
          negated: true,
        },
      ];
  }
  if (!/^(help|aid|assist)$/.test(lemma)) return [];
  const actors = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const made = { first: clause.first, clause };
  const not = (codes: readonly string[]) => codes.filter((code) => !actors.includes(code));
  const tail = view.words(clause.group.last + 1, clause.group.last + 14);
  const next = view.clauses[clause.index + 1];
  const after = next !== undefined && next.group.first - clause.group.last < 12 ? next : null;
  const last = Math.max(clause.last, after?.last ?? 0);
  let targets = not(view.whom(clause.passive ? clause.subject : clause.objects[0], clause));
  const combat =
    /\b(defend|fight|repel|resist|rout|recapture|retake|save|crush|defeat|beat back|drive out|expel|shoot down|put down|win|hold off|liberate|protect)\b/;
  const act = /\b(identify\w*|locat\w+|target(s|ing)?|track\w*|spot\w*|pinpoint\w*|intelligence|satellite)\b/.test(tail)
    ? ('intelligence' as const)
    : combat.test(tail)
      ? ('combat' as const)
      : /\b(train\w*)\b/.test(tail)
        ? ('training' as const)
        : /\b(arm|equip|weapons?|ammunition|missiles?|bomb|drones?)\b/.test(tail)
          ? ('arms' as const)
          : /\b(financ\w+|money|loans?|funds|pay|debts?|budget)\b/.test(tail)
            ? ('funds' as const)
            : null;
  if (act === null) return [];
  if (targets.length === 0 && after !== null && after.index === clause.index + 1)
    targets = not(view.whom(after.objects[0], after));
  return targets.length === 0
    ? []
    : [{ ...made, act, last, actors, targets, rule: `verb:help:${act}`, confidence: 0.65 }];
}

/** "to the aid of Armenia", "to Armenia's rescue". */
function whomRescued(clause: Clause, view: SentenceView): readonly string[] {
  for (const { prep, phrases } of clause.complements) {
    if (prep !== 'to' && prep !== 'in') continue;
    const phrase = phrases[0];
    if (phrase === undefined || !phrase.things.has('defence')) continue;
    const own = view.owners([phrase], view.subjectOf(clause));
    if (own.length > 0) return own;
    const next = view.low(phrase.last + 1) === 'of' ? view.startingAt(phrase.last + 2) : undefined;
    if (next !== undefined) return view.whom([next], clause);
  }
  const mentioned = view.discourse.lastTarget;
  return mentioned === null ? [] : [mentioned];
}

/** Threats: threatens with force, warns of war, puts forces on alert. */
export function threats(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  if (!isOf(lemma, 'threaten')) return [];
  const made = { act: 'threat' as const, first: clause.first, clause };
  const actors = view.subjectOf(clause);
  const next = view.clauses[clause.index + 1];
  const governs = next !== undefined && (next.governor === clause || next.link === 'reported') ? next : null;
  const last = governs?.last ?? clause.last;
  const words = view.words(clause.group.verb, last);
  const not = (codes: readonly string[]) => codes.filter((code) => !actors.includes(code));
  const force =
    /\b(attack\w*|strike|invade|invasion|bomb\w*|force|war|retaliat\w*|rockets?|invasion|strikes?|destroy|hit|annihilat\w*|obliterat\w*|military|nuclear|missiles?|consequences|punish|response|act alone|intervene|seize|annex|wipe|shell|crush|action|sink|strikes|invading|reprisals?|respond)\b/.test(
      words,
    );
  if (clause.passive) return [];
  if (!force || (/^(hint|swear|vow)$/.test(lemma) && governs === null)) return [];
  if (
    /^(warn|vow|swear|hint)$/.test(lemma) &&
    !(governs !== null && /\b(would|will|could|might)\b/.test(words)) &&
    !/\b(of|with|against)\b .*\b(consequences|retaliation|war|strikes?|response|action|reprisals?)\b/.test(words) &&
    !(governs?.group.infinitive ?? false)
  )
    return [];
  if (
    lemma === 'warn' &&
    governs !== null &&
    not(view.subjectOf(governs)).length > 0 &&
    view.subjectOf(governs).every((code) => !actors.includes(code))
  )
    return [];
  if (
    lemma === 'vow' &&
    governs !== null &&
    !/\b(retaliat\w*|destroy|strike|attack|punish|crush|annihilat\w*|respond|avenge|hit)\b/.test(words)
  )
    return [];
  const direct = not(view.whom(clause.objects[0], clause));
  const within =
    governs === null
      ? []
      : not(view.whom(governs.objects[0], governs)).length > 0
        ? not(view.whom(governs.objects[0], governs))
        : not(view.whomAfter(governs, 'against', 'on', 'at', 'for'));
  const after = not(view.whomAfter(clause, 'against', 'on', 'to', 'at'));
  let targets: readonly string[] = direct.length > 0 ? direct : within.length > 0 ? within : after;
  if (targets.length === 0)
    targets = not(
      view.agents(
        view.phrases.filter(
          (phrase) =>
            phrase.first > clause.group.last && phrase.agent !== null && phrase.first < clause.group.last + 25,
        ),
      ),
    );
  if (targets.length === 0) targets = view.discourse.context(actors);
  if (targets.length === 0 && !/force|attack|strike/.test(words)) return [];
  return [{ ...made, last, actors, targets, rule: `verb:threat:${lemma}`, confidence: 0.75 }];
}

/** What is done to leaders: taken, or killed. */
export function leaders(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const kill = isOf(lemma, 'kill');
  if (!kill && !isOf(lemma, 'capture') && !isOf(lemma, 'die')) return [];
  const object = isOf(lemma, 'die')
    ? clause.subject
    : clause.passive
      ? clause.link === 'reduced'
        ? clause.objects[0]
        : clause.subject
      : clause.objects[0];
  const leader = object?.find((phrase) =>
    isLeader(
      phrase.names.some((name) => name.kind === 'leader'),
      view.words(phrase.first, phrase.last),
    ),
  );
  const pronoun =
    leader === undefined &&
    /^(abduct|arrest|detain|assassinate|execute|hang|kidnap|imprison|jail|snatch|murder)$/.test(lemma)
      ? object?.find((phrase) => /^(he|him|she|her)$/.test(phrase.low))
      : undefined;
  if (pronoun !== undefined) {
    const targets = view.whom([pronoun], clause);
    const by = (clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause)).filter(
      (code) => !targets.includes(code),
    );
    return targets.length === 0
      ? []
      : [
          {
            act: kill ? 'leader-killed' : 'leader-captured',
            first: clause.first,
            last: clause.last,
            clause,
            actors: by,
            targets,
            rule: `verb:leader:${lemma}`,
            confidence: 0.55,
            actorless: true,
          },
        ];
  }
  if (leader === undefined) return [];
  if (isOf(lemma, 'die')) return [];
  const targets = view.whom([leader], clause);
  const actors = (clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause)).filter(
    (code) => !targets.includes(code),
  );
  if (
    /^(take|hold|grab|capture)$/.test(lemma) &&
    !/\b(prisoner|captive|custody|hostage|away|by force|capture[ds]?)\b/.test(
      view.words(clause.group.verb, clause.last),
    )
  )
    return [];
  if (
    /^(shoot|hang|hit|strike)$/.test(lemma) &&
    !/\b(dead|hanged|executed)\b/.test(view.words(clause.group.first, clause.last))
  )
    return [];
  return [
    {
      act: kill ? 'leader-killed' : 'leader-captured',
      first: clause.first,
      last: clause.last,
      clause,
      actors,
      targets,
      rule: `verb:leader:${lemma}`,
      confidence: 0.85,
      actorless: true,
    },
  ];
}

const isLeader = (named: boolean, words: string): boolean =>
  named ||
  (/\b(president|prime minister|premier|supreme leader|king|emir|head of state|leader|dictator|chancellor|shah|emperor)\b/.test(
    words,
  ) &&
    !/\b(former|opposition|rebel|vice|deputy|leaders|presidents)\b/.test(words));

/** Shoots down what is fired at somebody else. */
export function intercepts(clause: Clause, view: SentenceView): Found[] {
  if (!/^(intercept|shoot down|down)$/.test(clause.group.lemma) || clause.passive) return [];
  const actors = view.subjectOf(clause);
  const made = { act: 'combat' as const, first: clause.first, last: clause.last, clause };
  const not = (codes: readonly string[]) => codes.filter((code) => !actors.includes(code));
  const next = view.clauses[clause.index + 1];
  const along =
    next !== undefined && next.group.form !== 'base' && !next.group.finite
      ? not(view.whomAfter(next, 'at', 'toward', 'towards', 'for', 'on', 'into'))
      : [];
  const direct = not(view.whomAfter(clause, 'at', 'toward', 'towards', 'for', 'bound', 'headed', 'over'));
  const targets = direct.length > 0 ? direct : along;
  return targets.length === 0 || !isThing(clause.objects[0], 'arms')
    ? []
    : [{ ...made, actors, targets, rule: 'verb:combat:intercept', confidence: 0.55 }];
}

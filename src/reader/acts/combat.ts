import type { Clause } from '../language/clause-parts.ts';
import { isOf } from '../language/verbs.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';
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
  let targets = not(
    view.whom(clause.passive && clause.link !== 'reduced' ? clause.subject : clause.objects[0], clause),
  );
  const down = view.clauses
    .slice(clause.index + 1, clause.index + 2)
    .find(
      (each) =>
        /^(shoot down|down|intercept|destroy|repel)$/.test(each.group.lemma) && isThing(each.objects[0], 'arms'),
    );
  if (down !== undefined) {
    const owners = view.agents(down.objects[0]).concat(view.owners(down.objects[0]));
    const flying = view.clauses[down.index + 1];
    const toward = (each: Clause | undefined) =>
      each === undefined ? [] : not(view.whomAfter(each, 'at', 'toward', 'towards', 'for', 'on', 'over', 'into'));
    const helped = not(view.agents(clause.objects[0])).filter((code) => !owners.includes(code));
    const aimed = [...helped, ...toward(down), ...toward(flying)].filter((code) => !owners.includes(code));
    const whom = aimed.length > 0 ? aimed : view.discourse.context([...actors, ...owners]);
    return whom.length === 0
      ? []
      : [
          {
            ...made,
            act: 'combat',
            last: Math.max(down.last, aimed.length > 0 && helped.length === 0 ? (flying?.last ?? 0) : 0),
            actors,
            targets: whom.slice(0, 1),
            rule: 'verb:help:intercept',
            confidence: 0.6,
          },
        ];
  }
  const combat =
    /\b(defend|fight|repel|resist|rout|recapture|retake|save|crush|defeat|beat back|drive out|expel|shoot down|put down|win|hold off|liberate|protect)\b/;
  const shield =
    /\bagainst (any |an |all |further )?(armed |military |external |foreign |outside )?(aggression|attacks?|invasion|assault|threats?)\b/;
  const act =
    /\b(identify\w*|find (its |their |the )?targets|locat\w+|target(s|ing)?|track\w*|spot\w*|pinpoint\w*|intelligence|satellite)\b/.test(
      tail,
    )
      ? ('intelligence' as const)
      : combat.test(tail) || shield.test(tail)
        ? ('combat' as const)
        : /\b(train\w*)\b/.test(tail)
          ? ('training' as const)
          : /\b(arm|equip|weapons?|ammunition|missiles?|bomb|drones?)\b/.test(tail)
            ? ('arms' as const)
            : /\b(financ\w+|money|loans?|funds|pay|debts?|budget)\b/.test(tail)
              ? ('funds' as const)
              : clause.passive && isThing(view.after(clause, 'by'), 'troops')
                ? ('combat' as const)
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
    const acting = view.subjectOf(clause);
    // "the bloc had not come to its defence": not its own.
    if (phrase.owner?.kind === 'word') {
      const other = view.discourse.otherSubject(acting);
      if (other.length > 0) return other;
    }
    const own = view.owners([phrase], acting);
    if (own.length > 0) return own;
    const next = view.low(phrase.last + 1) === 'of' ? view.startingAt(phrase.last + 2) : undefined;
    if (next !== undefined) return view.whom([next], clause);
  }
  const mentioned = view.discourse.lastTarget;
  return mentioned === null ? [] : [mentioned];
}

/** Shoots down what is fired at somebody else. */
export function intercepts(clause: Clause, view: SentenceView): Found[] {
  if (!/^(intercept|shoot down|down|destroy)$/.test(clause.group.lemma) || clause.passive) return [];
  const actors = view.subjectOf(clause);
  const made = { act: 'combat' as const, first: clause.first, last: clause.last, clause };
  const not = (codes: readonly string[]) => codes.filter((code) => !actors.includes(code));
  const next = view.clauses[clause.index + 1];
  const along =
    next !== undefined && (next.subject.some((phrase) => clause.objects[0]?.includes(phrase)) || !next.group.finite)
      ? not(view.whomAfter(next, 'at', 'toward', 'towards', 'for', 'on', 'into'))
      : [];
  const direct = not(view.whomAfter(clause, 'at', 'toward', 'towards', 'for', 'bound', 'headed', 'over'));
  const targets = direct.length > 0 ? direct : along;
  // "Nineteen drones crossed the border. Dutch jets shot down four of them": for whoever was struck.
  const struck = view.discourse.struckNow;
  if (
    targets.length === 0 &&
    struck !== null &&
    /^(them|it|four|three|two|all|most|some|several|\d+)$/.test(clause.objects[0]?.[0]?.low ?? '')
  )
    return [{ ...made, actors, targets: [struck], rule: 'verb:combat:intercept', confidence: 0.5 }];
  return targets.length === 0 || !isThing(clause.objects[0], 'arms')
    ? []
    : [{ ...made, actors, targets, rule: 'verb:combat:intercept', confidence: 0.55 }];
}

import type { Clause } from '../language/clause-parts.ts';
import { isOf } from '../language/verbs.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';
import { isState, orgs, placeless } from './sides.ts';

const TREATY =
  /\b(treat(y|ies)|pacts?|agreements?|accords?|deals?|protocols?|charter|convention|memorandum|memoranda|declaration|compact|entente|alliance|partnership|communiqu[eé]|concordat|roadmap|framework)\b/;

/** Treaties signed, ratified and left. */
export function treaties(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const subject = view.subjectOf(clause);
  const made = { first: clause.first, last: clause.last, clause };
  const object = clause.passive
    ? clause.link === 'reduced'
      ? clause.objects[0]
      : clause.subject.length > 0
        ? clause.subject
        : clause.objects[0]
    : clause.objects[0];
  const objectWords = object === undefined ? '' : view.words(object[0]?.first ?? 0, (object.at(-1)?.last ?? 0) + 6);
  const named =
    clause.link === 'relative' && !TREATY.test(objectWords)
      ? [...view.phrases].reverse().find((phrase) => phrase.last < clause.group.first && phrase.things.has('agreement'))
      : undefined;
  if (named !== undefined && isOf(lemma, 'ratify')) {
    const actors = view.subjectOf(clause);
    const whom = view
      .agents(
        view.phrases.filter(
          (phrase) => phrase.first > named.last && phrase.last < clause.group.first && !clause.subject.includes(phrase),
        ),
      )
      .filter((code) => !actors.includes(code));
    if (whom.length > 0 && lemma === 'ratify')
      return [
        {
          ...made,
          first: named.first,
          act: 'ratify',
          actors,
          targets: whom.slice(0, 1),
          rule: 'verb:ratify:which',
          confidence: 0.7,
        },
      ];
  }
  const byName =
    /^(sign|ink)$/.test(lemma) &&
    object?.some((phrase) => phrase.proper && phrase.names.length === 0) &&
    clause.complements.some(({ prep }) => prep === 'with');
  const treaty =
    byName === true ||
    (TREATY.test(objectWords) &&
      (isThing(object, 'agreement') ||
        TREATY.test(object?.map((phrase) => view.words(phrase.first, phrase.last)).join(' ') ?? '')));
  // "has a defence treaty with", "is bound to X by a pact": it was signed.
  if (/^(have|keep|maintain|bind|tie|link)$/.test(lemma)) return standing(clause, view, subject, object, made);
  const joins = /^(join|enter into|accede)$/.test(lemma);
  if (
    isOf(lemma, 'sign') &&
    (treaty ||
      (/^(sign|ink)$/.test(lemma) && object === undefined && clause.complements.some(({ prep }) => prep === 'with')))
  ) {
    if (
      /^(strike|reach|agree|renew|cement|forge|finalise|finalize|conclude)$/.test(lemma) &&
      /\bceasefire|truce\b/.test(objectWords)
    )
      return [];
    if (
      /^(cement|agree|renew|forge)$/.test(lemma) &&
      !/\b(treaty|pact|agreement|accord|deal|alliance)\b/.test(objectWords)
    )
      return [];
    if (
      /contract|gas deal|trade deal|grain deal/.test(objectWords) &&
      !/defen[cs]e|military|security|mutual|arms/.test(objectWords)
    )
      return [];
    return signed(clause, view, subject, object, made);
  }
  if (isOf(lemma, 'ratify') && treaty && /^(ratify|approve|endorse|pass|adopt)$/.test(lemma)) {
    const by = clause.passive ? view.whomAfter(clause, 'by') : subject;
    const actors = by.length === 0 && clause.passive ? view.owners(object).slice(0, 1) : by;
    const others = otherParties(clause, view, object, actors);
    return lemma !== 'ratify' && others.length === 0
      ? []
      : [{ ...made, act: 'ratify', actors, targets: others, rule: `verb:ratify:${lemma}`, confidence: 0.85 }];
  }
  if (isOf(lemma, 'withdraw') || joins) {
    const from = view.after(clause, 'from', 'of');
    const fromTreaty = TREATY.test(view.words(clause.group.last, clause.last + 2));
    const actors = clause.passive ? view.whomAfter(clause, 'by') : subject;
    if (joins) return [];
    const ofOrg = (phrase: { agent: unknown; owner: unknown }) =>
      [phrase.agent, phrase.owner].some((reference) => (reference as { name?: string } | null)?.name === 'org');
    const organisation = [...(object ?? []), ...from].find(ofOrg);
    if (organisation !== undefined && /^(leave|quit|exit|withdraw|pull out)$/.test(lemma)) {
      return [
        {
          ...made,
          act: 'withdraw',
          actors,
          targets: view.whom([organisation], clause),
          rule: `verb:withdraw:${lemma}`,
          confidence: 0.8,
        },
      ];
    }
    if (treaty || (/^(withdraw|pull out|quit|exit|leave)$/.test(lemma) && fromTreaty && (from.length > 0 || treaty))) {
      const words = view.words(clause.first, clause.last + 4);
      if (/^(end|suspend|abandon|leave|pull)$/.test(lemma) && !TREATY.test(words)) return [];
      if (/\bceasefire|truce\b/.test(words)) return [];
      let others = otherParties(clause, view, treaty ? object : from, actors);
      const implied = others.length === 0 && actors.length > 0 && !clause.passive;
      if (implied) others = view.discourse.context(actors);
      if (implied && others.length > 0)
        return [{ ...made, act: 'withdraw', actors, targets: others, rule: `verb:withdraw:${lemma}`, confidence: 0.5 }];
      return others.length === 0
        ? []
        : [{ ...made, act: 'withdraw', actors, targets: others, rule: `verb:withdraw:${lemma}`, confidence: 0.8 }];
    }
    // Troops that leave: withdrawn from where they stood.
    const gone = /^(leave|quit|exit)$/.test(lemma) && clause.subject.some((phrase) => phrase.things.has('troops'));
    if (gone) {
      const owner = view.agents(clause.subject, [], true).concat(view.owners(clause.subject)).slice(0, 1);
      const where = view.whom(object, clause).filter((code) => !owner.includes(code));
      if (where.length > 0)
        return [
          { ...made, act: 'withdraw', actors: owner, targets: where, rule: 'verb:withdraw:left', confidence: 0.6 },
        ];
    }
    if (/^(withdraw|pull out|pull|evacuate)$/.test(lemma)) {
      const troops =
        isThing(object, 'troops') ||
        /\b(troops|soldiers|forces|contingent|peacekeepers|personnel|last of its|bases)\b/.test(
          view.words(clause.group.first, clause.last),
        );
      const owner = clause.passive ? view.owners(object, actors).concat(view.agents(object, [], true)) : actors;
      let where = view.whomAfter(clause, 'from', 'of', 'out').filter((code) => !owner.includes(code));
      if (where.length === 0 && view.discourse.lastTarget !== null)
        where = [view.discourse.lastTarget].filter((code) => !owner.includes(code));
      if ((troops || lemma === 'pull out') && where.length > 0)
        return [
          { ...made, act: 'withdraw', actors: owner, targets: where, rule: 'verb:withdraw:troops', confidence: 0.6 },
        ];
    }
  }
  return [];
}

const DEFENCE =
  /\b(treaty|treaties|pacts?|alliance|defen[cs]e agreement|defen[cs]e accord|security agreement|non-aggression|guarantee)\b/;

function standing(
  clause: Clause,
  view: SentenceView,
  subject: readonly string[],
  object: Clause['objects'][number] | undefined,
  made: { first: number; last: number; clause: Clause },
): Found[] {
  const { lemma } = clause.group;
  const binds = /^(bind|tie|link)$/.test(lemma);
  const words = binds
    ? view
        .after(clause, 'by')
        .map((phrase) => view.words(phrase.first, phrase.last))
        .join(' ')
    : (object ?? []).map((phrase) => view.words(phrase.first, phrase.last)).join(' ');
  if (!DEFENCE.test(words) || (!binds && !isThing(object, 'agreement') && !DEFENCE.test(words))) return [];
  const actors = subject.length > 0 ? subject : binds ? view.agents(clause.objects[0]) : [];
  const others = view
    .whomAfter(clause, ...(binds ? ['to', 'with'] : ['with']))
    .filter((code) => !actors.includes(code));
  const both = actors.length === 2 && others.length === 0;
  if (!both && (actors.length !== 1 || others.length === 0)) return [];
  return pairs([...actors, ...others.slice(0, 1)].slice(0, 2)).map(([one, other]) => ({
    ...made,
    act: 'sign-agreement' as const,
    actors: [one],
    targets: [other],
    rule: `verb:sign:${lemma}`,
    confidence: 0.6,
  }));
}

function signed(
  clause: Clause,
  view: SentenceView,
  subject: readonly string[],
  object: Clause['objects'][number] | undefined,
  made: { first: number; last: number; clause: Clause },
): Found[] {
  const by = clause.passive ? view.whomAfter(clause, 'by') : subject;
  let parties = [...by];
  const others = otherParties(clause, view, object, parties);
  if (parties.length === 1 && others.length > 0)
    return [{ ...made, act: 'sign-agreement', actors: parties, targets: others, rule: 'verb:sign', confidence: 0.85 }];
  for (const code of others) if (!parties.includes(code)) parties.push(code);
  if (parties.length === 0 && /\b(two|both)\b/.test(view.words(clause.first, clause.group.verb)))
    parties = [...view.discourse.lastStates(2)];
  if (parties.length < 2) return [];
  return pairs(parties).map(([one, other]) => ({
    ...made,
    act: 'sign-agreement' as const,
    actors: [one],
    targets: [other],
    rule: 'verb:sign',
    confidence: 0.75,
  }));
}

/** Where several sign together, one claim a pair: a great power first, as the likelier patron, and else as the text has them. */
export function pairs(parties: readonly string[]): [string, string][] {
  const rank = (code: string) => (/^(USA|RUS|SUN|CHN|GBR|FRA)$/.test(code) ? 0 : 1);
  const found: [string, string][] = [];
  for (let i = 0; i < parties.length; i++) {
    for (let j = i + 1; j < parties.length; j++) {
      const [a, b] = [parties[i] as string, parties[j] as string];
      found.push(rank(b) < rank(a) ? [b, a] : [a, b]);
    }
  }
  return found.slice(0, 6);
}

function otherParties(
  clause: Clause,
  view: SentenceView,
  object: Clause['objects'][number] | undefined,
  actors: readonly string[],
): readonly string[] {
  const not = (codes: readonly string[]) => codes.filter((code) => !actors.includes(code));
  const withWhom = not(view.whomAfter(clause, 'with', 'between'));
  if (withWhom.length > 0) return withWhom;
  const last = object?.at(-1);
  if (last !== undefined) {
    for (let k = last.last + 1; k <= last.last + 8; k++) {
      const phrase = /^(with|between)$/.test(view.low(k)) ? view.startingAt(k + 1) : undefined;
      if (phrase === undefined) continue;
      const list = [phrase];
      const conj = view.low(phrase.last + 1) === 'and' ? view.startingAt(phrase.last + 2) : undefined;
      if (conj !== undefined) list.push(conj);
      const found = not(view.whom(list, clause));
      if (found.length > 0) return found;
    }
    const owned = not(
      view.owners(
        object?.filter((phrase) => phrase.owner?.kind !== 'code' || phrase.owner.name !== 'place'),
        actors,
      ),
    );
    if (owned.length > 0) return owned;
  }
  const to = not(view.whomAfter(clause, 'to'));
  if (to.length > 0 || last === undefined) return to;
  // "ratified a pact that lets Japanese troops in": whom the treaty is told of with.
  const next = view.clauses[clause.index + 1];
  if (next === undefined || next.link !== 'relative' || !next.subject.includes(last)) return [];
  const about = not(view.agents(next.objects[0], actors));
  return about.length > 0 ? about : not(view.whomAfter(next, 'to', 'with', 'between'));
}

const TOWARD_TO =
  /^(turn|drift|pivot|lean|tilt|move|shift|gravitate|swing|edge|look|reorient|reorientate|realign|defect|switch|return|slide|veer|step|warm|cosy|cozy|draw closer|go|go over|come over|cross over)$/;
const TIES =
  /\b(ties|relations|links|bonds?|partnerships?|cooperation|friendship|alliance|relationship|engagement|contacts|rapprochement)\b/;

/** States that move towards another, or away from it. */
export function realigns(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  if (!isOf(lemma, 'toward') && !isOf(lemma, 'away') && !/^(go|withdraw|recall|tell|order|ask|instruct)$/.test(lemma))
    return [];
  const found: Found[] = [];
  if (clause.passive) return [];
  const subject = view.subjectOf(clause);
  const not = (codes: readonly string[]) => codes.filter((code) => !subject.includes(code));
  const made = { first: clause.first, last: clause.last, clause };
  const rest = view.words(clause.group.verb, clause.last);
  const toward = (targets: readonly string[], confidence = 0.75) =>
    targets.length > 0 &&
    found.push({ ...made, act: 'realign-toward', actors: subject, targets, rule: `verb:toward:${lemma}`, confidence });
  const away = (targets: readonly string[], confidence = 0.75) =>
    targets.length > 0 &&
    found.push({ ...made, act: 'realign-away', actors: subject, targets, rule: `verb:away:${lemma}`, confidence });
  if (!isState(clause, view)) return [];
  const military = clause.subject.some((phrase) => phrase.things.has('troops') || phrase.things.has('arms'));
  if (TOWARD_TO.test(lemma) && !military && !isThing(clause.objects[0], 'troops', 'arms', 'funds')) {
    const asksHelp =
      /^(turn|look)$/.test(lemma) &&
      /\bfor (help|arms|weapons|assistance|aid|support|protection|money|loans|troops|fuel|training|security guarantees)\b/.test(
        view.words(clause.group.verb, clause.last + 3),
      );
    const other =
      lemma === 'turn' &&
      clause.objects.length > 0 &&
      !/\b(attention|gaze|eyes?|allegiance|loyalty|policy|country|itself)\b/.test(
        view.words(clause.group.last, clause.objects[0]?.at(-1)?.last ?? clause.last),
      );
    const plain =
      (!other &&
        /^(turn|go over|come over|cross over|drift|pivot|lean|tilt|gravitate|swing|look|reorient|reorientate|realign|defect|warm|cosy|cozy|draw closer|edge|slide|veer)$/.test(
          lemma,
        )) ||
      (!other && /\b(closer|away|orbit|allegiance|sides|camp|back)\b/.test(rest));
    if (plain && !asksHelp) toward(not(placeless(view.whomAfter(clause, 'to', 'toward', 'towards'), clause, view)));
    if (plain) away(not(/\b(away|from)\b/.test(rest) ? view.whomAfter(clause, 'from') : []));
  }
  if (
    /^(deepen|strengthen|forge|expand|step up|upgrade|restore|build|boost|normalise|normalize|establish|tighten|pursue|cultivate|rebuild|renew|develop|seek|warm|cement)$/.test(
      lemma,
    ) &&
    clause.objects[0]?.some((phrase) => TIES.test(phrase.low)) &&
    !/\b(with|to) (both|all)\b/.test(rest)
  ) {
    toward(not(view.whomAfter(clause, 'with', 'to', 'between')));
  }
  if (/^(join|embrace|align|court|woo|side|recognise|recognize|choose)$/.test(lemma)) {
    if (lemma === 'side' || lemma === 'align') toward(not(view.whomAfter(clause, 'with')));
    else if (lemma === 'join') toward(orgs(clause, view).filter((code) => !subject.includes(code)));
    else if (/^(embrace|court|woo|choose)$/.test(lemma)) toward(not(view.agents(clause.objects[0], subject)), 0.65);
    else if (/^recogni[sz]e$/.test(lemma) && clause.objects[0]?.every((phrase) => phrase.names.length > 0) === true)
      toward(not(view.agents(clause.objects[0], subject)), 0.4);
  }
  if (/^(distance|disentangle|decouple)$/.test(lemma)) away(not(view.whomAfter(clause, 'from')));
  if (
    /^(break|sever|cut|cut off|break off|suspend|freeze|downgrade|loosen|sour)$/.test(lemma) &&
    (clause.objects[0]?.some((phrase) => TIES.test(phrase.low)) ||
      (lemma === 'break' && /\bbroke?n? with\b/.test(rest)))
  ) {
    away(not(view.whomAfter(clause, 'with', 'to')));
  }
  if (
    /^(suspend|freeze)$/.test(lemma) &&
    clause.objects[0]?.some((phrase) => phrase.low === 'membership' || phrase.low === 'participation')
  )
    away(not(view.whomAfter(clause, 'in', 'of')));
  if (/^(withdraw|recall)$/.test(lemma) && /\b(ambassadors?|envoys?|diplomats)\b/.test(rest))
    away(not(view.whomAfter(clause, 'from', 'in', 'to')));
  if (/^(break away|pull away|drift away|turn away)$/.test(lemma)) away(not(view.whomAfter(clause, 'from')));
  if (
    /^(expel|evict|oust|kick out|throw out)$/.test(lemma) &&
    clause.objects[0]?.some(
      (phrase) =>
        phrase.things.has('troops') ||
        /^(ambassador|diplomats?|advisers|advisors|instructors|envoy|soldiers|forces|peacekeepers)$/.test(phrase.low),
    )
  ) {
    away(not(view.whom(clause.objects[0], clause)), 0.7);
  }
  if (/^(drop|dump|ditch|desert|abandon|switch|swap|leave)$/.test(lemma)) {
    const partner = not(view.agents(clause.objects[0], subject));
    const other = not(view.whomAfter(clause, 'for', 'to')).filter((code) => !partner.includes(code));
    if (other.length > 0 && partner.length > 0) {
      away(partner, 0.65);
      toward(other, 0.65);
    } else if (/^(dump|ditch|desert)$/.test(lemma)) away(partner, 0.5);
  }
  if (/^(tell|order|instruct)$/.test(lemma)) {
    const next = view.clauses[clause.index + 1];
    const out =
      next?.group.infinitive === true &&
      /^(withdraw|remove|leave|pull out|close|quit|go|evacuate)$/.test(next.group.lemma) &&
      /\b(troops|soldiers|forces|bases?|men|personnel|advisers|jets|contingent|garrison|home)\b/.test(
        view.words(next.first, next.last),
      );
    const whom = not(view.whom(clause.objects[0], clause));
    return out && whom.length > 0
      ? [
          {
            ...made,
            last: next.last,
            act: 'realign-away',
            actors: subject,
            targets: whom,
            rule: 'verb:away:told',
            confidence: 0.6,
          },
        ]
      : [];
  }
  if (/^(turn)$/.test(lemma) && /\b(its|their) backs?\b/.test(rest))
    return [
      {
        ...made,
        act: 'realign-away',
        actors: subject,
        targets: not(view.whomAfter(clause, 'on')),
        rule: 'verb:away:back',
        confidence: 0.8,
      },
    ];
  if (lemma === 'turn' && /\bturn(s|ed|ing)? on\b/.test(rest)) return [];
  return found;
}

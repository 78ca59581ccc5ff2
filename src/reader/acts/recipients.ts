import type { Act } from '../claim.ts';
import type { Clause, Group } from '../language/clause-parts.ts';
import { isOf } from '../language/verbs.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';
import { actsOfThings } from './things.ts';

/** Arms, trains, pays: the object is who gets it. */
export function recipientVerb(clause: Clause, view: SentenceView, actors: readonly string[]): Found[] {
  const { lemma } = clause.group;
  const made = { first: clause.first, last: clause.last, clause };
  const act: Act = isOf(lemma, 'train') ? 'training' : isOf(lemma, 'fund') ? 'funds' : 'arms';
  const group = clause.passive ? (clause.subject.length > 0 ? clause.subject : clause.objects[0]) : clause.objects[0];
  let targets = view.whom(group, clause);
  // "the jets that Tehran paid for": a buyer.
  if (lemma === 'pay for' && clause.link === 'relative') return [];
  if (/^(pay|pay for)$/.test(lemma)) {
    const goods = view.after(clause, 'for');
    if (
      lemma === 'pay' &&
      targets.length === 0 &&
      !isThing(goods, 'arms', 'troops') &&
      !/\b(bill|costs?|salaries|wages|pensions|debts?)\b/.test(view.words(clause.group.last, clause.last))
    )
      return [];
    if (
      lemma === 'pay for' &&
      !isThing(clause.objects[0], 'arms', 'troops', 'training', 'funds', 'war') &&
      !/\b(reconstruction|rebuilding|repairs?|defen[cs]e|salaries|imports)\b/.test(
        view.words(clause.group.last, clause.last),
      )
    )
      return [];
    if (lemma === 'pay' && isThing(clause.objects[0], 'funds')) {
      const into = view.whomAfter(clause, 'into', 'to').filter((code) => !actors.includes(code));
      if (into.length > 0)
        return [{ ...made, act: 'funds', actors, targets: into, rule: 'verb:funds:pay', confidence: 0.65 }];
    }
    if (lemma === 'pay for') targets = whoseBenefit(clause.objects[0], clause, view, actors);
    if (lemma === 'pay for' && targets.length === 0) targets = view.discourse.context(actors);
    else if (targets.length === 0) targets = whoseBenefit(goods, clause, view, actors);
  }
  if (act === 'training' && lemma === 'advise') return [];
  if (
    act === 'funds' &&
    targets.length === 0 &&
    isThing(group, 'arms') &&
    /^(finance|fund|pay for|bankroll)$/.test(lemma)
  ) {
    const for_ = view.whomAfter(clause, 'for', 'to');
    const whom = for_.length > 0 ? for_ : view.discourse.context(actors);
    if (whom.length > 0 && actors.length > 0)
      return [{ ...made, act, actors, targets: whom.slice(0, 1), rule: `verb:funds:${lemma}`, confidence: 0.55 }];
  }
  if (/^(itself|themselves|himself|herself)$/.test(group?.[0]?.low ?? '')) return [];
  if (act === 'training' && targets.length === 0 && isThing(group, 'arms') && !isThing(group, 'troops')) return [];
  if (act === 'funds' && targets.length === 0) targets = view.whomAfter(clause, 'of', 'in', 'for');
  if (act === 'arms' && lemma === 'supply') {
    if (isThing(group, 'arms', 'funds', 'intel', 'aid', 'troops') && targets.length === 0) return [];
    if (group !== undefined && clause.objects.length > 1) return [];
    const goods = view.after(clause, 'with');
    if (goods.length === 0 && !view.words(clause.group.last, clause.last).match(/army|forces|troops|military|war/))
      return [];
    const acts = actsOfThings(goods, lemma);
    if (goods.length > 0 && acts.length === 0) return [];
    const real = acts.length > 0 ? acts : (['arms'] as Act[]);
    return targets.length === 0
      ? []
      : real.map((each) => ({ ...made, act: each, actors, targets, rule: 'verb:equip:supply', confidence: 0.8 }));
  }
  if (
    targets.length === 0 &&
    group?.every((phrase) => phrase.owner === null && (phrase.agent === null || phrase.agent.kind === 'word')) &&
    (isThing(group, 'troops') ||
      /^(recruits?|soldiers|troops|police|army|officers|pilots|coastguard|coastguards|conscripts|cadets|forces)$/.test(
        group[0]?.low ?? '',
      )) &&
    act === 'training'
  )
    targets = view.discourse.context(actors);
  if (
    lemma === 'pay' &&
    targets.length === 0 &&
    /\b(bill|costs?|salaries|wages|pensions|debts?)\b/.test(view.words(clause.group.last, clause.last))
  )
    targets = view.discourse.context(actors);
  if (
    targets.length === 0 &&
    group !== undefined &&
    /^(rebel|rebels|militia|militias|insurgents|groups)$/.test(group[0]?.low ?? '')
  )
    return [];
  if (targets.length === 0) return [];
  return [
    {
      ...made,
      act,
      actors,
      targets: targets.filter((code) => !actors.includes(code)),
      rule: `verb:${act}:${lemma}`,
      confidence: 0.85,
    },
  ];
}

function whoseBenefit(
  goods: Group | undefined,
  clause: Clause,
  view: SentenceView,
  actors: readonly string[],
): readonly string[] {
  const last = goods?.at(-1);
  if (last !== undefined) {
    const next = /^(for|to)$/.test(view.low(last.last + 1)) ? view.startingAt(last.last + 2) : undefined;
    if (next !== undefined) return view.whom([next], clause);
  }
  const after = view.whomAfter(clause, 'for', 'to');
  if (after.length > 0 && !actors.some((code) => after.includes(code))) return after;
  const owned = view.owners(goods, actors);
  return owned.length > 0 ? owned : view.agents(goods, actors).filter((code) => !actors.includes(code));
}

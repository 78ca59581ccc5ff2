import type { Clause } from '../language/clause-parts.ts';
import type { Found, SentenceView } from '../sentence.ts';
import { actsOfThings, highest } from './things.ts';

/** "thanked Turkey for the drones": whoever is thanked gave them to whoever thanks. */
export function thanked(clause: Clause, view: SentenceView, subject: readonly string[]): Found[] {
  const things = view.after(clause, 'for');
  const acts = actsOfThings(things, 'supply');
  const givers = view.agents(clause.objects[0], subject).filter((code) => !subject.includes(code));
  if (acts.length === 0 || givers.length === 0) return [];
  const next = view.clauses[clause.index + 1];
  return [
    {
      act: highest(acts),
      actors: givers,
      targets: subject,
      first: clause.first,
      last: next !== undefined && next.link === 'relative' ? next.last : clause.last,
      clause,
      rule: 'verb:thank',
      confidence: 0.65,
    },
  ];
}

const MORE =
  /^(?:a |an |the |up to |about |some |at least |another )*(?:further |additional |extra )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|dozens?|hundreds?|thousands?|others?|another|more|half|half of them|all of them|some|rest)(?: more| others?| of them)?$|^(?:it|them|none|nothing)$/;

/** "and will hand over 30 more": of what was handed over last. */
export function moreOfIt(
  clause: Clause,
  view: SentenceView,
  givers: readonly string[],
  receivers: readonly string[],
): Found[] {
  const { lastAct } = view.discourse;
  const object = clause.objects[0];
  if (lastAct === null || clause.objects.length > 1 || object === undefined || givers.length === 0) return [];
  if (!object.every((phrase) => phrase.names.length === 0 && MORE.test(view.words(phrase.first, phrase.last))))
    return [];
  const whom = receivers.length > 0 ? receivers : view.whomAfter(clause, 'to');
  const targets = whom.length > 0 ? whom : view.discourse.context(givers);
  if (targets.length === 0) return [];
  const { first, last, group } = clause;
  const none = object.some((phrase) => /^(none|nothing)$/.test(phrase.low));
  return [
    {
      act: lastAct,
      actors: givers,
      targets,
      first,
      last,
      clause,
      rule: `verb:more:${group.lemma}`,
      confidence: 0.5,
      ...(none ? { negated: true } : {}),
    },
  ];
}

/** "propped up Egypt with cheap loans": what comes with the help says which it is. */
export function bolstered(clause: Clause, view: SentenceView): Found[] {
  const means = view.after(clause, 'with');
  const acts = actsOfThings(means, 'supply', null).filter((act) => act !== 'words');
  const actors = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const whom = view.whom(clause.passive ? clause.subject : clause.objects[0], clause);
  const named = whom.filter((code) => !actors.includes(code));
  // "repaid the favour with a deposit": to whoever did it.
  const targets =
    named.length === 0 && /^(repay|reward|compensate|reciprocate)$/.test(clause.group.lemma)
      ? view.discourse.context(actors)
      : named;
  if (acts.length === 0 || actors.length === 0 || targets.length === 0) return [];
  const { first, last, group } = clause;
  return [
    { act: highest(acts), actors, targets, first, last, clause, rule: `verb:with:${group.lemma}`, confidence: 0.6 },
  ];
}

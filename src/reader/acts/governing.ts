import { HELP } from '../claim.ts';
import type { Clause } from '../language/clause-parts.ts';
import type { Found, SentenceView } from '../sentence.ts';

const CANNOT =
  /\black(?:s|ed|ing)?\b|\bin no (?:position|condition|state|shape)\b|\btoo (?:weak|stretched|busy|poor|distracted|preoccupied|overstretched|small|thin|exhausted|tied|bogged|far|entangled|thinly)\b|\bnot (?:strong|rich|ready) enough\b|\bno (?:means|way|capacity|ability|resources)\b|\bnot have the (?:means|money|capacity|resources|troops|ships|strength|men|aircraft)\b|\bnot afford\b|\bno longer afford\b|\bill-equipped\b/;
const WILL_NOT =
  /\bno (?:intention|plans?|wish|desire|appetite|interest|reason|mood)\b|\b(?:did|does|do) not (?:want|wish|intend|plan|care|mean)\b|\bnot (?:willing|prepared|inclined|minded|eager|keen)\b|\bhesitat\w+\b|\bbau?lk\w* at\b|\b(?:shied|shrank|recoil\w*|shies) \w* ?from\b/;
const DID_NOT =
  /\b(?:stop|stops|stopped|fell|falls?) short of\b|\bdecid\w+ against\b|\brefrain\w* from\b|\bthought better of\b/;

/**
 * What the verb above makes of an act of help: "lacks the ships to protect" is unable, "has no intention of sending" refuses,
 * "stopped short of sending" did not.
 */
export function governed(found: Found, clause: Clause, view: SentenceView): Found {
  const { governor } = clause;
  if (governor === null || !HELP.has(found.act) || found.targets.length === 0) return found;
  if (!clause.group.infinitive && clause.group.form !== 'ing') return found;
  const words = view.words(Math.min(governor.group.first, clause.group.first), clause.group.first - 1);
  const { first } = governor.first < clause.first ? governor : clause;
  if (CANNOT.test(words)) return { ...found, act: 'unable', first, clause: null };
  if (WILL_NOT.test(words)) return { ...found, act: 'refuse', first, clause: null };
  if (DID_NOT.test(words)) return { ...found, first, clause: null, negated: true };
  return found;
}

const FLAT_NO = /^(sell|allow|let|send|give|supply|lend|grant|help|intervene|come|hand over|join|fight|open|share)$/;

/** "would not sell them": told of what was, a refusal. In somebody's report of what is to come it is the act, negated. */
export function wouldNot(found: Found, clause: Clause, view: SentenceView): Found {
  const { group } = clause;
  if (group.modal !== 'would' || !group.negated || !HELP.has(found.act) || found.act === 'combat') return found;
  if (clause.governor !== null || clause.link !== 'main' || clause.opener !== '' || !FLAT_NO.test(group.lemma))
    return found;
  if (/\b(says?|said|told|if|had|were)\b/.test(view.words(0, view.tokens.length))) return found;
  return { ...found, act: 'refuse', clause: null };
}

/** "is in no position to help Assad", "has no wish to save him": what would have been help, of whatever kind. */
export function withheld(clause: Clause, view: SentenceView): Found[] {
  const { governor } = clause;
  if (governor === null || !clause.group.infinitive) return [];
  const actors = view.subjectOf(clause);
  const targets = view.whom(clause.objects[0], clause).filter((code) => !actors.includes(code));
  if (actors.length === 0 || targets.length === 0) return [];
  const found: Found = {
    act: 'combat',
    actors,
    targets,
    first: clause.first,
    last: clause.last,
    clause,
    rule: `verb:withheld:${clause.group.lemma}`,
    confidence: 0.6,
  };
  const read = governed(found, clause, view);
  return read === found ? [] : [read];
}

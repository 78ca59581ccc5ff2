import type { Act } from '../claim.ts';
import type { Clause, Group } from '../language/clause-parts.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';
import { actsOfThings, highest } from './things.ts';

const MOVES = /^(reach|arrive|land|flow|pour|stream|head|sail|dock|come|go|touch down|leave|depart|be)$/;
const UNDER_WAY = /\b(on (its|their|the) way|en route|bound for|in transit)\b/;

const CRAFT =
  /^(planes?|aircraft|helicopters?|boats?|vessels?|ships?|warships?|frigates?|destroyers?|carriers?|submarines?|jets?|fighters|bombers?|corvettes?|cruisers?|(?:f|il|c|an|b|su|mig)-?\d+\w*)$/;
const WARLIKE =
  /^(warships?|frigates?|destroyers?|carriers?|submarines?|jets?|fighters|bombers?|corvettes?|cruisers?|(?:f|b|su|mig)-?\d+\w*)$/;

/** "Shells from Pyongyang reached Russia", "two transport planes carrying ammunition landed in X": what arrives was sent. */
export function arrivals(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  if (!MOVES.test(lemma) || clause.passive || clause.link === 'reported' || clause.link === 'reduced') return [];
  const rest = view.words(clause.group.last + 1, clause.last + 6);
  if (/^(be|go|leave|depart)$/.test(lemma) && !UNDER_WAY.test(rest) && !/^for\b/.test(rest)) return [];
  const load = loadOf(clause, view);
  const goods: Group = load ?? clause.subject;
  if (!isThing(goods, 'arms', 'troops', 'training', 'funds')) return [];
  const acts = actsOfThings(goods, 'supply', null).filter((act): act is Act =>
    /^(arms|deploy|training|funds)$/.test(act),
  );
  if (acts.length === 0) return [];
  // A ship or jet that arrives is there itself; what a transport plane carries, nobody knows.
  const craft =
    load === null && acts.includes('arms') ? clause.subject.find((phrase) => CRAFT.test(phrase.low)) : undefined;
  if (craft !== undefined && !/^(flow|pour|stream|reach|be)$/.test(lemma)) {
    if (!WARLIKE.test(craft.low)) return [];
    acts.splice(0, acts.length, 'deploy');
  }
  const subject = view.agents(clause.subject, [], true);
  const named = subject.length > 0 ? subject : view.owners(clause.subject);
  const from = named.length > 0 ? named : view.whomAfter(clause, 'from');
  const where = lemma === 'reach' ? view.whom(clause.objects[0], clause) : [];
  const there = where.length > 0 ? where : view.whomAfter(clause, 'to', 'in', 'into', 'at', 'for', 'off', 'on');
  const known = there.filter((code) => !from.includes(code));
  const targets = known.length === 0 && UNDER_WAY.test(rest) ? view.discourse.context(from) : known;
  if (from.length === 0 || targets.length === 0) return [];
  return [
    {
      act: highest(acts),
      actors: from.slice(0, 2),
      targets: targets.slice(0, 1),
      first: clause.first,
      last: clause.last,
      clause,
      rule: `verb:arrives:${lemma}`,
      confidence: 0.6,
    },
  ];
}

/** What the subject carries: "planes carrying ammunition". */
function loadOf(clause: Clause, view: SentenceView): Group | null {
  const before = view.clauses[clause.index - 1];
  if (before === undefined || !/^(carry|bring|load|haul|ferry|transport)$/.test(before.group.lemma)) return null;
  const same = before.subject.some((phrase) => clause.subject.includes(phrase)) || before.link === 'reduced';
  return same ? (before.objects[0] ?? null) : null;
}

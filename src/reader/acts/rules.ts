import type { Clause } from '../language/clauses.ts';
import type { Found, SentenceView } from '../sentence.ts';
import { answers, doubts } from './ellipsis.ts';
import { refusals, requests } from './asking.ts';
import { attacks, combats, helps, intercepts, leaders, threats } from './force.ts';
import { nounActs } from './nouns.ts';
import { realigns, treaties } from './politics.ts';
import { falls, lends, presences } from './states.ts';
import { transfers } from './transfer.ts';
import { diplomacy, words } from './voice.ts';

type Rule = (clause: Clause, view: SentenceView) => Found[];

/** The rules in the order in which they are asked; the first that answers has the clause. */
const FIRST: readonly Rule[] = [refusals, requests, threats, leaders, treaties, lends, falls, diplomacy, words, helps, transfers, intercepts, attacks, combats, presences];

/** The acts of a sentence, clause by clause, and then those that nouns name. */
export function asking(view: SentenceView, known: (what: string) => boolean): Found[] {
  const found: Found[] = [];
  const done = new Set<Clause>();
  for (const clause of view.clauses) {
    let own: Found[] = [];
    if (purposeOf(clause, done)) continue;
    for (const rule of FIRST) {
      own = rule(clause, view);
      if (own.length > 0) break;
    }
    found.push(...own);
    if (own.length > 0) done.add(clause);
    if (own.length === 0 || own.every((each) => each.act === 'withdraw')) {
      const moves = realigns(clause, view);
      found.push(...moves);
      if (moves.length > 0) done.add(clause);
    }
    const target = own.at(-1)?.targets.at(-1);
    if (target !== undefined) view.discourse.lastTarget = target;
  }
  found.push(...nounActs(view, known), ...answers(view), ...doubts(view));
  return found;
}

/** "sent troops to fight for Russia": what an act is for is no act of its own. */
function purposeOf(clause: Clause, done: ReadonlySet<Clause>): boolean {
  const bare = clause.link === 'reported' && clause.group.form === 'base' && clause.group.modal === '' && clause.governor !== null && /^(let|help|make|see|watch)$/.test(clause.governor.group.lemma);
  const object = clause.link === 'gerund' && clause.opener === '' && clause.governor !== null;
  if (clause.link !== 'infinitive' && !bare && !object && !(clause.link === 'shared' && clause.group.infinitive)) return false;
  for (let up = clause.governor; up !== null; up = up.governor) {
    if (done.has(up)) return true;
    if (up.link !== 'infinitive' && up.link !== 'shared') return false;
  }
  return false;
}

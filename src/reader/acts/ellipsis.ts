import type { Found, SentenceView } from '../sentence.ts';

/** For how many sentences a question stays open. */
const OPEN_FOR = 4;
const ASKS = /\b(which|what|who)\b.*\b(ally|allies|country|state|regime|government|capital|domino|client|partner|leader)\b.*\b(next|fall|falls|topple|topples|collapse|go)\b|\bwho (is|will be|might be|could be|falls?) next\b|\bnext to (fall|go|topple|collapse)\b/;
const BETS = /\b(money|bets?|odds|favou?rite|wager)\b/;

/** "Which ally will fall next? The smart money is on X. Or it will be Y": an answer that leaves its verb out. */
export function answers(view: SentenceView): Found[] {
  const { pending } = view.discourse;
  const all = view.words(0, view.tokens.length);
  if (pending !== null && --pending.sentences <= 0) view.discourse.pending = null;
  const found: Found[] = [];
  if (pending !== null) {
    for (const clause of view.clauses) {
      const bet = BETS.test(clause.subject.map((phrase) => view.words(phrase.first, phrase.last)).join(' ')) && view.after(clause, 'on').length > 0;
      const guess = clause.group.lemma === 'be' && clause.group.modal !== '' && (/^(it|that|next|one|another)$/.test(clause.subject[0]?.low ?? '') || /\b(next|candidate)\b/.test(view.words(clause.first, clause.group.first)));
      if (!bet && !guess) continue;
      const group = bet ? view.after(clause, 'on') : view.after(clause, 'in').concat(clause.objects[0] ?? []);
      const whom = view.agents(group).concat(view.owners(group)).slice(0, 1);
      if (whom.length === 0) continue;
      const last = group.find((phrase) => phrase.agent !== null || phrase.owner !== null)?.last ?? clause.last;
      found.push({ act: pending.act, actors: [], targets: whom, first: Math.max(0, /^(or|and|but|perhaps|maybe)$/.test(view.low(clause.first - 2)) ? clause.first - 2 : clause.first), last, clause, rule: 'ellipsis:next', confidence: 0.5, actorless: true, modality: 'predicted' });
    }
  }
  if (ASKS.test(all)) view.discourse.pending = { act: 'regime-collapse', sentences: OPEN_FOR };
  return found;
}

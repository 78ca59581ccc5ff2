import type { Found, SentenceView } from '../sentence.ts';

/** For how many sentences a question stays open. */
const OPEN_FOR = 4;
const ASKS =
  /\b(which|what|who)\b.*\b(ally|allies|country|state|regime|government|capital|domino|client|partner|leader)\b.*\b(next|fall|falls|topple|topples|collapse|go)\b|\bwho (is|will be|might be|could be|falls?) next\b|\bnext to (fall|go|topple|collapse)\b/;
const BETS = /\b(money|bets?|odds|favou?rite|wager)\b/;

/** "Which ally will fall next? The smart money is on X. Or it will be Y": an answer that leaves its verb out. */
export function answers(view: SentenceView): Found[] {
  const { pending } = view.discourse;
  const all = view.words(0, view.tokens.length);
  if (pending !== null && --pending.sentences <= 0) view.discourse.pending = null;
  const found: Found[] = [];
  if (pending !== null) {
    for (const clause of view.clauses) {
      const bet =
        BETS.test(clause.subject.map((phrase) => view.words(phrase.first, phrase.last)).join(' ')) &&
        view.after(clause, 'on').length > 0;
      const guess =
        clause.group.lemma === 'be' &&
        clause.group.modal !== '' &&
        (/^(it|that|next|one|another)$/.test(clause.subject[0]?.low ?? '') ||
          /\b(next|candidate)\b/.test(view.words(clause.first, clause.group.first)));
      if (!bet && !guess) continue;
      const group = bet ? view.after(clause, 'on') : view.after(clause, 'in').concat(clause.objects[0] ?? []);
      const whom = view.agents(group).concat(view.owners(group)).slice(0, 1);
      if (whom.length === 0) continue;
      const last = group.find((phrase) => phrase.agent !== null || phrase.owner !== null)?.last ?? clause.last;
      found.push({
        act: pending.act,
        actors: [],
        targets: whom,
        first: Math.max(
          0,
          /^(or|and|but|perhaps|maybe)$/.test(view.low(clause.first - 2)) ? clause.first - 2 : clause.first,
        ),
        last,
        clause,
        rule: 'ellipsis:next',
        confidence: 0.5,
        actorless: true,
        modality: 'predicted',
      });
    }
  }
  if (ASKS.test(all)) view.discourse.pending = { act: 'regime-collapse', sentences: OPEN_FOR };
  return found;
}

/** "unclear how helpful Russia's data would be": help whose worth is doubted. "wary of tying themselves to Russia": moving away. */
export function doubts(view: SentenceView): Found[] {
  const found: Found[] = [];
  if (
    !/\b(unclear|uncertain|doubtful|questionable|debatable|wary|leery|fearful|tired|weary) (how|whether|of)\b/.test(
      view.words(0, view.tokens.length),
    )
  )
    return found;
  for (let i = 0; i < view.tokens.length; i++) {
    const low = view.low(i);
    if (
      /^(unclear|uncertain|doubtful|questionable|debatable)$/.test(low) &&
      /^(how|whether) (much )?(helpful|useful|effective|valuable|decisive|significant|much)\b/.test(
        view.words(i + 1, i + 3),
      )
    ) {
      const thing = view.phrases.find(
        (phrase) =>
          phrase.first > i &&
          phrase.first < i + 9 &&
          phrase.owner !== null &&
          /intel|arms|aid|support|funds|training/.test([...phrase.things].join()),
      );
      const giver = thing === undefined ? [] : view.owners([thing]);
      const act =
        thing === undefined
          ? null
          : thing.things.has('intel')
            ? ('intelligence' as const)
            : thing.things.has('training')
              ? ('training' as const)
              : thing.things.has('arms')
                ? ('arms' as const)
                : thing.things.has('funds')
                  ? ('funds' as const)
                  : null;
      const targets = view.discourse.context(giver);
      if (act !== null && giver.length > 0)
        found.push({
          act,
          actors: giver,
          targets,
          first: i,
          last: i + 2,
          clause: null,
          rule: 'adj:unclear',
          confidence: 0.5,
          modality: 'doubted',
        });
    }
    if (/^(wary|leery|fearful|tired|weary)$/.test(low) && view.low(i + 1) === 'of') {
      const clause = view.clauses.find(
        (each) =>
          each.group.first === i + 2 &&
          /^(tether|tie|bind|depend|rely|align|link|hitch|attach|chain|lean)/.test(each.group.lemma),
      );
      const subject = clause === undefined ? [] : view.subjectOf(clause);
      const targets =
        clause === undefined
          ? []
          : view.whomAfter(clause, 'to', 'on', 'with').filter((code) => !subject.includes(code));
      if (subject.length > 0 && targets.length > 0)
        found.push({
          act: 'realign-away',
          actors: subject,
          targets,
          first: i,
          last: clause?.last ?? i,
          clause: null,
          rule: 'adj:wary',
          confidence: 0.55,
        });
    }
  }
  return found;
}

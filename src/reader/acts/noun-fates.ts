import type { Act } from '../claim.ts';
import type { Phrase } from '../language/phrases.ts';
import type { Found, SentenceView } from '../sentence.ts';
export type Add = (
  act: Act,
  actors: readonly string[],
  targets: readonly string[],
  last: number,
  rule: string,
  confidence: number,
  extra?: Partial<Found>,
) => void;

/** A noun phrase where it stands: whose it is ("Russia's"), and the preposition and the phrase after it. */
export interface NounPlace {
  readonly phrase: Phrase;
  readonly view: SentenceView;
  readonly holder: readonly string[];
  readonly prep: string;
  readonly next: Phrase | undefined;
}

export function whomOf(phrases: readonly Phrase[], view: SentenceView): readonly string[] {
  const agents = view.agents(phrases);
  return agents.length > 0 ? agents : view.owners(phrases);
}

export function fall(word: string, view: SentenceView, next: Phrase, add: Add): void {
  const kind = next.agent?.kind === 'code' ? next.agent.name : '';
  const regime =
    /^(regime|government|junta|dictatorship|republic|monarchy)$/.test(next.low) ||
    kind === 'leader' ||
    (kind === 'seat' && word === 'fall');
  if (!regime) return;
  const targets = whomOf([next], view);
  if (targets.length > 0) add('regime-collapse', [], targets, next.last, `noun:${word}`, 0.65, { actorless: true });
}

export function owned(phrase: Phrase, word: string, add: Add): void {
  const owner = phrase.names.at(-1);
  if (owner === undefined || owner.kind !== 'leader') return;
  add('regime-collapse', [], [owner.code], phrase.last, `noun:${word}`, 0.6, { actorless: true });
}

export function killing({ phrase, view, holder, prep, next }: NounPlace, act: Act, add: Add): void {
  const leader = prep === 'of' ? next : undefined;
  if (
    leader === undefined ||
    !(
      leader.names.some((name) => name.kind === 'leader') ||
      /\b(president|supreme leader|prime minister|king|emir)$/.test(view.words(leader.first, leader.last))
    )
  )
    return;
  if (phrase.low === 'death' || phrase.low === 'deaths') return;
  const targets = whomOf([leader], view);
  let actors = holder;
  const by = view.low(leader.last + 1) === 'by' ? view.startingAt(leader.last + 2) : undefined;
  if (by !== undefined) actors = view.agents([by]);
  if (targets.length > 0)
    add(
      act,
      actors.filter((code) => !targets.includes(code)),
      targets,
      leader.last,
      `noun:${phrase.low}`,
      0.65,
      { actorless: true },
    );
}

/** "the most serious economic and social crisis", "hyperinflation": a breakdown that a phrase names. */
export function crisis(phrase: Phrase, word: string, view: SentenceView, add: Add): void {
  if (!/^(crisis|collapse|meltdown|hyperinflation|default|insolvency|bankruptcy|famine)$/.test(word)) return;
  const words = view.words(phrase.first, phrase.last);
  if (
    !/\b(econom\w*|financial|currency|debt|fiscal|banking)\b/.test(view.words(phrase.first - 4, phrase.last)) &&
    word !== 'hyperinflation'
  )
    return;
  if (
    view.clauses.some(
      (clause) =>
        clause.objects.some((group) => group.includes(phrase)) &&
        /^(face|suffer|endure|experience|confront|undergo|see)$/.test(clause.group.lemma),
    )
  )
    return;
  if (
    view.clauses.some(
      (clause) =>
        clause.subject.includes(phrase) && /^(push|bring|drive|cripple|wreck|plunge)$/.test(clause.group.lemma),
    )
  )
    return;
  const [prep, next] = [view.low(phrase.last + 1), view.startingAt(phrase.last + 2)];
  let targets = view.owners([phrase]);
  if (targets.length === 0 && /^(in|of)$/.test(prep) && next !== undefined) targets = whomOf([next], view);
  if (targets.length === 0 || /\b(global|world|regional)\b/.test(words)) return;
  add(
    'economic-crisis',
    [],
    targets.slice(0, 1),
    next !== undefined && /^(in|of)$/.test(prep) ? next.last : phrase.last,
    `noun:${word}`,
    0.5,
    { actorless: true },
  );
}

/** "the now-deceased Ayatollah Khamenei", "the slain president". */
export function late(phrase: Phrase, view: SentenceView, add: Add): void {
  const words = view.words(phrase.first, phrase.last);
  const leader = phrase.names.find((name) => name.kind === 'leader');
  if (leader === undefined) return;
  if (/\b(deceased|slain|assassinated|murdered|killed|executed)\b/.test(words))
    add('leader-killed', [], [leader.code], phrase.last, 'adj:slain', 0.6, { actorless: true });
  if (/\b(captured|abducted|jailed|kidnapped|seized)\b/.test(words))
    add('leader-captured', [], [leader.code], phrase.last, 'adj:captured', 0.5, { actorless: true });
  if (/\b(ousted|deposed|toppled|overthrown|fallen)\b/.test(words))
    add('regime-collapse', [], [leader.code], phrase.last, 'adj:ousted', 0.4, { actorless: true });
}

/** "the opening of bases in the Philippines to U.S. forces". */
export function opening(word: string, view: SentenceView, prep: string, next: Phrase | undefined, add: Add): void {
  if (!/^(opening|access|use)$/.test(word) || next === undefined) return;
  const span: Phrase[] = [next];
  let links = [prep];
  for (let at: Phrase | undefined = next, k = 0; at !== undefined && k < 3; k++) {
    const link = view.low(at.last + 1);
    at = /^(to|in|by|for|of|on)$/.test(link) ? view.startingAt(at.last + 2) : undefined;
    if (at === undefined) break;
    span.push(at);
    links = [...links, link];
  }
  if (!span.some((each) => each.things.has('access'))) return;
  const host = span.flatMap((each, k) => (links[k] === 'in' || each.things.has('access') ? whomOf([each], view) : []));
  const user = span.flatMap((each, k) =>
    (links[k] === 'to' && !each.things.has('access')) || links[k] === 'by' || links[k] === 'for'
      ? view.agents([each])
      : [],
  );
  if (host.length > 0 && user.length > 0)
    add('access', host.slice(0, 1), user.slice(0, 1), (span.at(-1) as Phrase).last, `noun:${word}`, 0.5);
}

import type { Clause } from '../language/clause-parts.ts';
import type { SentenceView } from '../sentence.ts';

/** "turned to Washington" is a choice of side; "turned to Yemen's ports" is not. */
export function placeless(codes: readonly string[], clause: Clause, view: SentenceView): readonly string[] {
  const group = view.after(clause, 'to', 'toward', 'towards');
  const actors = group.some(
    (phrase) =>
      phrase.agent !== null || /^(orbit|camp|side|sphere|arms|fold|embrace|partners?|model|market)$/.test(phrase.low),
  );
  return actors ? codes : [];
}

export function isState(clause: Clause, view: SentenceView): boolean {
  return view.subjectOf(clause).length > 0;
}

export function orgs(clause: Clause, view: SentenceView): readonly string[] {
  return view.agents(
    clause.objects[0]?.filter((phrase) => phrase.agent?.kind === 'code' && phrase.agent.name === 'org'),
  );
}

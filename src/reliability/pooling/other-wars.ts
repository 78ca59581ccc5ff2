import type { Actor } from '../../core/actor.ts';
import type { Contingency } from '../../core/contingency.ts';
import { contains, isBefore } from '../../core/partial-date.ts';

/**
 * How many other wars an actor was already fighting when a war began: those that it had entered before that day and had
 * not left ("stretched thin"). Wars that it entered later are not counted, since they may follow from its decision.
 * Null if the dates leave it open or the war is not among these.
 */
export function otherWars(wars: readonly Contingency[]): (actor: Actor, war: string) => number | null {
  const byId = new Map(wars.map((war) => [war.id, war]));
  const spells = new Map<Actor, { id: string; spans: Contingency['participants'][number]['spans'] }[]>();
  for (const { id, participants } of wars) {
    for (const { actor, spans } of participants) {
      const own = spells.get(actor);
      if (own === undefined) spells.set(actor, [{ id, spans }]);
      else own.push({ id, spans });
    }
  }
  return (actor, war) => {
    const began = byId.get(war)?.began;
    if (began === undefined) return null;
    const answers = (spells.get(actor) ?? [])
      .filter(({ id }) => id !== war)
      .map(({ spans }) => spans.map((span) => inIt(isBefore(span.from, began), contains(span, began))));
    if (answers.some((spans) => !spans.includes('yes') && spans.includes('unknown'))) return null;
    return answers.filter((spans) => spans.includes('yes')).length;
  };
}

function inIt(entered: string, within: string): 'yes' | 'no' | 'unknown' {
  if (entered === 'no' || within === 'no') return 'no';
  return entered === 'yes' && within === 'yes' ? 'yes' : 'unknown';
}

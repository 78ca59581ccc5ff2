/**
 * An actor: a state by its Correlates of War code, or anyone else (a territory, an armed group, an
 * organisation) by a lower-case name such as `transnistria` or `csto`.
 */
export type Actor = number | string;

/** Is the actor a state of the Correlates of War system? */
export function isState(actor: Actor): actor is number {
  return typeof actor === 'number';
}

/** States by their code, then everybody else by name. */
export function byActor(a: Actor, b: Actor): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return String(a) < String(b) ? -1 : Number(a !== b);
}

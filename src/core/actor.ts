/**
 * An actor: a state by its Correlates of War code, or anyone else (a territory, an armed group, an
 * organisation) by a lower-case name such as `transnistria` or `csto`.
 */
export type Actor = number | string;

/** Is the actor a state of the Correlates of War system? */
export function isState(actor: Actor): actor is number {
  return typeof actor === 'number';
}

import type { SupportKind } from '../../core/external-support.ts';
import type { SupportAct } from '../../core/response.ts';

/** A rung of the ladder of support acts and the kinds of UCDP's External Support Dataset that stand on it. */
export interface Rung {
  readonly act: SupportAct;
  readonly kinds: readonly SupportKind[];
}

/**
 * The External Support Dataset on the ladder, from the top. `x` troops that fight as a secondary warring party, `p`
 * troops that are there; `l` access to territory and `y` infrastructure or joint operations short of that; `w` weapons
 * and `m` materiel or logistics; `t` training or expertise; `i` intelligence; `f` money. `o`, other support, and `u`,
 * support of an unknown kind, have no rung.
 */
export const LADDER: readonly Rung[] = [
  { act: 'combat', kinds: ['x'] },
  { act: 'deployment', kinds: ['p'] },
  { act: 'access', kinds: ['l', 'y'] },
  { act: 'arms', kinds: ['w', 'm'] },
  { act: 'training', kinds: ['t'] },
  { act: 'intelligence', kinds: ['i'] },
  { act: 'funds', kinds: ['f'] },
];

/** Troops, fighting or there. */
export const TROOPS: readonly SupportKind[] = ['x', 'p'];

/** What can be held, spent or stood on: troops, territory, arms, materiel and money. */
export const MATERIAL: readonly SupportKind[] = ['x', 'p', 'l', 'y', 'w', 'm', 'f'];

/** What has a rung. */
export const ON_LADDER: readonly SupportKind[] = LADDER.flatMap(({ kinds }) => kinds);

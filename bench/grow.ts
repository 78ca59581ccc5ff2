import type { Actor } from '../src/core/actor.ts';
import type { Agreement } from '../src/core/agreement.ts';
import type { Contingency } from '../src/core/contingency.ts';
import { STATES } from '../src/core/states/table.ts';

/** Alliances and wars to judge. */
export interface World {
  readonly agreements: readonly Agreement[];
  readonly contingencies: readonly Contingency[];
}

/** Ways in which the work can grow. */
export const GROWTHS: Readonly<Record<string, (world: World, times: number) => World>> = {
  alliances: ({ agreements, contingencies }, times) => ({
    agreements: copies(times, (i) =>
      agreements.map((one) => ({ ...one, id: `${one.id}#${i}`, atopid: renumbered(one.atopid, i) })),
    ),
    contingencies,
  }),
  wars: ({ agreements, contingencies }, times) => ({
    agreements,
    contingencies: copies(times, (i) =>
      contingencies.map((one) => ({ ...one, id: `${one.id}#${i}`, warid: renumbered(one.warid, i) })),
    ),
  }),
  participants: ({ agreements, contingencies }, times) => ({
    agreements,
    contingencies: contingencies.map((war) => crowded(war, times, 'each other')),
  }),
  adversaries: ({ agreements, contingencies }, times) => ({
    agreements,
    contingencies: contingencies.map((war) => crowded(war, times, 'the first')),
  }),
};

function copies<T>(times: number, copy: (i: number) => readonly T[]): T[] {
  return Array.from({ length: times }, (_, i) => copy(i)).flat();
}

function renumbered(one: number | undefined, i: number): number | undefined {
  return one === undefined ? one : one + i * 1_000_000;
}

/**
 * A war with `times` as many participants, as far as there are states: other states double those who fought. Where
 * doubles fight each other as the first fought, a state has as many adversaries as before; where they fight the first,
 * it has that many times more.
 */
function crowded(war: Contingency, times: number, fighting: 'each other' | 'the first'): Contingency {
  const fought = new Set(war.participants.map(({ actor }) => actor));
  const others = [...STATES.keys()].filter((code) => !fought.has(code));
  const doubles = Array.from({ length: times - 1 }, () => new Map([...fought].map((actor) => [actor, others.shift()])));
  const more = <T extends object>(list: readonly T[], ...keys: (keyof T)[]): T[] => [
    ...list,
    ...doubles.flatMap((of) => list.flatMap((one) => doubled(one, keys, of))),
  ];
  const { participants, partnerships, hostilities } = war;
  return {
    ...war,
    participants: more(participants, 'actor'),
    ...(fighting === 'each other'
      ? { partnerships: more(partnerships, 'actor', 'with'), hostilities: more(hostilities, 'attacker', 'attacked') }
      : {
          hostilities: [...more(hostilities, 'attacker'), ...more(hostilities, 'attacked').slice(hostilities.length)],
        }),
  };
}

/** A row with doubles in place of its actors; none if there was no state left for one of them. */
function doubled<T extends object>(
  one: T,
  keys: readonly (keyof T)[],
  of: ReadonlyMap<unknown, Actor | undefined>,
): T[] {
  const actors = keys.map((key) => [key, of.get(one[key])] as const);
  return actors.some(([, actor]) => actor === undefined) ? [] : [{ ...one, ...Object.fromEntries(actors) }];
}

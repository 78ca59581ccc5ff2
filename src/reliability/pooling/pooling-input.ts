import type { Actor } from '../../core/actor.ts';
import type { HierarchicalInput } from '../../stats/hierarchical-design.ts';
import type { TestedPromise } from '../tested-promise.ts';

/** What can be in the fixed part of the pooled model, with what one step of it means. */
export const POOL_EFFECTS = {
  era: 'the war began after 1945',
  multilateral: 'more than two parties to the agreement',
  capability: 'per tenfold capability (CINC) of the promisor over the beneficiary',
  wartime: 'signed while a party was already in the war it concerns',
  stretched: 'per other war that the promisor was already fighting when this one began',
} as const;
export type PoolEffect = keyof typeof POOL_EFFECTS;

/** What tests can be grouped by; `decision` is a promisor in a war, whose several promises it keeps or breaks at once. */
export const POOL_GROUPS = ['patron', 'war', 'obligation', 'decision'] as const;
export type PoolGroup = (typeof POOL_GROUPS)[number];

/** What the model needs to know beyond the tests. What is not known is null. */
export interface PoolFacts {
  /** A state's share of the system's capabilities in a year. */
  readonly cinc: (state: Actor, year: number) => number | null;
  /** How many other wars an actor was fighting on the day a war began. */
  readonly otherWars: (actor: Actor, war: string) => number | null;
}

/** The tests that the model is fitted to, its columns, and the tests that had to be left out. */
export interface PoolInput {
  readonly tests: readonly TestedPromise[];
  readonly input: HierarchicalInput;
  readonly leftOut: readonly { readonly why: string; readonly tests: number }[];
}

/** The model's columns from tests that were honored or violated; a test with an unknown value is left out and counted. */
export function poolInput(
  promises: readonly TestedPromise[],
  effects: readonly PoolEffect[],
  groups: readonly PoolGroup[],
  facts: PoolFacts,
): PoolInput {
  const decided = promises.filter(({ verdict }) => verdict === 'honored' || verdict === 'violated');
  const left = new Map<string, number>();
  const known = decided.flatMap((test) => {
    const missing = test.promisor === null ? 'promisor' : effects.find((name) => effectOf(name, test, facts) === null);
    if (missing === undefined) return [test];
    const why = missing === 'promisor' ? 'the promisor is not known' : `${missing} is not known`;
    left.set(why, (left.get(why) ?? 0) + 1);
    return [];
  });
  return {
    tests: known,
    input: {
      y: known.map(({ verdict }) => Number(verdict === 'honored')),
      fixed: effects.map((name) => ({ name, values: known.map((test) => effectOf(name, test, facts) as number) })),
      groups: groups.map((name) => ({ name, levels: known.map((test) => levelOf(name, test)) })),
    },
    leftOut: [...left].map(([why, tests]) => ({ why, tests })),
  };
}

function effectOf(name: PoolEffect, test: TestedPromise, { cinc, otherWars }: PoolFacts): number | null {
  const { promisor, beneficiary, war, year } = test;
  if (name === 'era') return Number(year > 1945);
  if (name === 'multilateral') return Number(test.multilateral);
  if (name === 'wartime') return Number(test.wartime);
  if (promisor === null) return null;
  if (name === 'stretched') return otherWars(promisor, war);
  if (beneficiary === null) return null;
  const [own, other] = [cinc(promisor, year), cinc(beneficiary, year)];
  return own === null || other === null || own <= 0 || other <= 0 ? null : Math.log10(own / other);
}

function levelOf(name: PoolGroup, { promisor, war, deciding }: TestedPromise): string {
  if (name === 'patron') return String(promisor);
  if (name === 'war') return war;
  if (name === 'obligation') return deciding ?? 'not known';
  return `${promisor}|${war}`;
}

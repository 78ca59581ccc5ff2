import type { PromiseTest } from '../forecast/panel/forecast-data.ts';
import { monthOf } from '../forecast/panel/month.ts';
import { testedPromises } from '../present/rates/tested-promises.ts';
import type { Effects } from './effects.ts';
import { type Judged, judge } from './judge.ts';

/** Promises that are kept by not acting, or by talking, are not promises of help. */
const OF_HELP: ReadonlySet<string> = new Set([
  'defense',
  'offense',
  'assistance',
  'arms',
  'intelligence',
  'regime-protection',
]);

/**
 * The promises of help that wars and the casebook's cases tested, as the forecast wants them: who kept which, known from
 * the end of the year in which the danger began. Under the standard `dyad`: one test a patron, ally and danger.
 */
export async function readPromiseTests(
  db: string,
  cases: string | undefined,
  effects: Effects,
): Promise<PromiseTest[]> {
  const shared = { db, wars: 'iwd', standard: 'dyad', ...(cases === undefined ? {} : { cases }) } as const;
  const judged = [await judge({ ...shared, on: 'wars' }, effects), await judge({ ...shared, on: 'cases' }, effects)];
  return judged.flatMap(testsIn);
}

function testsIn({ tests, candidates }: Judged): PromiseTest[] {
  return testedPromises(tests, candidates).flatMap(
    ({ promisor, beneficiary, verdict, deciding, year }): PromiseTest[] => {
      if (typeof promisor !== 'number' || typeof beneficiary !== 'number') return [];
      if (deciding === null || !OF_HELP.has(deciding)) return [];
      if (verdict !== 'honored' && verdict !== 'violated') return [];
      return [{ patron: promisor, ally: beneficiary, month: monthOf(year, 12), kept: verdict === 'honored' }];
    },
  );
}

import { groupBy } from '../../core/group-by.ts';
import { SUPPORT_ACTS, type SupportAct } from '../../core/response.ts';
import { VERDICTS } from '../../core/verdict.ts';
import { type DriftTest, UNKNOWN_WHY } from '../../reliability/drift/change.ts';
import { correctedRows, type DriftRow, driftRow, type MeasuredTest } from '../../reliability/drift/table.ts';

/** A group of tests: of the wars or the casebook, by what, with its drift. `tested` is what was honored or violated. */
export type DriftGroup = { readonly on: 'wars' | 'cases'; readonly by: 'all' | 'verdict' | 'delivered' } & DriftRow;

/** How many tests have no change, and why. */
export interface DriftUnknown {
  readonly on: 'wars' | 'cases';
  readonly why: string;
  readonly tests: number;
}

/** Rungs of the ladder that are told apart: the casebook has too few cases for each rung alone. */
const DELIVERED: readonly (readonly [group: string, least: SupportAct])[] = [
  ['troops or combat', 'deployment'],
  ['less than troops', 'sanctuary'],
  ['words at most', 'nothing'],
  ['harm', 'fought-ally'],
];

/** The groups of the wars or of the casebook; those by what was delivered are the casebook's alone. */
export function driftGroups(
  on: 'wars' | 'cases',
  own: readonly MeasuredTest[],
  seed: number,
  draws: number,
): DriftGroup[] {
  const row = (by: DriftGroup['by'], group: string, tests: readonly MeasuredTest[]): DriftGroup[] =>
    tests.length === 0 && by !== 'all' ? [] : [{ on, by, ...driftRow(group, tests, seed, draws) }];
  const verdicts = [...VERDICTS, null].flatMap((verdict) =>
    row(
      'verdict',
      verdict ?? 'no legal promise',
      own.filter(({ test }) => test.verdict === verdict),
    ),
  );
  const delivered = DELIVERED.flatMap(([group]) =>
    on === 'wars'
      ? []
      : row(
          'delivered',
          group,
          own.filter(({ test }) => deliveredGroup(test) === group),
        ),
  );
  const judged = own.filter(({ test }) => test.verdict === 'honored' || test.verdict === 'violated');
  return [...row('all', 'tested', judged), ...correctedRows(verdicts), ...correctedRows(delivered)];
}

function deliveredGroup({ delivered }: DriftTest): string | null {
  if (delivered === null) return null;
  const rung = (act: SupportAct) => SUPPORT_ACTS.indexOf(act);
  return DELIVERED.find(([, least]) => rung(delivered) >= rung(least))?.[0] ?? null;
}

/** How many tests have no change, by why. */
export function driftUnknown(on: 'wars' | 'cases', own: readonly MeasuredTest[]): DriftUnknown[] {
  const whys = own.flatMap(({ change }) => (change.kind === 'unknown' ? [change.why] : []));
  const counted = groupBy(whys, (why) => why);
  return [...counted].map(([why, list]) => ({ on, why: UNKNOWN_WHY[why], tests: list.length }));
}

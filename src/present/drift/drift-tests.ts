import type { Test } from '../../assessment/aggregate.ts';
import { isState } from '../../core/actor.ts';
import type { Contingency } from '../../core/contingency.ts';
import type { DriftTest } from '../../reliability/drift/change.ts';
import { titleOfWar } from '../names.ts';
import type { DangerRow } from '../rows/danger-row.ts';

/** The tests of the wars between two states each; the ally's own part in the war is the danger. */
export function driftTestsOfWars(tests: readonly Test[], contingencies: readonly Contingency[]): DriftTest[] {
  const wars = new Map(contingencies.map((contingency) => [contingency.id, contingency]));
  return tests.flatMap((test) => {
    const war = wars.get(test.contingency);
    return war === undefined ? [] : ofWar(test, war);
  });
}

function ofWar({ promisor, beneficiary, verdict, warname }: Test, war: Contingency): DriftTest[] {
  if (typeof promisor !== 'number' || typeof beneficiary !== 'number') return [];
  const spans = war.participants.find(({ actor }) => actor === beneficiary)?.spans ?? [war.span];
  const ends = spans.map(({ to }) => to?.year ?? null);
  const to = ends.includes(null) ? null : Math.max(...(ends as number[]));
  const from = Math.min(...spans.map((span) => span.from.year));
  return [
    {
      war: war.id,
      warname: titleOfWar(warname),
      patron: promisor,
      ally: beneficiary,
      from,
      to,
      verdict,
      delivered: null,
    },
  ];
}

/**
 * The tests of the casebook: its rows between two states. Only legal obligations are judged; a patron without one towards
 * that ally has no verdict.
 */
export function driftTestsOfCases(rows: readonly DangerRow[]): DriftTest[] {
  return rows.flatMap((row) => {
    const { patron, ally, began, ended } = row;
    if (typeof patron !== 'number' || typeof ally !== 'number' || !isState(ally)) return [];
    return [
      {
        war: row.case,
        warname: row.danger,
        patron,
        ally,
        from: began.year,
        to: ended?.year ?? null,
        verdict: row.deciding === null ? null : row.verdict,
        delivered: row.delivered === 'unknown' ? null : row.delivered,
      },
    ];
  });
}

import type { Assessment } from '../../app/run-assessment.ts';
import type { Test } from '../../assessment/aggregate.ts';
import type { Standard } from '../../assessment/standard/standard.ts';
import type { Casebook } from '../../casebook/load.ts';
import { isState } from '../../core/actor.ts';
import type { Contingency } from '../../core/contingency.ts';
import type { DriftTest } from '../../reliability/drift/change.ts';
import { titleOfWar } from '../names.ts';
import { thesisRows } from '../rows/thesis-row.ts';

/** The tests of the wars between two states each; the ally's own part in the war is the danger. */
export function driftTestsOfWars({ tests, records }: Assessment): DriftTest[] {
  const wars = new Map(records.contingencies.map((contingency) => [contingency.id, contingency]));
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
 * The tests of the casebook: every patron of a case towards the state that the case is about. Only legal obligations
 * are judged; a patron without one has no verdict.
 */
export function driftTestsOfCases(casebook: Casebook, standard: Standard): DriftTest[] {
  const names = new Map(casebook.contingencies.map(({ id, name }) => [id, name]));
  return thesisRows(casebook, standard).flatMap((row) => {
    const { patron, ally, began, ended } = row;
    if (typeof patron !== 'number' || typeof ally !== 'number' || !isState(ally)) return [];
    return [
      {
        war: row.case,
        warname: names.get(row.case) ?? row.case,
        patron,
        ally,
        from: began.year,
        to: ended?.year ?? null,
        verdict: row.promised.length === 0 ? null : row.verdict,
        delivered: row.delivered,
      },
    ];
  });
}

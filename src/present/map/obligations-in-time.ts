import { aggregate, type Test } from '../../assessment/aggregate.ts';
import { assess } from '../../assessment/assess.ts';
import type { Standard } from '../../assessment/standard/standard.ts';
import type { Agreement, Binding, ObligationKind } from '../../core/agreement.ts';
import type { Contingency } from '../../core/contingency.ts';
import { dayText } from '../../core/day-text.ts';
import type { Verdict } from '../../core/verdict.ts';
import { titleOfWar } from '../names.ts';
import { owedSpans } from './owed-spans.ts';
import { type StateInTime, statesInTime } from './states-in-time.ts';

/** An agreement that obligations stand in. */
export interface AgreementInTime {
  /** `atop:1350`, or the casebook's name for it. */
  readonly id: string;
  readonly title: string;
  readonly source: 'casebook' | 'atop';
  readonly binding: Binding;
  /** Its number in ATOP; null where ATOP does not have it. */
  readonly atopid: number | null;
}

/**
 * Who owed whom what and when, as columns of equal length: row `i` is the `i`-th of each. `kinds` and `agreement` are
 * places in the lists `kindSets` and `agreements`. Days are `YYYY-MM-DD`, both ends included; where only a month or year
 * is known, the first and the last day it could be. `to` is null while it lasts.
 */
export interface ObligationColumns {
  readonly promisor: readonly number[];
  readonly beneficiary: readonly number[];
  readonly kinds: readonly number[];
  readonly from: readonly string[];
  readonly to: readonly (string | null)[];
  readonly agreement: readonly number[];
}

/** A promise of one state to another that a war or a case called on, or may have. */
export interface TestInTime {
  readonly promisor: number;
  readonly beneficiary: number;
  /** The war's or case's name; and its number in the dataset, or its id in the casebook. */
  readonly war: string;
  readonly warid: number | null;
  /** The number in ATOP of the agreement that decided. */
  readonly atopid: number | null;
  readonly case: string | null;
  /** From the day on which the promise could first be called on to the end of the fighting that decided the test. */
  readonly from: string;
  readonly to: string | null;
  readonly verdict: Verdict;
}

/** For which years there are records of each source; null where nothing is imported. Outside them nothing is known. */
export interface CoverageInTime {
  readonly alliances: readonly [number, number] | null;
  readonly wars: readonly [number, number] | null;
  /** The casebook has single agreements and cases, not all of any year. */
  readonly casebook: string;
}

/** Everything that a map through time draws. */
export interface ObligationsInTime {
  readonly standard: string;
  readonly states: readonly StateInTime[];
  readonly kindSets: readonly (readonly ObligationKind[])[];
  readonly agreements: readonly AgreementInTime[];
  readonly obligations: ObligationColumns;
  readonly tests: readonly TestInTime[];
  readonly coverage: CoverageInTime;
}

/** Agreements and contingencies from one source: the casebook, or the imported datasets. */
export interface RecordsInTime {
  readonly source: AgreementInTime['source'];
  readonly agreements: readonly Agreement[];
  readonly contingencies: readonly Contingency[];
}

/** Puts together what a map through time draws, from any sources, under a standard at the dyad's unit. */
export function drawnInTime(
  sources: readonly RecordsInTime[],
  standard: Standard,
  coverage: CoverageInTime,
): ObligationsInTime {
  const agreements = sources.flatMap(({ source, agreements: own }) => own.map((agreement) => ({ source, agreement })));
  // The casebook calls a treaty by its name; ATOP gives treaties none.
  const titles = new Map(
    agreements
      .filter(({ source, agreement }) => source === 'casebook' && agreement.atopid !== undefined)
      .map(({ agreement }) => [agreement.atopid, agreement.title]),
  );
  const { kindSets, obligations } = columnsOf(agreements.map(({ agreement }) => agreement));
  return {
    standard: standard.name,
    states: statesInTime(),
    kindSets,
    agreements: agreements.map(({ source, agreement }) => ({
      id: agreement.id,
      title: titles.get(agreement.atopid) ?? agreement.title,
      source,
      binding: agreement.binding,
      atopid: agreement.atopid ?? null,
    })),
    obligations,
    tests: sources.flatMap(({ agreements: own, contingencies }) => testsOf(own, contingencies, standard)),
    coverage,
  };
}

function columnsOf(agreements: readonly Agreement[]) {
  const sets = new Map<string, { index: number; kinds: readonly ObligationKind[] }>();
  const rows = agreements.flatMap((agreement, index) => owedSpans(agreement).map((span) => ({ ...span, index })));
  rows.sort((a, b) => a.first - b.first || a.promisor - b.promisor || a.beneficiary - b.beneficiary);
  const kinds = rows.map((row) => {
    const key = row.kinds.join();
    const found = sets.get(key) ?? { index: sets.size, kinds: row.kinds };
    sets.set(key, found);
    return found.index;
  });
  const obligations: ObligationColumns = {
    promisor: rows.map((row) => row.promisor),
    beneficiary: rows.map((row) => row.beneficiary),
    kinds,
    from: rows.map((row) => dayText(row.first)),
    to: rows.map((row) => (row.last === Number.POSITIVE_INFINITY ? null : dayText(row.last))),
    agreement: rows.map((row) => row.index),
  };
  return { kindSets: [...sets.values()].map((set) => set.kinds), obligations };
}

function testsOf(
  agreements: readonly Agreement[],
  contingencies: readonly Contingency[],
  standard: Standard,
): TestInTime[] {
  const byId = new Map(contingencies.map((contingency) => [contingency.id, contingency]));
  return aggregate(assess(agreements, contingencies, standard), standard)
    .filter(({ verdict }) => verdict !== 'not-invoked')
    .flatMap((test) => testInTime(test, byId.get(test.contingency)));
}

function testInTime(
  { promisor, beneficiary, warid, verdict, deciding }: Test,
  contingency: Contingency | undefined,
): TestInTime[] {
  if (typeof promisor !== 'number' || typeof beneficiary !== 'number' || contingency === undefined) return [];
  const { id, name, facts } = contingency;
  const span = deciding?.call.span ?? contingency.span;
  return [
    {
      promisor,
      beneficiary,
      war: facts === undefined ? titleOfWar(name) : name,
      warid: warid ?? null,
      atopid: deciding?.atopid ?? null,
      case: facts === undefined ? null : id,
      from: dayText((deciding?.calledOn ?? span.from).first),
      to: span.to === null ? null : dayText(span.to.last),
      verdict,
    },
  ];
}

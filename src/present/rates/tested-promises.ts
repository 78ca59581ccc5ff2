import type { Test } from '../../assessment/aggregate.ts';
import type { Candidate } from '../../assessment/assess.ts';
import { isOfHelp } from '../../assessment/owed-act.ts';
import type { Agreement } from '../../core/agreement.ts';
import type { Contingency } from '../../core/contingency.ts';
import { sharesYear } from '../../core/partial-date.ts';
import { isStateCode, worldRegion } from '../../core/states/crosswalk.ts';
import type { TestedPromise } from '../../reliability/tested-promise.ts';

/** The engine's tests as the measures see them; `candidates` are those that the tests were put together from. */
export function testedPromises(tests: readonly Test[], candidates: readonly Candidate[]): TestedPromise[] {
  const agreements = new Map(candidates.map(({ agreement }) => [agreement.id, agreement]));
  const contingencies = new Map(candidates.map(({ contingency }) => [contingency.id, contingency]));
  return tests.map((test) => {
    const contingency = contingencies.get(test.contingency) as Contingency;
    const id = test.agreement ?? test.deciding?.agreement ?? null;
    return testedPromise(test, contingency, id === null ? undefined : agreements.get(id));
  });
}

function testedPromise(test: Test, contingency: Contingency, agreement: Agreement | undefined): TestedPromise {
  const { deciding, clauses } = test;
  const promisor = test.promisor ?? deciding?.promisor ?? null;
  const beneficiary = test.beneficiary ?? deciding?.beneficiary ?? null;
  const stated = clauses.filter(({ implied }) => !implied).map(({ kind }) => kind);
  return {
    key: [test.agreement, test.contingency, test.promisor, test.beneficiary].map((part) => part ?? '').join('|'),
    agreement: test.agreement,
    atopid: test.atopid ?? null,
    war: test.contingency,
    warid: test.warid ?? null,
    warname: test.warname,
    year: (deciding?.calledOn ?? contingency.began).year,
    promisor,
    beneficiary,
    region: typeof beneficiary === 'number' && isStateCode(beneficiary) ? worldRegion(beneficiary) : null,
    verdict: test.verdict,
    deciding: deciding?.kind ?? null,
    ofHelp: deciding !== null && isOfHelp(deciding.kind),
    obligations: [...new Set(stated)],
    multilateral: agreement !== undefined && partiesDuring(agreement, contingency) > 2,
    wartime: agreement?.wartime ?? false,
  };
}

function partiesDuring({ parties }: Agreement, { span }: Contingency): number {
  return new Set(parties.filter((party) => sharesYear(party.span, span)).map(({ actor }) => actor)).size;
}

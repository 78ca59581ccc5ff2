import type { Agreement } from '../../core/agreement.ts';
import { type Dependence, dependence, type GroupCheck, groupChecks } from '../../reliability/rates/group-checks.ts';
import type { GroupOptions } from '../../reliability/rates/rate-table.ts';
import { type SelectionBounds, selectionBounds } from '../../reliability/rates/selection-bounds.ts';
import type { TestedPromise } from '../../reliability/tested-promise.ts';

/** What a rate can and cannot bear. */
export interface RateChecks {
  /** What a promise is in the bounds: a pair of promisor and beneficiary, or an agreement. */
  readonly promise: 'pair' | 'agreement';
  readonly selection: SelectionBounds | null;
  readonly dependence: readonly Dependence[];
  /** The smallest difference that matters, for `pEquivalent`. */
  readonly margin: number;
  readonly groups: readonly GroupCheck[];
}

/** The checks of a table of rates: bounds for selection, dependence, and each group against the rest. */
export function rateChecks(
  promises: readonly TestedPromise[],
  agreements: readonly Agreement[],
  options: GroupOptions,
  margin: number,
): RateChecks {
  const unit = promises.some(({ agreement }) => agreement !== null) && options.count === 'tests' ? 'agreement' : 'pair';
  const keyOf = (one: TestedPromise) =>
    unit === 'agreement' ? (one.agreement ?? '') : `${one.promisor}|${one.beneficiary}`;
  const books = unit === 'agreement' ? agreements.map(({ id }) => id) : pairsOf(agreements);
  return {
    promise: unit,
    selection: selectionBounds(
      promises.map((one) => ({ promise: keyOf(one), verdict: one.verdict })),
      books,
    ),
    dependence: dependence(promises, options),
    margin,
    groups: groupChecks(promises, options, margin),
  };
}

/** Every pair of which one ever promised the other something; those whose beneficiaries are not known are left out. */
function* pairsOf(agreements: readonly Agreement[]): Iterable<string> {
  for (const { parties, obligations } of agreements) {
    for (const { promisor, beneficiaries } of obligations) {
      if (beneficiaries === 'unknown') continue;
      const to = beneficiaries === 'other-parties' ? parties.map(({ actor }) => actor) : beneficiaries;
      for (const beneficiary of to) if (beneficiary !== promisor) yield `${promisor}|${beneficiary}`;
    }
  }
}

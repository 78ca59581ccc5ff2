import type { Contingency } from '../core/contingency.ts';
import { formatPartialDate, type PartialDate } from '../core/partial-date.ts';

/** A case with how long ago it was kept and what is open in it. */
export interface DueCase {
  readonly id: string;
  readonly name: string;
  /** The day to which it was kept, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Days from then to the day asked about; negative if the case was kept later. */
  readonly days: number;
  /** It has no end: more can happen. */
  readonly ongoing: boolean;
  readonly open: readonly string[];
}

/**
 * The cases in the order in which they are due to be looked at again: those that go on first, then those that were
 * kept longest ago, then those with most open questions.
 *
 * A case kept to 2026-07-05 has `days` 26 on 2026-07-31.
 */
export function dueCases(contingencies: readonly Contingency[], on: PartialDate): DueCase[] {
  const cases = contingencies.flatMap(({ id, name, span, facts }) =>
    facts === undefined
      ? []
      : [
          {
            id,
            name,
            asOf: formatPartialDate(facts.asOf),
            days: on.last - facts.asOf.last,
            ongoing: span.to === null,
            open: facts.openQuestions.map(({ question }) => question),
          },
        ],
  );
  return cases.sort(
    (a, b) =>
      Number(b.ongoing) - Number(a.ongoing) ||
      b.days - a.days ||
      b.open.length - a.open.length ||
      (a.id < b.id ? -1 : 1),
  );
}

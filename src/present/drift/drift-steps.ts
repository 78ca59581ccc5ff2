import type { Casebook } from '../../casebook/load.ts';
import type { Actor } from '../../core/actor.ts';
import { groupBy } from '../../core/group-by.ts';
import { formatPartialDate } from '../../core/partial-date.ts';
import type { DriftTest } from '../../reliability/drift/change.ts';
import type { NameOf } from '../names.ts';

/** A step by which an ally turned towards or away from someone after a case. */
export interface DriftStep {
  /** The cases that it is recorded after. */
  readonly cases: readonly string[];
  /** Null where the casebook has no date. */
  readonly date: string | null;
  readonly ally: string;
  readonly kind: string;
  /** Towards or from whom. */
  readonly partner: string | null;
  readonly words: string;
  readonly sources: readonly string[];
}

/** The realignment events of the casebook's allies, each once, in order of time; those without a date come last. */
export function driftSteps(
  casebook: Casebook,
  tests: readonly DriftTest[],
  patron: Actor | null,
  nameOf: NameOf,
): DriftStep[] {
  const asked = new Set(tests.filter((test) => patron === null || test.patron === patron).map(({ war }) => war));
  const steps = casebook.contingencies
    .filter(({ id }) => asked.has(id))
    .flatMap(({ id, subject, facts }) =>
      (facts?.realignments ?? [])
        .filter(({ actor }) => actor === subject)
        .map(({ actor, kind, partner, date, words, sources }) => ({
          case: id,
          date: date === undefined ? null : formatPartialDate(date),
          ally: nameOf(actor, date),
          kind,
          partner: partner === undefined ? null : nameOf(partner, date),
          words,
          sources,
        })),
    )
    .sort((a, b) => (a.date ?? '~').localeCompare(b.date ?? '~', 'en') || (a.case < b.case ? -1 : 1));
  const same = groupBy(steps, ({ date, ally, kind, partner, words }) => [date, ally, kind, partner, words].join('|'));
  return [...same.values()].map(([first, ...others]) => {
    const step = first as (typeof steps)[number];
    const { case: id, ...rest } = step;
    return { cases: [id, ...others.map((other) => other.case)], ...rest };
  });
}

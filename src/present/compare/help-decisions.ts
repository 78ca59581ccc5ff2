import { groupBy } from '../../core/group-by.ts';
import { formatPartialDate } from '../../core/partial-date.ts';
import type { Verdict } from '../../core/verdict.ts';
import { verdictOfDecision } from '../../reliability/rates/decisions.ts';
import type { NameOf } from '../names.ts';
import type { PatronRecord } from './patron-records.ts';

/** A promise of help behind a decision. */
export interface DecidedPromise {
  readonly ally: string;
  readonly verdict: Verdict;
  /** The test that decided, by its numbers in ATOP and in the list of wars; null for a case of the casebook. */
  readonly test: { readonly atopid: number; readonly warid: number } | null;
}

/** What a patron did in one danger about its promises of help that were called on: what a rate counts as one. */
export interface HelpDecision {
  /** The case's id; of a war `iwd:53` or `cow:139`. */
  readonly danger: string;
  readonly name: string;
  /** The year in which the danger began. */
  readonly year: number;
  /** Kept if every promise was kept, broken if one was broken, undetermined if no promise is decided. */
  readonly verdict: Exclude<Verdict, 'not-invoked'>;
  readonly promises: readonly DecidedPromise[];
}

/**
 * A patron's decisions about promises of help, in the order of time: the same that `HelpRate` counts, one by one.
 * @example helpDecisions(records, nameOf).filter(({ verdict }) => verdict === 'honored').length // its numerator
 */
export function helpDecisions(records: readonly PatronRecord[], nameOf: NameOf): HelpDecision[] {
  const called = records.filter(({ ofHelp, verdict }) => ofHelp && verdict !== 'not-invoked');
  const decisions = [...groupBy(called, ({ danger }) => danger)].map(([danger, own]) => {
    const first = own[0] as PatronRecord;
    return {
      danger,
      name: first.dangerName,
      year: Number(formatPartialDate(first.began).slice(0, 4)),
      verdict: verdictOfDecision(own.map(({ verdict }) => verdict)) as HelpDecision['verdict'],
      promises: own.map(({ ally, began, verdict, test }) => ({ ally: nameOf(ally, began), verdict, test })),
    };
  });
  return decisions.sort((a, b) => a.year - b.year || (a.danger < b.danger ? -1 : 1));
}

import { partialDate } from '../../core/partial-date.ts';
import { UNKNOWN_WHY } from '../../reliability/drift/change.ts';
import type { MeasuredTest } from '../../reliability/drift/table.ts';
import { stateNameOf } from '../names.ts';

/** One tested promise as a row, with the change in distance over it. */
export interface DriftTestRow {
  readonly on: 'wars' | 'cases';
  readonly war: string;
  readonly warname: string;
  readonly patron: string;
  readonly patronCcode: number;
  readonly ally: string;
  readonly allyCcode: number;
  readonly from: number;
  readonly to: number | null;
  readonly verdict: string | null;
  readonly delivered: string | null;
  /** Null where it is not known; `unknown` says why. */
  readonly change: number | null;
  /** How many years were known before and after. */
  readonly yearsBefore: number;
  readonly yearsAfter: number;
  /** The mean change of the same two states in other years, and over how many of them. */
  readonly placebo: number | null;
  readonly placeboYears: number;
  readonly unknown: string | null;
}

/** A measured test as a row. */
export function driftTestRow(on: 'wars' | 'cases', { test, change, placebo: { changes } }: MeasuredTest): DriftTestRow {
  const known = change.kind === 'known' ? change : null;
  const sum = changes.reduce((all, value) => all + value, 0);
  return {
    on,
    war: test.war,
    warname: test.warname,
    patron: stateNameOf(test.patron, partialDate(test.from)),
    patronCcode: test.patron,
    ally: stateNameOf(test.ally, partialDate(test.from)),
    allyCcode: test.ally,
    from: test.from,
    to: test.to,
    verdict: test.verdict,
    delivered: test.delivered,
    change: known?.change ?? null,
    yearsBefore: known?.before.length ?? 0,
    yearsAfter: known?.after.length ?? 0,
    placebo: changes.length === 0 ? null : sum / changes.length,
    placeboYears: changes.length,
    unknown: change.kind === 'unknown' ? UNKNOWN_WHY[change.why] : null,
  };
}

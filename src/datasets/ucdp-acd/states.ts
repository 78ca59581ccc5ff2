import { partialDate } from '../../core/partial-date.ts';
import { cowFromGw, isGwCode, type Match } from '../../core/states/crosswalk.ts';
import { codesIn } from '../codes-in.ts';
import type { Cell } from '../table-spec.ts';

/**
 * The Correlates of War code of a Gleditsch-Ward code in a year: that of the year's last day, else of its first, else
 * any it had in the year. Null for a state that only Gleditsch and Ward or UCDP have.
 */
export function cowInYear(gw: number, year: number): number | null {
  if (!isGwCode(gw)) return null;
  return (
    one(cowFromGw(gw, partialDate(year, 12, 31))) ??
    one(cowFromGw(gw, partialDate(year, 1, 1))) ??
    first(cowFromGw(gw, partialDate(year)))
  );
}

function one(match: Match<number>): number | null {
  return match.kind === 'one' ? match.value : null;
}

function first(match: Match<number>): number | null {
  return match.kind === 'unclear' ? (match.candidates[0] ?? null) : one(match);
}

/** The Correlates of War codes of the states in a cell of Gleditsch-Ward codes; those without one are left out. */
export function cowCodesIn(cell: Cell, year: number): number[] {
  return codesIn(cell).flatMap((gw) => cowInYear(gw, year) ?? []);
}

import { CasusError } from '../../core/errors.ts';
import { partialDate } from '../../core/partial-date.ts';
import { findState, isNameOf } from '../../core/states/crosswalk.ts';
import type { Cell } from '../table-spec.ts';

const resolved = new Map<string, number | null>();

/**
 * The state a pair of name and code stands for. In the published file some pairs contradict each other
 * ("Germany", 365; "Greece", 360); the name is what the coder wrote and the code was looked up, so a name
 * that belongs to exactly one state of the time wins. A name that is not recognised leaves the code.
 */
export function stateNamed(name: Cell, code: number, year: number): number {
  if (typeof name !== 'string' || isNameOf(name, code)) return code;
  const key = `${name}\u001f${year}`;
  let named = resolved.get(key);
  if (named === undefined) {
    named = lookUp(name, year);
    resolved.set(key, named);
  }
  return named ?? code;
}

function lookUp(name: string, year: number): number | null {
  try {
    return findState(name, partialDate(year)).ccode;
  } catch (error) {
    if (error instanceof CasusError) return null;
    throw error;
  }
}

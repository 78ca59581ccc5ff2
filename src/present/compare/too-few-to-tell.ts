import { groupBy } from '../../core/group-by.ts';
import { capital, count } from '../words.ts';
import type { ComparedPatron, PatronComparison } from './comparison.ts';

/** More names than this in a sentence are a list that nobody reads: then patrons are counted. */
const MOST_NAMES = 3;

/**
 * The headline where no two patrons have tests enough to be told apart: that this is so, and what those kept that were
 * tested most. Many that were tested alike are counted, and the dangers that they share are named.
 * @example tooFewToTell(comparison)
 * // 'Since 1990: no patron was tested in more than 2 dangers, too few to tell any two apart. Of 2, Iran kept its …'
 */
export function tooFewToTell({ patrons, period }: Pick<PatronComparison, 'patrons' | 'period'>): string {
  if (patrons.length === 0) return `No patron has a case ${period.words}.`;
  const when = capital(period.words);
  const most = Math.max(...patrons.map(({ help }) => help.denominator));
  if (most === 0) return `${when}: no test of a promise of help is decided.`;
  const tested = patrons.filter(({ help }) => help.denominator === most);
  const few = `${when}: no patron was tested in more than ${count(most, 'danger')}, too few to tell any two apart.`;
  return `${few} ${tested.length > MOST_NAMES ? counted(tested, most) : named(tested, most)}.`;
}

function named(tested: readonly ComparedPatron[], most: number): string {
  const kept = tested.map(
    ({ patron, help }, i) => `${patron} ${i === 0 ? 'kept its promise to help ' : ''}in ${help.numerator}`,
  );
  return `Of ${most}, ${kept.join(', ')}`;
}

function counted(tested: readonly ComparedPatron[], most: number): string {
  const byKept = [...groupBy(tested, ({ help }) => help.numerator)].sort(([a], [b]) => b - a);
  const kept = byKept.map(([times, { length }], i) =>
    i === 0 ? `${length} kept their promises to help in ${times}` : `${length} in ${times}`,
  );
  const dangers = new Map(tested.flatMap(({ help }) => help.restsOn.map(({ danger, name }) => [danger, name])));
  const shared = dangers.size === most ? ` (all in the same: ${[...dangers.values()].join(', ')})` : '';
  return `Of ${tested.length} patrons that were tested in ${most}${shared}, ${kept.join(', ')}`;
}

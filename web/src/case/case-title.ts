import type { CaseView } from '../../../src/present/case/case-view.ts';
import { inSentence, listed } from '../../../src/present/names.ts';
import { obligationWords, shortName } from '../../../src/present/words.ts';
import { dayWords } from '../data/days.ts';

/** What the law said to the case: who owed what, whether it was kept, and as of when the casebook says so. */
export function caseTitle({
  rows,
  subject,
  start,
  asOf,
}: Pick<CaseView, 'rows' | 'subject' | 'start' | 'asOf'>): string {
  const ally = inSentence(shortName(subject));
  const rests = `(casebook, danger of ${start.slice(0, 4)}, as of ${dayWords(asOf)})`;
  const owed = rows.find((row) => row.owed?.binding === 'legal' && row.verdict !== 'not-invoked');
  const troops = rows.filter(({ delivered }) => delivered === 'deployment' || delivered === 'combat');
  const came =
    troops.length === 0
      ? `no patron’s confirmed help to ${ally} reached deployment or combat`
      : `the confirmed help of ${listed(troops.map(({ patron }) => inSentence(shortName(patron))))} reached deployment or combat`;
  if (owed?.owed == null) return `No legal promise to ${ally} was called on; ${came} ${rests}`;
  const verdict = owed.verdict === 'undetermined' ? 'is undetermined' : `was ${owed.verdict}`;
  const promise = `The promise of ${inSentence(shortName(owed.patron))} to ${ally} (${obligationWords(owed.owed.obligation)})`;
  return `${promise} ${verdict}; ${came} ${rests}`;
}

import type { Thesis } from '../../casebook/thesis-schema.ts';
import { formatPartialDate } from '../../core/partial-date.ts';
import { SELECTED, yearsWords } from '../headline-type.ts';
import type { NameOf } from '../names.ts';
import { type DangerRow, isRecorded } from '../rows/danger-row.ts';
import { testCapacity } from './capacity.ts';
import { testForecast } from './forecast.ts';
import { testOtherPatrons } from './other-patrons.ts';
import { testPromiseKept } from './promise-kept.ts';
import { testRealignment } from './realignment.ts';
import { testSince } from './since.ts';
import { count, type TestOutcome, type ThesisResult } from './thesis-result.ts';

/**
 * Tests one claim on rows of any patrons; the thesis names the patron it is about. Rows of which the casebook does not say
 * what the patron did are left out, and counted in the caveats: silence is not absence.
 */
export function testThesis(thesis: Thesis, rows: readonly DangerRow[], nameOf: NameOf): ThesisResult {
  const { verdict, sentence, numbers, comparison, caveats, counted } = outcomeOf(thesis, rows, nameOf);
  const { publisher, kind, title, date, paragraph } = thesis.made;
  const silent = rows.filter((row) => row.patron === thesis.patron && !isRecorded(row)).length;
  const silence =
    silent === 0
      ? []
      : [
          `${count(silent, 'case')} in which the casebook does not say what the patron did ${silent === 1 ? 'is' : 'are'} left out.`,
        ];
  const period = yearsWords(counted.map(({ began }) => began.year));
  const cases = [...new Set(counted.map((row) => row.case))];
  const rests =
    period === null
      ? 'No case of the casebook is counted.'
      : `It rests on ${count(cases.length, 'case')} of the casebook, ${period}.`;
  return {
    thesis: thesis.id,
    patron: nameOf(thesis.patron),
    claim: thesis.claim,
    made: `${publisher}, ${kind}, "${title}", ${formatPartialDate(date)}: ${paragraph}`,
    verdict,
    period,
    headline: {
      finding: `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}. ${sentence} ${rests}`,
      caveat: SELECTED,
    },
    numbers,
    comparison,
    tested: thesis.tested,
    refutedBy: thesis.refutedBy,
    caveats: [...thesis.cannotShow, ...caveats, ...silence],
    cases,
  };
}

function outcomeOf({ patron, test }: Thesis, all: readonly DangerRow[], nameOf: NameOf): TestOutcome {
  const rows = all.filter(isRecorded);
  const own = rows.filter((row) => row.patron === patron);
  switch (test.name) {
    case 'promise-kept':
      return testPromiseKept(own, test);
    case 'other-patrons':
      return testOtherPatrons(rows, patron, test, nameOf);
    case 'since':
      return testSince(own, patron, test, nameOf);
    case 'capacity':
      return testCapacity(own, patron, test, nameOf);
    case 'realignment':
      return testRealignment(own, test);
    case 'forecast':
      return testForecast(own, test, nameOf);
  }
}

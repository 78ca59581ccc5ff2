import type { Standard } from '../assessment/standard/standard.ts';
import type { Thesis } from '../casebook/thesis-schema.ts';
import { formatPartialDate } from '../core/partial-date.ts';
import { actorName } from '../present/names.ts';
import { type ThesisRow, thesisRows } from '../present/rows/thesis-row.ts';
import { testCapacity } from '../present/theses/capacity.ts';
import { testForecast } from '../present/theses/forecast.ts';
import { testOtherPatrons } from '../present/theses/other-patrons.ts';
import { testPromiseKept } from '../present/theses/promise-kept.ts';
import { testRealignment } from '../present/theses/realignment.ts';
import { testSince } from '../present/theses/since.ts';
import { SELECTED, type TestOutcome, type ThesisResult } from '../present/theses/thesis-result.ts';
import { readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { readStandard } from './read-standard.ts';

/** How the cases are judged. */
export interface ThesesOptions {
  /** A preset's name or a file with a standard. */
  readonly standard: string;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: string | undefined;
}

/** Tests every claim of the casebook's theses on its cases, in the theses' order. */
export async function theses(options: ThesesOptions, effects: Effects): Promise<ThesisResult[]> {
  const standard: Standard = await readStandard(options.standard, effects);
  const casebook = await readCasebook(options.cases, effects);
  const rows = thesisRows(casebook, standard);
  return casebook.theses.map((thesis) => testThesis(thesis, rows));
}

/** Tests one claim on rows of any patrons; the thesis names the one it is about. */
export function testThesis(thesis: Thesis, rows: readonly ThesisRow[]): ThesisResult {
  const { verdict, sentence, numbers, comparison, caveats, counted } = outcomeOf(thesis, rows);
  const { publisher, kind, title, date, paragraph } = thesis.made;
  return {
    thesis: thesis.id,
    patron: actorName(thesis.patron),
    claim: thesis.claim,
    made: `${publisher}, ${kind}, "${title}", ${formatPartialDate(date)}: ${paragraph}`,
    verdict,
    headline: `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}. ${sentence} ${SELECTED}`,
    numbers,
    comparison,
    tested: thesis.tested,
    refutedBy: thesis.refutedBy,
    caveats: [...thesis.cannotShow, ...caveats],
    cases: [...new Set(counted.map((row) => row.case))],
  };
}

function outcomeOf({ patron, test }: Thesis, rows: readonly ThesisRow[]): TestOutcome {
  const own = rows.filter((row) => row.patron === patron);
  switch (test.name) {
    case 'promise-kept':
      return testPromiseKept(own, test);
    case 'other-patrons':
      return testOtherPatrons(rows, patron, test);
    case 'since':
      return testSince(own, patron, test);
    case 'capacity':
      return testCapacity(own, patron, test);
    case 'realignment':
      return testRealignment(own, test);
    case 'forecast':
      return testForecast(own, test);
  }
}

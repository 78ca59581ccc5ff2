import type { ThesisTest } from '../../casebook/thesis-schema.ts';
import type { Actor } from '../../core/actor.ts';
import { formatPartialDate, isBefore } from '../../core/partial-date.ts';
import type { NameOf } from '../names.ts';
import type { RecordedRow } from '../rows/danger-row.ts';
import {
  count,
  gaveHelp,
  helpWords,
  LADDER_CAVEAT,
  SHUFFLE_CAVEAT,
  type TestOutcome,
  threshold,
} from './thesis-result.ts';
import { lowerHelp } from './two-groups.ts';

/** Has the patron's help fallen since a day? Dangers that began before it against those that began from it on. */
export function testSince(
  rows: readonly RecordedRow[],
  patron: Actor,
  test: ThesisTest<'since'>,
  nameOf: NameOf,
): TestOutcome {
  const day = formatPartialDate(test.date);
  const on = (answer: string) => rows.filter(({ began }) => isBefore(began, test.date) === answer);
  const [before, since, unclear] = [on('yes'), on('no'), on('unknown')];
  const first = { name: `from ${day}`, rows: since };
  const second = { name: `before ${day}`, rows: before };
  const { verdict, numbers, comparison } = lowerHelp(first, second, test);
  const helped = (group: readonly RecordedRow[]) =>
    `${group.filter((row) => gaveHelp(row, test)).length} of ${count(group.length, 'danger')}`;
  const kept = (group: readonly RecordedRow[], label: string) => ({
    label: `${label}: promises honored, of those decided`,
    value: group.filter((row) => row.verdict === 'honored').length,
    of: group.filter((row) => row.verdict === 'honored' || row.verdict === 'violated').length,
  });
  const verdicts = [kept(since, first.name), kept(before, second.name)];
  const [after, earlier] = verdicts.map(({ value, of }) => `${value} of ${of}`);
  return {
    verdict,
    sentence: `${nameOf(patron)} delivered ${helpWords(test)} in ${helped(before)} that began before ${day} and in ${helped(since)} that began from then on. Promises that came to a verdict were honored in ${earlier} before and in ${after} since.`,
    numbers: [...numbers, ...verdicts, { label: 'date too vague to place', value: unclear.length, of: rows.length }],
    comparison: `${comparison} The threshold is ${threshold(test.atLeast)} on each side.`,
    caveats: [
      'The dangers before and after differ in kind, place and adversary. Less help is not yet less reliability.',
      'The casebook is kept more closely for recent years, and cases were chosen because they were noticed.',
      SHUFFLE_CAVEAT,
      LADDER_CAVEAT,
    ],
    counted: [...before, ...since],
  };
}

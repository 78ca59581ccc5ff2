import type { ThesisTest } from '../../casebook/thesis-schema.ts';
import { formatPartialDate, isAfter, isBefore, type PartialDate, partialDate } from '../../core/partial-date.ts';
import { listed, type NameOf } from '../names.ts';
import type { RecordedRow } from '../rows/danger-row.ts';
import { count, type TestOutcome, type ThesisVerdict } from './thesis-result.ts';

/**
 * Will more allies fall within so many months? Supported as soon as a fall after the claim and within its time is
 * recorded; not supported once the casebook has been kept to the end of that time without one. Until then there is
 * no answer, only a base rate. A fall without a date of its own has the date on which its danger began.
 */
export function testForecast(rows: readonly RecordedRow[], test: ThesisTest<'forecast'>, nameOf: NameOf): TestOutcome {
  const { from, months, keptTo } = test;
  const due = monthsLater(from, months);
  const start = monthsLater(from, -months);
  const fallsOf = ({ outcomes, began }: RecordedRow) =>
    outcomes.filter(({ kind }) => test.falls.includes(kind)).map(({ date }) => date ?? began);
  const fell = (group: readonly RecordedRow[], when: (date: PartialDate) => boolean) =>
    group.filter((row) => fallsOf(row).some(when));
  const isEarlier = (date: PartialDate) => isAfter(date, from) !== 'yes';
  const earlier = rows.filter(({ began }) => isEarlier(began));
  const recent = earlier.filter(({ ended }) => ended === null || isBefore(ended, start) !== 'yes');
  const open = rows.filter(({ ended }) => ended === null || isAfter(ended, from) === 'yes');
  const past = fell(earlier, isEarlier);
  const lately = fell(recent, (date) => isEarlier(date) && isBefore(date, start) !== 'yes');
  const since = fell(rows, (date) => !isEarlier(date) && isAfter(date, due) !== 'yes');
  const [day, kept] = [formatPartialDate(due), formatPartialDate(keptTo)];
  const verdict = verdictOf();
  const allies = [...new Set(past.map((row) => nameOf(row.ally, row.began)))];
  const wait = verdict === 'not yet' ? ` It can be settled by ${day}.` : '';
  const falls = test.falls.map((kind) => kind.replaceAll('-', ' ')).join(' or ');
  return {
    verdict,
    sentence: `By ${formatPartialDate(from)}, when the claim was made, ${past.length} of ${count(earlier.length, 'danger')} in the casebook had ended with "${falls}" (${listed(allies) || 'none'}). Of these, ${lately.length} ended so in the ${months} months before the claim, when ${count(recent.length, 'danger')} went on. After the claim the casebook has ${since.length}, up to ${kept}.${wait}`,
    numbers: [
      { label: 'fell, by the time of the claim', value: past.length, of: earlier.length },
      { label: `fell, in the ${months} months before it`, value: lately.length, of: recent.length },
      { label: 'fell, after it', value: since.length, of: open.length },
    ],
    comparison: `Base rate so far: ${past.length} of ${count(earlier.length, 'danger')}. It is neither a sample nor a probability: the dangers were entered because they were grave, and allies in no danger are not counted. The time of the claim runs from ${formatPartialDate(from)} to ${day}.`,
    caveats: [
      'The casebook does not say how many allies there were, nor how often leaders fall anywhere in such a time. In some periods the claim would come true by chance.',
    ],
    counted: rows.filter((row) => earlier.includes(row) || open.includes(row)),
  };

  function verdictOf(): ThesisVerdict {
    if (since.length > 0) return 'supported';
    return isBefore(keptTo, due) === 'no' ? 'not supported' : 'not yet';
  }
}

/** The day so many months after the last day that a date can mean, or before the first; month ends are kept. */
function monthsLater(date: PartialDate, months: number): PartialDate {
  const start = new Date((months < 0 ? date.first : date.last) * 86_400_000);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth() + months;
  const [year, inYear] = [Math.floor(month / 12), month % 12];
  const length = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate();
  return partialDate(year, inYear + 1, Math.min(start.getUTCDate(), length));
}

import type { ThesisTest } from '../../casebook/thesis-schema.ts';
import type { Actor } from '../../core/actor.ts';
import { listed, type NameOf } from '../names.ts';
import type { RecordedRow } from '../rows/danger-row.ts';
import {
  count,
  dangers,
  gaveHelp,
  helpWords,
  LADDER_CAVEAT,
  SHUFFLE_CAVEAT,
  type TestOutcome,
  threshold,
} from './thesis-result.ts';
import { lowerHelp } from './two-groups.ts';

/** Does the patron deliver less than other patrons in dangers of the same kinds, where the ally did not begin it? */
export function testOtherPatrons(
  all: readonly RecordedRow[],
  patron: Actor,
  test: ThesisTest<'other-patrons'>,
  nameOf: NameOf,
): TestOutcome {
  const endangered = all.filter(({ allyBegan }) => !allyBegan);
  const own = endangered.filter((row) => row.patron === patron);
  const compared = endangered.filter((row) => row.patron !== patron);
  const kinds = new Set(compared.map(({ kind }) => kind));
  const first = own.filter(({ kind }) => kinds.has(kind));
  const apart = own.filter(({ kind }) => !kinds.has(kind));
  const second = compared.filter(({ kind }) => first.some((row) => row.kind === kind));
  const name = nameOf(patron);
  const { verdict, numbers, comparison } = lowerHelp(
    { name, rows: first },
    { name: 'other patrons', rows: second },
    test,
  );
  const helped = (rows: readonly RecordedRow[]) =>
    `${rows.filter((row) => gaveHelp(row, test)).length} of ${rows.length}`;
  const patrons = [...new Set(second.map((row) => nameOf(row.patron, row.began)))].sort();
  const left =
    apart.length === 0
      ? ''
      : ` ${count(apart.length, 'case')} of ${name} ${apart.length === 1 ? 'is' : 'are'} left out, because the casebook has no other patron in that kind of danger.`;
  return {
    verdict,
    sentence: `In like dangers ${name} delivered ${helpWords(test)} in ${helped(first)} cases, other patrons in ${helped(second)} (from ${count(dangers(second), 'danger')}).${left}`,
    numbers: [
      ...numbers,
      { label: `${name}: rows without a like danger, left out`, value: apart.length, of: own.length },
    ],
    comparison: `${comparison} Other patrons: ${listed(patrons) || 'none'}; the threshold is ${threshold(test.atLeast)} on each side.`,
    caveats: [
      'The other patrons are those that the casebook happens to have. Most of their dangers were entered because of this patron, so they are no sample of patrons.',
      ...(apart.length === 0
        ? []
        : [`Left out for want of a like danger: ${apart.map((row) => row.case).join(', ')}.`]),
      SHUFFLE_CAVEAT,
      LADDER_CAVEAT,
    ],
    counted: [...first, ...second],
  };
}

import type { ThesisTest } from '../../casebook/thesis-schema.ts';
import { rung } from '../../core/response.ts';
import type { RecordedRow } from '../rows/danger-row.ts';
import {
  count,
  dangers,
  enough,
  LADDER_CAVEAT,
  type TestOutcome,
  type ThesisVerdict,
  TOO_FEW,
  threshold,
} from './thesis-result.ts';

/**
 * Did help fall short of what was promised? Two measures over the tests that were decided: the verdict, and
 * whether what came reached the rung that was owed. Both have to point the same way. A claim about help needs
 * enough tests of promises of help; those of standing aside are counted beside them.
 */
export function testPromiseKept(rows: readonly RecordedRow[], test: ThesisTest<'promise-kept'>): TestOutcome {
  const promised = rows.filter((row) => clausesOf(row, test).length > 0);
  const withVerdict = (verdict: string) => promised.filter((row) => row.verdict === verdict);
  const [honored, violated] = [withVerdict('honored'), withVerdict('violated')];
  const decided = promised.filter((row) => honored.includes(row) || violated.includes(row));
  const ofHelp = decided.filter((row) => calledOn(row, test).some(({ owed }) => owed !== null));
  const helpHonored = ofHelp.filter((row) => row.verdict === 'honored').length;
  const short = decided.filter((row) => fellShort(row, test));
  const [undetermined, notInvoked] = [withVerdict('undetermined').length, withVerdict('not-invoked').length];
  const n = decided.length;
  const verdict =
    enough(decided, test.atLeast) && enough(ofHelp, test.atLeast)
      ? agreed(verdictOf(violated.length / n, test), verdictOf(short.length / n, test))
      : TOO_FEW;
  return {
    verdict,
    sentence: `Of ${count(promised.length, 'case')} with a legal promise of help or of not helping the aggressor, ${n} came to a verdict: ${honored.length} honored, ${violated.length} violated; ${undetermined} undetermined, ${notInvoked} not invoked. A promise of help was at stake in ${ofHelp.length} of the ${n}, and ${helpHonored} of those ${helpHonored === 1 ? 'was' : 'were'} honored.`,
    numbers: [
      { label: 'rows with a legal promise', value: promised.length, of: rows.length },
      { label: 'honored', value: honored.length, of: n },
      { label: 'violated', value: violated.length, of: n },
      { label: 'undetermined', value: undetermined, of: promised.length },
      { label: 'not invoked', value: notInvoked, of: promised.length },
      { label: 'decided tests of a promise of help', value: ofHelp.length, of: n },
      { label: 'of these honored', value: helpHonored, of: ofHelp.length },
      { label: 'delivered below the rung owed', value: short.length, of: n },
    ],
    comparison: `In the tests that came to a verdict, what came was below the rung owed in ${short.length} of ${n}, and at or above it in ${n - short.length}. They are from ${count(dangers(decided), 'different danger')}; the threshold is ${threshold(test.atLeast)}, also for promises of help alone.`,
    caveats: [
      ...(n === 0
        ? []
        : [`With ${count(n, 'test')}, one verdict more or less moves a share by about ${Math.round(100 / n)} points.`]),
      'Dangers in which no promise was in force, or the promise did not cover what happened, say nothing about keeping promises, however little help came.',
      LADDER_CAVEAT,
    ],
    counted: promised,
  };
}

function clausesOf(row: RecordedRow, { promises }: ThesisTest<'promise-kept'>): RecordedRow['promised'] {
  return row.promised.filter(({ binding, test }) => binding === 'legal' && promises.includes(test.kind));
}

function calledOn(row: RecordedRow, test: ThesisTest<'promise-kept'>): RecordedRow['promised'] {
  return clausesOf(row, test).filter((one) => one.test.verdict === 'honored' || one.test.verdict === 'violated');
}

function fellShort(row: RecordedRow, test: ThesisTest<'promise-kept'>): boolean {
  const owed = calledOn(row, test).map((clause) => rung(clause.owed ?? 'nothing'));
  return owed.length > 0 && rung(row.delivered) < Math.max(...owed);
}

function verdictOf(share: number, test: ThesisTest<'promise-kept'>): ThesisVerdict {
  if (share >= test.supportedFrom) return 'supported';
  return share <= test.notSupportedTo ? 'not supported' : 'mixed';
}

function agreed(one: ThesisVerdict, other: ThesisVerdict): ThesisVerdict {
  return one === other ? one : 'mixed';
}

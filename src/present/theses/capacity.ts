import type { ThesisTest } from '../../casebook/thesis-schema.ts';
import type { Actor } from '../../core/actor.ts';
import { CAPACITIES, type CapacityLevel } from '../../core/case-facts.ts';
import type { NameOf } from '../names.ts';
import type { RecordedRow } from '../rows/danger-row.ts';
import {
  count,
  enough,
  gaveHelp,
  LADDER_CAVEAT,
  lessWords,
  type TestOutcome,
  type ThesisVerdict,
  TOO_FEW,
  threshold,
} from './thesis-result.ts';

/** A case that says nothing of a patron's capacity leaves it unknown. */
function levelOf({ capacity }: RecordedRow): CapacityLevel {
  return capacity ?? 'unknown';
}

/**
 * Was the patron unable rather than unwilling, where less help came? Supported if it was unable in at least the
 * share `supportedFrom` of those rows, not supported if it was unable or constrained in less than that; mixed in
 * between, because a constrained patron chose as well.
 */
export function testCapacity(
  rows: readonly RecordedRow[],
  patron: Actor,
  test: ThesisTest<'capacity'>,
  nameOf: NameOf,
): TestOutcome {
  const name = nameOf(patron);
  const short = rows.filter((row) => !gaveHelp(row, test));
  const came = rows.filter((row) => gaveHelp(row, test));
  const known = short.filter((row) => levelOf(row) !== 'unknown');
  const at = (group: readonly RecordedRow[], level: string) => group.filter((row) => levelOf(row) === level).length;
  const [unable, constrained, able] = [at(short, 'unable'), at(short, 'constrained'), at(short, 'able')];
  const limited = at(came, 'constrained') + at(came, 'unable');
  return {
    verdict: verdictOf(),
    sentence: `${name} gave ${lessWords(test)} in ${short.length} of ${count(rows.length, 'case')}. In these the casebook finds it unable in ${unable}, constrained in ${constrained} and able in ${able}; in ${short.length - known.length} it does not know. In the ${came.length} in which such help did come, it was constrained or unable in ${limited}.`,
    numbers: [
      ...CAPACITIES.map((level) => ({ label: `less help came: ${level}`, value: at(short, level), of: short.length })),
      ...CAPACITIES.map((level) => ({ label: `help came: ${level}`, value: at(came, level), of: came.length })),
    ],
    comparison: `Where such help came (${came.length}): able ${at(came, 'able')}, constrained ${at(came, 'constrained')}, unable ${at(came, 'unable')}, unknown ${at(came, 'unknown')}. The threshold for rows with less help and a known capacity is ${threshold(test.atLeast)}; the casebook has ${known.length} from ${new Set(known.map((row) => row.case)).size}.`,
    caveats: [
      'Capacity is a judgement of analysts, often the same ones who explain why help did not come; being constrained and choosing not to act look alike from outside.',
      'Casus shows capacity with a verdict; it never excuses one.',
      LADDER_CAVEAT,
    ],
    counted: rows,
  };

  function verdictOf(): ThesisVerdict {
    if (!enough(known, test.atLeast)) return TOO_FEW;
    if (unable / known.length >= test.supportedFrom) return 'supported';
    return (unable + constrained) / known.length < test.supportedFrom ? 'not supported' : 'mixed';
  }
}

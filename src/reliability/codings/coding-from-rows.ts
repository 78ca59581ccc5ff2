import { CasusError, type FilePosition } from '../../core/errors.ts';
import type { Truth } from '../../core/kleene.ts';
import { VERDICTS, type Verdict } from '../../core/verdict.ts';
import { type CodedTest, type Coding, FLAGS, type Flag, invocation, makeCoding, testKey } from './coding.ts';

const REQUIRED = ['atopid', 'warid', 'verdict'] as const;
/**
 * The column with the engine's reason, which `casus code` writes: a table that has it was begun with every test that could
 * be coded, so that an empty verdict in it is one that the coder has not decided yet.
 */
export const TRAIL = 'trail';
const TRUTHS = ['yes', 'no', 'unknown'] as const satisfies readonly Truth[];

/**
 * A coding from the rows of a table, one object a row, keyed by the names in its header.
 *
 * Needed: `atopid` (a number), `warid` (a whole number), `verdict` (honored, violated, not-invoked or
 * undetermined). Read where present, and may be empty: `warname`, `reason` (or `not_invoked_because`), `invoked`
 * (yes, no, unknown), `verdict_lenient`, `era`, and the flags (1 or 0) `multilateral`, `defense`, `offense`,
 * `neutrality`, `nonaggression`, `consultation`. Other columns are passed over. Space around a value is ignored.
 * In a table with the column `trail` (`casus code --new`) a row with an empty verdict is not coded yet: it is left out and
 * counted. In any other table an empty verdict is an error.
 *
 * @param file the table as the user named it; it names the coding and stands in errors.
 * @param lines the line that each row starts on. Without it the header is line 1 and each row has one line.
 * @throws CasusError `coding-empty`, `coding-column-missing`, `coding-value-invalid`, `key-duplicate`, with the
 *   file, the line and the column.
 */
export function codingFromRows(
  rows: readonly Readonly<Record<string, string>>[],
  file: string,
  lines?: readonly number[],
): Coding {
  const header = rows[0];
  if (header === undefined) throw new CasusError('coding-empty', {}, { file });
  for (const column of REQUIRED) {
    if (Object.hasOwn(header, column)) continue;
    const columns = Object.keys(header).join(', ') || 'none';
    throw new CasusError('coding-column-missing', { column, columns }, { file, line: 1, column });
  }
  const begun = Object.hasOwn(header, TRAIL);
  const firstLines = new Map<string, number>();
  const tests = rows.flatMap((row, index) => {
    const line = lines?.[index] ?? index + 2;
    const cells = new Cells(row, { file, line });
    const key = testKey(keyFromRow(cells));
    const first = firstLines.get(key);
    if (first !== undefined) {
      throw new CasusError('key-duplicate', { key, first }, { file, line, column: 'atopid, warid' });
    }
    firstLines.set(key, line);
    return begun && cells.text('verdict') === undefined ? [] : [testFromRow(cells)];
  });
  return makeCoding(file, tests, [], rows.length - tests.length);
}

function keyFromRow(cells: Cells): Pick<CodedTest, 'atopid' | 'warid'> {
  return {
    atopid: cells.number('atopid', 'a positive number', () => true),
    warid: cells.number('warid', 'a positive whole number', Number.isSafeInteger),
  };
}

function testFromRow(cells: Cells): CodedTest {
  const verdict = cells.oneOf('verdict', VERDICTS) ?? cells.refuse('verdict', `one of ${VERDICTS.join(', ')}`);
  const flags: Partial<Record<Flag, boolean>> = {};
  for (const flag of FLAGS) {
    const value = cells.oneOf(flag, ['0', '1']);
    if (value !== undefined) flags[flag] = value === '1';
  }
  return {
    ...keyFromRow(cells),
    warname: cells.text('warname'),
    verdict,
    invoked: invokedIn(cells, verdict),
    reason: cells.text('reason') ?? cells.text('not_invoked_because'),
    verdictLenient: cells.oneOf('verdict_lenient', VERDICTS),
    era: cells.text('era'),
    flags,
  };
}

/** Whether the row says that the test was invoked, which its verdict may not contradict. */
function invokedIn(cells: Cells, verdict: Verdict): Truth | undefined {
  const invoked = cells.oneOf('invoked', TRUTHS);
  if (invoked === undefined) return undefined;
  if (verdict !== 'undetermined') {
    const implied = invocation({ verdict });
    return invoked === implied ? invoked : cells.refuse('invoked', `${implied} or empty, as the verdict is ${verdict}`);
  }
  return invoked === 'no' ? cells.refuse('invoked', 'yes or unknown: what was not invoked is not-invoked') : invoked;
}

/** The cells of one row, read by column name. */
class Cells {
  readonly #row: Readonly<Record<string, string>>;
  readonly #place: FilePosition;

  constructor(row: Readonly<Record<string, string>>, place: FilePosition) {
    this.#row = row;
    this.#place = place;
  }

  text(column: string): string | undefined {
    const value = Object.hasOwn(this.#row, column) ? this.#row[column]?.trim() : undefined;
    return value === '' ? undefined : value;
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T | undefined {
    const value = this.text(column);
    if (value === undefined) return undefined;
    return allowed.find((known) => known === value) ?? this.refuse(column, `one of ${allowed.join(', ')}`);
  }

  number(column: string, expected: string, holds: (value: number) => boolean): number {
    const text = this.text(column) ?? '';
    const value = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : 0;
    return value > 0 && holds(value) ? value : this.refuse(column, expected);
  }

  refuse(column: string, expected: string): never {
    const value = this.text(column) ?? '';
    throw new CasusError('coding-value-invalid', { column, value, expected }, { ...this.#place, column });
  }
}

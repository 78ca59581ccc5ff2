import { aggregate, type Test } from '../assessment/aggregate.ts';
import { assess, type Candidate } from '../assessment/assess.ts';
import type { Standard } from '../assessment/standard/standard.ts';
import { oneLine } from '../present/argument/reason.ts';
import type { Effects } from './effects.ts';
import { type Records, readRecords, type WarSource } from './read-records.ts';
import { readStandard } from './read-standard.ts';

/** What to judge and how. */
export interface AssessOptions {
  readonly db: string;
  readonly wars: WarSource;
  /** A preset's name or a file. */
  readonly standard: string;
  readonly unit?: Standard['unit'] | undefined;
}

/** Tests under a standard, with the records they rest on. */
export interface Assessment {
  readonly standard: Standard;
  readonly records: Records;
  readonly candidates: readonly Candidate[];
  readonly tests: readonly Test[];
}

/** A test as a row of a table. */
export interface TestRow {
  readonly atopid: number | null;
  readonly warid: number | null;
  readonly warname: string;
  readonly promisor: number | string | null;
  readonly beneficiary: number | string | null;
  readonly obligation: string | null;
  readonly verdict: string;
  readonly kind: string | null;
  readonly reason: string;
}

/** Judges all imported alliances in all imported wars. */
export async function runAssessment(options: AssessOptions, effects: Effects): Promise<Assessment> {
  const given = await readStandard(options.standard, effects);
  const standard = options.unit === undefined ? given : { ...given, unit: options.unit };
  const records = await readRecords(options.db, options.wars, effects);
  const candidates = assess(records.agreements, records.contingencies, standard);
  return { standard, records, candidates, tests: aggregate(candidates, standard) };
}

/** Tests as rows, in the order of wars, agreements and states. */
export function testRows(tests: readonly Test[]): TestRow[] {
  const rows = tests.map((test) => ({
    atopid: test.atopid ?? null,
    warid: test.warid ?? null,
    warname: test.warname,
    promisor: test.promisor,
    beneficiary: test.beneficiary,
    obligation: test.deciding?.kind ?? null,
    verdict: test.verdict,
    kind: test.deciding?.verdictKind ?? null,
    reason: oneLine(test),
  }));
  const number = (value: number | string | null) => (typeof value === 'number' ? value : 0);
  return rows.sort(
    (a, b) =>
      number(a.warid) - number(b.warid) ||
      number(a.atopid) - number(b.atopid) ||
      number(a.promisor) - number(b.promisor) ||
      number(a.beneficiary) - number(b.beneficiary),
  );
}

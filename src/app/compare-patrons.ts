import { type Actor, isState } from '../core/actor.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate } from '../core/partial-date.ts';
import { findState } from '../core/states/crosswalk.ts';
import { comparisonOf, type PatronComparison } from '../present/compare/comparison.ts';
import { type PatronRecord, recordsOfRows, recordsOfTests } from '../present/compare/patron-records.ts';
import { periodOf, recordsIn, type Years } from '../present/compare/period.ts';
import type { ComparedFrame } from '../present/dangers/compared-frame.ts';
import { type NameOf, stateNameOf } from '../present/names.ts';
import type { Effects } from './effects.ts';
import { type JudgeOptions, judge } from './judge.ts';
import { casebookRows } from './ledger.ts';

/** Which patrons to put side by side, on what. */
export interface CompareOptions extends Omit<JudgeOptions, 'unit'>, Years {
  readonly seed: number;
  /** States by name or code, in the order to show them; all that have a record if left out. */
  readonly patrons?: readonly string[] | undefined;
}

interface Found {
  readonly standard: string;
  readonly records: readonly PatronRecord[];
  readonly nameOf: NameOf;
  /** The frame of dangers by patron; none on wars, and for a casebook that stands alone. */
  readonly frames?: ReadonlyMap<Actor, ComparedFrame>;
  readonly frame?: string;
}

/**
 * Patrons side by side: how often each kept its word, what it delivered, what became of the allies, and for pairs the
 * probability that one keeps its word more often. One decision of one patron is one test, whatever pacts overlap; legal
 * obligations alone are judged. On the casebook the records are the ledger's rows.
 * @throws CasusError `state-unknown`, `ledger-empty` for a patron without a record, and as `judge`.
 */
export async function comparePatrons(options: CompareOptions, effects: Effects): Promise<PatronComparison> {
  const {
    standard,
    records: all,
    nameOf,
    frames,
    frame,
  } = await (options.on === 'cases' ? onCases : onWars)(options, effects);
  const records = recordsIn(all, options);
  const patrons = options.patrons?.map((name) => findState(name).ccode) ?? null;
  const known = new Set(records.map(({ patron }) => patron));
  const absent = patrons?.find((patron) => !known.has(patron));
  if (absent !== undefined) {
    const before = all.filter(({ patron }) => patron === absent).at(-1);
    if (before !== undefined) throw outside(nameOf(absent), before, options);
    const names = [...known].filter(isState).map((patron) => nameOf(patron));
    throw new CasusError('ledger-empty', { patron: nameOf(absent), known: names.sort().join(', ') });
  }
  const { on, seed } = options;
  return comparisonOf(records, { on, standard, seed, patrons, nameOf, years: options, frames, frame });
}

/** That a patron has cases, and none in the years that were asked for. */
function outside(patron: string, { began }: PatronRecord, years: Years): CasusError {
  const period = periodOf([], years).words;
  return new CasusError('compare-empty-period', { patron, period, last: formatPartialDate(began) });
}

async function onCases(options: CompareOptions, effects: Effects): Promise<Found> {
  const { standard, rows, nameOf } = await casebookRows(options, effects);
  const found = { standard: standard.name, records: recordsOfRows(rows), nameOf };
  if (typeof options.cases === 'object') return found;
  const { frameIn } = await import('./frame.ts');
  return { ...found, ...(await frameIn(rows, options, nameOf)) };
}

async function onWars(options: CompareOptions, effects: Effects): Promise<Found> {
  const { standard, tests, contingencies } = await judge({ ...options, unit: 'dyad' }, effects);
  return { standard: standard.name, records: recordsOfTests(tests, contingencies), nameOf: stateNameOf };
}

import type { Standard } from '../assessment/standard/standard.ts';
import type { Casebook } from '../casebook/load.ts';
import type { Actor } from '../core/actor.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate, parsePartialDate } from '../core/partial-date.ts';
import { findState } from '../core/states/crosswalk.ts';
import { type LedgerRow, ledgerRow } from '../present/ledger/ledger-row.ts';
import { listPatrons as listed, type PatronEntry } from '../present/ledger/list-patrons.ts';
import { type NameOf, namesOf } from '../present/names.ts';
import type { DangerRow } from '../present/rows/danger-row.ts';
import { rowsOf } from '../present/rows/rows-of-case.ts';
import { type CasesChoice, keptWithCases, readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { readStandard } from './read-standard.ts';

/** Whose ledger to draw up. */
export interface LedgerOptions {
  /** A state by name or code. */
  readonly patron: string;
  /** Leave out what began before this year, month or day. */
  readonly since?: string | undefined;
  readonly standard: string;
  /** A casebook's folder; the built-in one if left out. */
  readonly cases?: CasesChoice | undefined;
}

/** A casebook under a standard: its rows, with the names of its actors. */
export interface RowsUnderStandard {
  readonly casebook: Casebook;
  readonly standard: Standard;
  readonly rows: readonly DangerRow[];
  readonly nameOf: NameOf;
}

/** Every row of a casebook, the built-in one if none is named. @throws CasusError as `readStandard`, `readCasebook`. */
export async function casebookRows(
  options: Pick<LedgerOptions, 'standard' | 'cases'>,
  effects: Effects,
): Promise<RowsUnderStandard> {
  const standard = await readStandard(options.standard, effects);
  return keptWithCases(`rows ${JSON.stringify(standard)}`, options.cases, effects, async () => {
    const casebook = await readCasebook(options.cases, effects);
    return { casebook, standard, rows: rowsOf(casebook, standard), nameOf: namesOf(casebook.actors) };
  });
}

/**
 * A patron's ledger: every row in which it is the patron, in the order of time.
 * @throws CasusError `state-unknown`, `ledger-empty`, `ledger-empty-since`.
 */
export async function ledger(options: LedgerOptions, effects: Effects): Promise<LedgerRow[]> {
  const patron = findState(options.patron).ccode;
  const since = options.since === undefined ? null : parsePartialDate(options.since);
  const { rows, nameOf } = await casebookRows(options, effects);
  const own = rows.filter((row) => row.patron === patron);
  const last = own.at(-1);
  if (last === undefined) throw noRow(patron, rows, nameOf);
  const asked = own.filter(({ began }) => since === null || began.last >= since.first);
  if (asked.length > 0) return asked.map((row) => ledgerRow(row, nameOf));
  throw new CasusError('ledger-empty-since', {
    patron: nameOf(patron),
    since: options.since ?? '',
    last: formatPartialDate(last.began),
  });
}

/** That a casebook has no row of a patron, and whose rows it has. */
export function noRow(patron: Actor, rows: readonly DangerRow[], nameOf: NameOf): CasusError {
  const known = new Set(rows.map((row) => nameOf(row.patron, row.began)));
  return new CasusError('ledger-empty', { patron: nameOf(patron), known: [...known].sort().join(', ') });
}

/** Every patron of a casebook, the built-in one if none is named. */
export async function listPatrons(cases: CasesChoice | undefined, effects: Effects): Promise<PatronEntry[]> {
  return listed((await casebookRows({ standard: 'dyad', cases }, effects)).rows);
}

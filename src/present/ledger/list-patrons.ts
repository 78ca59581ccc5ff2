import { isState } from '../../core/actor.ts';
import { groupBy } from '../../core/group-by.ts';
import { formatPartialDate } from '../../core/partial-date.ts';
import { stateName } from '../../core/states/crosswalk.ts';
import { type DangerRow, isRecorded } from '../rows/danger-row.ts';

/** A patron that a casebook has rows of. */
export interface PatronEntry {
  /** How addresses write it: `united-states`. Every use case reads it as the state's name. */
  readonly id: string;
  readonly patron: string;
  readonly ccode: number;
  /** How many rows its ledger has, and when the first and the last of their dangers began. */
  readonly cases: number;
  /** In how many of them the casebook records what it did. */
  readonly recorded: number;
  readonly first: string;
  readonly last: string;
}

/** Every patron of a casebook: those of whose conduct most is recorded first, then by rows, then by name. */
export function listPatrons(rows: readonly DangerRow[]): PatronEntry[] {
  return [...groupBy(rows, ({ patron }) => patron)]
    .flatMap(([ccode, own]) => (isState(ccode) ? [entryOf(ccode, own)] : []))
    .sort((a, b) => b.recorded - a.recorded || b.cases - a.cases || a.id.localeCompare(b.id, 'en'));
}

function entryOf(ccode: number, rows: readonly DangerRow[]): PatronEntry {
  const began = rows.map((row) => row.began).sort((a, b) => a.first - b.first);
  const date = (which: number) => {
    const found = began.at(which);
    return found === undefined ? '' : formatPartialDate(found);
  };
  const patron = stateName(ccode, began.at(-1));
  const recorded = rows.filter(isRecorded).length;
  return { id: slug(patron), patron, ccode, cases: rows.length, recorded, first: date(0), last: date(-1) };
}

/** A name as addresses write it. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

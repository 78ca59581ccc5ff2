import type { Contingency } from '../core/contingency.ts';
import { formatPartialDate } from '../core/partial-date.ts';
import { stateName } from '../core/states/crosswalk.ts';
import { readCasebook } from './casebook.ts';
import type { Effects } from './effects.ts';
import { patronsOf } from './ledger.ts';

/** A patron that a casebook has cases of. */
export interface PatronEntry {
  /** How addresses write it: `united-states`. Every use case reads it as the state's name. */
  readonly id: string;
  readonly patron: string;
  readonly ccode: number;
  /** How many cases its ledger has, and when the first and the last of them began. */
  readonly cases: number;
  readonly first: string;
  readonly last: string;
}

/** Every patron of a casebook, the built-in one if none is named: most cases first, then by name. */
export async function listPatrons(cases: string | undefined, effects: Effects): Promise<PatronEntry[]> {
  const { contingencies } = await readCasebook(cases, effects);
  const byPatron = new Map<number, Contingency[]>();
  for (const contingency of contingencies) {
    if (contingency.facts === undefined) continue;
    for (const patron of patronsOf(contingency)) {
      if (typeof patron === 'number') byPatron.set(patron, [...(byPatron.get(patron) ?? []), contingency]);
    }
  }
  return [...byPatron]
    .map(([ccode, own]) => entryOf(ccode, own))
    .sort((a, b) => b.cases - a.cases || a.id.localeCompare(b.id, 'en'));
}

function entryOf(ccode: number, contingencies: readonly Contingency[]): PatronEntry {
  const began = contingencies.map((one) => one.began).sort((a, b) => a.first - b.first);
  const date = (which: number) => {
    const found = began.at(which);
    return found === undefined ? '' : formatPartialDate(found);
  };
  const patron = stateName(ccode, began.at(-1));
  return { id: slug(patron), patron, ccode, cases: contingencies.length, first: date(0), last: date(-1) };
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

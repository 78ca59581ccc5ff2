import type { Casebook } from '../casebook/load.ts';
import type { Actor } from '../core/actor.ts';
import { formatPartialDate, parsePartialDate } from '../core/partial-date.ts';
import { findState } from '../core/states/crosswalk.ts';
import { readAlliances } from '../datasets/atop/records.ts';
import { namesOf } from '../present/names.ts';
import { coverageOf, type PromiseCoverage } from '../present/promises/coverage.ts';
import type { PromiseRow } from '../present/promises/promise-row.ts';
import { promiseRows, type Words } from '../present/promises/promise-rows.ts';
import { reconcile as compare, type Reconciliation } from '../present/promises/reconcile.ts';
import { checkLayout, importRecords } from '../store/layout.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import { newest, openFor } from './catalogue.ts';
import type { Effects } from './effects.ts';

/** Whose promises are wanted, and on which day. */
export interface PromisesOptions {
  /** A state by name or code, or an actor of the casebook. */
  readonly state: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly cases?: CasesChoice | undefined;
}

/** What others promised a state, as the register of promises has it on a day. */
export interface Promises {
  readonly state: string;
  readonly on: string;
  /** What was promised to it. No rows: none is in the register, which is not the same as none. */
  readonly rows: readonly PromiseRow[];
  readonly coverage: PromiseCoverage;
}

/**
 * Who promised a state what, as far as the register of promises in force knows.
 * @throws CasusError `state-unknown`, `state-ambiguous`, `date-impossible`, `casebook-broken`.
 */
export async function promises(options: PromisesOptions, effects: Effects): Promise<Promises> {
  return promisesIn(await readCasebook(options.cases, effects), options);
}

/** The same from a casebook that was read. @throws CasusError `state-unknown`, `state-ambiguous`, `date-impossible`. */
export function promisesIn(casebook: Casebook, { state, on }: Pick<PromisesOptions, 'state' | 'on'>): Promises {
  const day = parsePartialDate(on);
  const nameOf = namesOf(casebook.actors);
  const name = nameOf(actorIn(state, casebook), day);
  const words: Words = { actor: nameOf, source: sourceLineOf(casebook) };
  const rows = promiseRows(casebook.agreements, day, words);
  return { state: name, on, rows: rows.filter(({ to }) => to === name), coverage: coverageOf(rows, on) };
}

/** A state by name or code, or an actor of the casebook by its id. @throws CasusError `state-unknown`, `state-ambiguous`. */
export function actorIn(written: string, { actors }: Casebook): Actor {
  const slug = written.toLowerCase().replaceAll(' ', '-');
  return actors.has(slug) ? slug : findState(written.replaceAll('-', ' ')).ccode;
}

/** How a source is written in a line: `Publisher: title, date, address`; a reference that is not known stays as it is. */
export function sourceLineOf({ sources }: Casebook): Words['source'] {
  return (reference) => {
    const source = sources.get(reference);
    if (source === undefined) return reference;
    const date = source.date === undefined ? [] : [formatPartialDate(source.date)];
    return [`${source.publisher}: ${source.title}`, ...date, source.address].join(', ');
  };
}

/** What to compare. */
export interface ReconcileOptions {
  readonly db: string;
  readonly cases?: CasesChoice | undefined;
}

/**
 * The register of promises beside the imported ATOP: years, parties and obligations that differ.
 * @throws CasusError `dataset-not-imported`, `casebook-broken`.
 */
export async function reconcile({ db: path, cases }: ReconcileOptions, effects: Effects): Promise<Reconciliation> {
  const { agreements, actors } = await readCasebook(cases, effects);
  const db = await openFor(path, 'alliances', 'FOLDER, where FOLDER has the ATOP files');
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    const { manifest, record } = newest('atop', imports, path);
    const atop = await readAlliances(db, manifest, record.file);
    return compare(agreements, atop, manifest.years[1], namesOf(actors));
  } finally {
    db.close();
  }
}

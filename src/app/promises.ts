import type { Casebook } from '../casebook/load.ts';
import { type Actor, isState } from '../core/actor.ts';
import { CasusError } from '../core/errors.ts';
import { formatPartialDate, type PartialDate, parsePartialDate } from '../core/partial-date.ts';
import { findState } from '../core/states/crosswalk.ts';
import type { Gazetteer } from '../core/theatre.ts';
import { readAlliances } from '../datasets/atop/records.ts';
import { slug } from '../present/ledger/list-patrons.ts';
import { namesOf, stateNameOf } from '../present/names.ts';
import { coverageOf } from '../present/promises/coverage.ts';
import { holdsOn, promiseRows, type Words } from '../present/promises/promise-rows.ts';
import type { AgreementsFound, Promises } from '../present/promises/promises-answer.ts';
import { reconcile as compare, type Reconciliation } from '../present/promises/reconcile.ts';
import { REGISTER_DAY } from '../present/promises/register-day.ts';
import { matchAgreements, searchedAgreements } from '../present/promises/search-agreements.ts';
import { homeOf, type PlaceOfAttack, placeOfAttack } from '../present/what-if/place-of-attack.ts';
import { type WhatIf, whatIfOf } from '../present/what-if/what-if.ts';
import { checkLayout, importRecords } from '../store/layout.ts';
import { readRegister, readTheatres } from './built-in.ts';
import { type CasesChoice, readCasebook } from './casebook.ts';
import { newest, openFor } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { casebookRows, type LedgerOptions } from './ledger.ts';

/** Whose promises are wanted, and on which day. */
export interface PromisesOptions {
  /** A state by name or code, or an actor of the casebook. */
  readonly state: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly cases?: CasesChoice | undefined;
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
  return {
    state: name,
    on,
    rows: rows.filter(({ to }) => to === name),
    given: rows.filter(({ from }) => from === name),
    coverage: coverageOf(rows, on),
  };
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

/** The states that a promise of the register binds on its day, as addresses write them. */
export async function boundStates(cases: CasesChoice | undefined, effects: Effects): Promise<string[]> {
  const casebook = await readCasebook(cases, effects);
  const day = parsePartialDate(REGISTER_DAY);
  const parties = casebook.agreements.flatMap(({ obligations, parties: own }) =>
    obligations.some(({ span }) => holdsOn(span, day) !== 'no') ? own.map(({ actor }) => actor) : [],
  );
  const states = [...new Set(parties)].filter(isState);
  return [...new Set(states.map((state) => addressOf(state, slug(stateNameOf(state, day)), casebook)))].sort();
}

/** A state's name as addresses write it; where that name could mean another, its code. */
function addressOf(state: Actor, name: string, casebook: Casebook): string {
  try {
    return actorIn(name, casebook) === state ? name : String(state);
  } catch {
    return String(state);
  }
}

/** What to look for in agreements. */
export interface SearchOptions {
  /** Words that all have to stand in a clause, or in the agreement's title or parties; every agreement if left out. */
  readonly query?: string | undefined;
  readonly cases?: CasesChoice | undefined;
}

/**
 * Searches the words of agreements: those of the casebook with its register of promises in force, and those of the
 * register of treaty terms, which holds ATOP's alliances.
 * @throws CasusError `casebook-broken`.
 */
export async function findAgreements({ query, cases }: SearchOptions, effects: Effects): Promise<AgreementsFound> {
  const casebook = await readCasebook(cases, effects);
  const entries = [...(await readRegister()).values()];
  const text = (date: PartialDate | undefined) => (date === undefined ? null : formatPartialDate(date));
  const register = entries.map(({ atopid, title, clauses, dates }) => ({
    ...{ atopid, title, clauses },
    since: text(dates.inForce ?? dates.signed),
    until: text(dates.ended),
  }));
  const { agreements, actors } = casebook;
  const lineOf = sourceLineOf(casebook);
  const all = searchedAgreements({ agreements, register, nameOf: namesOf(actors) });
  const found = query === undefined ? all : matchAgreements(all, query);
  return {
    query: query ?? '',
    searched: { casebook: agreements.length, treatyTerms: register.length },
    found: found.map((one) => ({ ...one, sourceLines: one.sources.map(lineOf) })),
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

/** An attack to suppose. */
export interface WhatIfOptions extends Pick<LedgerOptions, 'cases' | 'standard'> {
  /** A state by name or code, or an actor of the casebook. */
  readonly attacker: string;
  readonly attacked: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** A place of the gazetteer; the territory of the one attacked if left out. */
  readonly place?: string | undefined;
}

/**
 * Everyone whom a supposed attack would bind, as far as the register of promises knows.
 * @throws CasusError `state-unknown`, `state-ambiguous`, `date-impossible`, `place-unknown`, `attack-on-itself`, and as
 * `casebookRows`.
 */
export async function whatIf(options: WhatIfOptions, effects: Effects): Promise<WhatIf> {
  const { casebook, standard, rows, nameOf } = await casebookRows(options, effects);
  const day = parsePartialDate(options.on);
  const attacker = actorIn(options.attacker, casebook);
  const attacked = actorIn(options.attacked, casebook);
  if (attacker === attacked) throw new CasusError('attack-on-itself', { name: nameOf(attacker, day) });
  const place =
    options.place === undefined || options.place === ''
      ? homeOf(attacked, nameOf(attacked, day))
      : named(options.place, (await readTheatres()).gazetteer);
  return whatIfOf({
    attacker,
    attacked,
    day,
    place,
    agreements: casebook.agreements,
    standard,
    ledger: rows,
    nameOf,
    sourceLine: sourceLineOf(casebook),
  });

  function named(written: string, gazetteer: Gazetteer): PlaceOfAttack {
    const found = placeOfAttack(written, gazetteer, attacked, day);
    if (found !== null) return found;
    const first = written.toLowerCase().slice(0, 4);
    const near = [...gazetteer.values()].filter(
      ({ id, name }) => id.includes(first) || name.toLowerCase().includes(first),
    );
    const known = near.slice(0, 8).map(({ id }) => id);
    throw new CasusError('place-unknown', { place: written, near: known.length === 0 ? 'none' : known.join(', ') });
  }
}

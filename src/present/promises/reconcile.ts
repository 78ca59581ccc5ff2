import type { Actor } from '../../core/actor.ts';
import type { Agreement, Party } from '../../core/agreement.ts';
import { OBLIGATION_KINDS, type ObligationKind } from '../../core/obligation-kind.ts';
import type { PartialDate } from '../../core/partial-date.ts';

/** What two records of one agreement disagree about. */
export type DifferenceKind = 'begins' | 'ends' | 'party' | 'entered' | 'left' | 'obligation';

/** One difference between the register of promises and ATOP. */
export interface Difference {
  /** The agreement's id in the register. */
  readonly agreement: string;
  readonly atopid: number;
  readonly what: DifferenceKind;
  /** The party, or the kind of obligation and whose it is; empty where the agreement as a whole is meant. */
  readonly about: string;
  readonly register: string;
  readonly atop: string;
}

/** The register beside ATOP. */
export interface Reconciliation {
  /** Agreements that stand in both. */
  readonly compared: number;
  /** Of the register: agreements that ATOP does not have, by their id. */
  readonly registerAlone: readonly string[];
  /** The last year that ATOP covers; what came later is not compared. */
  readonly lastYear: number;
  readonly differences: readonly Difference[];
}

/** The kinds that ATOP knows. */
const ATOP_KINDS = OBLIGATION_KINDS.slice(0, 5);

const NONE = 'none';

/**
 * Compares agreements of the register with ATOP's records of the same number: years, parties, and who owes which of
 * ATOP's five kinds, among the parties of both. ATOP counts from the signature, the register from the entry into force: years differ only if ATOP's
 * is neither. What lies after ATOP's last year is left out.
 * @example reconcile(casebook.agreements, atopAgreements, 2018, stateName).differences
 */
export function reconcile(
  register: readonly Agreement[],
  atop: readonly Agreement[],
  lastYear: number,
  name: (actor: Actor) => string,
): Reconciliation {
  const byNumber = new Map(atop.map((agreement) => [agreement.atopid, agreement]));
  const pairs = register.flatMap((own) => {
    const other = own.atopid === undefined ? undefined : byNumber.get(own.atopid);
    return other === undefined ? [] : [{ own, other }];
  });
  const paired = new Set(pairs.map(({ own }) => own.id));
  return {
    compared: pairs.length,
    registerAlone: register.filter(({ id }) => !paired.has(id)).map(({ id }) => id),
    lastYear,
    differences: pairs.flatMap(({ own, other }) => differencesOf(own, other, lastYear, name)),
  };
}

function differencesOf(own: Agreement, other: Agreement, lastYear: number, name: (actor: Actor) => string) {
  const found: Difference[] = [];
  const atopid = own.atopid ?? 0;
  const say = (what: DifferenceKind, about: string, register: string, atop: string) => {
    found.push({ agreement: own.id, atopid, what, about, register, atop });
  };
  const begins = other.span.from.year;
  const known = [own.dates?.signed, own.dates?.inForce, own.dates?.provisionallyApplied, own.span.from];
  if (!known.some((date) => date?.year === begins)) say('begins', '', String(own.span.from.year), String(begins));
  const [ends, atopEnds] = [endOf(own.span.to, lastYear), endOf(other.span.to, lastYear)];
  if (ends !== atopEnds) say('ends', '', ends, atopEnds);
  for (const actor of actorsOf([...own.parties, ...other.parties], lastYear)) {
    compareParty(actor, own, other, lastYear, (what, register, atop) => say(what, name(actor), register, atop));
  }
  const shared = new Set(
    actorsOf(own.parties, lastYear).filter((actor) => actorsOf(other.parties, lastYear).includes(actor)),
  );
  for (const kind of ATOP_KINDS) {
    const [mine, theirs] = [own, other].map((record) => promisorsOf(record, kind, lastYear, shared)) as [
      ReadonlySet<Actor>,
      ReadonlySet<Actor>,
    ];
    const words = (actors: ReadonlySet<Actor>) => (actors.size === 0 ? NONE : [...actors].map(name).join(', '));
    const same = mine.size === theirs.size && [...mine].every((actor) => theirs.has(actor));
    if (!same) say('obligation', kind, words(mine), words(theirs));
  }
  return found;
}

/** `still` where it goes on past ATOP's last year, otherwise the year. */
function endOf(to: PartialDate | null, lastYear: number): string {
  return to === null || to.year > lastYear ? 'still' : String(to.year);
}

function actorsOf(parties: readonly Party[], lastYear: number): Actor[] {
  return [...new Set(parties.filter(({ span }) => span.from.year <= lastYear).map(({ actor }) => actor))];
}

/** A party's years from its first entry to its last exit. */
function yearsOf({ parties, dates }: Agreement, actor: Actor, lastYear: number) {
  const own = parties.filter((party) => party.actor === actor && party.span.from.year <= lastYear);
  if (own.length === 0) return null;
  const last = own.some(({ span }) => endOf(span.to, lastYear) === 'still')
    ? 'still'
    : String(Math.max(...own.map(({ span }) => span.to?.year ?? 0)));
  return { entered: Math.min(...own.map(({ span }) => span.from.year)), last, signed: dates?.signed?.year };
}

function compareParty(
  actor: Actor,
  own: Agreement,
  other: Agreement,
  lastYear: number,
  say: (what: DifferenceKind, register: string, atop: string) => void,
): void {
  const [mine, theirs] = [yearsOf(own, actor, lastYear), yearsOf(other, actor, lastYear)];
  if (mine === null || theirs === null) {
    const words = (years: typeof mine) => (years === null ? NONE : `${years.entered} to ${years.last}`);
    say('party', words(mine), words(theirs));
    return;
  }
  const fromSignature = theirs.entered === mine.signed && mine.entered === own.dates?.inForce?.year;
  if (mine.entered !== theirs.entered && !fromSignature) say('entered', String(mine.entered), String(theirs.entered));
  if (mine.last !== theirs.last) say('left', mine.last, theirs.last);
}

/** Who owes a kind, among the parties that both records have. */
function promisorsOf(
  { obligations }: Agreement,
  kind: ObligationKind,
  lastYear: number,
  shared: ReadonlySet<Actor>,
): ReadonlySet<Actor> {
  const own = obligations.filter((obligation) => obligation.kind === kind && obligation.span.from.year <= lastYear);
  const promisors = own.map(({ promisor }) => promisor).filter((actor) => shared.has(actor));
  return new Set(promisors.toSorted((a, b) => Number(a) - Number(b)));
}

import type { Agreement } from '../../core/agreement.ts';
import type { ObligationKind } from '../../core/obligation-kind.ts';
import { formatPartialDate } from '../../core/partial-date.ts';
import type { TreatyClause } from '../../core/treaty-clause.ts';
import type { NameOf } from '../names.ts';
import { conditionWords } from './condition-words.ts';

/** A clause in which all words that were asked for stand, with those of the agreement's title. */
export interface FoundClause {
  readonly article: string;
  readonly kind: ObligationKind;
  readonly words: string;
  readonly conditions: readonly string[];
}

/** An agreement that was found. */
export interface FoundAgreement {
  /** Its id in the casebook, or `atop:1350`. */
  readonly id: string;
  readonly title: string;
  /** The casebook with its register of promises in force, or the register of treaty terms of ATOP's alliances. */
  readonly from: 'casebook' | 'treaty-terms';
  readonly atopid: number | null;
  readonly binding: Agreement['binding'];
  readonly parties: readonly string[];
  /** When it was signed or began to bind, and when it ended; null where that is not known or it stands. */
  readonly since: string | null;
  readonly until: string | null;
  readonly clauses: readonly FoundClause[];
  /** References of the casebook’s sources. */
  readonly sources: readonly string[];
}

/** A treaty of the register of treaty terms, as far as it is searched. */
export interface RegisterTreaty {
  readonly atopid: number;
  readonly title: string;
  readonly clauses: readonly TreatyClause[];
  readonly since: string | null;
  readonly until: string | null;
}

/** What is searched. */
export interface Searched {
  readonly agreements: readonly Agreement[];
  readonly register: readonly RegisterTreaty[];
  readonly nameOf: NameOf;
}

/** Kinds of obligations by the words that a reader may call them by. */
const KIND_WORDS: Readonly<Record<ObligationKind, string>> = {
  defense: 'defense defence defend attacked',
  offense: 'offense offence joint war',
  neutrality: 'neutrality neutral',
  nonaggression: 'nonaggression non-aggression not attack',
  consultation: 'consultation consult',
  assistance: 'assistance assist help',
  arms: 'arms weapons',
  basing: 'basing bases base',
  intelligence: 'intelligence information',
  'regime-protection': 'regime protection government',
};

/** Every agreement that can be searched, as it is found: those of the casebook, then the register's others. */
export function searchedAgreements({ agreements, register, nameOf }: Searched): FoundAgreement[] {
  const known = new Set(agreements.map(({ atopid }) => atopid));
  return [
    ...agreements.map((agreement) => ofAgreement(agreement, nameOf)),
    ...register.filter(({ atopid }) => !known.has(atopid)).map((treaty) => ofRegister(treaty, nameOf)),
  ];
}

/**
 * Agreements with a clause in which every word stands, in the title, the parties' names, the kind of the promise or the
 * clause; a word also finds those that it begins. Those in whose words the whole phrase stands come first, then the newest.
 * @example matchAgreements(all, 'attack on one')[0] // a clause that takes an attack on one for an attack on all
 */
export function matchAgreements<Found extends FoundAgreement>(all: readonly Found[], query: string): Found[] {
  const words = tokens(query);
  if (words.length === 0) return [];
  const phrase = plainText(query).trim();
  const found = all.flatMap((one) => {
    const head = plainText(`${one.title} ${one.parties.join(' ')}`);
    const clauses = one.clauses.filter(({ kind, article, words: text, conditions }) => {
      const own = plainText(`${text} ${conditions.join(' ')} ${article} ${KIND_WORDS[kind]}`);
      return words.every((word) => has(own, word) || has(head, word));
    });
    if (clauses.length === 0) return [];
    const exact = clauses.some((clause) => plainText(clause.words).includes(phrase)) || head.includes(phrase);
    return [{ one: { ...one, clauses }, exact }];
  });
  const newest = (a: FoundAgreement, b: FoundAgreement) => (b.since ?? '').localeCompare(a.since ?? '');
  return found.sort((a, b) => Number(b.exact) - Number(a.exact) || newest(a.one, b.one)).map(({ one }) => one);
}

function ofAgreement({ id, title, binding, atopid, parties, obligations, span, sources }: Agreement, nameOf: NameOf) {
  const clauses = new Map(obligations.flatMap(({ clause }) => (clause === undefined ? [] : [[clause.id, clause]])));
  return {
    id,
    title,
    from: 'casebook' as const,
    atopid: atopid ?? null,
    binding,
    parties: [...new Set(parties.map(({ actor }) => nameOf(actor, span.from)))],
    since: formatPartialDate(span.from),
    until: span.to === null ? null : formatPartialDate(span.to),
    clauses: [...clauses.values()].map(clauseOf),
    sources: sources ?? [],
  };
}

function ofRegister({ atopid, title, clauses, since, until }: RegisterTreaty, nameOf: NameOf): FoundAgreement {
  const named = clauses.flatMap(({ promisors, beneficiaries }) =>
    [promisors, beneficiaries].flatMap((side) => (side === 'all-parties' ? [] : side)),
  );
  return {
    id: `atop:${atopid}`,
    title,
    from: 'treaty-terms',
    atopid,
    binding: 'legal',
    parties: [...new Set(named.map((actor) => nameOf(actor)))],
    since,
    until,
    clauses: clauses.map(clauseOf),
    sources: [],
  };
}

function clauseOf(clause: TreatyClause): FoundClause {
  const { article, obligation, words } = clause;
  return { article, kind: obligation, words, conditions: conditionWords(clause) };
}

function tokens(text: string): string[] {
  return plainText(text)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}

/** Lower case, without accents. */
function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** Does a word of the text begin with it? */
function has(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{Letter}\p{Number}]/u.test(text[at - 1] as string)) return true;
  }
  return false;
}

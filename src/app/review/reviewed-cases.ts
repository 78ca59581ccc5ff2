import { join } from 'node:path';
import type { AgreementsThen } from '../../casebook/case-from-claims.ts';
import { FOLDERS } from '../../casebook/json-schemas.ts';
import { type Beside, type Casebook, loadCasebook } from '../../casebook/load.ts';
import { CLAIMS_FOLDER } from '../../casebook/load-claims.ts';
import { overlay } from '../../casebook/overlay.ts';
import { type Actor, isState } from '../../core/actor.ts';
import type { Agreement } from '../../core/agreement.ts';
import { contains, parsePartialDate } from '../../core/partial-date.ts';
import { listPatrons } from '../../present/ledger/list-patrons.ts';
import type { KnownCase, ReviewedCase } from '../../present/review/review-answer.ts';
import { rowsOfCase } from '../../present/rows/rows-of-case.ts';
import type { Finding } from '../../reader/article-page.ts';
import { type Compared, compareClaims } from '../../reader/compare-claims.ts';
import type { Review } from '../../reader/review.ts';
import { besideBuiltIn } from '../casebook.ts';
import type { Effects } from '../effects.ts';
import type { WrittenClaim } from '../read-article.ts';
import { readStandard } from '../read-standard.ts';
import { casesBegun } from './write-accepted.ts';

/** Looks at the casebook of a review: what it has, and what the cases that the review is about still lack. */
export class ReviewedCasebook {
  readonly #folder: string;
  readonly #claims: readonly WrittenClaim[];
  readonly #slugs: ReadonlyMap<string, string>;
  readonly #effects: Effects;
  #beside: Promise<Beside> | undefined;

  constructor(folder: string, claims: readonly WrittenClaim[], slugs: ReadonlyMap<string, string>, effects: Effects) {
    this.#slugs = slugs;
    this.#folder = folder;
    this.#claims = claims;
    this.#effects = effects;
  }

  /** The built-in casebook is read once. */
  #builtIn(): Promise<Beside> {
    this.#beside ??= besideBuiltIn();
    return this.#beside;
  }

  /** The cases and agreements that a claim can be linked to: the built-in ones, and those of the folder. */
  async known(): Promise<KnownCase[]> {
    const { casebook } = await this.#builtIn();
    const named = new Map<string, string>(
      [...casebook.contingencies, ...casebook.agreements].map((one) => [one.id, nameOf(one)]),
    );
    for (const folder of [FOLDERS.contingency, FOLDERS.agreement]) {
      const files = (await this.#effects.readDir(join(this.#folder, folder)).catch(() => null)) ?? [];
      for (const { name } of files) {
        const id = /^([a-z0-9-]+)\.yaml$/.exec(name)?.[1];
        if (id !== undefined) named.set(id, named.get(id) ?? 'in your casebook');
      }
    }
    return [...named].map(([id, name]) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Looks up the agreements of the built-in casebook that had two actors as parties at a time. */
  async agreements(): Promise<AgreementsThen> {
    const { agreements } = (await this.#builtIn()).casebook;
    return (a, b, on) => {
      const day = parsePartialDate(on);
      const isParty = (actor: Actor, { parties }: Agreement) =>
        parties.some((party) => party.actor === actor && contains(party.span, day) !== 'no');
      return agreements.filter((one) => isParty(a, one) && isParty(b, one)).map(({ id }) => id);
    };
  }

  /** Why a claim cannot be linked to a case of this id, or begin one; null if it can. */
  async whyNot(what: 'link' | 'start', id: string, review: Review): Promise<string | null> {
    if (casesBegun(this.#claims, review).some((one) => one.id === id)) return null;
    const known = (await this.known()).some((one) => one.id === id);
    if (what === 'start') return known ? `there is a case "${id}" already: link the claim to it` : null;
    return known ? null : `there is no case "${id}": start it, or choose one that is there`;
  }

  /** What the casebook has of each claim, as corrected: the built-in cases, and what is sound of the folder. */
  async found(review: Review): Promise<Finding[]> {
    const { casebook } = await this.#read();
    const claims = this.#claims.map((claim, number) => ({ ...claim, ...review.accepted.get(number)?.set }) as Compared);
    return compareClaims(claims, casebook);
  }

  async #read(): Promise<{ own: Casebook; casebook: Casebook }> {
    const beside = await this.#builtIn();
    const own = await loadCasebook(this.#folder, this.#effects, beside);
    return { own, casebook: overlay(beside.casebook, own).casebook };
  }

  /** The cases and agreements that accepted claims are about, each with what it still lacks and whose ledger shows it. */
  async cases(review: Review): Promise<ReviewedCase[]> {
    const about = new Map<string, number[]>();
    for (const [number, { case: id }] of [...review.accepted].sort(([a], [b]) => a - b)) {
      if (id !== null) about.set(id, [...(about.get(id) ?? []), number]);
    }
    if (about.size === 0) return [];
    const { own, casebook } = await this.#read();
    const begun = new Set(casesBegun(this.#claims, review).map(({ id }) => id));
    const standard = await readStandard('dyad', this.#effects);
    return [...about].map(([id, claims]): ReviewedCase => {
      const found = placeOf(id, own, casebook);
      const texts = claims.map((number) => this.#slugs.get(this.#claims[number]?.source ?? ''));
      const files = new Set([
        ...(found.file === null ? [] : [found.file]),
        ...texts.flatMap((slug) => [
          `${CLAIMS_FOLDER}/${slug}.yaml`,
          ...(begun.has(id) ? [`sources/${slug}.yaml`] : []),
        ]),
      ]);
      const contingency = casebook.contingencies.find((one) => one.id === id);
      const rows = contingency === undefined ? [] : rowsOfCase(contingency, casebook.agreements, standard);
      return {
        id,
        kind: found.kind,
        name: found.name,
        file: found.file === null ? null : join(this.#folder, found.file),
        begun: begun.has(id),
        claims,
        missing: own.problems
          .filter(({ file }) => files.has(file))
          .map(({ file, line, message }) => ({ file, line, message })),
        inLedger: contingency !== undefined || casebook.agreements.some((one) => one.id === id),
        judged: (contingency?.facts?.obligations ?? []).length > 0,
        patrons: listPatrons(rows.filter(({ patron }) => isState(patron))).map((one) => ({
          id: one.id,
          name: one.patron,
        })),
      };
    });
  }
}

const nameOf = (one: { readonly name?: string; readonly title?: string | undefined; readonly id: string }): string =>
  one.name ?? one.title ?? one.id;

/** Whether an id is a case's or an agreement's, its name, and its file in one's own folder; null for a built-in one. */
function placeOf(id: string, own: Casebook, all: Casebook) {
  const sound = all.contingencies.find((one) => one.id === id) ?? all.agreements.find((one) => one.id === id);
  const isAgreement = (book: Casebook) =>
    book.agreements.some((one) => one.id === id) ||
    book.problems.some(({ file }) => file === `${FOLDERS.agreement}/${id}.yaml`);
  const kind = isAgreement(all) ? ('agreement' as const) : ('case' as const);
  const file = `${FOLDERS[kind === 'case' ? 'contingency' : 'agreement']}/${id}.yaml`;
  const isOwn =
    [...own.contingencies, ...own.agreements].some((one) => one.id === id) ||
    own.problems.some((problem) => problem.file === file);
  return { kind, name: sound === undefined ? null : nameOf(sound), file: isOwn ? file : null };
}

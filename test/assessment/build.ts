import { assess } from '../../src/assessment/assess.ts';
import { presetStandard, type Standard } from '../../src/assessment/standard/standard.ts';
import type { ClauseTest } from '../../src/assessment/trail.ts';
import type { Actor } from '../../src/core/actor.ts';
import type { Agreement, Obligation, ObligationKind, Party } from '../../src/core/agreement.ts';
import type { CaseFacts } from '../../src/core/case-facts.ts';
import type { Contingency, Hostility, Participant, Partnership } from '../../src/core/contingency.ts';
import { parsePartialDate, type Span } from '../../src/core/partial-date.ts';
import type { Response, ResponseStatus, SupportAct } from '../../src/core/response.ts';
import type { SourceRow } from '../../src/core/source-row.ts';
import type { TreatyClause } from '../../src/core/treaty-clause.ts';

// Codes of states that existed from 1928 to 1939, named by the part they play: nothing is said of the countries.
/** Promises; in Europe. */
export const PATRON = 350;
/** Is promised; in Europe. */
export const ALLY = 345;
/** Attacks; in Europe. */
export const FOE = 355;
/** Another adversary; in Europe. */
export const FOE2 = 310;
/** A third party of the pact; in Europe. */
export const PARTNER = 360;
/** In no pact and no war; in Europe. */
export const BYSTANDER = 210;
/** A great power in Europe. */
export const GREAT = 200;
export const AMERICAN = 140;
export const AFRICAN = 530;
export const ASIAN = 800;
/** A member of the Arab League to be, in the Middle East. */
export const ARAB = 670;

export const SOURCE: SourceRow = { dataset: 'made-up', file: 'made-up.csv', line: 1 };

/** The standard whose switches the tests vary. */
export const BASE = presetStandard('bf-2018') as Standard;

/** A span from partial dates as text; without an end it lasts. */
export function span(from: string, to?: string): Span {
  return { from: parsePartialDate(from), to: to === undefined ? null : parsePartialDate(to) };
}

/** Parts of a value to set; undefined takes a part out. */
export type Patch<T> = { [K in keyof T]?: T[K] | undefined };

export function clause(patch: Patch<TreatyClause> = {}): TreatyClause {
  const whole: TreatyClause = {
    id: 'help',
    article: '1',
    obligation: 'defense',
    promisors: 'all-parties',
    beneficiaries: 'all-parties',
    trigger: 'attacked',
    words: 'help if attacked',
  };
  return { ...whole, ...patch } as TreatyClause;
}

export function party(actor: Actor, patch: Patch<Party> = {}): Party {
  return { actor, phase: 0, span: span('1929-01-01', '1938-12-31'), source: SOURCE, ...patch } as Party;
}

export function obligation(promisor: Actor, kind: ObligationKind = 'defense', patch: Patch<Obligation> = {}) {
  const beneficiaries = 'other-parties';
  const own = span('1929-01-01', '1938-12-31');
  return { promisor, kind, beneficiaries, conditions: [], phase: 0, span: own, source: SOURCE, ...patch } as Obligation;
}

/** An agreement of PATRON and ALLY in which PATRON promises defense, unless the patch says otherwise. */
export function agreement(patch: Patch<Agreement> = {}): Agreement {
  const parties = patch.parties ?? [party(PATRON), party(ALLY)];
  const whole: Agreement = {
    id: 'atop:1',
    atopid: 1,
    title: 'a pact',
    wartime: false,
    binding: 'legal',
    span: wholeSpan(parties),
    parties,
    obligations: [obligation(PATRON)],
  };
  return { ...whole, ...patch } as Agreement;
}

/** The agreement of PATRON and ALLY with one clause of the register for PATRON's promise. */
export function pact(patch: Patch<TreatyClause> = {}, more: Patch<Agreement> = {}): Agreement {
  const kind = patch.obligation ?? 'defense';
  return agreement({ obligations: [obligation(PATRON, kind)], terms: [clause(patch)], ...more });
}

export function attack(attacker: Actor, attacked: Actor, from = '1930-03-01', to = '1930-09-01'): Hostility {
  return { attacker, attacked, span: span(from, to), joined: false, listed: false, source: SOURCE };
}

/** The attacker came into a war that others were fighting. */
export function joins(attacker: Actor, attacked: Actor, from?: string, to?: string): Hostility {
  return { ...attack(attacker, attacked, from, to), joined: true };
}

/** Hostilities that a dataset only implies. */
export function listed(actor: Actor, other: Actor, from?: string, to?: string): Hostility {
  return { ...attack(actor, other, from, to), listed: true };
}

export function beside(actor: Actor, other: Actor, from = '1930-03-01', to = '1930-09-01'): Partnership {
  return { actor, with: other, span: span(from, to), source: SOURCE };
}

/** A war with these hostilities; its participants and its span follow from them. */
export function war(hostilities: readonly Hostility[], patch: Patch<Contingency> = {}): Contingency {
  const partnerships = patch.partnerships ?? [];
  const whole = wholeSpan([...hostilities, ...partnerships, { span: patch.span ?? span('1930-03-01', '1930-03-01') }]);
  const own = hostilities.length > 0 ? wholeSpan([...hostilities, ...partnerships]) : whole;
  return {
    id: 'iwd:1',
    warid: 1,
    name: 'a war',
    kind: 'interstate-war',
    span: own,
    participants: participantsOf(hostilities, partnerships),
    hostilities,
    partnerships,
    responses: null,
    began: own.from,
    ...patch,
  } as Contingency;
}

function participantsOf(hostilities: readonly Hostility[], partnerships: readonly Partnership[]): Participant[] {
  const spans = new Map<Actor, Span[]>();
  const add = (actor: Actor, own: Span) => spans.set(actor, [...(spans.get(actor) ?? []), own]);
  for (const row of hostilities) for (const actor of [row.attacker, row.attacked]) add(actor, row.span);
  for (const row of partnerships) for (const actor of [row.actor, row.with]) add(actor, row.span);
  const opened = hostilities.filter((row) => !row.joined && !row.listed);
  return [...spans].map(([actor, own]) => ({
    actor,
    role: opened.some(({ attacker }) => attacker === actor)
      ? 'initiator'
      : opened.some(({ attacked }) => attacked === actor)
        ? 'target'
        : 'joiner',
    original: opened.some(({ attacker, attacked }) => attacker === actor || attacked === actor),
    spans: own,
  }));
}

function wholeSpan(items: readonly { readonly span: Span }[]): Span {
  const from = items.map((item) => item.span.from).reduce((a, b) => (a.first <= b.first ? a : b));
  const ends = items.map((item) => item.span.to);
  const last = ends.reduce((a, b) => (a === null || b === null ? null : a.last >= b.last ? a : b));
  return { from, to: last };
}

export function response(act: SupportAct, status: ResponseStatus = 'confirmed', patch: Patch<Response> = {}): Response {
  const whole = { actor: PATRON, towards: ALLY, act, status, span: span('1930-04-01', '1930-05-01') };
  return { ...whole, words: 'what was done', sources: ['made-up'], ...patch } as Response;
}

/** What the casebook knows of a case: nothing but the clauses in play, unless the patch says more. */
export function facts(patch: Patch<CaseFacts> = {}): CaseFacts {
  const none = { requests: [], given: [], capacity: [], absences: [], organFindings: [], outcomes: [] };
  const obligations = [{ agreement: 'atop:1', clauses: null }];
  const whole = { place: 'somewhere', summary: 'a case', obligations, ...none };
  return { ...whole, realignments: [], openQuestions: [], sources: [], ...patch } as CaseFacts;
}

/** Every clause test of one agreement in one contingency, without those that are only implied. */
export function judge(
  pacts: Agreement | readonly Agreement[],
  contingency: Contingency,
  switches: Partial<Standard> = {},
): ClauseTest[] {
  const list = Array.isArray(pacts) ? (pacts as readonly Agreement[]) : [pacts as Agreement];
  return assess(list, [contingency], { ...BASE, ...switches })
    .flatMap(({ tests }) => tests)
    .filter(({ undertaking }) => undertaking.origin !== 'implied');
}

/** The verdict on PATRON's promise to ALLY as text: `violated/abandoned`; `none` where there was no test. */
export function verdictOf(pact: Agreement, contingency: Contingency, switches: Partial<Standard> = {}): string {
  const test = judge(pact, contingency, switches).find((one) => one.promisor === PATRON && one.beneficiary === ALLY);
  return test === undefined ? 'none' : `${test.verdict}/${test.verdictKind}`;
}

/** The verdict on PATRON's duty not to fight ALLY that no clause states. */
export function impliedVerdict(pact: Agreement, contingency: Contingency, switches: Partial<Standard>): string {
  const tests = assess([pact], [contingency], { ...BASE, ...switches }).flatMap((candidate) => candidate.tests);
  return tests.find(({ implied, promisor }) => implied && promisor === PATRON)?.verdict ?? 'none';
}

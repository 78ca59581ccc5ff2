import type { Actor } from '../core/actor.ts';
import { type Agreement, OBLIGATION_KINDS, type Obligation } from '../core/agreement.ts';
import { formatPartialDate, type PartialDate } from '../core/partial-date.ts';
import { ATOP_5_1 } from '../datasets/atop/manifest.ts';
import { readDefencePromises } from '../datasets/atop/patronages.ts';
import type { PromiseTest } from '../forecast/panel/forecast-data.ts';
import { formatMonth, type Month, monthOf } from '../forecast/panel/month.ts';
import { recordsOfRows } from '../present/compare/patron-records.ts';
import type { PastDanger, PromiseNow } from '../present/forecasts/forecast-answer.ts';
import { namesOf } from '../present/names.ts';
import { testedPromises } from '../present/rates/tested-promises.ts';
import type { DangerRow } from '../present/rows/danger-row.ts';
import type { CasesChoice } from './casebook.ts';
import { openFor } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { type Judged, judge } from './judge.ts';
import { casebookRows } from './ledger.ts';

/** The last year of ATOP 5.1: what was in force then counts as in force until the casebook says otherwise. */
const ATOP_ENDS = 2018;

/** What a patron owes its allies on a day, and what it did in their dangers. */
export interface PatronPromises {
  /** The allies: states that the patron is bound to defend, and those of the casebook's cases that it has an agreement with. */
  readonly allies: readonly number[];
  /** States with a promise of the patron in force that it is fighting on the day: they are no allies then. */
  readonly fought: readonly number[];
  /** Allies without a state: the casebook's other actors. */
  readonly others: readonly string[];
  readonly promises: ReadonlyMap<number, readonly PromiseNow[]>;
  /** Dangers that were over by the day, or last to this day: of those that went on after it, the end was not known. */
  readonly dangers: ReadonlyMap<Actor, readonly PastDanger[]>;
  /** Names of actors, the casebook's own too. */
  readonly nameOf: ReturnType<typeof namesOf>;
}

/** Reads what a patron has promised its allies, in force on a day, from ATOP and the casebook; and what it did. */
export async function readPatronPromises(
  options: {
    readonly db: string;
    readonly cases?: CasesChoice | undefined;
    readonly patron: number;
    readonly day: PartialDate;
    readonly cutoff: Month;
  },
  effects: Effects,
): Promise<PatronPromises> {
  const { db, cases, patron, day, cutoff } = options;
  const { casebook, rows: all } = await casebookRows({ standard: 'dyad', cases }, effects);
  const rows = all.filter((row) => row.patron === patron && row.began.first <= day.last);
  const records = recordsOfRows(rows.filter(({ ended }) => ended === null || ended.first <= day.last));
  const fought = new Set(rows.filter((row) => isFighting(row, day)).map(({ ally }) => ally));
  const promises = new Map<number, PromiseNow[]>();
  const add = (ally: number, promise: PromiseNow) => promises.set(ally, [...(promises.get(ally) ?? []), promise]);
  for (const agreement of casebook.agreements) {
    for (const [ally, promise] of promisesIn(agreement, patron, day)) add(ally, promise);
  }
  for (const [ally, since] of await defenceByAtop(db, patron, cutoff)) {
    const known = promises.get(ally)?.some(({ kinds }) => kinds.includes('defense')) === true;
    if (!known) add(ally, atopPromise(since));
  }
  const subjects = new Set(rows.map(({ ally }) => ally));
  const allies = [...promises.keys()].filter(
    (ally) =>
      !fought.has(ally) &&
      (subjects.has(ally) || promises.get(ally)?.some(({ kinds }) => kinds.includes('defense')) === true),
  );
  const dangers = new Map<Actor, PastDanger[]>();
  for (const { ally, danger, verdict, delivered, outcomes } of records) {
    dangers.set(ally, [
      ...(dangers.get(ally) ?? []),
      { case: danger, verdict, delivered: delivered === 'unknown' ? null : delivered, outcomes },
    ]);
  }
  return {
    allies: allies.sort((a, b) => a - b),
    fought: [...promises.keys()].filter((ally) => fought.has(ally)).sort((a, b) => a - b),
    others: [...subjects].filter((ally): ally is string => typeof ally === 'string' && !fought.has(ally)).sort(),
    promises,
    dangers,
    nameOf: namesOf(casebook.actors),
  };
}

/** Was the patron fighting the other on a day, as far as the casebook confirms it? */
function isFighting({ delivered, ended }: DangerRow, day: PartialDate): boolean {
  return delivered === 'fought-ally' && (ended === null || ended.last >= day.first);
}

/** What an agreement has the patron promise each ally on a day. */
function promisesIn(agreement: Agreement, patron: number, day: PartialDate): [number, PromiseNow][] {
  const inForce = ({ from, to }: Obligation['span']) => from.first <= day.last && (to === null || to.last >= day.first);
  if (!inForce(agreement.span)) return [];
  const parties = agreement.parties.filter(({ span }) => inForce(span)).map(({ actor }) => actor);
  if (!parties.includes(patron)) return [];
  const own = agreement.obligations.filter(({ promisor, span }) => promisor === patron && inForce(span));
  return parties.flatMap((ally): [number, PromiseNow][] => {
    if (typeof ally !== 'number' || ally === patron) return [];
    const owed = own.filter(({ beneficiaries }) =>
      beneficiaries === 'other-parties' ? true : beneficiaries !== 'unknown' && beneficiaries.includes(ally),
    );
    const kinds = OBLIGATION_KINDS.filter((kind) => owed.some((one) => one.kind === kind));
    const conditions = [...new Set(owed.flatMap((one) => one.conditions))];
    const { id, title, binding, span } = agreement;
    const since = formatPartialDate(span.from);
    return [[ally, { agreement: id, title, binding, kinds, conditions, since, source: 'casebook' }]];
  });
}

async function defenceByAtop(path: string, patron: number, cutoff: Month): Promise<Map<number, Month>> {
  const db = await openFor(path, 'alliances', 'FOLDER, where FOLDER has the ATOP files');
  try {
    const found = new Map<number, Month>();
    for (const { ally, from, to } of await readDefencePromises(db, ATOP_5_1, [patron])) {
      if (from > cutoff || (to !== null && to <= cutoff)) continue;
      found.set(ally, Math.min(from, found.get(ally) ?? from));
    }
    return found;
  } finally {
    db.close();
  }
}

function atopPromise(since: Month): PromiseNow {
  return {
    agreement: 'atop',
    title: `Promise of defence in ATOP, in force as of ${ATOP_ENDS}`,
    binding: 'legal',
    kinds: ['defense'],
    conditions: [],
    since: formatMonth(since),
    source: 'atop',
  };
}

/** Promises that are kept by not acting, or by talking, are not promises of help. */
const OF_HELP: ReadonlySet<string> = new Set([
  'defense',
  'offense',
  'assistance',
  'arms',
  'intelligence',
  'regime-protection',
]);

/**
 * The promises of help that wars and the casebook's cases tested, as the forecast wants them: who kept which, known from
 * the end of the year in which the danger began. Under the standard `dyad`: one test a patron, ally and danger.
 */
export async function readPromiseTests(
  db: string,
  cases: CasesChoice | undefined,
  effects: Effects,
): Promise<PromiseTest[]> {
  const shared = { db, wars: 'iwd', standard: 'dyad', ...(cases === undefined ? {} : { cases }) } as const;
  const judged = [await judge({ ...shared, on: 'wars' }, effects), await judge({ ...shared, on: 'cases' }, effects)];
  return judged.flatMap(testsIn);
}

function testsIn({ tests, candidates }: Judged): PromiseTest[] {
  return testedPromises(tests, candidates).flatMap(
    ({ promisor, beneficiary, verdict, deciding, year }): PromiseTest[] => {
      if (typeof promisor !== 'number' || typeof beneficiary !== 'number') return [];
      if (deciding === null || !OF_HELP.has(deciding)) return [];
      if (verdict !== 'honored' && verdict !== 'violated') return [];
      return [{ patron: promisor, ally: beneficiary, month: monthOf(year, 12), kept: verdict === 'honored' }];
    },
  );
}

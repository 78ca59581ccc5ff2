import { ANSWERS, type Answer, type OutcomeKind } from '../../core/case-facts.ts';
import { CONTINGENCY_KINDS, type ContingencyKind } from '../../core/contingency.ts';
import { groupBy } from '../../core/group-by.ts';
import { rung, type SupportAct } from '../../core/response.ts';
import { verdictOfDecision } from '../../reliability/rates/decisions.ts';
import { ENOUGH, rateOf, type VerdictInWar } from '../../reliability/rates/rate-row.ts';
import type { PatronRecord } from './patron-records.ts';

/** A danger that a rate rests on. */
export interface RestsOn {
  readonly danger: string;
  readonly name: string;
}

/** In how many dangers a patron kept its promises of help, of those in which they were called on and the verdict is known. */
export interface HelpRate {
  /** Decisions: what the patron did in one danger about all that it had promised there counts once. */
  readonly numerator: number;
  readonly denominator: number;
  /** The promises behind them, one to each ally. */
  readonly promisesKept: number;
  readonly promises: number;
  /** Decisions that kept some promises and broke others: they are not in the numerator. */
  readonly mixed: number;
  readonly rate: number | null;
  /** Jeffreys' 95 % interval, each test for itself. */
  readonly low: number | null;
  readonly high: number | null;
  /** The 95 % interval that draws whole dangers; null with tests of one danger, and where all ended alike. */
  readonly clusteredLow: number | null;
  readonly clusteredHigh: number | null;
  /** Different dangers that the decisions are from, and which. */
  readonly dangers: number;
  readonly restsOn: readonly RestsOn[];
  /** So many independent tests this is worth (`effectiveTests`). */
  readonly effective: number;
  /** Called on, and the verdict is open. */
  readonly undetermined: number;
  readonly tooFew: boolean;
}

/** How often a patron sent its forces, of the rows in which the casebook says what it did. */
export interface CameOf {
  readonly rows: number;
  readonly came: number;
  /** Rows in which what it did is not known; in neither count. */
  readonly unknown: number;
}

/** What came in one kind of danger. */
export interface DeliveredIn {
  readonly kind: ContingencyKind;
  readonly rows: number;
  readonly delivered: Readonly<Partial<Record<SupportAct | 'unknown', number>>>;
  readonly outcomes: Readonly<Partial<Record<OutcomeKind, number>>>;
}

/** What a patron promised, was asked and did, counted. */
export interface Deeds {
  readonly help: HelpRate;
  /** Promises kept by standing aside or by talking: apart, and never part of `help`. */
  readonly abstentions: { readonly kept: number; readonly tests: number };
  /** Requests by how they were answered. */
  readonly asked: Readonly<Record<Answer, number>>;
  /** Rows in which fighting was owed and called on, and how often deployment or combat came. */
  readonly owedFighting: CameOf;
  /** Rows in which less or nothing was owed, and how often deployment or combat came all the same. */
  readonly owedLess: CameOf;
  readonly byKind: readonly DeliveredIn[];
}

/** Counts the deeds of one patron's records. */
export function deedsOf(records: readonly PatronRecord[], seed: number): Deeds {
  const help = records.filter(({ ofHelp }) => ofHelp);
  const aside = records.filter(({ ofHelp, verdict }) => !ofHelp && (verdict === 'honored' || verdict === 'violated'));
  const fighting = (record: PatronRecord) => record.owed === 'deployment' && record.verdict !== 'not-invoked';
  return {
    help: helpRate(help, seed),
    abstentions: { kept: aside.filter(({ verdict }) => verdict === 'honored').length, tests: aside.length },
    asked: tallyOf(
      ANSWERS,
      records.flatMap(({ answers }) => answers),
    ),
    owedFighting: cameOf(records.filter(fighting)),
    owedLess: cameOf(records.filter((record) => !fighting(record))),
    byKind: CONTINGENCY_KINDS.flatMap((kind) => {
      const own = records.filter((record) => record.kind === kind);
      const delivered = tally(own.map((record) => record.delivered));
      const outcomes = tally(own.flatMap((record) => record.outcomes));
      return own.length === 0 ? [] : [{ kind, rows: own.length, delivered, outcomes }];
    }),
  };
}

/** What one patron decided in each danger about all its promises there. */
export function decisionsIn(records: readonly PatronRecord[]): VerdictInWar[] {
  return [...groupBy(records, ({ danger }) => danger)].map(([war, own]) => {
    const verdicts = own.map(({ verdict }) => verdict);
    const decided = verdicts.filter((verdict) => verdict === 'honored' || verdict === 'violated');
    return { war, verdict: verdictOfDecision(verdicts), promises: decided.length, mixed: new Set(decided).size > 1 };
  });
}

function helpRate(records: readonly PatronRecord[], seed: number): HelpRate {
  const entries = decisionsIn(records);
  const { honored, tests, rate, low, high, bootstrapLow, bootstrapHigh, wars, undetermined, ...more } = rateOf(
    entries,
    { seed },
  );
  const decided = records.filter(({ verdict }) => verdict === 'honored' || verdict === 'violated');
  return {
    numerator: honored,
    denominator: tests,
    promisesKept: decided.filter(({ verdict }) => verdict === 'honored').length,
    promises: decided.length,
    mixed: more.mixed,
    rate,
    low,
    high,
    clusteredLow: bootstrapLow,
    clusteredHigh: bootstrapHigh,
    dangers: wars,
    restsOn: [...new Map(decided.map(({ danger, dangerName }) => [danger, dangerName]))].map(([danger, name]) => ({
      danger,
      name,
    })),
    effective: more.effective,
    undetermined,
    tooFew: tests < ENOUGH.tests || wars < ENOUGH.wars,
  };
}

function cameOf(records: readonly PatronRecord[]): CameOf {
  const known = records.filter(({ delivered }) => delivered !== 'unknown');
  const came = known.filter(({ delivered }) => rung(delivered as SupportAct) >= rung('deployment'));
  return { rows: known.length, came: came.length, unknown: records.length - known.length };
}

function tallyOf<T extends string>(all: readonly T[], values: readonly T[]): Record<T, number> {
  return Object.fromEntries(all.map((one) => [one, values.filter((value) => value === one).length])) as Record<
    T,
    number
  >;
}

/** How often each value occurs, by name. */
export function tally<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const names = [...new Set(values)].sort();
  return Object.fromEntries(names.map((name) => [name, values.filter((value) => value === name).length])) as Partial<
    Record<T, number>
  >;
}

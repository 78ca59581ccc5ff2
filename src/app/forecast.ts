import { CasusError } from '../core/errors.ts';
import { groupBy } from '../core/group-by.ts';
import { type PartialDate, parsePartialDate } from '../core/partial-date.ts';
import { rung } from '../core/response.ts';
import { findState, stateName } from '../core/states/crosswalk.ts';
import { databaseFingerprint } from '../files/fingerprint.ts';
import { REFERENCE_MODELS, RICHER_MODELS } from '../forecast/models/candidates.ts';
import { MAIN_MODELS, modelNamed } from '../forecast/models/main-models.ts';
import { forecastNow, type NowForecast } from '../forecast/now/forecast-now.ts';
import { OUTCOMES, type OutcomeName } from '../forecast/outcomes/outcome.ts';
import { asKnownPanel } from '../forecast/panel/as-known.ts';
import { FEATURE_GROUPS } from '../forecast/panel/features/groups.ts';
import type { ForecastData } from '../forecast/panel/forecast-data.ts';
import type { EventLags } from '../forecast/panel/lags.ts';
import { formatMonth, lastDayOf, type Month, monthOf } from '../forecast/panel/month.ts';
import { referenceFromData } from '../forecast/panel/reference-from-data.ts';
import { ofStateYear } from '../forecast/panel/state-years.ts';
import { backtest } from '../forecast/scoring/backtest.ts';
import { pastForecasts } from '../forecast/scoring/past-forecasts.ts';
import { scoreBacktest } from '../forecast/scoring/score-backtest.ts';
import type { BacktestAnswer } from '../present/forecasts/backtest-answer.ts';
import type { ForecastAnswer, GovernmentAnswer, IfTested } from '../present/forecasts/forecast-answer.ts';
import { forecastCaveats, governmentAnswer, modelAnswer, stateOf } from '../present/forecasts/government-answer.ts';
import { type HistoryAnswer, type RecordAnswer, recordAnswer } from '../present/forecasts/record-answer.ts';
import { RESOLUTION_RULES } from '../present/forecasts/rules.ts';
import {
  ifTestedSentence,
  orderSentence,
  pastHelpSentence,
  patronSentence,
  stateSentence,
  worldSentence,
} from '../present/forecasts/sentences.ts';
import { type CasesChoice, casesFingerprint, folderOf } from './casebook.ts';
import type { Effects } from './effects.ts';
import { type ReadForecastData, readForecastData } from './forecast-data.ts';
import { type PatronPromises, readPatronPromises, readPromiseTests } from './forecast-promises.ts';
import { progressBar } from './progress.ts';
import { type Judgements, judgementsOf } from './register-store.ts';

/** What to forecast. */
export interface ForecastOptions {
  readonly db: string;
  readonly cases?: CasesChoice | undefined;
  readonly outcome: OutcomeName;
  /** Months ahead. */
  readonly horizon: number;
  /** The last month that ended by this day is the last of which anything is known; the newest data if left out. */
  readonly asOf?: string | undefined;
  /** Only this state's allies, or this state. */
  readonly patron?: string | undefined;
  readonly state?: string | undefined;
  readonly seed: number;
}

/**
 * Forecasts which governments fall: of the world, of a patron's allies, or one. Everything later than the day of the
 * forecast is left out, and what ends before it enters with that lag.
 * @throws CasusError as `readForecastData`; `forecast-missing` if a state is not covered; `state-unknown`.
 */
export async function forecast(options: ForecastOptions, effects: Effects): Promise<ForecastAnswer> {
  const { outcome, horizon, seed } = options;
  const read = await kept('data', '', options, effects, () =>
    readForecastData({ db: options.db, cases: options.cases }),
  );
  const cutoff = cutoffOf(options.asOf, read);
  refuseDay(options.asOf, cutoff, read);
  const lags = lagsAt(cutoff, read);
  const now = await kept(outcome, `${cutoff} ${horizon} ${seed}`, options, effects, async () =>
    forecastNow(read.data, { outcome, horizon, seed, cutoff, lags }),
  );
  const asOf = lastDayOf(cutoff);
  const day = parsePartialDate(asOf);
  const shared = {
    outcome: options.outcome,
    rule: RESOLUTION_RULES[options.outcome],
    asOf,
    from: `${formatMonth(cutoff + 1)}-01`,
    to: lastDayOf(cutoff + options.horizon),
    horizon: options.horizon,
    model: modelAnswer(now),
    baseRate: now.baseRate,
    recentRate: now.recentRate,
    of: now.governments.length,
    knownTo: knownTo(read, cutoff, lags),
    seed: options.seed,
    files: read.from.map(({ dataset, tableName, sha256 }) => ({ dataset, table: tableName, sha256 })),
  };
  const all = now.governments.map((one) => governmentAnswer(one, now, day));
  if (options.state !== undefined) {
    const own = one(all, findState(options.state).ccode, day);
    const sentence = stateSentence(options.outcome, own, all.length, shared.to);
    const { histories } = await forecastRecord(options, effects);
    const history = histories.find(({ ccode }) => ccode === own.ccode)?.years ?? [];
    const known = history.filter(({ year }) => `${year}-12-31` <= asOf);
    return {
      ...shared,
      sentence,
      governments: [{ ...own, history: known }],
      notCovered: [],
      caveats: forecastCaveats(shared.knownTo),
    };
  }
  if (options.patron === undefined) {
    const sentence = worldSentence(options.outcome, all[0] as GovernmentAnswer, all.length, shared.to);
    return { ...shared, sentence, governments: all, notCovered: [], caveats: forecastCaveats(shared.knownTo) };
  }
  const patron = findState(options.patron).ccode;
  const promises = await readPatronPromises({ db: options.db, cases: options.cases, patron, day, cutoff }, effects);
  return {
    ...shared,
    ...forAllies(
      now,
      all,
      patron,
      { ...promises, judgements: await judgementsOf(promises.others, folderOf(options.cases)) },
      options,
      shared.to,
      day,
    ),
    caveats: forecastCaveats(shared.knownTo, true),
  };
}

/** What is read or computed once for a state of the files, where the effects keep it; of each kind the latest. */
async function kept<T>(
  what: string,
  given: string,
  { db, cases }: Pick<ForecastOptions, 'db' | 'cases'>,
  { cache }: Effects,
  make: () => Promise<T>,
): Promise<T> {
  if (cache === undefined) return make();
  const stateOf = async () => `${await databaseFingerprint(db)} ${await casesFingerprint(cases)}`;
  return cache.get(`forecast ${what} ${JSON.stringify([db, cases ?? null])}`, stateOf, make, given);
}

function forAllies(
  now: NowForecast,
  all: readonly GovernmentAnswer[],
  patron: number,
  {
    allies,
    fought,
    others,
    promises,
    dangers,
    nameOf,
    judgements,
  }: PatronPromises & { readonly judgements: Judgements },
  { outcome }: ForecastOptions,
  to: string,
  day: PartialDate,
) {
  const name = stateName(patron, day);
  const comesFirst = now.comesFirst(allies);
  const governments = all
    .filter(({ ccode }) => allies.includes(ccode))
    .map((government): GovernmentAnswer => {
      const [own, past] = [promises.get(government.ccode) ?? [], dangers.get(government.ccode) ?? []];
      const sentence = ifTestedSentence(name, government.name, own, past);
      const ifTested: IfTested = { promises: own, pastDangers: past, sentence };
      return { ...government, comesFirst: comesFirst.get(government.ccode) ?? 0, ifTested };
    });
  const [top] = governments;
  if (top === undefined) {
    throw new CasusError('forecast-missing', {
      what: `allies of ${name}`,
      why: 'no promise of defence in force is known',
    });
  }
  const any = now.atLeastOne(governments.map(({ ccode }) => ccode));
  const covered = new Set(governments.map(({ ccode }) => ccode));
  const strongest = countActs([...dangers.values()].flat().map(({ delivered }) => delivered));
  return {
    patron: { ccode: patron, name },
    sentence: patronSentence(outcome, name, governments.length, any, top, to),
    order: orderSentence(governments),
    atLeastOne: { ...any, allies: governments.length, sharedShock: now.sharedShock() },
    governments,
    ...(strongest.length === 0
      ? {}
      : {
          pastHelp: {
            dangers: strongest.reduce((sum, { count }) => sum + count, 0),
            strongest,
            sentence: pastHelpSentence(name, strongest),
          },
        }),
    notCovered: [
      ...allies
        .filter((ally) => !covered.has(ally))
        .map((ally) => ({ name: stateName(ally, day), why: 'the model lacks data of it', judgements: [] })),
      ...fought.map((state) => ({
        name: stateName(state, day),
        why: `${name} is fighting it on that day, so that it does not count as an ally`,
        judgements: [],
      })),
      ...others.map((actor) => ({
        name: nameOf(actor, day),
        why: 'it is no state of the panel, so that no model covers it',
        judgements: judgements.get(actor) ?? [],
      })),
    ],
  };
}

function countActs(acts: readonly (string | null)[]): { act: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const act of acts) counts.set(act ?? 'not known', (counts.get(act ?? 'not known') ?? 0) + 1);
  const place = (act: string) => (act === 'not known' ? -1 : rung(act as never));
  return [...counts].map(([act, count]) => ({ act, count })).sort((a, b) => place(b.act) - place(a.act));
}

function one(all: readonly GovernmentAnswer[], ccode: number, day: PartialDate): GovernmentAnswer {
  const found = all.find((government) => government.ccode === ccode);
  if (found !== undefined) return found;
  const why = 'democracy, infant mortality or product are not known of it, or it is in no list of coups';
  throw new CasusError('forecast-missing', { what: stateName(ccode, day), why });
}

/** The last month that ended by a day; without one the last for which the list of topplings, or of coups, is kept. */
function cutoffOf(asOf: string | undefined, read: ReadForecastData): Month {
  if (asOf === undefined) return Math.max(read.keptTo ?? 0, lastCoupMonth(read.data));
  const { last } = parsePartialDate(asOf);
  const next = new Date((last + 1) * 86_400_000);
  return monthOf(next.getUTCFullYear(), next.getUTCMonth() + 1) - 1;
}

/** The first year at whose end there is enough of a past to learn from. */
const FIRST_YEAR = 1975;

/** How many months after the newest list of events a forecast can still be made. */
const LATEST = 12;

/** @throws CasusError `option-invalid` for a day before there is a past to learn from, or long after the data end. */
function refuseDay(asOf: string | undefined, cutoff: Month, read: ReadForecastData): void {
  const [first, last] = [monthOf(FIRST_YEAR, 12), Math.max(read.keptTo ?? 0, lastCoupMonth(read.data)) + LATEST];
  if (asOf === undefined || (cutoff >= first && cutoff <= last)) return;
  const why = `the data allow forecasts from ${lastDayOf(first)} to ${lastDayOf(last)}`;
  throw new CasusError('option-invalid', { option: 'as-of', value: asOf, why, command: 'forecast' });
}

/** How far each list of events ends before the cutoff, in months. */
export function lagsAt(cutoff: Month, { data, keptTo }: ReadForecastData): EventLags {
  const leaders = data.leaders.reduce((last, { from, to }) => Math.max(last, from, to ?? 0), 0);
  return {
    coups: Math.max(0, cutoff - lastCoupMonth(data)),
    toppled: Math.max(0, cutoff - (keptTo ?? lastCoupMonth(data))),
    leaders: Math.max(0, cutoff - leaders),
  };
}

function lastCoupMonth({ covered }: ForecastData): Month {
  return covered.reduce((last, { to }) => Math.max(last, to), 0);
}

function knownTo({ data }: ReadForecastData, cutoff: Month, lags: EventLags): { what: string; until: string }[] {
  const year = (values: ReadonlyMap<number, number>) =>
    String([...values.keys()].reduce((last, key) => Math.max(last, ofStateYear(key).year), 0));
  const conflicts = data.conflicts.reduce((last, one) => Math.max(last, one.year), 0);
  return [
    { what: 'topplings', until: lastDayOf(cutoff - lags.toppled) },
    { what: 'coups', until: lastDayOf(cutoff - lags.coups) },
    { what: 'armed conflicts', until: String(conflicts) },
    { what: 'democracy', until: year(data.yearly.polyarchy) },
    { what: 'infant mortality', until: year(data.yearly.infantMortality) },
  ];
}

/** Which years to forecast as if in the past, and from what. */
export interface BacktestOptions {
  readonly db: string;
  readonly cases?: CasesChoice | undefined;
  /** First and last target year. */
  readonly years: readonly [number, number];
  readonly seed: number;
  /** How many times countries are drawn anew for the intervals. */
  readonly draws?: number;
}

/**
 * Scores every model on both panels and all three outcomes, with forecasts that are made year by year from the years
 * before.
 * @throws CasusError as `readForecastData`.
 */
export async function forecastBacktest(options: BacktestOptions, effects: Effects): Promise<BacktestAnswer> {
  const { db, cases, years, seed, draws = 1000 } = options;
  const tests = await readPromiseTests(db, cases, effects);
  const { data, from } = await readForecastData({ db, cases, tests });
  const panels = [referenceFromData(data), asKnownPanel(data).closed];
  const models = [...REFERENCE_MODELS, ...RICHER_MODELS];
  const bar = progressBar(panels.length * OUTCOMES.length, effects, 'scoring');
  const scores = panels.flatMap((panel, p) =>
    OUTCOMES.map((outcome, o) => {
      const done = p * OUTCOMES.length + o;
      const span = { from: years[0], to: years[1] };
      const run = backtest(panel, outcome, models, span, (share) =>
        bar.update(done + share, `${panel.name}: ${outcome}`),
      );
      return scoreBacktest(panel, run, { seed, draws });
    }),
  );
  bar.stop();
  return {
    years,
    seed,
    draws,
    outcomes: scores.map((score) => ({ ...score, main: MAIN_MODELS[score.name] })),
    from: from.map(({ dataset, tableName, sha256 }) => ({ dataset, table: tableName, sha256 })),
  };
}

/** The years of the record: what the data reach, from where the models were compared. */
const RECORD_YEARS = { from: 2010, to: 2025 } as const;
const RECORD_DRAWS = 1000;

/**
 * How the model that forecasts an outcome did on past years, each forecast from what was known before it: its scores
 * beside those of the base rates and the simple model, its calibration, and what it said of every government.
 * @throws CasusError as `readForecastData`.
 */
export async function forecastRecord(
  options: Pick<ForecastOptions, 'db' | 'cases' | 'outcome' | 'seed'>,
  effects: Effects,
): Promise<{ readonly record: RecordAnswer; readonly histories: readonly HistoryAnswer[] }> {
  const { db, cases, outcome, seed } = options;
  const { data, from } = await kept('data', '', options, effects, () => readForecastData({ db, cases }));
  return kept(`record of ${outcome}`, String(seed), options, effects, async () => {
    const main = modelNamed(MAIN_MODELS[outcome]);
    const beside = ['base', 'recent base', 'simple'].map(modelNamed);
    const groups = FEATURE_GROUPS.filter(
      ({ features }, i) => i < 2 || features.some((one) => main.features.includes(one)),
    );
    const panel = asKnownPanel(data, { groups }).closed;
    const run = backtest(panel, outcome, [...beside, main], RECORD_YEARS);
    const score = scoreBacktest(panel, run, { seed, draws: RECORD_DRAWS });
    const files = from.map(({ dataset, tableName, sha256 }) => ({ dataset, table: tableName, sha256 }));
    const today = parsePartialDate(String(RECORD_YEARS.to));
    const states = groupBy(pastForecasts(panel, run, main.name), ({ ccode }) => ccode);
    return {
      record: recordAnswer(score, main.name, { seed, draws: RECORD_DRAWS, files }),
      histories: [...states].map(([ccode, own]) => ({
        ...stateOf(ccode, today),
        years: own.map(({ ccode: _, ...year }) => year),
      })),
    };
  });
}

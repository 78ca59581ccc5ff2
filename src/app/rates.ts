import { aggregate } from '../assessment/aggregate.ts';
import type { Candidate } from '../assessment/assess.ts';
import { CasusError } from '../core/errors.ts';
import { groupBy } from '../core/group-by.ts';
import { stateNameOf, titleOfWar } from '../present/names.ts';
import { type LeaveOut, type LeaveOutResult, leftOutAnswer } from '../present/rates/left-out.ts';
import { rateChecks } from '../present/rates/rate-checks.ts';
import {
  DECIDING_PATRON,
  modelNotes,
  type ReliabilityRates,
  ratesAnswer,
  standardOfCoding,
  uncodedNotes,
} from '../present/rates/rates-answer.ts';
import { testedPromises } from '../present/rates/tested-promises.ts';
import { codedYears } from '../reliability/codings/coding.ts';
import { COUNTED, type Counted } from '../reliability/rates/decisions.ts';
import { type LeftOut, leaveOneOut, type Part } from '../reliability/rates/leave-one-out.ts';
import {
  type GroupOptions,
  groupedTests,
  rateTable,
  TABLE_GROUPINGS,
  type TableGrouping,
} from '../reliability/rates/rate-table.ts';
import { CODED_GROUPINGS, codedGroups, publishedRates, type RateGrouping } from '../reliability/rates/rates.ts';
import type { TestedPromise } from '../reliability/tested-promise.ts';
import { readRegister } from './built-in.ts';
import { readCodingFile } from './codings.ts';
import type { Effects } from './effects.ts';
import { type Judged, type JudgeOptions, judge } from './judge.ts';

/** The years that eras begin in, if none are asked for. */
export const CUTS: readonly number[] = [1945];

/** Which rates to draw up. */
export interface RatesOptions extends JudgeOptions {
  readonly by: readonly string[];
  /** Years that eras begin in; for a coding, whose eras are as written, none. */
  readonly cuts?: readonly number[] | undefined;
  readonly seed: number;
  /** Check what the rates can bear, with the smallest difference that matters: 0.1 for ten points. */
  readonly margin?: number | undefined;
  /** A coding's file: its verdicts in place of the engine's. */
  readonly coding?: string | undefined;
  /** Count decisions or each test; `countedBy` the unit of the standard if left out. */
  readonly count?: string | undefined;
  /** Of a coding, the lenient verdicts. */
  readonly lenient?: boolean | undefined;
}

/**
 * Rates of tested promises, with numerator, denominator and both intervals: on the casebook, on the imported wars, or as
 * a coding has them.
 * @throws CasusError `option-invalid` for an unknown grouping, `coding-value-missing`, and as `judge`.
 */
export async function reliabilityRates(options: RatesOptions, effects: Effects): Promise<ReliabilityRates> {
  return options.coding === undefined ? judgedRates(options, effects) : codedRates(options, effects);
}

async function judgedRates(options: RatesOptions, effects: Effects): Promise<ReliabilityRates> {
  const { on, seed } = options;
  const { standard, tests, candidates, agreements } = await judge(options, effects);
  const count = countedBy(standard, options.count);
  const grouping = { ...groupOptions(options), count };
  const promises = testedPromises(tests, candidates);
  const rows = rateTable(promises, { ...grouping, seed });
  const { margin } = options;
  const deciding = grouping.by.some((one) => one === 'patron' || one === 'region') && standard.unit === 'agreement';
  const answer = ratesAnswer(rows, {
    on,
    standard: standard.name,
    seed,
    counted: count,
    years: promises.map(({ year }) => year),
    notes: [...modelNotes(standard.name, on), ...(deciding ? [DECIDING_PATRON] : [])],
  });
  return margin === undefined ? answer : { ...answer, checks: rateChecks(promises, agreements, grouping, margin) };
}

async function codedRates(options: RatesOptions, effects: Effects): Promise<ReliabilityRates> {
  if (options.margin !== undefined) throw invalid('checks', 'true', 'a coding does not say who promised whom');
  const { lenient, seed } = options;
  const by = codedGroupings(options);
  const coding = await readCodingFile(options.coding ?? '', effects);
  const rows = publishedRates(coding, { by, lenient, seed });
  return ratesAnswer(rows, {
    on: 'coding',
    standard: standardOfCoding(options),
    seed,
    counted: 'tests',
    years: codedYears(coding),
    notes: uncodedNotes(coding),
  });
}

/**
 * What is counted under a standard: decisions (one state, one war). A standard whose unit is an agreement in a war follows
 * authors who count those, and so does the rate. @throws CasusError `option-invalid`.
 */
export function countedBy({ unit, name }: Pick<Judged['standard'], 'unit' | 'name'>, asked?: string): Counted {
  if (asked === undefined || asked === '') return unit === 'agreement' ? 'tests' : 'decisions';
  const found = COUNTED.find((known) => known === asked);
  if (found === undefined) throw invalid('count', asked, `what can be counted: ${COUNTED.join(', ')}`);
  if (found === 'tests' || unit !== 'agreement') return found;
  throw invalid('count', asked, `a test under ${name} is an agreement in a war, of several states; dyad has decisions`);
}

/** How the engine's tests are grouped and named. @throws CasusError `option-invalid` for an unknown grouping. */
export function groupOptions({ by, cuts = CUTS }: Pick<RatesOptions, 'by' | 'cuts'>): GroupOptions {
  return {
    by: by.map((name) => grouping(name, TABLE_GROUPINGS)),
    cuts,
    patronName: (patron) => stateNameOf(patron),
    warName: ({ warname }) => titleOfWar(warname),
  };
}

/** How a coding's tests are grouped. @throws CasusError `option-invalid` for an unknown grouping, and for cut years. */
export function codedGroupings({ by, cuts }: Pick<RatesOptions, 'by' | 'cuts'>): RateGrouping[] {
  const known = by.map((name) => grouping(name, CODED_GROUPINGS));
  if (cuts === undefined) return known;
  throw invalid('cuts', cuts.join(','), 'the eras of a coding are those of its column era');
}

function grouping<T extends TableGrouping | RateGrouping>(name: string, known: readonly T[]): T {
  const found = known.find((one) => one === name);
  if (found !== undefined) return found;
  throw invalid('by', name, `the groupings are ${known.join(', ')}`);
}

function invalid(option: string, value: string, why: string): CasusError {
  return new CasusError('option-invalid', { option, value, why, command: 'rates' });
}

/**
 * Which war or which alliance carries a rate, and by how much. Where several pacts bind one patron to one ally (the
 * dyad's unit), a test is judged anew on those that remain.
 * @throws CasusError as `reliabilityRates`.
 */
export async function leaveOut(
  options: Omit<RatesOptions, 'seed'>,
  what: LeaveOut,
  effects: Effects,
): Promise<LeaveOutResult> {
  const { standard, rows, notes, years } = await (options.coding === undefined ? judged : coded)(
    options,
    what,
    effects,
  );
  const on = options.coding === undefined ? options.on : 'coding';
  return leftOutAnswer(rows, { standard, on, what, notes, years });
}

type Promises = Pick<Judged, 'standard' | 'candidates'> & { readonly promises: readonly TestedPromise[] };

type Found = {
  readonly standard: string;
  readonly rows: readonly LeftOut[];
  readonly notes: readonly string[];
  readonly years: readonly number[];
};

async function judged(options: Omit<RatesOptions, 'seed'>, what: LeaveOut, effects: Effects): Promise<Found> {
  const { standard, tests, candidates } = await judge(options, effects);
  const found: Promises = { standard, candidates, promises: testedPromises(tests, candidates) };
  const without = what === 'war' ? withoutWar(found) : withoutAlliance(found);
  const count = countedBy(standard, options.count);
  const parts = what === 'war' ? warsOf(found) : alliancesOf(found);
  const grouping = { ...groupOptions(options), count };
  const grouped = (key: string | null) => groupedTests(key === null ? found.promises : without(key), grouping);
  return {
    standard: found.standard.name,
    rows: leaveOneOut(grouped, parts),
    notes: modelNotes(found.standard.name, options.on),
    years: found.promises.map(({ year }) => year),
  };
}

function warsOf({ promises }: Promises): Part[] {
  return [...new Map(promises.map(({ war, warname }) => [war, { key: war, name: titleOfWar(warname) }])).values()];
}

function withoutWar({ promises }: Promises): (war: string) => TestedPromise[] {
  return (war) => promises.filter((promise) => promise.war !== war);
}

/** The agreements of which any clause was called on. */
function alliancesOf({ candidates }: Promises): Part[] {
  const called = candidates.filter(({ tests }) => tests.some(({ verdict }) => verdict !== 'not-invoked'));
  const parts = called.map(({ agreement: { id, atopid, title } }): [string, Part] => [
    id,
    { key: id, name: atopid === undefined ? title : `${atopid} ${title}` },
  ]);
  return [...new Map(parts).values()];
}

function withoutAlliance({ candidates, promises, standard }: Promises): (agreement: string) => TestedPromise[] {
  const wars = groupBy(candidates, ({ contingency }) => contingency.id);
  const met = groupBy(candidates, ({ agreement }) => agreement.id);
  const byWar = groupBy(promises, ({ war }) => war);
  return (agreement) => {
    const touched = new Set((met.get(agreement) ?? []).map(({ contingency }) => contingency.id));
    const kept = [...byWar].flatMap(([war, own]) => (touched.has(war) ? [] : own));
    const rest = [...touched].flatMap((war) => remaining(wars.get(war) ?? [], agreement));
    return [...kept, ...testedPromises(aggregate(rest, standard), rest)];
  };
}

function remaining(candidates: readonly Candidate[], agreement: string): Candidate[] {
  return candidates.filter((candidate) => candidate.agreement.id !== agreement);
}

async function coded(options: Omit<RatesOptions, 'seed'>, what: LeaveOut, effects: Effects): Promise<Found> {
  const coding = await readCodingFile(options.coding ?? '', effects);
  const rows = codedGroups(coding, { by: codedGroupings(options), lenient: options.lenient });
  const register = what === 'alliance' ? await readRegister() : null;
  const keyOf = ({ atopid, warid }: { atopid: number; warid: number }) => String(what === 'war' ? warid : atopid);
  const parts = new Map<string, Part>();
  for (const test of coding.tests.values()) {
    const key = keyOf(test);
    const title = register?.get(test.atopid)?.title;
    const name = what === 'war' ? titleOfWar(test.warname ?? `war ${key}`) : `${key}${title ? ` ${title}` : ''}`;
    if (!parts.has(key)) parts.set(key, { key, name });
  }
  const grouped = (key: string | null) =>
    rows.map((row) => ({ ...row, members: row.members.filter(({ test }) => keyOf(test) !== key) }));
  return {
    standard: standardOfCoding(options),
    rows: leaveOneOut(grouped, [...parts.values()]),
    notes: uncodedNotes(coding),
    years: codedYears(coding),
  };
}

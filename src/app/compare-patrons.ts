import { type Actor, byActor } from '../core/actor.ts';
import type { OutcomeKind } from '../core/case-facts.ts';
import { CasusError } from '../core/errors.ts';
import { groupBy } from '../core/group-by.ts';
import type { SupportAct } from '../core/response.ts';
import { findState } from '../core/states/crosswalk.ts';
import { type Contrast, contrast } from '../present/compare/contrast.ts';
import { type PatronRecord, recordsOfPatrons } from '../present/compare/patron-records.ts';
import { actorName } from '../present/names.ts';
import { selectedOn } from '../present/rates/selection.ts';
import { type RateOfTests, rateOf } from '../reliability/rates/rate-row.ts';
import type { Effects } from './effects.ts';
import { type JudgedOn, type JudgeOptions, judgedPromises } from './judged-promises.ts';

/** Which patrons to put side by side, on what. */
export interface CompareOptions extends Omit<JudgeOptions, 'unit'> {
  readonly seed: number;
  /** States by name or code, in the order to show them; all that have a record if left out. */
  readonly patrons?: readonly string[] | undefined;
}

/** One patron's record. Counts are of promises towards one ally in one danger (the standard's unit is the dyad). */
export interface ComparedPatron extends RateOfTests {
  readonly patron: string;
  /** The Correlates of War code; null for one that is no state. */
  readonly ccode: number | null;
  /** Of the tests, those of a promise of help: what is kept by standing aside is left out. */
  readonly helpHonored: number;
  readonly helpTests: number;
  /** Allies in danger that it had promised something, was asked by or helped: one a case and ally. */
  readonly cases: number;
  /** By its strongest confirmed act: how many of the cases. `unknown` where the data do not say. */
  readonly delivered: Readonly<Partial<Record<SupportAct | 'unknown', number>>>;
  /** What became of the allies; a case can have several. */
  readonly outcomes: Readonly<Partial<Record<OutcomeKind, number>>>;
}

/** How many cases were drawn, by which rule: for rates that stand for more than the cases at hand. */
export interface DrawnFrame {
  readonly frame: string;
  readonly cases: number;
}

/** Patrons side by side under one standard. */
export interface PatronComparison {
  readonly on: JudgedOn;
  readonly standard: string;
  readonly seed: number;
  /** By the number of tests, then of cases; as asked for where patrons were named. */
  readonly patrons: readonly ComparedPatron[];
  /** Of the first patron with each other; of every pair where patrons were named. */
  readonly contrasts: readonly Contrast[];
  /** That tested promises are selected, and how these were. */
  readonly selected: string;
  /** What the cases were drawn from; null until they are drawn, so that the rates speak of these cases alone. */
  readonly drawn: DrawnFrame | null;
}

/**
 * Patrons side by side: how often each kept its word, what it delivered, what became of the allies, and for pairs the
 * probability that one keeps its word more often. One decision of one patron is one test, whatever pacts overlap; legal
 * obligations alone are judged.
 * @throws CasusError `state-unknown`, `ledger-empty` for a patron without a record, and as `judgedPromises`.
 */
export async function comparePatrons(options: CompareOptions, effects: Effects): Promise<PatronComparison> {
  const judged = await judgedPromises({ ...options, unit: 'dyad' }, effects);
  const records = groupBy(recordsOfPatrons(judged), ({ patron }) => patron);
  const { on, seed } = options;
  const named = options.patrons?.map((name) => findState(name).ccode);
  const patrons = (named ?? [...records.keys()].sort(byActor)).map((actor) => {
    const own = records.get(actor);
    if (own !== undefined) return compared(actor, own, seed);
    const known = [...records.keys()].sort(byActor).map((one) => actorName(one));
    throw new CasusError('ledger-empty', { patron: actorName(actor), known: known.join(', ') });
  });
  const shown = named === undefined ? patrons.sort(byWeight) : patrons;
  const firsts = named === undefined ? shown.slice(0, 1) : shown;
  return {
    on,
    standard: judged.standard.name,
    seed,
    patrons: shown,
    contrasts: firsts.flatMap((a, i) => shown.slice(i + 1).map((b) => contrast(a, b))),
    selected: selectedOn(on),
    drawn: null,
  };
}

function compared(actor: Actor, records: readonly PatronRecord[], seed: number): ComparedPatron {
  const help = records.filter(({ ofHelp, verdict }) => ofHelp && (verdict === 'honored' || verdict === 'violated'));
  return {
    patron: actorName(actor),
    ccode: typeof actor === 'number' ? actor : null,
    ...rateOf(
      records.map(({ verdict, danger }) => ({ verdict, war: danger })),
      { seed },
    ),
    helpHonored: help.filter(({ verdict }) => verdict === 'honored').length,
    helpTests: help.length,
    cases: records.length,
    delivered: tally(records.map(({ delivered }) => delivered ?? 'unknown')),
    outcomes: tally(records.flatMap(({ outcomes }) => outcomes)),
  };
}

function byWeight(a: ComparedPatron, b: ComparedPatron): number {
  return b.tests - a.tests || b.cases - a.cases || (a.patron < b.patron ? -1 : 1);
}

function tally<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const counts = [...groupBy([...values].sort(), (value) => value)].map(([value, alike]) => [value, alike.length]);
  return Object.fromEntries(counts) as Partial<Record<T, number>>;
}

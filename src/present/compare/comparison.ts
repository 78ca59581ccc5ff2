import { type Actor, byActor } from '../../core/actor.ts';
import type { OutcomeKind } from '../../core/case-facts.ts';
import { groupBy } from '../../core/group-by.ts';
import type { SupportAct } from '../../core/response.ts';
import type { Verdict } from '../../core/verdict.ts';
import { type RateOfTests, rateOf } from '../../reliability/rates/rate-row.ts';
import type { ComparedFrame } from '../dangers/compared-frame.ts';
import type { NameOf } from '../names.ts';
import { type JudgedOn, selectedOn } from '../rates/selection.ts';
import { type Contrast, contrast } from './contrast.ts';
import { type Deeds, decisionsIn, deedsOf, tally } from './deeds.ts';
import { type HelpDecision, helpDecisions } from './help-decisions.ts';
import type { PatronRecord } from './patron-records.ts';
import { type Period, periodOf, type Years } from './period.ts';

/** One row of a patron's record, as its ledger has it. */
export interface ComparedRow {
  /** The case's id; of a war `iwd:53` or `cow:139`. */
  readonly case: string;
  readonly ally: string;
  readonly delivered: SupportAct | 'unknown';
  readonly verdict: Verdict;
}

/** One patron's record. Rates count decisions: what it did in one danger about all that it had promised there. */
export interface ComparedPatron extends RateOfTests, Deeds {
  readonly patron: string;
  /** The Correlates of War code; null for one that is no state. */
  readonly ccode: number | null;
  /** How many rows: allies in danger that it had promised something, was asked by or helped. */
  readonly cases: number;
  /** By its strongest confirmed act: how many of the rows. `unknown` where the data do not say. */
  readonly delivered: Readonly<Partial<Record<SupportAct | 'unknown', number>>>;
  /** What became of the allies; a danger can have several outcomes. */
  readonly outcomes: Readonly<Partial<Record<OutcomeKind, number>>>;
  /** What of the dangers to its allies is coded; null for a patron that the frame does not have. */
  readonly frame: ComparedFrame | null;
  /** Its decisions about promises of help, one by one. */
  readonly decisions: readonly HelpDecision[];
  /** The rows that were counted, in the order of time; in the casebook the same as the patron's ledger. */
  readonly rows: readonly ComparedRow[];
}

/** Patrons side by side under one standard. */
export interface PatronComparison {
  readonly on: JudgedOn;
  readonly standard: string;
  readonly seed: number;
  readonly period: Period;
  /** By the number of tests of help, then of all tests, then of cases; as asked for where patrons were named. */
  readonly patrons: readonly ComparedPatron[];
  /** Of the first patron with each other; of every pair where patrons were named. */
  readonly contrasts: readonly Contrast[];
  /** That tested promises are selected, and how these were. */
  readonly selected: string;
  /** What the frame of dangers is and how far it reaches; null on wars and on a casebook without one. */
  readonly frame: string | null;
}

/** What is compared, and in which words. */
export interface ComparisonOptions {
  readonly on: JudgedOn;
  readonly standard: string;
  readonly seed: number;
  /** The patrons to show, in this order, each with a record; all that have one if null. */
  readonly patrons: readonly Actor[] | null;
  readonly nameOf: NameOf;
  /** The years that the records were chosen by. */
  readonly years?: Years | undefined;
  /** The frame of dangers by patron, and what it is in words. */
  readonly frames?: ReadonlyMap<Actor, ComparedFrame> | undefined;
  readonly frame?: string | undefined;
}

/** Puts the records of patrons side by side. */
export function comparisonOf(records: readonly PatronRecord[], options: ComparisonOptions): PatronComparison {
  const { on, standard, seed, patrons: named, years = {}, frames } = options;
  const period = periodOf(records, years);
  const byPatron = groupBy(records, ({ patron }) => patron);
  const patrons = (named ?? [...byPatron.keys()].sort(byActor)).map((actor) =>
    compared(actor, byPatron.get(actor) ?? [], options, frames?.get(actor) ?? null),
  );
  const shown = named === null ? patrons.sort(byWeight) : patrons;
  const firsts = named === null ? shown.slice(0, 1) : shown;
  const pairs = firsts.flatMap((a, i) => shown.slice(i + 1).map((b) => [a, b] as const));
  const told = pairs.filter(([a, b]) => !a.help.tooFew && !b.help.tooFew).length;
  const contrasts = pairs.map(([a, b]) => contrast(a, b, period.words, told));
  const frame = options.frame ?? null;
  return { on, standard, seed, period, patrons: shown, contrasts, selected: selectedOn(on, period.words), frame };
}

function compared(
  actor: Actor,
  records: readonly PatronRecord[],
  { seed, nameOf }: Pick<ComparisonOptions, 'seed' | 'nameOf'>,
  frame: ComparedFrame | null,
): ComparedPatron {
  return {
    patron: nameOf(actor),
    ccode: typeof actor === 'number' ? actor : null,
    ...rateOf(decisionsIn(records), { seed }),
    ...deedsOf(records, seed),
    cases: records.length,
    delivered: tally(records.map(({ delivered }) => delivered)),
    outcomes: tally(records.flatMap(({ outcomes }) => outcomes)),
    frame,
    decisions: helpDecisions(records, nameOf),
    rows: records.map(({ danger, ally, began, delivered, verdict }) => ({
      case: danger,
      ally: nameOf(ally, began),
      delivered,
      verdict,
    })),
  };
}

function byWeight(a: ComparedPatron, b: ComparedPatron): number {
  return b.help.promises - a.help.promises || b.tests - a.tests || b.cases - a.cases || (a.patron < b.patron ? -1 : 1);
}

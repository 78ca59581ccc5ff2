import type { ChoiceTable, ChoiceTables } from '../../core/choice-table.ts';

/** A choice's value as a standard writes it. */
export type ChoiceValue = string | number | null;

/** A coding choice that is tried, with every value it is given. */
export interface CurveAxis {
  readonly name: string;
  readonly about: string;
  readonly choices: readonly ChoiceValue[];
  /** How it changes what is being estimated; absent where it only decides how the same thing is read off the evidence. */
  readonly estimand?: string | undefined;
}

/** Where a test stands to the cut year under one way to count wars that ran across it. */
export type Side = 'before' | 'after' | 'unknown';

/** A test's outcome, as `ChoiceTable`s have it: not called on (or no test at all), honored, violated, open. */
export const OUTCOMES = ['none', 'honored', 'violated', 'undetermined'] as const;

/** One test with its outcome under every choice. */
export interface CurveTest {
  /** What no other test of its block has. */
  readonly key: string;
  /** Tests of one war are not independent. */
  readonly war: string;
  readonly outcome: ChoiceTable;
  /** Its side of the cut under each choice of `eras`. */
  readonly sides: readonly Side[];
  /** The outcome if one of the pacts that may be left out were: by the pact's key. */
  readonly without: ReadonlyMap<string, ChoiceTable>;
}

/** Tests of one unit. */
export interface CurveBlock {
  /** The unit's name. */
  readonly choice: ChoiceValue;
  readonly tests: readonly CurveTest[];
}

/** What a specification curve is drawn from: tests under all choices at once. */
export interface CurveInput {
  readonly tables: ChoiceTables;
  /** In the order of the tables' axes. */
  readonly axes: readonly CurveAxis[];
  /** Which of the axes the blocks are the choices of; null if there is one block and no such choice. */
  readonly blockAxis: number | null;
  readonly blocks: readonly CurveBlock[];
  /** Ways to count wars that ran across the cut. */
  readonly eras: readonly string[];
  /** Pacts that may be left out, one at a time. */
  readonly pacts: readonly string[];
}

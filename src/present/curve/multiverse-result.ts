import type { ChoiceValue } from '../../reliability/curve/input.ts';
import type { Specification } from '../../reliability/curve/specification-curve.ts';
import type { Tally } from '../../reliability/curve/tallies.ts';
import type { Headline } from '../headline-type.ts';
import type { Equivalence } from './choice-authors.ts';

/** A specification with the standard that has its choices, as it is written everywhere. */
export interface CurveSpecification extends Specification {
  /** To adopt it: `bf-2018,heldNonaggression=honored`. A left-out pact and the era are no part of a standard. */
  readonly standard: string;
  /** How many combinations of the crossing have its verdicts; null where a pact is left out or the era is counted otherwise. */
  readonly weight: number | null;
}

/** A choice and how much of the variance it explains, 0 to 1. */
export interface LeadingChoice {
  readonly choice: string;
  readonly share: number | null;
}

/** One choice of the curve. */
export interface CurveSwitch {
  readonly name: string;
  readonly about: string;
  readonly choices: readonly ChoiceValue[];
  /** Who makes each of these choices, in their order: an author, or `ours`. */
  readonly authors: readonly string[];
  /** `non-equivalent`: it changes the question. `uncertain`: one question, and which value is right is not known. */
  readonly equivalence: Equivalence;
  /** Whether it changes any verdict (for `era`, which side of the cut any test is on). */
  readonly changes: boolean;
  /** Main effect on the rate over the whole crossing; null for what changes nothing. */
  readonly share: number | null;
  /** Main effect on the rate where every choice that changes the question is the base's; null for those choices. */
  readonly shareSameQuestion: number | null;
  /** Main effect on the change of the rate across the cut. */
  readonly shareOfChange: number | null;
  /** How it changes what is being estimated; absent where the question stays the same. */
  readonly estimand?: string | undefined;
}

/** A number of the curve with where it stands. */
export interface CurvePoint extends Tally {
  readonly id: string;
  readonly standard: string;
}

/** From one number to another by as few changes as can be. */
export interface CurvePath {
  readonly from: CurvePoint & { readonly asked: string };
  /** What was looked for; the last step has it. */
  readonly to: {
    readonly asked: string;
    readonly rate: number | null;
    readonly honored: number | null;
    readonly tests: number | null;
  };
  /** False if no combination has the number. */
  readonly found: boolean;
  readonly steps: readonly CurveStep[];
}

export interface CurveStep extends CurvePoint {
  readonly choice: string;
  readonly before: ChoiceValue;
  readonly after: ChoiceValue;
  /** How this change changes what is being estimated. */
  readonly estimand?: string | undefined;
}

/** The base with one choice switched. */
export interface CurveAlone extends CurvePoint {
  readonly choice: string;
  readonly to: ChoiceValue;
  readonly before: Tally;
  readonly after: Tally;
  readonly estimand?: string | undefined;
}

/** A pact that may be left out, with what goes and what stays under the base. */
export interface CurvePact {
  readonly pact: string;
  readonly atopid: number | null;
  readonly title: string;
  readonly own: Tally;
  readonly ownBefore: Tally;
  readonly ownAfter: Tally;
  readonly without: Tally;
  readonly before: Tally;
  readonly after: Tally;
}

/** A specification curve as it is published: `casus multiverse --format json`. */
export interface Multiverse {
  readonly seed: number;
  readonly on: 'wars' | 'cases' | 'coding';
  readonly wars: 'iwd' | 'cow' | null;
  readonly coding: string | null;
  readonly patron: string | null;
  readonly cut: number | null;
  /** The years in which the first and the last danger with a test began; null without a test, or where a coding does not say. */
  readonly years: readonly [number, number] | null;
  readonly base: {
    readonly standard: string;
    readonly choices: Readonly<Record<string, ChoiceValue>>;
    readonly id: string;
  };
  /** The finding in words. */
  readonly headline: Headline;
  readonly leading: LeadingChoice;
  /** The leading choice among those that leave the question as the base asks it; null if none of them moves the rate. */
  readonly leadingSameQuestion: LeadingChoice | null;
  /** The leading choice for the change of the rate across the cut; null without a cut. */
  readonly leadingChange: LeadingChoice | null;
  readonly spread: {
    readonly least: CurvePoint | null;
    readonly median: number | null;
    readonly most: CurvePoint | null;
  };
  readonly sameQuestion: {
    readonly specifications: number;
    /** How many rates they give, to a tenth of a point. */
    readonly rates: number;
    readonly least: CurvePoint | null;
    readonly median: number | null;
    readonly most: CurvePoint | null;
  };
  readonly crossing: {
    /** Every combination: choices that change something, ways to count wars across the cut, pacts left out. */
    readonly combinations: number;
    /** Combinations of a standard's choices alone, and how many vectors of verdicts they give. */
    readonly standards: number;
    readonly distinct: number;
    /** How many pairs of honored and tests these vectors give, and how many rates to a tenth of a point. */
    readonly pairs: number;
    readonly rates: number;
    /** How many of the specifications have a vector of verdicts of their own, and how many are listed. */
    readonly distinctListed: number;
    readonly listed: number;
    readonly withoutTest: number;
  };
  readonly switches: readonly CurveSwitch[];
  /** Choices that change no verdict at all: they do not count. */
  readonly unchanged: readonly string[];
  readonly published: readonly (CurveSpecification & {
    readonly name: string;
    readonly bootstrapLow: number | null;
    readonly bootstrapHigh: number | null;
  })[];
  /** The base with each choice switched alone, where that changes a number. */
  readonly alone: readonly CurveAlone[];
  readonly pacts: readonly CurvePact[];
  readonly paths: readonly CurvePath[];
  readonly intervals: string;
  readonly selected: string;
  readonly specifications: readonly CurveSpecification[];
  /** Every combination of the crossing, so that the shares can be recomputed. */
  readonly grid: CurveGrid;
}

/** The counts of every combination of choices, the last axis running fastest (in R: `expand.grid` over the axes reversed). */
export interface CurveGrid {
  readonly axes: readonly { readonly name: string; readonly choices: readonly ChoiceValue[] }[];
  readonly honored: readonly number[];
  readonly tests: readonly number[];
}

import type { OutcomeName } from '../outcomes/outcome.ts';

/** A source that a resolution rests on. */
export interface RegisterSource {
  readonly publisher: string;
  readonly title: string;
  /** `2026-03-13`, as much as is known. */
  readonly date: string;
  readonly address: string;
}

/** A question that can be settled, written down before it is. */
export interface Question {
  readonly kind: 'question';
  readonly id: string;
  /** Asked of one subject, or of each of several: `{subject}` stands for its name. */
  readonly text: string;
  /** How to settle it, so that somebody else comes to the same answer. */
  readonly rule: string;
  readonly outcome: OutcomeName | 'other';
  /** First and last day on which the event counts. */
  readonly from: string;
  readonly to: string;
  /** The day it was written down here. */
  readonly made: string;
  /** Who asked it, if it was asked elsewhere, and where; and what of it is inferred. */
  readonly origin?: { readonly by: string; readonly source: RegisterSource; readonly inferred: string };
}

/** What somebody says of a question: a probability, or words without one. */
export interface Forecast {
  readonly kind: 'forecast';
  readonly question: string;
  /** A state's ISO 3166 code, or a name where there is none. */
  readonly subject: string;
  /** Who forecasts: a model with its version, or a person. */
  readonly by: string;
  /** How: by a model, by judgement, by the base rate. */
  readonly method: 'model' | 'base rate' | 'judgement';
  /** 0 to 1; null where the forecaster gave none. */
  readonly probability: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly made: string;
  /** The last day of the data that it rests on. */
  readonly asOf?: string;
  /** What the forecaster said, in our words. */
  readonly words?: string;
  /** A fingerprint of the data. */
  readonly data?: string;
}

/** How a question ended for a subject. What cannot be settled is void and counted. */
export interface Resolution {
  readonly kind: 'resolution';
  readonly question: string;
  readonly subject: string;
  readonly answer: 'yes' | 'no' | 'void';
  /** The day of the event; null where there was none. */
  readonly date: string | null;
  readonly made: string;
  readonly words: string;
  readonly sources: readonly RegisterSource[];
}

/** One line of the register. */
export type Entry = Question | Forecast | Resolution;

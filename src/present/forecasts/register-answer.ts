import type { Forecast, Question, Resolution } from '../../forecast/register/entry.ts';
import type { ForecasterScore } from '../../forecast/register/score-register.ts';

/** The end of the chain: whoever holds a copy of it can tell whether lines were taken out later. */
export interface RegisterHead {
  readonly head: string;
  readonly entries: number;
  readonly files: number;
}

/** A question of the register with how far it is. */
export interface QuestionAnswer extends Question {
  readonly forecasts: number;
  readonly forecasters: readonly string[];
  readonly subjects: number;
  readonly settled: number;
  readonly void: number;
  /** The subjects for which it ended with yes. */
  readonly yes: readonly string[];
}

/** The register question by question. */
export interface RegisterAnswer {
  readonly head: string;
  readonly entries: number;
  readonly questions: readonly QuestionAnswer[];
}

/** How every forecaster did, at a state of the register. */
export interface RegisterScores {
  readonly head: string;
  readonly scores: readonly ForecasterScore[];
}

/** What somebody said of a subject, and how it ended. */
export interface SaidAnswer extends Omit<Forecast, 'kind' | 'question'> {
  /** The subject's name; where it is no state, as it was written. */
  readonly name: string;
  /** Null while it is open. */
  readonly resolution: Omit<Resolution, 'kind' | 'question' | 'subject'> | null;
}

/** One question of the register with all that was said of it. */
export interface QuestionDetails {
  readonly head: string;
  readonly question: QuestionAnswer;
  readonly said: readonly SaidAnswer[];
}

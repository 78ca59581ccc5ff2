import type { Question } from '../../forecast/register/entry.ts';

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

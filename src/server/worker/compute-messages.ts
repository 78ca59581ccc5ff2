import { CasusError, type FilePosition } from '../../core/errors.ts';
import type { World } from '../world.ts';
import type { Answer, Params } from './compute.ts';

/** What a computing thread is started with. */
export interface ThreadWorld extends Pick<World, 'db' | 'cases'> {
  /** As the cache of whoever starts it: `ReadCache.settled`. */
  readonly settled: boolean;
}

/** A question to a computing thread. */
export interface Question {
  readonly id: number;
  readonly endpoint: string;
  readonly given: Params;
}

/** What it says: the answer to a question, that there is none, or something for the terminal. */
export type Reply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: PlainError }
  | { readonly note: string };

/** A coded error as it passes from one thread to another. */
export interface PlainError {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly place: FilePosition;
}

/** A coded error made plain. */
export function plainError({ code, params, place }: CasusError): PlainError {
  return { code, params, place };
}

/** The coded error that was made plain. */
export function errorOf({ code, params, place }: PlainError): CasusError {
  return new CasusError(code as never, params as never, place);
}

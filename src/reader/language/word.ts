import { firstRun } from '../gazetteer/gazetteer.ts';
import type { VerbForm } from './verb-forms.ts';
import { verbReadings } from './verbs.ts';

/** A word as it is written, with what is known of it wherever it stands. */
export interface Word {
  readonly text: string;
  readonly low: string;
  /** The forms that it can be of verbs of the lexicon. */
  readonly forms: readonly VerbForm[];
  /** The key under which names that begin with it are found. */
  readonly run: string;
  /** Can it bear an act? Worked out when it is first asked. */
  acting: boolean | undefined;
}

/** A word or mark with its part of speech (Universal Dependencies' tags) and its place in the paragraph. */
export interface Token {
  readonly text: string;
  readonly low: string;
  pos: string;
  readonly start: number;
  readonly end: number;
  readonly word: Word;
}

/** So many words are kept; when there are more, all are forgotten. */
const MOST = 100_000;
const WORDS = new Map<string, Word>();
const SMALL = new Map<string, string>();

/** What is known of a word; worked out once. */
export function wordOf(text: string): Word {
  let word = WORDS.get(text);
  if (word === undefined) {
    const low = small(text);
    word = { text, low, forms: verbReadings(low).map(({ form }) => form), run: runOf(text), acting: undefined };
    if (WORDS.size >= MOST) WORDS.clear();
    WORDS.set(text, word);
  }
  return word;
}

/** The word in small letters; equal ones are the same string, which is then found faster. */
function small(text: string): string {
  const low = text.toLowerCase();
  if (low === text) return text;
  const known = SMALL.get(low);
  if (known !== undefined) return known;
  if (SMALL.size >= MOST) SMALL.clear();
  SMALL.set(low, low);
  return low;
}

function runOf(text: string): string {
  const run = firstRun(text, 0);
  return run === text ? text : run;
}

import type { Thesis } from '../../casebook/thesis-schema.ts';
import type { ContingencyKind } from '../../core/contingency.ts';
import { rung, type SupportAct } from '../../core/response.ts';
import type { Headline } from '../headline-type.ts';
import type { RecordedRow } from '../rows/danger-row.ts';

/** What the casebook says to a claim. */
export type ThesisVerdict = 'supported' | 'not supported' | 'mixed' | 'too few cases to tell' | 'not yet';

/** The answer below a test's thresholds. */
export const TOO_FEW: ThesisVerdict = 'too few cases to tell';

/** A number with what it is out of; null where it is no count. */
export interface ThesisNumber {
  readonly label: string;
  readonly value: number | null;
  readonly of: number | null;
}

/** What a test of a claim found. */
export interface TestOutcome {
  readonly verdict: ThesisVerdict;
  /** The finding as a sentence with its numbers. */
  readonly sentence: string;
  readonly numbers: readonly ThesisNumber[];
  /** What it is compared with. */
  readonly comparison: string;
  readonly caveats: readonly string[];
  /** The rows that were counted. */
  readonly counted: readonly RecordedRow[];
}

/** A claim, tested. */
export interface ThesisResult {
  readonly thesis: string;
  readonly patron: string;
  readonly claim: string;
  readonly made: string;
  readonly verdict: ThesisVerdict;
  /** The years in which the counted cases began: `1994 to 2026`; null if no case is counted. */
  readonly period: string | null;
  /** The finding as it can be printed; the caveat always says that tested promises are selected. */
  readonly headline: Headline;
  readonly numbers: readonly ThesisNumber[];
  readonly comparison: string;
  readonly tested: string;
  readonly refutedBy: string;
  readonly caveats: readonly string[];
  /** Ids of the cases that were counted. */
  readonly cases: readonly string[];
}

/** Printed with every number that rests on the ladder. */
export const LADDER_CAVEAT =
  'The ladder records the strongest confirmed kind of help. It does not record how much came, when, or whether it was used. Troops that stood aside count as deployed; what is only reported or denied does not count.';

/** Printed with every probability. */
export const SHUFFLE_CAVEAT =
  'The probability treats rows as independent. Several rows can come from one danger, one ally or one agreement, so chance explains more than it says.';

type AtLeast = Thesis['test']['atLeast'];

/** How many different dangers the rows are from. */
export function dangers(rows: readonly RecordedRow[]): number {
  return new Set(rows.map((row) => row.case)).size;
}

/** Are there rows and different dangers enough for an answer? */
export function enough(rows: readonly RecordedRow[], atLeast: AtLeast): boolean {
  return rows.length >= atLeast.rows && dangers(rows) >= atLeast.dangers;
}

/** The threshold in words: `at least 4 rows from 3 different dangers`. */
export function threshold({ rows, dangers: least }: AtLeast): string {
  return `at least ${count(rows, 'row')} from ${count(least, 'different danger')}`;
}

/** `1 case`, `2 cases`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** What counts as help in the sense of a claim. */
export interface HelpRule {
  readonly help: SupportAct;
  readonly helpByKind: Readonly<Partial<Record<ContingencyKind, SupportAct>>>;
}

/** Was help of that rung or a higher one delivered? */
export function gaveHelp({ kind, delivered }: RecordedRow, { help, helpByKind }: HelpRule): boolean {
  return rung(delivered) >= rung(helpByKind[kind] ?? help);
}

/** `arms or more (funds or more in economic collapse)`. */
export function helpWords(rule: HelpRule): string {
  return wordsFor(rule, (act) => `${act} or more`);
}

/** `less than arms (less than funds in economic collapse)`. */
export function lessWords(rule: HelpRule): string {
  return wordsFor(rule, (act) => `less than ${act}`);
}

function wordsFor({ help, helpByKind }: HelpRule, say: (act: SupportAct) => string): string {
  const others = Object.entries(helpByKind).map(([kind, act]) => `${say(act)} in ${kind.replaceAll('-', ' ')}`);
  return `${say(help)}${others.length === 0 ? '' : ` (${others.join(', ')})`}`;
}

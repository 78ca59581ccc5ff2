import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { CasusError } from '../../core/errors.ts';
import { shown } from '../../core/plain-text.ts';
import { packageVersion } from '../../files/package-files.ts';
import { problemOf } from '../http/problem.ts';

/** The most characters of an answer: what a model can read at once. */
const MOST_CHARACTERS = 60_000;

/** What every answer says beside the answer itself. */
export interface Told {
  /** The day up to which the records were kept, or the years they cover; null where nothing was found. */
  readonly asOf: string | null;
  /** The rules that verdicts were reached under; null where nothing is judged. */
  readonly standard: string | null;
  /** What the answer rests on and cannot show. */
  readonly caveat: string;
  /** Sources with their addresses, in the order of their numbers. */
  readonly sources: readonly string[];
  /** The answer; the longest of its lists is cut where all would be too long. */
  readonly answer: Readonly<Record<string, unknown>>;
}

/**
 * An answer as a tool gives it: the same value as structured content and as text, no longer than a model can read. A list
 * that was cut says how many items are left off.
 */
export function toolAnswer(told: Told): CallToolResult {
  const whole = { product: 'Casus', version: packageVersion(), ...told };
  const value = JSON.parse(shown(JSON.stringify(bounded(whole)))) as Record<string, unknown>;
  return { content: [{ type: 'text', text: JSON.stringify(value) }], structuredContent: value };
}

/** An error as a tool gives it: what happened, what to do, its code. */
export function toolProblem(error: CasusError): CallToolResult {
  const { title, detail, code } = problemOf(error);
  return { isError: true, content: [{ type: 'text', text: `${title} ${detail} [${code}]` }] };
}

type Whole = Told & { readonly product: string; readonly version: string };

/** Halves the longest list, of the answer or of its sources, until all of it is short enough. */
function bounded(whole: Whole): Whole & { readonly leftOff?: Readonly<Record<string, number>> } {
  const leftOff: Record<string, number> = {};
  let { answer, sources } = whole;
  const told = () => ({ ...whole, sources, answer, ...(Object.keys(leftOff).length === 0 ? {} : { leftOff }) });
  while (JSON.stringify(told()).length > MOST_CHARACTERS) {
    const lists = Object.entries<unknown>({ ...answer, sources }).filter(
      (entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]) && entry[1].length > 1,
    );
    const [longest] = lists.sort((a, b) => JSON.stringify(b[1]).length - JSON.stringify(a[1]).length);
    if (longest === undefined) break;
    const [name, items] = longest;
    const kept = items.slice(0, Math.ceil(items.length / 2));
    leftOff[name] = (leftOff[name] ?? 0) + items.length - kept.length;
    if (name === 'sources') sources = kept as readonly string[];
    else answer = { ...answer, [name]: kept };
  }
  return told();
}

import { choiceInWords } from '../../../src/present/curve/choice-words.ts';
import type { CurveSpecification, CurveSwitch, Multiverse } from '../../../src/present/curve/multiverse-result.ts';

export const WIDTH = 960;
/** Room for the names of choices. */
export const LEFT = 430;
const RIGHT = 12;
/** Room above the curve for the names of standards. */
export const TOP = 74;
export const CURVE = 240;
const GAP = 34;
const ROW = 15;
const GROUP_GAP = 9;

/** A line of the choices below the curve: one choice, and where along the curve it was made. */
export interface ChoiceRow {
  readonly rule: string;
  readonly choice: string;
  readonly y: number;
  /** The first of its rule, which the rule's name stands beside. */
  readonly first: boolean;
  /** Bars where specifications with this choice stand, as one path. */
  readonly bars: string;
}

/** A curve laid out: specifications from the lowest rate to the highest. */
export interface CurveLayout {
  readonly sorted: readonly CurveSpecification[];
  readonly rows: readonly ChoiceRow[];
  readonly height: number;
  readonly x: (at: number) => number;
  readonly y: (rate: number) => number;
}

/** Lays a curve out. Left-out pacts and wars across the cut have too many choices for lines of their own. */
export function layOut({ specifications, switches }: Multiverse): CurveLayout {
  const sorted = [...specifications].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0) || (a.id < b.id ? -1 : 1));
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, sorted.length);
  const x = (at: number) => LEFT + (at + 0.5) * step;
  const y = (rate: number) => TOP + (1 - rate) * CURVE;
  const rows: ChoiceRow[] = [];
  let top = TOP + CURVE + GAP;
  for (const rule of linesOf(switches)) {
    for (const [at, choice] of rule.choices.entries()) {
      const chosen = sorted.map(({ choices }) => choices[rule.name] === choice);
      const bars = barsOf(chosen, step, top);
      rows.push({ rule: rule.name, choice: choiceInWords(rule.name, choice), y: top, first: at === 0, bars });
      top += ROW;
    }
    top += GROUP_GAP;
  }
  return { sorted, rows, height: top + 4, x, y };
}

/** Rules that change something, those that explain most first; more than six choices get no lines. */
function linesOf(switches: readonly CurveSwitch[]): CurveSwitch[] {
  return switches
    .filter(({ changes, choices }) => changes && choices.length <= 6)
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
}

function barsOf(chosen: readonly boolean[], step: number, top: number): string {
  const parts: string[] = [];
  let start = -1;
  for (let at = 0; at <= chosen.length; at += 1) {
    if (chosen[at] === true) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const from = LEFT + start * step;
      parts.push(`M${from.toFixed(1)} ${top}h${Math.max(0.4, (at - start) * step).toFixed(1)}`);
      start = -1;
    }
  }
  return parts.join('');
}

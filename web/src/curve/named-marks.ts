import type { Multiverse } from '../../../src/present/curve/multiverse-result.ts';
import { type CurveLayout, WIDTH } from './curve-layout.ts';

/** A published way of coding on the curve, with the place of its name above it, in units of the drawing. */
export interface NamedMark {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** How far above the mark the line of its name is. */
  readonly lift: number;
  /** The name ends at the mark, for want of room to the right of it. */
  readonly end: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const FIRST_LIFT = 26;
const LINE = 16;
const LETTER = 8;

/** The marks of the published standards, each name on the lowest line where it lies on no other name and no other's line. */
export function namedMarks(published: Multiverse['published'], { sorted, x, y }: CurveLayout): NamedMark[] {
  const marks = published.flatMap(({ id, name, rate }) => {
    const at = sorted.findIndex((one) => one.id === id);
    return at < 0 || rate === null ? [] : [{ name, x: x(at), y: y(rate) }];
  });
  const placed: NamedMark[] = [];
  for (const mark of marks.sort((a, b) => a.x - b.x)) {
    const end = mark.x > WIDTH - 120;
    let lift = FIRST_LIFT;
    const isTaken = () => {
      const own = nameBox({ ...mark, lift, end });
      return placed.some((other) => [nameBox(other), stemBox(other)].some((box) => overlap(own, box)));
    };
    while (isTaken() && mark.y - lift - LINE * 2 > 0) lift += LINE;
    placed.push({ ...mark, lift, end });
  }
  return placed;
}

/** The box around a name. */
export function nameBox({ name, x, y, lift, end }: NamedMark): Box {
  const width = name.length * LETTER + 4;
  const bottom = y - lift;
  return { left: end ? x - width : x, right: end ? x : x + width, top: bottom - LINE, bottom };
}

function stemBox({ x, y, lift }: NamedMark): Box {
  return { left: x - 2, right: x + 2, top: y - lift, bottom: y };
}

/** Do two boxes share a place? */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

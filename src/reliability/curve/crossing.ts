import type { ChoiceTables } from '../../core/choice-table.ts';
import type { ChoiceValue, CurveInput } from './input.ts';

/** How many choices an axis has, and how many combinations apart they stand. */
export interface Stride {
  readonly size: number;
  readonly stride: number;
}

/**
 * Every combination of the choices that change some verdict. A combination's number counts through the blocks first,
 * then through the other axes, the last running fastest.
 */
export class Crossing {
  /** The axes within a block, by number. */
  readonly axes: readonly number[];
  /** The choices that can be switched, the blocks' own first: axis numbers. */
  readonly switched: readonly number[];
  /** Combinations within a block. */
  readonly size: number;
  readonly blocks: number;
  readonly #input: CurveInput;
  readonly #tables: ChoiceTables;
  readonly #maps = new Map<readonly number[], Uint32Array>();
  readonly #strides = new Map<number, Stride>();

  constructor(input: CurveInput) {
    const used = new Set<number>();
    for (const { tests } of input.blocks) {
      for (const { outcome, without } of tests) {
        for (const table of [outcome, ...without.values()]) for (const axis of table.axes) used.add(axis);
      }
    }
    this.axes = [...used].sort((a, b) => a - b);
    this.size = this.axes.reduce((product, axis) => product * (input.tables.sizes[axis] as number), 1);
    this.blocks = input.blocks.length;
    const { blockAxis } = input;
    this.switched = blockAxis === null || this.blocks < 2 ? this.axes : [blockAxis, ...this.axes];
    this.#input = input;
    this.#tables = input.tables;
  }

  /** All combinations, those of all blocks together. */
  get count(): number {
    return this.size * this.blocks;
  }

  /** For each combination of a block, where it stands in a table with these axes. */
  map(axes: readonly number[]): Uint32Array {
    const known = this.#maps.get(axes);
    if (known !== undefined) return known;
    const made = this.#tables.indices(axes, this.axes);
    this.#maps.set(axes, made);
    return made;
  }

  /** How many choices an axis has in the crossing, and how far apart they stand. */
  stride(axis: number): Stride {
    const known = this.#strides.get(axis);
    if (known !== undefined) return known;
    const made = this.#strideOf(axis);
    this.#strides.set(axis, made);
    return made;
  }

  #strideOf(axis: number): Stride {
    if (axis === this.#input.blockAxis) return { size: this.blocks, stride: this.size };
    let stride = 1;
    for (let i = this.axes.length - 1; i >= 0 && this.axes[i] !== axis; i -= 1) {
      stride *= this.#tables.sizes[this.axes[i] as number] as number;
    }
    return { size: this.#tables.sizes[axis] as number, stride };
  }

  /** Which choice of an axis a combination has. */
  choice(combination: number, axis: number): number {
    const { size, stride } = this.stride(axis);
    return Math.floor(combination / stride) % size;
  }

  /** The value that an axis has by its number of choice. */
  value(axis: number, choice: number): ChoiceValue {
    if (axis === this.#input.blockAxis) return this.#input.blocks[choice]?.choice ?? null;
    return this.#input.axes[axis]?.choices[choice] ?? null;
  }

  /** The combination with these choices, by the axes' names. Undefined if a value is not among those tried. */
  find(choices: Readonly<Record<string, ChoiceValue | undefined>>): number | undefined {
    let combination = 0;
    for (const axis of this.switched) {
      const { size, stride } = this.stride(axis);
      const wanted = choices[this.#input.axes[axis]?.name ?? ''] ?? null;
      let at = 0;
      while (at < size && this.value(axis, at) !== wanted) at += 1;
      if (at === size) return undefined;
      combination += at * stride;
    }
    return combination;
  }
}

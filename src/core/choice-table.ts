/**
 * A small whole number (an outcome, 0 to 255) as a function of a few of many choices. `axes` are the choices that it
 * depends on, by their number, ascending; `codes` has one number for each combination of them, the last axis
 * running fastest.
 */
export interface ChoiceTable {
  /** Equal for equal tables of one `ChoiceTables`. */
  readonly id: number;
  readonly axes: readonly number[];
  readonly codes: Uint8Array;
}

/** What was found for some of the choices, the others left open: pairs of an axis and its choice. */
export interface ChoiceLeaf {
  readonly path: readonly { readonly axis: number; readonly choice: number }[];
  readonly code: number;
}

/**
 * Tables over one list of axes. Every table is kept in its smallest form (axes that change nothing are left out) and
 * once only, so that two functions are the same exactly if their tables are.
 */
export class ChoiceTables {
  /** How many choices each axis has. */
  readonly sizes: readonly number[];
  readonly #known = new Map<string, ChoiceTable>();
  readonly #constants: ChoiceTable[] = [];
  readonly #indices = new Map<string, Uint32Array>();
  readonly #combined = new Map<unknown, Map<string, ChoiceTable>>();

  constructor(sizes: readonly number[]) {
    this.sizes = sizes;
  }

  /** The table of an outcome that no choice changes. */
  constant(code: number): ChoiceTable {
    const known = this.#constants[code];
    if (known !== undefined) return known;
    const made = this.#intern([], Uint8Array.of(code));
    this.#constants[code] = made;
    return made;
  }

  /** The table of an axis itself: the number of its choice. */
  axis(axis: number): ChoiceTable {
    return this.#smallest(
      [axis],
      Uint8Array.from({ length: this.sizes[axis] as number }, (_, choice) => choice),
    );
  }

  /** The table of outcomes found on paths that together cover every combination once. */
  fromLeaves(leaves: readonly ChoiceLeaf[]): ChoiceTable {
    const [first] = leaves;
    if (first !== undefined && leaves.every(({ code }) => code === first.code)) return this.constant(first.code);
    const axes = [...new Set(leaves.flatMap(({ path }) => path.map(({ axis }) => axis)))].sort((a, b) => a - b);
    const strides = this.#strides(axes);
    const codes = new Uint8Array(this.#size(axes));
    for (const { path, code } of leaves) {
      const open = axes.map((axis) => path.find((one) => one.axis === axis)?.choice ?? null);
      const fill = (at: number, depth: number): void => {
        if (depth === axes.length) {
          codes[at] = code;
          return;
        }
        const stride = strides[depth] as number;
        const fixed = open[depth] as number | null;
        if (fixed !== null) fill(at + fixed * stride, depth + 1);
        else
          for (let choice = 0; choice < this.#sizeOf(axes, depth); choice += 1) fill(at + choice * stride, depth + 1);
      };
      fill(0, 0);
    }
    return this.#smallest(axes, codes);
  }

  /**
   * The table of what `reduce` makes of the outcomes of several tables at every combination of their choices. `reduce`
   * has to be the same function for the same rule: results are kept.
   */
  combine(tables: readonly ChoiceTable[], reduce: (codes: readonly number[]) => number): ChoiceTable {
    const known = this.#combined.get(reduce) ?? new Map<string, ChoiceTable>();
    this.#combined.set(reduce, known);
    const key = tables.map(({ id }) => id).join(' ');
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = this.#combine(tables, reduce);
    known.set(key, made);
    return made;
  }

  #combine(tables: readonly ChoiceTable[], reduce: (codes: readonly number[]) => number): ChoiceTable {
    const axes = [...new Set(tables.flatMap((table) => table.axes))].sort((a, b) => a - b);
    const maps = tables.map((table) => this.indices(table.axes, axes));
    const codes = new Uint8Array(this.#size(axes));
    const current = new Array<number>(tables.length).fill(0);
    for (let at = 0; at < codes.length; at += 1) {
      for (let i = 0; i < tables.length; i += 1) {
        current[i] = (tables[i] as ChoiceTable).codes[(maps[i] as Uint32Array)[at] as number] as number;
      }
      codes[at] = reduce(current);
    }
    return this.#smallest(axes, codes);
  }

  /** For each combination of the axes of a larger table, where it stands in a table of some of them. */
  indices(some: readonly number[], all: readonly number[]): Uint32Array {
    const key = `${some.join(' ')}|${all.join(' ')}`;
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const made = this.#indicesOf(some, all);
    this.#indices.set(key, made);
    return made;
  }

  #indicesOf(some: readonly number[], all: readonly number[]): Uint32Array {
    const strides = this.#strides(some);
    const found = new Uint32Array(this.#size(all));
    let block = found.length;
    for (const [depth, axis] of all.entries()) {
      const size = this.#sizeOf(all, depth);
      block /= size;
      const at = some.indexOf(axis);
      if (at < 0) continue;
      const stride = strides[at] as number;
      for (let start = 0; start < found.length; start += block * size) {
        for (let choice = 1; choice < size; choice += 1) {
          const end = start + (choice + 1) * block;
          for (let i = start + choice * block; i < end; i += 1) found[i] = (found[i] as number) + choice * stride;
        }
      }
    }
    return found;
  }

  #smallest(axes: readonly number[], codes: Uint8Array): ChoiceTable {
    let [own, values] = [axes, codes];
    for (let depth = own.length - 1; depth >= 0; depth -= 1) {
      const block = this.#size(own.slice(depth + 1));
      const size = this.#sizeOf(own, depth);
      if (!repeats(values, block, size)) continue;
      values = firstOf(values, block, size);
      own = own.filter((_, i) => i !== depth);
    }
    return this.#intern(own, values);
  }

  #intern(axes: readonly number[], codes: Uint8Array): ChoiceTable {
    const key = `${axes.join(' ')}|${String.fromCharCode(...codes)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const table = { id: this.#known.size, axes, codes };
    this.#known.set(key, table);
    return table;
  }

  #sizeOf(axes: readonly number[], depth: number): number {
    return this.sizes[axes[depth] as number] as number;
  }

  #size(axes: readonly number[]): number {
    return axes.reduce((product, axis) => product * (this.sizes[axis] as number), 1);
  }

  #strides(axes: readonly number[]): number[] {
    return axes.map((_, depth) => this.#size(axes.slice(depth + 1)));
  }
}

/** Does an axis change nothing: are the outcomes under each of its choices those under its first? */
function repeats(codes: Uint8Array, block: number, size: number): boolean {
  for (let start = 0; start < codes.length; start += block * size) {
    for (let i = start + block; i < start + block * size; i += 1) {
      if (codes[i] !== codes[i - block]) return false;
    }
  }
  return true;
}

/** The outcomes under an axis's first choice. */
function firstOf(codes: Uint8Array, block: number, size: number): Uint8Array {
  const first = new Uint8Array(codes.length / size);
  for (let i = 0; i * block < first.length; i += 1) {
    const start = i * block * size;
    first.set(codes.subarray(start, start + block), i * block);
  }
  return first;
}

/** A column of the fixed part of a model: one number a row. */
export interface FixedEffect {
  readonly name: string;
  readonly values: readonly number[];
}

/** What rows are grouped by, with a varying intercept for each level: one label a row. */
export interface Grouping {
  readonly name: string;
  readonly levels: readonly string[];
}

/** Rows of a binomial outcome with what may explain it; the intercept is always in and is not among the fixed. */
export interface HierarchicalInput {
  /** Successes. */
  readonly y: readonly number[];
  /** Trials; one for every row if left out. */
  readonly trials?: readonly number[] | undefined;
  readonly fixed: readonly FixedEffect[];
  readonly groups: readonly Grouping[];
}

/** A fixed effect that the rows cannot tell from the others, and why. */
export interface DroppedEffect {
  readonly name: string;
  readonly why: string;
}

/** One grouping over the cells: which level each cell belongs to. */
export interface GroupDesign {
  readonly name: string;
  /** In the order of code units. */
  readonly levels: readonly string[];
  readonly of: Int32Array;
}

/** A model's rows put together to cells that are alike in everything but the outcome, columns centred. */
export interface HierarchicalDesign {
  readonly rows: number;
  readonly y: Float64Array;
  readonly trials: Float64Array;
  readonly fixed: readonly {
    readonly name: string;
    readonly mean: number;
    /** Centred on the mean over trials. */
    readonly values: Float64Array;
  }[];
  readonly groups: readonly GroupDesign[];
  readonly dropped: readonly DroppedEffect[];
}

/** Below this share of a column's own variation what is left of it beside the others is rounding. */
const NOTHING_LEFT = 1e-9;

/**
 * The design of a hierarchical model. Rows alike in all but the outcome become one binomial cell, which changes
 * no likelihood. A fixed effect that is the same in every row or follows from those before it is left out and named.
 * @throws RangeError if columns differ in length or hold what is no number of trials (a defect of the caller).
 */
export function hierarchicalDesign(input: HierarchicalInput): HierarchicalDesign {
  const { y, fixed, groups } = input;
  const trials = input.trials ?? y.map(() => 1);
  check(y, trials, fixed, groups);
  const cells = new Map<string, number[]>();
  for (let row = 0; row < y.length; row += 1) {
    const key = JSON.stringify([fixed.map(({ values }) => values[row]), groups.map(({ levels }) => levels[row])]);
    const rows = cells.get(key);
    if (rows === undefined) cells.set(key, [row]);
    else rows.push(row);
  }
  const members = [...cells.values()];
  const first = members.map((rows) => rows[0] as number);
  const summed = (of: readonly number[]) =>
    Float64Array.from(members, (rows) => rows.reduce((total, row) => total + (of[row] as number), 0));
  const cellTrials = summed(trials);
  const columns = fixed.map(({ name, values }) =>
    centred(
      name,
      Float64Array.from(first, (row) => values[row] as number),
      cellTrials,
    ),
  );
  const dropped = dependent(columns, cellTrials);
  return {
    rows: y.length,
    y: summed(y),
    trials: cellTrials,
    fixed: columns.filter(({ name }) => !dropped.some((one) => one.name === name)),
    groups: groups.map(({ name, levels }) => {
      const known = [...new Set(levels)].sort();
      const place = new Map(known.map((level, i) => [level, i]));
      return { name, levels: known, of: Int32Array.from(first, (row) => place.get(levels[row] as string) as number) };
    }),
    dropped,
  };
}

type Column = HierarchicalDesign['fixed'][number];

function centred(name: string, values: Float64Array, weights: Float64Array): Column {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, i) => sum + value * (weights[i] as number), 0) / (total || 1);
  return { name, mean, values: values.map((value) => value - mean) };
}

/** Those that are constant or follow from the ones before, found by orthogonalising one after the other. */
function dependent(columns: readonly Column[], weights: Float64Array): DroppedEffect[] {
  const dot = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, i) => sum + value * (b[i] as number) * (weights[i] as number), 0);
  const basis: Float64Array[] = [];
  const dropped: DroppedEffect[] = [];
  for (const { name, mean, values } of columns) {
    const own = dot(values, values);
    const scale = own + mean * mean;
    let rest = values;
    for (const other of basis) {
      const along = dot(rest, other) / dot(other, other);
      rest = rest.map((value, i) => value - along * (other[i] as number));
    }
    if (own <= NOTHING_LEFT * NOTHING_LEFT * scale) dropped.push({ name, why: 'it is the same in every row' });
    else if (dot(rest, rest) <= NOTHING_LEFT * own)
      dropped.push({ name, why: 'it follows from the effects before it' });
    else basis.push(rest);
  }
  return dropped;
}

function check(
  y: readonly number[],
  trials: readonly number[],
  fixed: readonly FixedEffect[],
  groups: readonly Grouping[],
): void {
  const lengths = [trials, ...fixed.map(({ values }) => values), ...groups.map(({ levels }) => levels)];
  if (lengths.some(({ length }) => length !== y.length)) throw new RangeError('the columns differ in length');
  if (y.some((value, i) => !(value >= 0 && value <= (trials[i] as number) && (trials[i] as number) < Infinity))) {
    throw new RangeError('an outcome is no number of successes among its trials');
  }
  if (fixed.some(({ values }) => !values.every(Number.isFinite))) throw new RangeError('a fixed effect is no number');
  const names = [...fixed, ...groups].map(({ name }) => name);
  if (new Set(names).size < names.length) throw new RangeError('two effects have the same name');
}

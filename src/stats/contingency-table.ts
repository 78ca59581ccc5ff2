/** A label that a coder gave to a unit. */
export type Category = string;

/** One unit coded by two coders: the first's label and the second's. */
export type LabelPair = readonly [first: Category, second: Category];

/**
 * Two coders' labels crossed: `counts[i][j]` units were given `categories[i]` by the first coder (rows)
 * and `categories[j]` by the second (columns).
 */
export interface ContingencyTable {
  readonly categories: readonly Category[];
  readonly counts: readonly (readonly number[])[];
}

/**
 * Crosses two coders' labels. The categories stand in the order given; without one, in code-unit order
 * of those that occur.
 *
 * @throws RangeError if a label is not among the categories given (a defect of the caller).
 */
export function contingencyTable(pairs: readonly LabelPair[], categories?: readonly Category[]): ContingencyTable {
  const names = categories ?? [...new Set(pairs.flat())].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const counts = names.map(() => names.map(() => 0));
  for (const [first, second] of pairs) {
    const row = counts[places.get(first) ?? -1];
    const column = places.get(second);
    if (row === undefined || column === undefined) {
      throw new RangeError(`the labels "${first}" and "${second}" are not both among the categories`);
    }
    row[column] = (row[column] ?? 0) + 1;
  }
  return { categories: [...names], counts };
}

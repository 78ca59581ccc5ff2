/** A standard's place in the crossing, or one of a left-out pact with it. */
export interface PathNode {
  readonly combination: number;
  readonly pact: number | null;
}

/** The graph that a path runs through: nodes are specifications, neighbours differ in one choice. */
export interface PathGraph {
  readonly combinations: number;
  readonly pacts: number;
  readonly neighbours: (combination: number) => Iterable<number>;
}

/**
 * The shortest path of single changes from one specification to one that has what is looked for (Dijkstra's search
 * with steps of equal length, that is breadth first). `distance` says how far off a specification is, null if it is
 * not what is looked for; of several that are reached with as few changes the least far off is taken, then the first. A pact
 * is left out last, as leaving it out does not change what the other choices are.
 */
export function shortestPath(
  from: number,
  { combinations, pacts, neighbours }: PathGraph,
  distance: (node: PathNode) => number | null,
): PathNode[] | null {
  const before = new Int32Array(combinations).fill(-1);
  before[from] = from;
  let layer = [from];
  let withPact: number[] = [];
  while (layer.length > 0 || withPact.length > 0) {
    let best: { readonly node: PathNode; readonly off: number } | null = null;
    const consider = (node: PathNode) => {
      const off = distance(node);
      if (off !== null && (best === null || off < best.off)) best = { node, off };
    };
    for (const combination of layer) consider({ combination, pact: null });
    for (const combination of withPact) for (let pact = 0; pact < pacts; pact += 1) consider({ combination, pact });
    if (best !== null) return wayTo((best as { node: PathNode }).node, from, before);
    withPact = layer;
    const next: number[] = [];
    for (const combination of layer) {
      for (const other of neighbours(combination)) {
        if (before[other] !== -1) continue;
        before[other] = combination;
        next.push(other);
      }
    }
    layer = next;
  }
  return null;
}

function wayTo({ combination, pact }: PathNode, from: number, before: Int32Array): PathNode[] {
  const way: PathNode[] = pact === null ? [] : [{ combination, pact }];
  for (let at = combination; ; at = before[at] as number) {
    way.unshift({ combination: at, pact: null });
    if (at === from) return way;
  }
}

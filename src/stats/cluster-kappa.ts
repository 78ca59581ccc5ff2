import { type ClusterJackknife, clusterJackknife, studentInterval } from './cluster-jackknife.ts';
import type { LabelPair } from './contingency-table.ts';
import { type UndefinedStatistic, undefinedStatistic } from './result.ts';

/** What two coders call one unit, and what binds the unit to others: the tests of one war are not independent. */
export interface ClusteredPair {
  readonly labels: LabelPair;
  readonly cluster: string;
}

/** Cohen's kappa with an interval that takes clusters, not units, as independent. */
export interface ClusterKappa extends ClusterJackknife {
  readonly low: number;
  readonly high: number;
}

/**
 * Cohen's kappa (1960) of two coders with the jackknife over whole clusters and Student's t (`clusterJackknife`): the interval
 * is cut at -1 and 1.
 *
 * Slips of a coder hang together little within a war, so that Student's t has as many degrees of freedom as there are
 * clusters less one, whatever their sizes.
 *
 * It cannot be estimated where a coder gives every unit the same label (kappa is then 0 whatever the other says, and so are
 * all its resamples), where the coders never part (it would be a point), and with units of one cluster.
 * @example clusterKappa([{ labels: ['a', 'a'], cluster: '1' }, …]) // { estimate: 0.61, low: 0.35, high: 0.87, clusters: 12 }
 */
export function clusterKappa(units: readonly ClusteredPair[]): ClusterKappa | UndefinedStatistic {
  const categories = [...new Set(units.flatMap(({ labels }) => labels))].sort();
  const places = new Map(categories.map((category, i) => [category, i]));
  const size = categories.length;
  const tables = new Map<string, Float64Array>();
  const used = [new Set<string>(), new Set<string>()] as const;
  for (const { labels, cluster } of units) {
    const table = tables.get(cluster) ?? new Float64Array(size * size);
    tables.set(cluster, table);
    const [a, b] = labels;
    used[0].add(a);
    used[1].add(b);
    const place = (places.get(a) as number) * size + (places.get(b) as number);
    table[place] = (table[place] as number) + 1;
  }
  if (units.length === 0) return undefinedStatistic('no unit was labelled by both coders');
  if (units.every(({ labels: [a, b] }) => a === b)) return undefinedStatistic('the coders never part');
  if (used.some((own) => own.size === 1)) return undefinedStatistic('one coder gives every unit the same label');
  const found = clusterJackknife([...tables.values()], (some) => kappaOf(some, size));
  if (found.kind === 'undefined') return found;
  const { low, high } = studentInterval(found);
  return { ...found, low: Math.max(-1, low), high: Math.min(1, high) };
}

/** Kappa of tables put together; null where chance agreement is 1. */
function kappaOf(tables: readonly Float64Array[], size: number): number | null {
  const [rows, columns] = [new Float64Array(size), new Float64Array(size)];
  let [n, alike] = [0, 0];
  for (const table of tables) {
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) {
        const count = table[i * size + j] as number;
        rows[i] = (rows[i] as number) + count;
        columns[j] = (columns[j] as number) + count;
        n += count;
        if (i === j) alike += count;
      }
    }
  }
  const expected = rows.reduce((sum, row, i) => sum + row * (columns[i] as number), 0) / n ** 2;
  return n === 0 || expected >= 1 ? null : (alike / n - expected) / (1 - expected);
}

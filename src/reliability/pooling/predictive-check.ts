import { groupBy } from '../../core/group-by.ts';
import type { HierarchicalInput } from '../../stats/hierarchical-design.ts';
import type { HierarchicalLogit } from '../../stats/hierarchical-logit.ts';
import { sortedQuantile } from '../../stats/quantile.ts';
import { seededRandom } from '../../stats/seeded-random.ts';

/** One feature of the data beside the same feature of data that the model makes up. */
export interface PredictiveCheck {
  readonly about: string;
  readonly observed: number;
  /** Where 95 % of the made-up data lie. */
  readonly low: number;
  readonly high: number;
  /** The share of made-up data at or above what is observed, those equal counted half: near 0 or 1 the model misses it. */
  readonly p: number;
}

/** So many data sets are made up. */
const DRAWS = 1000;

type Feature = { readonly about: string; readonly of: (y: Uint8Array) => number };

/**
 * Posterior predictive checks (Gelman, Meng & Stern 1996; Gelman et al. 2013, chapter 6): for each of some draws of the
 * posterior every outcome is drawn anew, and features of what comes are compared with those of the data. The model has to
 * give back how wars and patrons differ and how many of them ended alike, not the average alone.
 * @param input of single trials, with the columns that the model was fitted to.
 */
export function predictiveChecks(input: HierarchicalInput, model: HierarchicalLogit, seed: number): PredictiveCheck[] {
  const { y } = input;
  const features = featuresOf(input);
  const observed = features.map(({ of }) => of(Uint8Array.from(y)));
  const found = features.map(() => [] as number[]);
  const odds = logOdds(input, model);
  const random = seededRandom(seed);
  const step = Math.max(1, Math.floor(model.kept / DRAWS));
  const made = new Uint8Array(y.length);
  for (let draw = 0; draw < model.kept; draw += step) {
    const at = odds(draw);
    for (let row = 0; row < made.length; row += 1) {
      made[row] = Number(random.uniform() < 1 / (1 + Math.exp(-(at[row] as number))));
    }
    features.forEach(({ of }, i) => {
      found[i]?.push(of(made));
    });
  }
  return features.map(({ about }, i): PredictiveCheck => {
    const values = (found[i] as number[]).sort((a, b) => a - b);
    const own = observed[i] as number;
    const p = values.reduce((sum, value) => sum + (value > own ? 1 : value === own ? 0.5 : 0), 0) / values.length;
    return { about, observed: own, low: sortedQuantile(values, 0.025), high: sortedQuantile(values, 0.975), p };
  });
}

function featuresOf({ groups, fixed }: HierarchicalInput): Feature[] {
  const spread = groups.flatMap(({ name, levels }): Feature[] => {
    if (name !== 'war' && name !== 'patron') return [];
    const rows = groupBy([...levels.keys()], (row) => levels[row]);
    const several = [...rows.values()].filter(({ length }) => length > 1);
    if (several.length < 2) return [];
    const shares = (y: Uint8Array) => several.map((own) => mean(own.map((row) => y[row] as number)));
    return [
      { about: `sd of the rates of ${name}s with two or more`, of: (y) => sd(shares(y)) },
      {
        about: `${name}s with two or more in which all ended alike`,
        of: (y) => shares(y).filter((share) => share === 0 || share === 1).length,
      },
    ];
  });
  const era = fixed.find(({ name }) => name === 'era')?.values;
  const later = era === undefined ? [] : [...era.keys()].filter((row) => era[row] === 1);
  const earlier = era === undefined ? [] : [...era.keys()].filter((row) => era[row] !== 1);
  const of = (rows: readonly number[], y: Uint8Array) => mean(rows.map((row) => y[row] as number));
  const fall: Feature[] =
    later.length === 0 || earlier.length === 0
      ? []
      : [{ about: 'rate after 1945 less the rate before', of: (y) => of(later, y) - of(earlier, y) }];
  return [{ about: 'rate of all', of: (y) => mean([...y]) }, ...fall, ...spread];
}

/** The log-odds of every row in a draw. */
function logOdds({ fixed, groups }: HierarchicalInput, { draws, fixed: kept, groups: varying }: HierarchicalLogit) {
  const columns = kept.map(({ name }) => fixed.find((effect) => effect.name === name)?.values ?? []);
  const places = varying.map(({ name, levels }) => {
    const place = new Map(levels.map(({ level }, i) => [level, i]));
    return groups.find((group) => group.name === name)?.levels.map((level) => place.get(level) as number) ?? [];
  });
  return (draw: number): Float64Array => {
    const rows = groups[0]?.levels.length ?? columns[0]?.length ?? 0;
    const odds = new Float64Array(rows).fill(draws.intercept[draw] as number);
    for (let row = 0; row < rows; row += 1) {
      let sum = odds[row] as number;
      for (const [j, values] of columns.entries()) sum += (values[row] as number) * (draws.fixed[j]?.[draw] as number);
      for (const [g, place] of places.entries()) sum += draws.levels[g]?.[place[row] as number]?.[draw] as number;
      odds[row] = sum;
    }
    return odds;
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sd(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

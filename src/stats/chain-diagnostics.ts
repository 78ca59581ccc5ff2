import { mean } from './mean.ts';
import { normalQuantile } from './normal-quantile.ts';

/** How well chains agree on one quantity. */
export interface ChainDiagnostics {
  /** 1 where the chains agree; above 1.01 they have not met. */
  readonly rHat: number;
  /** How many independent draws would say as much about the middle of the distribution. */
  readonly effective: number;
}

/**
 * Rank-normalised split R-hat and bulk effective sample size (Vehtari, Gelman, Simpson, Carpenter & Bürkner 2021):
 * each chain is halved, draws become normal scores of their ranks over all chains, and R-hat is the greater of that for
 * the scores and for those of the distances from the median. A quantity that never moves has R-hat 1 and no draws.
 * @throws RangeError unless there are chains of equal length from 4 (a defect of the caller).
 */
export function chainDiagnostics(chains: readonly ArrayLike<number>[]): ChainDiagnostics {
  const length = chains[0]?.length ?? 0;
  if (length < 4 || chains.some((chain) => chain.length !== length))
    throw new RangeError('chains of equal length from 4');
  const halves = chains.flatMap((chain) => {
    const half = Math.floor(length / 2);
    const all = Array.from(chain);
    return [all.slice(0, half), all.slice(length - half)];
  });
  const values = halves.flat();
  if (values.every((value) => value === values[0])) return { rHat: 1, effective: 0 };
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
  const scores = normalScores(halves);
  const folded = normalScores(halves.map((half) => half.map((value) => Math.abs(value - median))));
  return { rHat: Math.max(splitRHat(scores), splitRHat(folded)), effective: effectiveSize(scores) };
}

/** Ranks (ties share their mean) as normal quantiles, with Blom's offsets. */
function normalScores(chains: readonly (readonly number[])[]): number[][] {
  const values = chains.flat();
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const scores = new Array<number>(values.length);
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end + 1 < order.length && values[order[end + 1] as number] === values[order[i] as number]) end += 1;
    const rank = (i + end) / 2 + 1;
    for (; i <= end; i += 1) scores[order[i] as number] = normalQuantile((rank - 0.375) / (values.length + 0.25));
  }
  const length = chains[0]?.length as number;
  return chains.map((_, c) => scores.slice(c * length, (c + 1) * length));
}

/** The square root of total over within variance (Gelman et al. 2013, section 11.4). */
export function splitRHat(chains: readonly (readonly number[])[]): number {
  const { within, total } = variances(chains);
  return Math.sqrt(total / within);
}

function variances(chains: readonly (readonly number[])[]): { within: number; total: number } {
  const length = chains[0]?.length as number;
  const means = chains.map(mean);
  const within = mean(chains.map((chain, c) => squares(chain, means[c] as number) / (length - 1)));
  const between = squares(means, mean(means)) / (chains.length - 1);
  return { within, total: ((length - 1) / length) * within + between };
}

/** Geyer's initial monotone sequence over the autocorrelations of all chains together. */
export function effectiveSize(chains: readonly (readonly number[])[]): number {
  const length = chains[0]?.length as number;
  const { within, total } = variances(chains);
  const centred = chains.map((chain) => {
    const centre = mean(chain);
    return chain.map((value) => value - centre);
  });
  const correlation = (lag: number) => {
    const covariance = mean(
      centred.map((chain) => {
        let sum = 0;
        for (let i = 0; i + lag < length; i += 1) sum += (chain[i] as number) * (chain[i + lag] as number);
        return sum / length;
      }),
    );
    return 1 - (within - (length / (length - 1)) * covariance) / total;
  };
  let time = -1;
  let least = Infinity;
  for (let lag = 0; lag + 1 < length; lag += 2) {
    const pair = (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1);
    if (pair < 0) break;
    least = Math.min(least, pair);
    time += 2 * least;
  }
  const draws = chains.length * length;
  return Math.min(draws / time, draws * Math.log10(draws));
}

function squares(values: readonly number[], centre: number): number {
  let sum = 0;
  for (const value of values) sum += (value - centre) ** 2;
  return sum;
}

import { chainDiagnostics } from './chain-diagnostics.ts';
import { sortedQuantile } from './quantile.ts';

/** What draws say of one quantity. */
export interface PosteriorSummary {
  readonly mean: number;
  readonly median: number;
  readonly sd: number;
  /** The equal-tailed interval at the level asked. */
  readonly low: number;
  readonly high: number;
  /** The share of draws above 0. */
  readonly above: number;
  readonly rHat: number;
  readonly effective: number;
}

/** Summarises draws of one quantity, chain after chain, from `chains` chains of equal length. */
export function posteriorSummary(draws: Float64Array, chains: number, level = 0.95): PosteriorSummary {
  const length = draws.length / chains;
  const split = Array.from({ length: chains }, (_, c) => draws.subarray(c * length, (c + 1) * length));
  const rising = Float64Array.from(draws).sort();
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const squares = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0);
  return {
    mean,
    median: sortedQuantile(rising, 0.5),
    sd: Math.sqrt(squares / (draws.length - 1)),
    low: sortedQuantile(rising, (1 - level) / 2),
    high: sortedQuantile(rising, (1 + level) / 2),
    above: draws.reduce((count, draw) => count + Number(draw > 0), 0) / draws.length,
    ...chainDiagnostics(split),
  };
}

/** Nodes and weights of Gauss-Hermite quadrature for the standard normal, 15 points. R: statmod::gauss.quad.prob(15, "normal") */
const NODES = [
  -6.3639478888, -5.1900935913, -4.1962077113, -3.2890824244, -2.432436827, -1.606710069, -0.7991290683, 0,
  0.7991290683, 1.606710069, 2.432436827, 3.2890824244, 4.1962077113, 5.1900935913, 6.3639478888,
];
const WEIGHTS = [
  8.589649899e-10, 5.975419598e-7, 5.642146405e-5, 1.567357504e-3, 0.01736577449, 0.0894177954, 0.2324622937,
  0.3182595183, 0.2324622937, 0.0894177954, 0.01736577449, 1.567357504e-3, 5.642146405e-5, 5.975419598e-7,
  8.589649899e-10,
];

/** The probit scale of a logistic variable: 16 times the root of 3, over 15 pi (Zeger, Liang & Albert 1988). */
const LOGIT_TO_PROBIT = (16 * Math.sqrt(3)) / (15 * Math.PI);

/** The spreads of the shock that are tried. */
const SPREADS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.4];

/** Rows that a shock may hit together: each one's probability, and whether the event came. */
export interface ShockGroup {
  readonly chances: readonly number[];
  readonly events: readonly number[];
}

/**
 * How far the rows of a group rise and fall together: the standard deviation, on the scale of log odds, of a normal shock
 * that all rows of a group share, by maximum likelihood over a grid from 0 (they are independent) to 1.4. Each row keeps
 * its own probability on average.
 */
export function sharedShock(groups: readonly ShockGroup[]): number {
  let best = { spread: 0, value: Number.NEGATIVE_INFINITY };
  for (const spread of SPREADS) {
    let value = 0;
    for (const { chances, events } of groups) {
      const centres = chances.map((chance) => centreOf(chance, spread));
      value += logSum((z) =>
        centres.reduce((sum, centre, i) => {
          const odds = centre + spread * z;
          return sum + (events[i] as number) * odds - Math.log1p(Math.exp(odds));
        }, 0),
      );
    }
    if (value > best.value + 1e-9) best = { spread, value };
  }
  return best.spread;
}

/**
 * The probability that at least one of several events comes, where all share a shock of this spread on the scale of log odds.
 * With a spread of 0: one minus the product of the probabilities that each does not come.
 * @example atLeastOne([0.5, 0.5], 0) // 0.75
 */
export function atLeastOne(chances: readonly number[], spread: number): number {
  if (spread === 0) return 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
  const centres = chances.map((chance) => centreOf(chance, spread));
  let none = 0;
  NODES.forEach((z, k) => {
    none += (WEIGHTS[k] as number) * centres.reduce((all, centre) => all / (1 + Math.exp(centre + spread * z)), 1);
  });
  return 1 - none;
}

/** The log odds without a shock that give this probability when a shock of this spread is averaged over; by Newton's steps. */
function centreOf(chance: number, spread: number): number {
  let centre = Math.log(chance / (1 - chance)) * Math.sqrt(1 + (LOGIT_TO_PROBIT * spread) ** 2);
  if (spread === 0) return centre;
  for (let step = 0; step < 4; step += 1) {
    let [mean, slope] = [0, 0];
    for (let k = 0; k < NODES.length; k += 1) {
      const own = 1 / (1 + Math.exp(-centre - spread * (NODES[k] as number)));
      mean += (WEIGHTS[k] as number) * own;
      slope += (WEIGHTS[k] as number) * own * (1 - own);
    }
    centre -= (mean - chance) / slope;
  }
  return centre;
}

/** The log of a normal average of exp(f), kept from underflow. */
function logSum(f: (z: number) => number): number {
  const values = NODES.map(f);
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value, k) => sum + (WEIGHTS[k] as number) * Math.exp(value - most), 0));
}

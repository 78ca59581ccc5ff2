/** The logarithm of 1 + exp(odds), without overflow: minus the log of the chance of a failure at these log-odds. */
export function softplus(odds: number): number {
  return odds > 0 ? odds + Math.log(1 + Math.exp(-odds)) : Math.log(1 + Math.exp(odds));
}

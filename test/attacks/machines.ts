import type { Attack } from './attack.ts';
import { fetchFromHostile } from './hostile-publisher.ts';
import { toolsWithOddArguments } from './odd-arguments.ts';
import { reviewWithOddSteps } from './odd-steps.ts';

/** The faces that programs speak to: the tools of `casus mcp`, the routes of a review, and a publisher that means harm. */
export const machines: Attack = async (scale) => {
  const parts = [await toolsWithOddArguments(scale), await reviewWithOddSteps(scale), await fetchFromHostile(scale)];
  const faults = parts.flatMap((part) => part.faults);
  return { counts: `${parts.map(({ counts }) => counts).join('; ')}; ${faults.length} faults`, faults };
};

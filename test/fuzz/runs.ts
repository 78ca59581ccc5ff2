import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

/** How many inputs each property is tried on, unless it says that it is worth more or fewer. */
export const RUNS = Number(process.env['CASUS_FUZZ_RUNS'] ?? 300);

/** The seed of the inputs; a run that is ended from outside is repeated with the seed it was given. */
export const SEED = Number(process.env['CASUS_FUZZ_SEED'] ?? 1);

/** A file to which each property adds how many inputs of which kind it was tried on; `check:full` prints the sums. */
const COUNTS = process.env['CASUS_FUZZ_COUNTS'];

/**
 * Tries a property on inputs that were changed at random, and counts them.
 * @param worth so many times the usual number of inputs
 * @param offset makes the seeds of two properties differ
 */
export async function tryOn<T>(
  kind: string,
  inputs: fc.Arbitrary<T>,
  property: (input: T) => Promise<void>,
  { worth = 1, offset = 0 }: { readonly worth?: number; readonly offset?: number } = {},
): Promise<void> {
  const numRuns = Math.ceil(RUNS * worth);
  await fc.assert(fc.asyncProperty(inputs, property), { numRuns, seed: SEED + offset });
  if (COUNTS !== undefined) appendFileSync(COUNTS, `${JSON.stringify({ kind, count: numRuns })}\n`);
}

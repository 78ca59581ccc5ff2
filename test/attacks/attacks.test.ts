import { expect, test } from 'vitest';
import { fetchFromHostile } from './hostile-publisher.ts';
import { kills } from './kills.ts';
import { toolsWithOddArguments } from './odd-arguments.ts';
import { reviewWithOddSteps } from './odd-steps.ts';
import { silence } from './silence.ts';

// A sample of what `npm run check:full` does; the other attacks need a browser, minutes or an idle machine.
test.each([
  ['kills of the one writer', kills, 0.02, 'writeWhole'],
  ['kills of folders that are swapped', kills, 0.03, 'swapFolder'],
  ['kills of the register', kills, 0.03, 'register'],
  ['odd arguments of tools', toolsWithOddArguments, 0.01, undefined],
  ['odd steps of a review', reviewWithOddSteps, 0.05, undefined],
  ['a hostile publisher', fetchFromHostile, 0.05, undefined],
  ['silent sockets', silence, 0.05, undefined],
] as const)('%s break nothing', async (_, attack, scale, only) => {
  const { faults } = await attack(scale, only);
  expect(faults).toEqual([]);
});

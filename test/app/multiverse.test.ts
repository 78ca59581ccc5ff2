import { expect, test } from 'vitest';
import { readBuiltInCurve } from '../../src/app/built-in.ts';
import { multiverse } from '../../src/app/multiverse.ts';
import { CURVE_MARKS, thinCurve } from '../../src/present/curve/thin-curve.ts';
import { capturedEffects } from '../scratch.ts';

test('the curve that the build keeps for its page is what is counted anew', { timeout: 60_000 }, async () => {
  const counted = await multiverse({ on: 'cases', db: '', wars: 'iwd', seed: 1 }, capturedEffects());
  expect(readBuiltInCurve(), 'run "npm run build"').toEqual(
    JSON.parse(JSON.stringify(thinCurve(counted, CURVE_MARKS))),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Multiverse } from '../../src/present/curve/multiverse-result.ts';
import { layOut, WIDTH } from '../../web/src/curve/curve-layout.ts';
import { nameBox, namedMarks, overlap } from '../../web/src/curve/named-marks.ts';

/** A curve whose published standards are `names`, at these rates. */
function curveOf(rates: readonly number[]) {
  const specifications = rates.map((rate, at) => ({ id: `s${at}`, rate, choices: {} }));
  const published = specifications.map(({ id, rate }, at) => ({
    id,
    rate,
    name: ['dyad', 'ally', 'bf-2018'][at] ?? 'x',
  }));
  return { specifications, switches: [], published } as unknown as Multiverse;
}

test('names of three standards whose rates are anywhere lie on no other name, and within the picture', () => {
  const rate = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(rate, { minLength: 1, maxLength: 3 }), (rates) => {
      const curve = curveOf(rates);
      const boxes = namedMarks(curve.published, layOut(curve)).map(nameBox);
      expect(boxes).toHaveLength(rates.length);
      for (const [at, box] of boxes.entries()) {
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left).toBeGreaterThan(0);
        expect(box.right).toBeLessThanOrEqual(WIDTH);
        expect(boxes.slice(at + 1).filter((other) => overlap(box, other))).toEqual([]);
      }
    }),
  );
});

test('two standards beside each other among many are told apart', () => {
  const curve = curveOf(Array.from({ length: 1500 }, (_, at) => 0.3 + at / 5000));
  const published = [curve.specifications[900], curve.specifications[905], curve.specifications[1150]].map(
    (one, at) => ({
      ...one,
      name: ['ally', 'dyad', 'lenient'][at],
    }),
  ) as unknown as Multiverse['published'];
  const [ally, dyad, lenient] = namedMarks(published, layOut(curve));
  expect([ally?.lift, dyad?.lift, lenient?.lift]).toEqual([26, 42, 26]);
});

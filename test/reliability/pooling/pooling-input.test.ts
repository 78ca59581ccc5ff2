import { describe, expect, test } from 'vitest';
import type { Contingency } from '../../../src/core/contingency.ts';
import { parsePartialDate } from '../../../src/core/partial-date.ts';
import { otherWars } from '../../../src/reliability/pooling/other-wars.ts';
import { pooledPatrons, probabilityAbove } from '../../../src/reliability/pooling/pooled-patrons.ts';
import { poolInput } from '../../../src/reliability/pooling/pooling-input.ts';
import type { TestedPromise } from '../../../src/reliability/tested-promise.ts';
import { hierarchicalLogit } from '../../../src/stats/hierarchical-logit.ts';

const PROMISE: TestedPromise = {
  key: '1',
  agreement: 'atop:1',
  atopid: 1,
  war: 'iwd:1',
  warid: 1,
  warname: 'One',
  year: 1950,
  promisor: 200,
  beneficiary: 220,
  region: 'europe',
  verdict: 'honored',
  deciding: 'defense',
  ofHelp: true,
  obligations: ['defense'],
  multilateral: true,
  wartime: false,
};

function war(id: string, began: string, participants: [number, string, string][]): Contingency {
  const date = parsePartialDate;
  return {
    id,
    began: date(began),
    participants: participants.map(([actor, from, to]) => ({
      actor,
      role: 'joiner',
      original: false,
      spans: [{ from: date(from), to: date(to) }],
    })),
  } as unknown as Contingency;
}

describe('otherWars', () => {
  const count = otherWars([
    war('a', '1900-06-01', [[200, '1900-06-01', '1902-01-01']]),
    war('early', '1899-01-01', [
      [200, '1899-02-01', '1901-01-01'],
      [220, '1899-02-01', '1900-05-01'],
      [230, '1900', '1901'],
    ]),
    war('later', '1900-07-01', [[200, '1900-07-01', '1901-01-01']]),
    war('same day', '1900-06-01', [[240, '1900-06-01', '1901-01-01']]),
  ]);

  test.each([
    ['counts one it was in, not one it entered later or the war itself', 200, 1],
    ['counts none that it had left', 220, 0],
    ['does not know where a year is all that is known', 230, null],
    ['counts none entered on the very day', 240, 0],
    ['counts none of a state that fought nowhere', 999, 0],
  ])('%s', (_, actor, expected) => {
    expect(count(actor, 'a')).toBe(expected);
  });

  test('does not know of a war that is not there', () => {
    expect(count(200, 'b')).toBeNull();
  });
});

describe('poolInput', () => {
  const facts = {
    cinc: (state: unknown) => (state === 200 ? 0.1 : state === 220 ? 0.001 : null),
    otherWars: () => 2,
  };
  const all = ['era', 'multilateral', 'capability', 'wartime', 'stretched'] as const;

  test('has a column an effect and leaves out, counted, what is not known', () => {
    const { input, tests, leftOut } = poolInput(
      [
        PROMISE,
        { ...PROMISE, year: 1945, verdict: 'violated', multilateral: false, wartime: true, deciding: 'neutrality' },
        { ...PROMISE, verdict: 'not-invoked' },
        { ...PROMISE, verdict: 'undetermined' },
        { ...PROMISE, promisor: null },
        { ...PROMISE, beneficiary: 999 },
      ],
      all,
      ['patron', 'war', 'obligation', 'decision'],
      facts,
    );
    expect(tests).toHaveLength(2);
    expect(input).toEqual({
      y: [1, 0],
      fixed: [
        { name: 'era', values: [1, 0] },
        { name: 'multilateral', values: [1, 0] },
        { name: 'capability', values: [2, 2] },
        { name: 'wartime', values: [0, 1] },
        { name: 'stretched', values: [2, 2] },
      ],
      groups: [
        { name: 'patron', levels: ['200', '200'] },
        { name: 'war', levels: ['iwd:1', 'iwd:1'] },
        { name: 'obligation', levels: ['defense', 'neutrality'] },
        { name: 'decision', levels: ['200|iwd:1', '200|iwd:1'] },
      ],
    });
    expect(leftOut).toEqual([
      { why: 'the promisor is not known', tests: 1 },
      { why: 'capability is not known', tests: 1 },
    ]);
  });
});

describe('pooledPatrons', () => {
  const promises = [
    ...Array.from({ length: 30 }, (_, i) => ({ ...PROMISE, promisor: 2, verdict: i < 27 ? 'honored' : 'violated' })),
    ...Array.from({ length: 30 }, (_, i) => ({ ...PROMISE, promisor: 200, verdict: i < 3 ? 'honored' : 'violated' })),
    { ...PROMISE, promisor: 220, verdict: 'honored' },
  ] as TestedPromise[];
  const pool = poolInput(promises, [], ['patron'], { cinc: () => null, otherWars: () => null });

  test('draws small groups towards the others and leaves large ones', () => {
    const model = hierarchicalLogit(pool.input, { seed: 1 });
    if (model.kind === 'undefined') expect.fail(model.why);
    const [first, second, third] = pooledPatrons(pool, model);
    expect([first, second, third].map((one) => [one?.level, one?.honored, one?.tests])).toEqual([
      ['2', 27, 30],
      ['200', 3, 30],
      ['220', 1, 1],
    ]);
    expect(first?.pooled).toBeGreaterThan(0.8);
    expect(first?.pooled).toBeLessThan(0.9);
    expect(second?.pooled).toBeLessThan(0.2);
    // One test of one kept: counted 100 %, pooled well below it, and hardly known.
    expect(third?.rate).toBe(1);
    expect(third?.pooled).toBeLessThan(0.85);
    expect((third?.high as number) - (third?.low as number)).toBeGreaterThan(0.5);
    // All tests are alike here, so that a patron's own tests and all tests are the same.
    expect(first?.own).toBeCloseTo(first?.pooled as number, 10);
    expect(probabilityAbove(model, '2', '200')).toBe(1);
    expect(probabilityAbove(model, '200', '2')).toBe(0);
    expect(probabilityAbove(model, '2', '999')).toBeNull();
  });
});

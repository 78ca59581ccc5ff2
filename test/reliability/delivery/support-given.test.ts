import { describe, expect, test } from 'vitest';
import { SUPPORT_KINDS, type SupportKind, type SupportRow } from '../../../src/core/external-support.ts';
import { givenBy } from '../../../src/reliability/delivery/support-given.ts';
import { MATERIAL } from '../../../src/reliability/delivery/support-ladder.ts';

const [FRANCE, USA, RUSSIA, CUBA] = [220, 2, 365, 40];

/** A row of support by some states, with how many of them gave what. */
function row(
  states: readonly number[],
  counts: Partial<Record<SupportKind, number>>,
  elements: readonly number[] = [],
): SupportRow {
  const none = Object.fromEntries(SUPPORT_KINDS.map((kind) => [kind, 0])) as Record<SupportKind, number>;
  return {
    conflict: 1,
    dyad: 2,
    year: 1980,
    recipients: [540],
    opponents: [],
    opponentName: 'rebels',
    supporters: [
      ...states.map((ccode) => ({ ccode, name: `Government ${ccode}`, elements: false })),
      ...elements.map((ccode) => ({ ccode, name: `${ccode} elements`, elements: true })),
    ],
    states: states.length + elements.length,
    counts: { ...none, ...counts },
    source: { dataset: 'made-up', file: 'made-up', line: 2 },
  };
}

describe('what one state gave', () => {
  test('a state that is not among the supporters gave nothing', () => {
    const given = givenBy(FRANCE, row([RUSSIA], { w: 1 }), []);
    expect([given.supported, given.of(['w'])]).toEqual(['no', 'no']);
  });

  test('the only supporter gave everything that was given', () => {
    const given = givenBy(RUSSIA, row([RUSSIA], { w: 1, t: 1 }), []);
    expect([given.supported, given.of(['w']), given.of(['t']), given.of(['f'])]).toEqual(['yes', 'yes', 'yes', 'no']);
  });

  test('of two supporters, one of whom sent arms and both of whom trained, arms are not known', () => {
    const given = givenBy(RUSSIA, row([RUSSIA, CUBA], { w: 1, t: 2 }), []);
    expect([given.of(['w']), given.of(['t']), given.of(['w', 't'])]).toEqual(['unknown', 'yes', 'yes']);
  });

  test('a supporter gave something: where only material things were given, it gave one of them', () => {
    const given = givenBy(RUSSIA, row([RUSSIA, CUBA], { w: 1, f: 1 }), []);
    expect([given.of(['w']), given.of(['f']), given.of(MATERIAL)]).toEqual(['unknown', 'unknown', 'yes']);
    const trained = givenBy(RUSSIA, row([RUSSIA, CUBA], { w: 1, t: 1 }), []);
    expect(trained.of(MATERIAL)).toBe('unknown');
  });

  test('who sent troops to fight is named elsewhere: the others did not, if as many are named as were counted', () => {
    const counted = row([USA, FRANCE, RUSSIA], { x: 1, t: 3 });
    expect(givenBy(USA, counted, [USA]).of(['x'])).toBe('yes');
    expect(givenBy(RUSSIA, counted, [USA]).of(['x'])).toBe('no');
    expect(givenBy(RUSSIA, counted, []).of(['x'])).toBe('unknown');
    expect(givenBy(RUSSIA, counted, null).of(['x'])).toBe('unknown');
  });

  test('elements of a state are not its government: whether it supported is not known', () => {
    const given = givenBy(RUSSIA, row([CUBA], { w: 1 }, [RUSSIA]), []);
    expect([given.supported, given.of(['w']), given.of(['t'])]).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('a state named as sending troops supported, though the supporters do not list it', () => {
    const given = givenBy(USA, row([CUBA], { w: 1 }), [USA]);
    expect([given.supported, given.of(['x']), given.of(['w'])]).toEqual(['yes', 'yes', 'no']);
  });
});

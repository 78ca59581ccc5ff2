import { describe, expect, test } from 'vitest';
import type { Contingency, Hostility } from '../../src/core/contingency.ts';
import { withOtherList } from '../../src/datasets/two-war-lists.ts';
import * as b from '../assessment/build.ts';

const { PATRON, ALLY, FOE, PARTNER } = b;

const from = (dataset: string, rows: readonly Hostility[], warid: number, patch: object = {}): Contingency =>
  b.war(
    rows.map((row) => ({ ...row, source: { ...row.source, dataset } })),
    { id: `${dataset}:${warid}`, warid, ...patch },
  );

describe('two lists of the same war', () => {
  const own = from('one', [b.attack(FOE, ALLY)], 7);
  const other = from('two', [b.attack(FOE, ALLY), b.attack(FOE, PATRON)], 70, {
    partnerships: [b.beside(PATRON, ALLY)],
  });
  const [war] = withOtherList([own], [other], [{ own: [7], other: [70] }]) as [Contingency];
  const part = (actor: number) => war.participants.find((one) => one.actor === actor);

  test('who is in both, and who is in the other alone', () => {
    expect([FOE, ALLY, PATRON].map((actor) => part(actor)?.witness)).toEqual(['both', 'both', 'other']);
    expect(war.disputed).toEqual([expect.objectContaining({ actor: PATRON, has: 'two', lacks: 'one' })]);
  });

  test('its fights and its side come with it, each with its own row', () => {
    const fights = war.hostilities.map(({ attacked, witness, source }) => [attacked, witness, source.dataset]);
    expect(fights).toEqual([
      [ALLY, 'both', 'one'],
      [PATRON, 'other', 'two'],
    ]);
    expect(war.partnerships).toMatchObject([{ actor: PATRON, with: ALLY, witness: 'other' }]);
  });

  test('whom states that both have fought is left to the own list', () => {
    const third = from('one', [b.attack(FOE, ALLY), b.attack(FOE, PARTNER)], 7);
    const sides = from('two', [b.attack(FOE, ALLY), b.attack(PARTNER, ALLY)], 70);
    const [found] = withOtherList([third], [sides], [{ own: [7], other: [70] }]) as [Contingency];
    expect(found.hostilities.map(({ attacker, attacked, witness }) => [attacker, attacked, witness])).toEqual([
      [FOE, ALLY, 'both'],
      [FOE, PARTNER, 'own'],
    ]);
  });

  test('a state that is in another part of the same war is not taken for missing', () => {
    const parts = [from('two', [b.attack(FOE, ALLY)], 70), from('two', [b.attack(FOE, PATRON)], 71)];
    const whole = from('one', [b.attack(FOE, ALLY), b.attack(FOE, PATRON)], 7);
    const same = [
      { own: [7], other: [70] },
      { own: [7], other: [71] },
    ];
    expect(withOtherList([whole], parts, same)[0]?.disputed).toEqual([]);
  });

  test('a war that the other list does not have is left as it is', () => {
    expect(withOtherList([own], [other], [{ own: [8], other: [70] }])).toEqual([own]);
    expect(withOtherList([own], [], [{ own: [7], other: [70] }])).toEqual([own]);
  });
});

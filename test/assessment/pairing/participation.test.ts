import { describe, expect, test } from 'vitest';
import { asSeen } from '../../../src/assessment/pairing/participation.ts';
import type { Standard } from '../../../src/assessment/standard/standard.ts';
import type { Contingency } from '../../../src/core/contingency.ts';
import { withOtherList } from '../../../src/datasets/two-war-lists.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE } = b;

/** Two lists of one war: the other alone has the patron fight its ally's attacker. */
const [WAR] = withOtherList(
  [b.war([b.attack(FOE, ALLY)], { warid: 7 })],
  [b.war([b.attack(FOE, ALLY), b.joins(PATRON, FOE, '1930-04-01')], { warid: 70 })],
  [{ own: [7], other: [70] }],
) as [Contingency];

const under = (participation: Standard['participation']) => b.verdictOf(b.pact(), WAR, { participation });

describe('a patron whom one list of wars has in the war and the other has not', () => {
  test.each([
    ['own-list', 'violated/abandoned'],
    ['both', 'violated/abandoned'],
    ['either', 'honored/in-full'],
  ] as const)('%s: %s', (participation, verdict) => expect(under(participation)).toBe(verdict));

  test('the trail shows both lists, whatever the standard makes of them', () => {
    for (const participation of ['own-list', 'either'] as const) {
      const own = b.judge(b.pact(), WAR, { participation }).find(({ promisor }) => promisor === PATRON);
      expect(own?.conductFacts).toContainEqual(expect.objectContaining({ what: 'lists-differ', actor: PATRON }));
    }
  });

  test('a war on which nobody differs is seen as it is', () => {
    const war = b.war([b.attack(FOE, ALLY)]);
    expect(asSeen(war, { participation: 'both' })).toBe(war);
  });
});

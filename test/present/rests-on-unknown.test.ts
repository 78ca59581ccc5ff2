import { expect, test } from 'vitest';
import { aggregate } from '../../src/assessment/aggregate.ts';
import { assess } from '../../src/assessment/assess.ts';
import { restsOnUnknown } from '../../src/present/tests/rests-on-unknown.ts';
import * as b from '../assessment/build.ts';

const { PATRON, ALLY, FOE } = b;
const words = 'made up';

const causes = (pact: ReturnType<typeof b.agreement>, war = b.war([b.attack(FOE, ALLY)])) =>
  aggregate(assess([pact], [war], b.BASE), b.BASE).map(restsOnUnknown);

test.each([
  ['nothing: it was called on', b.pact(), null],
  ['a place on no list', b.pact({ location: { words } }), 'place'],
  ['a demand', b.pact({ demand: { words } }), 'demand'],
  [
    'a demand, but the adversary is certainly another',
    b.pact({ demand: { words }, adversaries: { states: [2], words } }),
    null,
  ],
  ['an adversary that no list decides', b.pact({ adversaries: { words } }), 'adversary'],
  [
    'a flag without words',
    b.agreement({ obligations: [b.obligation(PATRON, 'defense', { conditions: ['location'] })] }),
    'text',
  ],
] as const)('%s', (_, pact, cause) => expect(causes(pact)).toEqual([cause]));

test('who began, where two are only listed against each other', () =>
  expect(causes(b.pact(), b.war([b.listed(FOE, ALLY)]))).toEqual(['attacker']));

import { expect, test } from 'vitest';
import { alliesIn } from '../../../src/assessment/pairing/allies.ts';
import type { Contingency, Participant } from '../../../src/core/contingency.ts';

type Part = readonly [actor: number | string, role: Participant['role'], side?: string];

function contingency(subject: number | undefined, parts: readonly Part[]): Contingency {
  const participants = parts.map(([actor, role, side]) => ({ actor, role, side, original: true, spans: [] }));
  return { subject, participants } as unknown as Contingency;
}

test.each<[string, number | undefined, readonly Part[], (number | string)[]]>([
  ['the subject alone, where nobody fought', 371, [], [371]],
  [
    'the subject and who fought on its side',
    371,
    [
      [371, 'target', 'a'],
      [372, 'joiner', 'a'],
      [373, 'initiator', 'b'],
    ],
    [371, 372],
  ],
  [
    'not who is on no known side',
    371,
    [
      [371, 'target'],
      [372, 'joiner'],
      [373, 'initiator'],
    ],
    [371],
  ],
  [
    'who was attacked, where the subject took no part',
    371,
    [
      ['karabakh', 'target', 'k'],
      [373, 'initiator', 'b'],
    ],
    [371, 'karabakh'],
  ],
  ['nobody, in a war that happened to nobody in particular', undefined, [[371, 'target', 'a']], []],
])('in danger are: %s', (_, subject, parts, allies) => {
  expect(alliesIn(contingency(subject, parts))).toEqual(allies);
});

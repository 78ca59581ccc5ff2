import { describe, expect, test } from 'vitest';
import type { OrganDecision } from '../../../src/core/case-facts.ts';
import * as b from '../build.ts';
import { against, stepOf, testCondition } from './condition-cases.ts';

const { FOE } = b;

describe('the condition that a danger from within is covered', () => {
  const rebels = { war: against('rebels'), adversary: 'rebels' };
  const found = (...findings: (readonly [OrganDecision, string])[]) => {
    const fact = { words: 'as found', sources: ['a'], singleSource: false, source: b.SOURCE };
    const organFindings = findings.map(([finding, agreement]) => ({ organ: 'council', agreement, finding, ...fact }));
    return { war: b.war([b.attack('rebels', b.ALLY)], { facts: b.facts({ organFindings }) }), adversary: 'rebels' };
  };
  const met = found(['met', 'atop:1']);
  const excludes = { internalCovered: false };
  const wide = { internalConflict: 'unless-excluded' } as const;
  testCondition('internal', [
    { name: 'a danger from outside', clause: {}, result: null },
    { name: 'a clause that covers it', clause: { internalCovered: true }, ...rebels, result: 'yes' },
    { name: 'a clause that is silent', clause: {}, ...rebels, result: 'no' },
    { name: 'a clause that excludes it', clause: excludes, ...rebels, result: 'no' },
    { name: 'silent, where what is not excluded is covered', clause: {}, ...rebels, switches: wide, result: 'yes' },
    {
      name: 'excluded, where what is not excluded is covered',
      clause: excludes,
      ...rebels,
      switches: wide,
      result: 'no',
    },
    {
      name: 'an organ found it met, and binds',
      clause: {},
      ...met,
      switches: { organFinding: 'binding' },
      result: 'yes',
    },
    {
      name: 'an organ found it met, which is evidence',
      clause: {},
      ...met,
      switches: { organFinding: 'evidence' },
      result: 'unknown',
    },
    {
      name: 'an organ found it met, which is ignored',
      clause: {},
      ...met,
      switches: { organFinding: 'ignored' },
      result: 'no',
    },
    {
      name: 'an organ found it met though the clause excludes it',
      clause: excludes,
      ...met,
      switches: { organFinding: 'binding' },
      result: 'yes',
    },
    ...(['not-met', 'no-finding', 'deferred'] as const).map((finding) => ({
      name: `an organ found: ${finding}`,
      clause: {},
      ...found([finding, 'atop:1']),
      switches: { organFinding: 'binding' as const },
      result: 'no' as const,
    })),
    {
      name: 'the organ of another agreement found it met',
      clause: {},
      ...found(['met', 'atop:2']),
      switches: { organFinding: 'binding' },
      result: 'no',
    },
    {
      name: 'deferred first and met later',
      clause: {},
      ...found(['deferred', 'atop:1'], ['met', 'atop:1']),
      switches: { organFinding: 'binding' },
      result: 'yes',
    },
  ]);

  test('the trail cites the organ’s finding only where there is one', () => {
    expect(stepOf('internal', { clause: {}, ...met, switches: { organFinding: 'ignored' } })?.facts).toMatchObject([
      { what: 'words', words: 'help if attacked' },
      { what: 'response', actor: 'council', words: 'as found', sources: ['a'] },
    ]);
    expect(stepOf('internal', { clause: {}, ...rebels })?.facts).toHaveLength(1);
  });

  test('without words the step says that none are known', () => {
    const step = stepOf('internal', { clause: {}, agreement: { terms: undefined }, ...rebels, switches: wide });
    expect(step).toMatchObject({ result: 'yes', facts: [{ words: expect.stringContaining('does not say') }] });
    expect(stepOf('internal', { clause: {}, agreement: { terms: undefined }, ...rebels })?.result).toBe('no');
  });

  test('a state that attacks is a danger from outside', () =>
    expect(stepOf('internal', { clause: {}, adversary: FOE })).toBeUndefined());
});

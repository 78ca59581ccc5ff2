import type { Call } from '../pairing/calls.ts';
import type { ClauseTest, Step } from '../trail.ts';
import type { ClauseCase } from './clause-case.ts';
import { clauseTest } from './clause-test.ts';
import { inForceAtAttack, standingAt } from './in-force.ts';
import { textStep } from './text-step.ts';
import { callFact } from './trigger.ts';

/**
 * A promise not to fight is tested where its parties fight each other; otherwise it simply held, which is a test
 * only where the standard counts held pacts.
 */
export function judgeNonaggression(clauseCase: ClauseCase): ClauseTest | null {
  const { undertaking, war, beneficiary } = clauseCase;
  const calls = war.calls(beneficiary);
  const opposed = calls.filter(({ adversary }) => adversary === undertaking.promisor);
  const tests = opposed.map((call) => judgeAttack(clauseCase, call));
  const broken = tests.find(({ verdict }) => verdict === 'violated');
  if (broken !== undefined) return broken;
  const first = tests[0] ?? null;
  if (first !== null || calls[0] === undefined) return first;
  const inTime = calls.find((call) => standingAt(clauseCase, call) === 'in-force');
  return judgeHeld(clauseCase, inTime ?? calls[0]);
}

function judgeAttack(clauseCase: ClauseCase, call: Call): ClauseTest {
  const byPromisor = call.attacked !== 'attacked';
  const rule = byPromisor
    ? 'the promisor fought the ally it had promised not to fight'
    : 'the ally attacked the promisor';
  const own: Step = { subject: 'own-attack', result: byPromisor ? 'yes' : 'no', rule, facts: [callFact(call)] };
  const conduct = byPromisor ? 'fought-the-ally' : 'was-attacked-by-the-ally';
  return clauseTest(clauseCase, call, [inForceAtAttack(clauseCase, call), ...textStep(clauseCase), own], {
    conduct,
    facts: own.facts,
    since: null,
  });
}

function judgeHeld(clauseCase: ClauseCase, call: Call): ClauseTest {
  const own: Step = { subject: 'own-attack', result: 'no', rule: 'the promisor did not fight the ally', facts: [] };
  const steps = [inForceAtAttack(clauseCase, call), ...textStep(clauseCase), own];
  return clauseTest(clauseCase, call, steps, { conduct: 'stayed-out', facts: [], since: null });
}

import type { Call } from './calls.ts';
import type { ClauseCase } from './clause-case.ts';
import { clauseTest } from './clause-test.ts';
import type { Finding } from './finding.ts';
import { inForceAtAttack } from './in-force.ts';
import type { ClauseTest, Step } from './trail.ts';
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
  return judgeHeld(clauseCase, calls[0]);
}

function judgeAttack(clauseCase: ClauseCase, call: Call): ClauseTest {
  const inForce = inForceAtAttack(clauseCase, call);
  const byPromisor = call.attacked !== 'attacked';
  const rule = byPromisor
    ? 'the promisor fought the ally it had promised not to fight'
    : 'the ally attacked the promisor';
  const own: Step = { subject: 'own-attack', result: byPromisor ? 'yes' : 'no', rule, facts: [callFact(call)] };
  const broken = byPromisor && inForce.result === 'yes';
  const finding: Finding = broken
    ? { verdict: 'violated', kind: 'defected' }
    : { verdict: 'not-invoked', kind: inForce.result === 'yes' ? 'condition-unmet' : timeKind(inForce) };
  const conduct = {
    conduct: byPromisor ? 'fought-the-ally' : 'was-attacked-by-the-ally',
    facts: own.facts,
    since: null,
  } as const;
  return clauseTest(clauseCase, call, [inForce, own], broken ? 'yes' : 'no', conduct, finding);
}

function judgeHeld(clauseCase: ClauseCase, call: Call): ClauseTest {
  const { undertaking, standard } = clauseCase;
  const inForce = inForceAtAttack(clauseCase, call);
  const own: Step = { subject: 'own-attack', result: 'no', rule: 'the promisor did not fight the ally', facts: [] };
  const counts =
    standard.heldNonaggression === 'honored' && undertaking.origin !== 'implied' && inForce.result === 'yes';
  const finding: Finding = {
    verdict: counts ? 'honored' : 'not-invoked',
    kind: inForce.result === 'yes' ? 'held' : timeKind(inForce),
  };
  const conduct = { conduct: 'stayed-out', facts: [], since: null } as const;
  return clauseTest(clauseCase, call, [inForce, own], counts ? 'yes' : 'no', conduct, finding);
}

function timeKind({ rule }: Step): Finding['kind'] {
  return rule.includes('lapsed') ? 'lapsed' : 'came-later';
}

import { isOfHelp } from '../../assessment/owed-act.ts';
import type { ClauseTest, Step, StepSubject } from '../../assessment/trail.ts';
import { all, type Truth } from '../../core/kleene.ts';
import type { PromiseRow } from '../promises/promise-row.ts';

/** What a promise comes to in a supposed attack. */
export const DUTIES = ['help', 'access', 'consult', 'abstain', 'broken'] as const;

/**
 * `help`: to help whom it was promised to. `access`: to let it use bases or territory. `consult`: to consult with it.
 * `abstain`: not to attack it, not to help its enemy. `broken`: the attack itself would break it.
 */
export type Duty = (typeof DUTIES)[number];

/** A condition of a promise in a supposed attack. */
export interface SupposedCondition {
  readonly condition: StepSubject;
  /** `unknown` where the words or the facts do not decide: nobody can know whether help will be asked for. */
  readonly result: 'met' | 'unmet' | 'unknown';
  /** The rule that was applied, in words. */
  readonly rule: string;
}

/** A promise in force on the day, as the supposed attack would meet it. */
export interface BoundRow extends PromiseRow {
  /** Whether it was promised to the one attacked or to the attacker. */
  readonly towards: 'attacked' | 'attacker';
  readonly duty: Duty;
  /** Would it bind? `unknown` where a condition is. */
  readonly bound: Truth;
  /** It holds at all times, attack or not. */
  readonly atAllTimes: boolean;
  readonly tested: readonly SupposedCondition[];
}

const RESULTS = { yes: 'met', no: 'unmet', unknown: 'unknown' } as const;

/** The duty that a judged clause is about; an attack by the promisor itself breaks a promise not to attack. */
export function dutyOf({ kind, steps }: Pick<ClauseTest, 'kind' | 'steps'>): Duty {
  if (kind === 'nonaggression' && steps.some(({ subject, result }) => subject === 'own-attack' && result === 'yes'))
    return 'broken';
  if (kind === 'nonaggression' || kind === 'neutrality') return 'abstain';
  if (kind === 'consultation') return 'consult';
  return isOfHelp(kind) ? 'help' : 'access';
}

/** A promise not to attack holds while it is in force; every other one binds if each condition is met. */
export function boundRow(row: PromiseRow, test: ClauseTest, towards: BoundRow['towards']): BoundRow {
  const steps = test.kind === 'nonaggression' ? test.steps.filter(({ subject }) => subject === 'in-force') : test.steps;
  return {
    ...row,
    towards,
    duty: dutyOf(test),
    bound: all(steps.map(({ result }) => result)),
    atAllTimes: test.undertaking.trigger === 'standing',
    tested: steps.map(conditionOf),
  };
}

function conditionOf({ subject, result, rule }: Step): SupposedCondition {
  return { condition: subject, result: RESULTS[result], rule };
}

import { listed } from '../names.ts';
import { waitsForDecision } from '../promises/condition-words.ts';
import { type AgreementGroup, groupRows } from '../promises/group-rows.ts';
import { count } from '../words.ts';
import type { BoundRow, SupposedCondition } from './bound-row.ts';
import type { RecordBefore, TestedBefore } from './tested-before.ts';
import type { WhatIf } from './what-if.ts';

/** Promises that a supposed attack meets in one way: those that it calls on, those that forbid help, and so on. */
export interface WhatIfSection {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly AgreementGroup<BoundRow>[];
  /** The sentence to show if there is no such promise; null to show nothing. */
  readonly none: string | null;
}

/** Conditions that every promise here meets. The answer names them only where one is not met. */
const TAKEN: ReadonlySet<string> = new Set(['in-force', 'participant']);
const AT_ALL_TIMES = 'the promise holds at all times';

/** So many of a promisor's tests are shown; the rest is in its ledger. */
export const SHOWN_TESTS = 4;

/** The answer's promises in the order in which people read them; those about which nothing is to be said are left out. */
export function whatIfSections(answer: WhatIf): WhatIfSection[] {
  const { attacker, attacked, rows } = answer;
  const section = (id: string, title: string, has: (row: BoundRow) => boolean, none: string | null = null) => ({
    ...{ id, title, none },
    groups: groupRows(rows.filter(has), ({ to, tested }) => JSON.stringify([to, tested])),
  });
  const called = ({ bound, atAllTimes }: BoundRow) => bound !== 'no' && !atAllTimes;
  const gives = ({ duty }: BoundRow) => duty === 'help' || duty === 'access';
  const to = (side: BoundRow['towards']) => (row: BoundRow) => row.towards === side;
  const [own, other] = [to('attacked'), to('attacker')];
  const none = `No promise to help ${attacked} that such an attack calls on is in the register. There may be promises that the register does not have.`;
  return [
    section(
      'called',
      `The attack would call on them to help ${attacked}`,
      (row) => own(row) && row.duty === 'help' && called(row),
      none,
    ),
    section(
      'standing',
      `Owed to ${attacked} at all times, attack or not`,
      (row) => own(row) && row.bound !== 'no' && row.atAllTimes && gives(row),
    ),
    section(
      'consult',
      `To consult with ${attacked}, or over it`,
      (row) => own(row) && row.duty === 'consult' && row.bound !== 'no',
    ),
    section(
      'not-attacked',
      `Bound not to help ${attacked}, or not to act against ${attacker}`,
      (row) => other(row) && row.duty === 'abstain' && row.bound !== 'no',
    ),
    section(
      'not-attacker',
      `Bound not to help ${attacker}, or not to act against ${attacked}`,
      (row) => own(row) && row.duty === 'abstain' && row.bound !== 'no',
    ),
    section(
      'attacker',
      `Owed to ${attacker}, though it attacks`,
      (row) => other(row) && gives(row) && row.bound !== 'no',
    ),
    section('broken', 'The attack itself would break', ({ duty }) => duty === 'broken'),
    section(
      'not-called',
      `Promised to ${attacked}, but such an attack does not call on it`,
      (row) => own(row) && row.bound === 'no',
    ),
  ].filter(({ groups, none }) => groups.length > 0 || none !== null);
}

/** Promises to the attacker of help for a party that is attacked, and of consultation: named, as the attack does not call on them. */
export function onlyNamed({ attacker, rows }: WhatIf): { readonly words: string; readonly by: readonly string[] } {
  const own = rows.filter(
    ({ towards, bound, duty }) => towards === 'attacker' && (bound === 'no' || duty === 'consult'),
  );
  return {
    words: `Promises to ${attacker} to consult, or to help it where it is attacked itself`,
    by: [...new Set(own.map(({ from }) => from))],
  };
}

/** A promise's conditions that are worth a word, those met, unmet and unknown apart. */
export function conditionsApart(
  tested: readonly SupposedCondition[],
): readonly { readonly result: SupposedCondition['result']; readonly conditions: readonly SupposedCondition[] }[] {
  const said = ({ condition, rule }: SupposedCondition) => !TAKEN.has(condition) && rule !== AT_ALL_TIMES;
  return (['met', 'unmet', 'unknown'] as const)
    .map((result) => ({
      result,
      conditions: tested.filter((one) => one.result === result && (result !== 'met' || said(one))),
    }))
    .filter(({ conditions }) => conditions.length > 0);
}

/** What those who promised help did when they were tested before: known, tested without a record, and never tested here. */
export function recordsApart(before: readonly RecordBefore[]): {
  readonly known: readonly RecordBefore[];
  readonly open: readonly string[];
  readonly none: readonly string[];
} {
  const isRecorded = ({ delivered }: TestedBefore) => delivered !== 'unknown';
  return {
    known: before
      .map(({ from, tests }) => ({ from, tests: bySameAlly(tests.filter(isRecorded)) }))
      .filter(({ tests }) => tests.length > 0),
    open: before.filter(({ tests }) => tests.length > 0 && !tests.some(isRecorded)).map(({ from }) => from),
    none: before.filter(({ tests }) => tests.length === 0).map(({ from }) => from),
  };
}

/** Tests towards the one attacked first. */
function bySameAlly(tests: readonly TestedBefore[]): TestedBefore[] {
  return tests.toSorted((a, b) => Number(b.sameAlly) - Number(a.sameAlly));
}

/**
 * The answer in a sentence: whom the attack would call on, as far as the register knows. A state counts by the promise
 * that binds it soonest: outright, on a condition that is not known, or once somebody decides.
 * @example whatIfSentence(answer) // 'If Russia attacked Lithuania, 36 states would be bound to help it, …'
 */
export function whatIfSentence(answer: WhatIf): string {
  const { attacker, attacked, rows } = answer;
  const start = `If ${attacker} attacked ${attacked}`;
  const helping = rows.filter(
    ({ towards, duty, bound }) => towards === 'attacked' && duty === 'help' && bound !== 'no',
  );
  const called = helping.filter(({ atAllTimes }) => !atAllTimes);
  if (called.length === 0) {
    const standing = [...new Set(helping.map(({ from }) => from))];
    const rest = standing.length === 0 ? '' : `; ${listed(standing)} promised it help of other kinds, attack or not`;
    return `${start}, no promise in the register would call on anybody to defend it${rest}.`;
  }
  const counted = new Set<string>();
  const states = (has: (row: BoundRow) => boolean) => {
    const own = new Set(called.filter(has).map(({ from }) => from));
    const fresh = [...own].filter((from) => !counted.has(from));
    for (const from of fresh) counted.add(from);
    return fresh.length;
  };
  const parts = [
    [states((row) => row.bound === 'yes' && !waitsForDecision(row.decided)), 'as far as each promise reaches'],
    [states((row) => !waitsForDecision(row.decided)), 'if a condition is met that nobody can know before'],
    [states(() => true), 'once an organ or the parties decide so'],
  ] as const;
  const words = parts
    .filter(([n]) => n > 0)
    .map(([n, when], at) =>
      at === 0 ? `${count(n, 'state')} would be bound to help it, ${when}` : `${n} more, ${when}`,
    );
  return `${start}, ${words.join('; ')}.`;
}

import { type Hue, type Promise_, type Tie, tiesOf } from './ties.ts';

/** A treaty of many states in which each has promised each: drawn as lines that meet, one a state and not one a pair. */
export interface Hub {
  readonly agreement: string;
  readonly hue: Hue;
  readonly members: readonly number[];
}

/** What is drawn where no state was chosen: treaties of many as hubs, and the pairs that other treaties tie. */
export interface Bundle {
  readonly ties: readonly Tie[];
  readonly hubs: readonly Hub[];
}

/** So many states make a treaty one of many: its pairs would hide what else stands. */
const MANY = 12;
/** So large a share of the pairs has to be promised. */
const NEARLY_ALL = 0.8;

/** Bundles a day's promises. @example bundled(promises).hubs[0]?.members.length // 51 */
export function bundled(promises: readonly Promise_[]): Bundle {
  const groups = new Map<string, Promise_[]>();
  for (const promise of promises) {
    const key = `${promise.hue}|${promise.agreement}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [promise]);
    else group.push(promise);
  }
  const hubs = [...groups.values()].flatMap(hubOf);
  const within = new Set(hubs.map(({ hue, agreement }) => `${hue}|${agreement}`));
  const others = promises.filter(({ hue, agreement }) => !within.has(`${hue}|${agreement}`));
  return { ties: tiesOf(others), hubs };
}

function hubOf(promises: readonly Promise_[]): Hub[] {
  const members = [...new Set(promises.flatMap(({ promisor, beneficiary }) => [promisor, beneficiary]))];
  const first = promises[0];
  if (first === undefined || members.length < MANY) return [];
  const pairs = tiesOf(promises).length;
  if (pairs < (NEARLY_ALL * members.length * (members.length - 1)) / 2) return [];
  return [{ agreement: first.agreement, hue: first.hue, members }];
}

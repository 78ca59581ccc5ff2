import { assess } from '../../assessment/assess.ts';
import type { Standard } from '../../assessment/standard/standard.ts';
import type { ClauseTest } from '../../assessment/trail.ts';
import { type Actor, byActor } from '../../core/actor.ts';
import type { Agreement } from '../../core/agreement.ts';
import { formatPartialDate, type PartialDate } from '../../core/partial-date.ts';
import type { NameOf } from '../names.ts';
import { coverageOf, type PromiseCoverage } from '../promises/coverage.ts';
import type { PromiseRow } from '../promises/promise-row.ts';
import { promiseRows, type Words } from '../promises/promise-rows.ts';
import type { DangerRow } from '../rows/danger-row.ts';
import { type BoundRow, boundRow } from './bound-row.ts';
import type { PlaceOfAttack } from './place-of-attack.ts';
import { supposedAttack } from './supposed-attack.ts';
import { type RecordBefore, testedBefore } from './tested-before.ts';

/** What an attack that is only supposed would call on. */
export interface WhatIf {
  readonly attacker: string;
  readonly attacked: string;
  readonly on: string;
  readonly place: PlaceOfAttack;
  readonly standard: string;
  /** Every promise of others to either side that is in force on the day, judged; those of the attacker that it would break. */
  readonly rows: readonly BoundRow[];
  /** Who owes the one attacked help and the attacker help, access or standing aside. */
  readonly toBothSides: readonly string[];
  /** What those who promised the one attacked help did when they were tested before. */
  readonly before: readonly RecordBefore[];
  readonly coverage: PromiseCoverage;
  /** What it is and is not, for readers. */
  readonly caveats: readonly string[];
}

/** What is supposed, and what it is judged on. */
export interface WhatIfInput {
  readonly attacker: Actor;
  readonly attacked: Actor;
  readonly day: PartialDate;
  readonly place: PlaceOfAttack;
  readonly agreements: readonly Agreement[];
  readonly standard: Standard;
  /** The rows of the casebook under that standard. */
  readonly ledger: readonly DangerRow[];
  readonly nameOf: NameOf;
  readonly sourceLine: Words['source'];
}

const SUPPOSED_ONLY =
  'The attack is supposed. It is judged by the rules by which the cases are judged, and is neither stored nor counted. ' +
  'What a promise binds to is not what its giver would do.';

/** A standard resolves what is not known; before the fact it stays not known, and what a promise to consult asks is shown. */
function undecided(standard: Standard): Standard {
  return { ...standard, unknownConditions: 'excluded', unknownRequest: 'excluded', consultation: 'undetermined' };
}

/**
 * Everyone whom a supposed attack would bind, to do what, on which conditions, as far as the register of promises knows:
 * the engine judges a made-up contingency with the attack as its one hostility.
 */
export function whatIfOf(input: WhatIfInput): WhatIf {
  const { attacker, attacked, day, place, agreements, standard, ledger, nameOf, sourceLine } = input;
  const supposed = supposedAttack({ attacker, attacked, day, regions: place.regions, disputed: place.disputed });
  const tests = assess(agreements, [supposed], undecided(standard))
    .flatMap((candidate) => candidate.tests)
    .filter((test) => !test.implied && isOfOthers(test, input));
  const promises = promiseRows(agreements, day, { actor: nameOf, source: sourceLine });
  const byKey = new Map(promises.map((row) => [keyOf(row), row]));
  const rows = tests
    .toSorted((a, b) => byActor(a.promisor, b.promisor))
    .flatMap((test) => {
      const row = byKey.get(keyOfTest(test, nameOf, day));
      return row === undefined ? [] : [boundRow(row, test, test.beneficiary === attacked ? 'attacked' : 'attacker')];
    });
  const binding = rows.filter(({ bound }) => bound !== 'no');
  const helpers = rows.filter(({ towards, duty }) => towards === 'attacked' && duty === 'help');
  const toAttacker = binding.filter(({ towards, duty }) => towards === 'attacker' && duty !== 'consult');
  const other = new Set(toAttacker.map(({ from }) => from));
  const named = new Set(helpers.map(({ from }) => from));
  const promisors = [...new Set(tests.map(({ promisor }) => promisor))].filter((one) => named.has(nameOf(one, day)));
  return {
    attacker: nameOf(attacker, day),
    attacked: nameOf(attacked, day),
    on: formatPartialDate(day),
    place,
    standard: standard.name,
    rows,
    toBothSides: [...new Set(helpers.filter(({ bound }) => bound !== 'no').map(({ from }) => from))].filter((from) =>
      other.has(from),
    ),
    before: testedBefore(promisors.sort(byActor), ledger, { attacked, day, nameOf }),
    coverage: coverageOf(promises, formatPartialDate(day)),
    caveats: [SUPPOSED_ONLY],
  };
}

/** Promises between the two are shown only where the attack would break them. */
function isOfOthers({ promisor, kind, beneficiary }: ClauseTest, { attacker, attacked }: WhatIfInput): boolean {
  if (promisor === attacked) return false;
  return promisor !== attacker || (kind === 'nonaggression' && beneficiary === attacked);
}

function keyOf({ agreement, clause, from, to }: PromiseRow): string {
  return JSON.stringify([agreement, clause, from, to]);
}

function keyOfTest({ agreement, undertaking, promisor, beneficiary }: ClauseTest, nameOf: NameOf, day: PartialDate) {
  return JSON.stringify([agreement, undertaking.clause?.id, nameOf(promisor, day), nameOf(beneficiary, day)]);
}

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Records } from '../../../src/app/read-records.ts';
import { aggregate } from '../../../src/assessment/aggregate.ts';
import { assess } from '../../../src/assessment/assess.ts';
import { axesOf } from '../../../src/assessment/standard/axes.ts';
import { SWITCHES } from '../../../src/assessment/standard/coding-rules.ts';
import type { Standard } from '../../../src/assessment/standard/standard.ts';
import { type CrossedClause, crossedClauses } from '../../../src/assessment/under-all-standards/clauses.ts';
import { OverChoices } from '../../../src/assessment/under-all-standards/over-choices.ts';
import { type CrossedTest, crossedTests } from '../../../src/assessment/under-all-standards/tests.ts';
import { loadCasebook } from '../../../src/casebook/load.ts';
import type { Agreement } from '../../../src/core/agreement.ts';
import { type ChoiceTable, ChoiceTables } from '../../../src/core/choice-table.ts';
import type { Contingency } from '../../../src/core/contingency.ts';
import { OUTCOMES } from '../../../src/reliability/curve/input.ts';
import { seededRandom } from '../../../src/stats/seeded-random.ts';
import { amount } from '../../amount.ts';
import { describeWithShared } from '../../shared-data.ts';
import { BASE } from '../build.ts';
import { world } from '../generate.ts';
import { realRecords } from '../real-data.ts';

const DAYS = [{ ...BASE, helpWithinDays: 0 }] as const;
const AXES = axesOf(DAYS);
const MULTILATERAL = AXES.findIndex(({ name }) => name === 'multilateral');

type World = { agreements: readonly Agreement[]; contingencies: readonly Contingency[] };
type Verdicts = Record<string, string>;

/** Everything judged under every choice at once. */
function crossed({ agreements, contingencies }: World) {
  const tables = new ChoiceTables(AXES.map(({ choices }) => choices.length));
  return { tables, clauses: crossedClauses(agreements, contingencies, new OverChoices(AXES, BASE), tables) };
}

function under(table: ChoiceTable, standard: Standard): string {
  const at = table.axes.reduce((index, axis) => {
    const { name, choices } = AXES[axis] as (typeof AXES)[number];
    return index * choices.length + choices.indexOf(standard[name]);
  }, 0);
  return OUTCOMES[table.codes[at] as number] as string;
}

function key(unit: Standard['unit'], agreement: string, contingency: string, promisor: unknown, beneficiary: unknown) {
  if (unit === 'agreement') return `${agreement} ${contingency}`;
  return unit === 'dyad'
    ? `${contingency} ${promisor} ${beneficiary}`
    : `${agreement} ${contingency} ${promisor} ${beneficiary}`;
}

/** What was called on, by test; what was not is no test. */
function memoised(
  clauses: readonly CrossedClause[],
  tables: ChoiceTables,
  standard: Standard,
  leave?: string,
): Verdicts {
  const tests = crossedTests(clauses, standard.unit, MULTILATERAL, tables);
  const found = tests.map((one: CrossedTest): [string, string] => {
    const { agreement, contingency, promisor, beneficiary, outcome, without } = one;
    const table = leave === undefined ? outcome : (without.get(leave) ?? outcome);
    return [key(standard.unit, agreement?.id ?? '', contingency.id, promisor, beneficiary), under(table, standard)];
  });
  return Object.fromEntries(found.filter(([, verdict]) => verdict !== 'none').sort());
}

/** The same by judging everything anew. */
function judged({ agreements, contingencies }: World, standard: Standard): Verdicts {
  const tests = aggregate(assess(agreements, contingencies, standard), standard);
  const found = tests.map(({ agreement, contingency, promisor, beneficiary, verdict }): [string, string] => [
    key(standard.unit, agreement ?? '', contingency, promisor, beneficiary),
    verdict,
  ]);
  return Object.fromEntries(found.filter(([, verdict]) => verdict !== 'not-invoked').sort());
}

/** Standards drawn by lot: every switch at one of its choices. */
function sampled(count: number, seed: number): Standard[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const own = AXES.map(({ name, choices }) => [name, choices[random.index(choices.length)]]);
    return { ...BASE, ...Object.fromEntries(own) } as Standard;
  });
}

test('judging under all choices at once finds the verdicts of each standard, in worlds made up', () => {
  fc.assert(
    fc.property(world, fc.constantFrom(null, 0, 90), (made, helpWithinDays) => {
      const standard = { ...made.standard, helpWithinDays } as Standard;
      const { clauses, tables } = crossed(made);
      for (const unit of SWITCHES.unit.choices) {
        expect(memoised(clauses, tables, { ...standard, unit })).toEqual(judged(made, { ...standard, unit }));
      }
    }),
    { numRuns: amount(80, 300), seed: 5 },
  );
});

test('and the verdicts if an agreement had not been made', () => {
  fc.assert(
    fc.property(world, (made) => {
      const { clauses, tables } = crossed(made);
      const [first] = made.agreements;
      const rest = { ...made, agreements: made.agreements.slice(1) };
      for (const unit of SWITCHES.unit.choices) {
        const standard = { ...made.standard, unit };
        expect(memoised(clauses, tables, standard, first?.id)).toEqual(judged(rest, standard));
      }
    }),
    { numRuns: amount(40, 150), seed: 6 },
  );
});

test('in the casebook, where organs find, proxies strike and territory is disputed', async () => {
  const casebook = await loadCasebook('cases');
  const { clauses, tables } = crossed(casebook);
  for (const standard of sampled(amount(10, 30), 7)) {
    expect(memoised(clauses, tables, standard)).toEqual(judged(casebook, standard));
  }
});

describeWithShared('two centuries under all choices at once', () => {
  let records: Records;
  beforeAll(async () => {
    records = await realRecords();
  });

  test('are what each of a sample of standards finds', () => {
    const { clauses, tables } = crossed(records);
    let tested = 0;
    for (const standard of sampled(amount(3, 8), 8)) {
      const found = memoised(clauses, tables, standard);
      expect(found).toEqual(judged(records, standard));
      tested += Object.keys(found).length;
    }
    expect(tested).toBeGreaterThan(amount(300, 1000));
  });
});

describe('the standard that notes what is read', () => {
  const over = new OverChoices(AXES, BASE);
  const [multilateral, held] = ['multilateral', 'heldNonaggression'].map((name) =>
    AXES.findIndex((axis) => axis.name === name),
  );

  test('has every combination of what is read judged once', () => {
    const leaves = over.leaves(({ multilateral: who, heldNonaggression }) =>
      who === 'all' ? 1 : heldNonaggression === 'honored' ? 2 : 3,
    );
    expect(leaves.map(({ code }) => code)).toEqual([1, 1, 2, 3]);
  });

  test('leaves a rule that is not looked at open', () => {
    const leaves = over.leaves((standard) =>
      standard.multilateral === 'all' ? 1 : standard.heldNonaggression === 'honored' ? 2 : 3,
    );
    expect(leaves).toEqual([
      { path: [{ axis: multilateral, choice: 0 }], code: 1 },
      {
        path: [
          { axis: multilateral, choice: 1 },
          { axis: held, choice: 0 },
        ],
        code: 2,
      },
      {
        path: [
          { axis: multilateral, choice: 1 },
          { axis: held, choice: 1 },
        ],
        code: 3,
      },
    ]);
  });
});

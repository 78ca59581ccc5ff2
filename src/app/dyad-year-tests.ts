import { type DyadYearColumn, type DyadYearPart, type DyadYears, withinYears } from '../datasets/dyad-years.ts';
import { DATASETS } from '../datasets/registry.ts';
import { testedPromises } from '../present/rates/tested-promises.ts';
import type { TestedPromise } from '../reliability/tested-promise.ts';
import type { Effects } from './effects.ts';
import { judge } from './judge.ts';
import type { WarSource } from './read-records.ts';

const VERDICTS = {
  honored: 'were honored',
  violated: 'were violated',
  undetermined: 'cannot be told',
} as const;
type Counted = keyof typeof VERDICTS;
const NAMES = Object.keys(VERDICTS) as Counted[];

/** How to judge the tests. */
export interface TestedOptions {
  readonly db: string;
  readonly wars: WarSource;
  readonly standard: string;
}

/**
 * The tests of a promisor's word to a beneficiary by the year in which the war began, under a standard, whatever its unit
 * is: a row of dyad-years has room for a pair of states. What was not invoked is no test.
 */
export async function testedDyads(
  options: TestedOptions,
  { directed }: DyadYears,
  effects: Effects,
): Promise<DyadYearPart> {
  const { standard, tests, candidates, from } = await judge({ ...options, on: 'wars', unit: 'dyad' }, effects);
  const used = new Set(from.map(({ dataset }) => dataset));
  const manifests = DATASETS.filter(({ id }) => used.has(id));
  const years = commonYears(manifests.map((manifest) => manifest.years));
  const source = `Casus, standard ${standard.name} ${standard.version}`;
  const columns = NAMES.map((verdict): DyadYearColumn => {
    const name = `tests_${verdict}`;
    return {
      name,
      sql: withinYears(`coalesce(tested.${verdict}, 0)`, years),
      type: 'integer',
      meaning: `promises${directed ? ' of ccode1 to ccode2' : ' of one of the two to the other'} that a war which began in the year called on and that ${VERDICTS[verdict]}`,
      unit: 'tests',
      source,
      coverage: `${years.join('-')}, wars of ${options.wars === 'iwd' ? 'IWD' : 'COW'}`,
      missing: `before ${years[0]} and after ${years[1]}`,
    };
  });
  return {
    expressions: [],
    tables: [
      {
        name: 'tested',
        columns: ['ccode1', 'ccode2', 'year', ...NAMES].map((name) => ({ name, type: 'integer' })),
        rows: counted(testedPromises(tests, candidates), directed),
      },
    ],
    joins: ['left join tested on tested.ccode1 = dy.ccode1 and tested.ccode2 = dy.ccode2 and tested.year = dy.year'],
    columns,
    manifests,
    methods: [],
    rules: [
      `Tests: judged under the standard ${standard.name}, version ${standard.version}, promisor to beneficiary, by the year in which the war began. Tested promises are selected: a promise that deterred was never tested.`,
    ],
  };
}

function counted(promises: readonly TestedPromise[], directed: boolean): number[][] {
  const rows = new Map<string, number[]>();
  for (const { promisor, beneficiary, year, verdict } of promises) {
    const at = NAMES.indexOf(verdict as Counted);
    if (at < 0 || typeof promisor !== 'number' || typeof beneficiary !== 'number') continue;
    const [one, other] = directed || promisor < beneficiary ? [promisor, beneficiary] : [beneficiary, promisor];
    const key = `${one} ${other} ${year}`;
    const row = rows.get(key) ?? [one, other, year, ...NAMES.map(() => 0)];
    row[3 + at] = (row[3 + at] as number) + 1;
    rows.set(key, row);
  }
  return [...rows.values()];
}

function commonYears(spans: readonly (readonly [number, number])[]): [number, number] {
  return [Math.max(...spans.map(([from]) => from)), Math.min(...spans.map(([, to]) => to))];
}

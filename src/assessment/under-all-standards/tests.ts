import type { Actor } from '../../core/actor.ts';
import type { Agreement } from '../../core/agreement.ts';
import type { ChoiceTable, ChoiceTables } from '../../core/choice-table.ts';
import type { Contingency } from '../../core/contingency.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Standard } from '../standard/standard.ts';
import type { CrossedClause } from './clauses.ts';
import { pairBits, strongestBits, testOutcome } from './outcome-code.ts';

/** A test at one unit, with its verdict (`OUTCOME`) by the choices that change it. */
export interface CrossedTest {
  readonly agreement: Agreement | null;
  readonly contingency: Contingency;
  readonly promisor: Actor | null;
  readonly beneficiary: Actor | null;
  readonly outcome: ChoiceTable;
  /** The agreements that it rests on and that may be left out, with the verdict if that agreement had not been made. */
  readonly without: ReadonlyMap<Agreement['id'], ChoiceTable>;
}

/**
 * Puts clauses judged under every choice together to tests at a unit, as `aggregate` does under one standard.
 * @param multilateral the number of the axis of that name.
 * @param mayBeLeftOut which agreements `without` is wanted for.
 */
export function crossedTests(
  clauses: readonly CrossedClause[],
  unit: Standard['unit'],
  multilateral: number,
  tables: ChoiceTables,
  mayBeLeftOut: (agreement: Agreement['id']) => boolean = () => true,
): CrossedTest[] {
  const rule = tables.axis(multilateral);
  const none = tables.constant(0);
  const pairsOf = (own: readonly CrossedClause[]) => [
    ...groupBy(own, ({ promisor, beneficiary }) => `${promisor}|${beneficiary}`).values(),
  ];
  const tested = (own: readonly CrossedClause[], bits: typeof pairBits) =>
    tables.combine([tables.combine(distinct(own.map(({ table }) => table)), bits), rule], testOutcome);
  if (unit === 'dyad') {
    return [...groupBy(clauses, ({ contingency }) => contingency.id).values()].flatMap((war) =>
      pairsOf(war).map((own) => {
        const [{ contingency, promisor, beneficiary }] = own as [CrossedClause];
        const ids = [...new Set(own.map(({ agreement }) => agreement.id))].filter(mayBeLeftOut);
        const without = new Map(
          ids.map((id) => {
            const rest = own.filter(({ agreement }) => agreement.id !== id);
            return [id, rest.length === 0 ? none : tested(rest, strongestBits)];
          }),
        );
        return { agreement: null, contingency, promisor, beneficiary, outcome: tested(own, strongestBits), without };
      }),
    );
  }
  const candidates = groupBy(clauses, ({ agreement, contingency }) => `${agreement.id} ${contingency.id}`);
  return [...candidates.values()].flatMap((candidate): CrossedTest[] => {
    const [{ agreement, contingency }] = candidate as [CrossedClause];
    const without = new Map(mayBeLeftOut(agreement.id) ? [[agreement.id, none]] : []);
    const pairs = pairsOf(candidate);
    if (unit === 'agreement') {
      const bits = pairs.map((own) => tables.combine(distinct(own.map(({ table }) => table)), pairBits));
      const outcome = tables.combine([...distinct(bits), rule], testOutcome);
      return [{ agreement, contingency, promisor: null, beneficiary: null, outcome, without }];
    }
    return pairs.map((own) => {
      const [{ promisor, beneficiary }] = own as [CrossedClause];
      return { agreement, contingency, promisor, beneficiary, outcome: tested(own, pairBits), without };
    });
  });
}

/** What several clauses share need be looked at once only. */
function distinct(tables: readonly ChoiceTable[]): ChoiceTable[] {
  return [...new Set(tables)].sort((a, b) => a.id - b.id);
}

import { OBLIGATION_KINDS } from '../../core/obligation-kind.ts';
import type { PromiseRow } from './promise-row.ts';

/** Who promised the same clause, and since when. */
export interface PromisorSince {
  readonly from: string;
  readonly since: string;
}

/** One clause with everyone who promised it. */
export interface PromisedClauseGroup<R extends PromiseRow = PromiseRow> {
  readonly row: R;
  readonly promisors: readonly PromisorSince[];
  /** What some promisors excepted for themselves. */
  readonly reservations: readonly Reservation[];
}

/** An exception and the promisors that made it. */
export interface Reservation {
  readonly words: string;
  readonly by: readonly string[];
}

/** One agreement with its clauses. */
export interface AgreementGroup<R extends PromiseRow = PromiseRow> {
  readonly agreement: string;
  readonly title: string;
  readonly binding: PromiseRow['binding'];
  readonly text: PromiseRow['text'];
  readonly asOf: string | null;
  readonly clauses: readonly PromisedClauseGroup<R>[];
}

const BINDING_ORDER = ['legal', 'domestic-law', 'political'] as const;

/** How strong a promise is: its kind, help first, then what it rests on. */
function weight({ kind, binding }: PromiseRow): number {
  return OBLIGATION_KINDS.indexOf(kind) * BINDING_ORDER.length + BINDING_ORDER.indexOf(binding);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function clauseGroup<R extends PromiseRow>(rows: readonly R[]): PromisedClauseGroup<R> {
  const [row] = rows as readonly [R, ...R[]];
  const reserved = groupBy(
    rows.filter(({ reservations }) => reservations !== null),
    ({ reservations }) => reservations ?? '',
  );
  return {
    row,
    promisors: rows.map(({ from, since }) => ({ from, since })),
    reservations: reserved.map((own) => ({
      words: own[0]?.reservations ?? '',
      by: own.map(({ from }) => from),
    })),
  };
}

/**
 * Rows of one beneficiary by agreement and clause, so that an alliance of 32 is one entry with 31 promisors. Agreements
 * with the strongest promise come first: defense before consultation, treaties before pledges.
 * @param apart what else keeps promisors of one clause in entries of their own
 */
export function groupRows<R extends PromiseRow>(
  rows: readonly R[],
  apart: (row: R) => string = () => '',
): AgreementGroup<R>[] {
  const groups = groupBy(rows, ({ agreement }) => agreement).map((own): AgreementGroup<R> => {
    const clauses = groupBy(own, (row) => `${row.clause} ${row.words} ${apart(row)}`).map(clauseGroup);
    const { agreement, title, binding, text, asOf } = (own as [R])[0];
    return {
      agreement,
      title,
      binding,
      text,
      asOf,
      clauses: clauses.toSorted((a, b) => weight(a.row) - weight(b.row)),
    };
  });
  const strongest = ({ clauses }: AgreementGroup<R>) => Math.min(...clauses.map(({ row }) => weight(row)));
  return groups.toSorted((a, b) => strongest(a) - strongest(b) || a.title.localeCompare(b.title, 'en'));
}

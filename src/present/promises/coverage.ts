import { type Agreement, TEXTS_READ, type TextRead } from '../../core/agreement.ts';
import { OBLIGATION_KINDS, type ObligationKind } from '../../core/obligation-kind.ts';
import type { PartialDate } from '../../core/partial-date.ts';
import type { PromiseRow } from './promise-row.ts';
import { holdsOn } from './promise-rows.ts';
import { REGISTER_YEAR } from './register-day.ts';

/** What a register of promises covers on a day. Whatever lies outside is not known, and not none. */
export interface PromiseCoverage {
  readonly on: string;
  /** Agreements with a promise in force on the day. */
  readonly agreements: number;
  /** States and other actors to whom one of them promises something. */
  readonly beneficiaries: number;
  readonly kinds: readonly ObligationKind[];
  /** Agreements by how much of their text was read. */
  readonly byText: Readonly<Record<TextRead | 'not-said', number>>;
  /** The oldest and newest day up to which an agreement in force is known to stand; null if no agreement says so. */
  readonly asOf: readonly [string, string] | null;
  /** What that means, for readers. */
  readonly statement: readonly string[];
}

/** How many agreements hold a promise that is, as far as known, in force on a day. */
export function agreementsInForce(agreements: readonly Agreement[], day: PartialDate): number {
  return agreements.filter(({ obligations }) => obligations.some(({ span }) => holdsOn(span, day) !== 'no')).length;
}

const NOT_NONE =
  'It is a selection: a promise that is not in it is not known here, which is not the same as none. Status that promises ' +
  'nothing (a major non-NATO ally), secret clauses and arms contracts are not in it.';

/** What the register covers, from all of its rows on a day (`YYYY-MM-DD`). */
export function coverageOf(rows: readonly PromiseRow[], on: string): PromiseCoverage {
  const texts = new Map(rows.map(({ agreement, text }) => [agreement, text ?? ('not-said' as const)]));
  const read = [...texts.values()];
  const byText = Object.fromEntries(
    [...TEXTS_READ, 'not-said' as const].map((kind) => [kind, read.filter((text) => text === kind).length]),
  ) as PromiseCoverage['byText'];
  const days = rows.flatMap(({ asOf }) => asOf ?? []).toSorted();
  const kinds = OBLIGATION_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
  const beneficiaries = new Set(rows.map(({ to }) => to)).size;
  const asOf = days.length === 0 ? null : ([days[0], days.at(-1)] as [string, string]);
  return {
    on,
    agreements: texts.size,
    beneficiaries,
    kinds,
    byText,
    asOf,
    statement: statementOf(on, texts.size, beneficiaries, kinds, asOf),
  };
}

function statementOf(
  on: string,
  agreements: number,
  beneficiaries: number,
  kinds: readonly ObligationKind[],
  asOf: PromiseCoverage['asOf'],
): string[] {
  const since =
    asOf === null
      ? 'without a day up to which they were checked'
      : `each known up to a day of its own, from ${asOf[0]} to ${asOf[1]}`;
  const held =
    agreements === 0
      ? `The register holds no agreement for ${on}.`
      : `On ${on} the register holds ${agreements} ${agreements === 1 ? 'agreement' : 'agreements'} with promises to ` +
        `${beneficiaries} ${beneficiaries === 1 ? 'state or actor' : 'states and other actors'} (${kinds.join(', ')}), ${since}.`;
  const early =
    Number(on.slice(0, 4)) < REGISTER_YEAR
      ? [`It is drawn up for ${REGISTER_YEAR}: what ended before that year is mostly missing.`]
      : [];
  return [held, NOT_NONE, ...early];
}

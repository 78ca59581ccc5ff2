import type { ResponseStatus, SupportAct } from '../../core/response.ts';
import type { LedgerRow, PromisedClause } from './ledger-row.ts';

/**
 * What a cell of the ledger's ladder shows. `given-before` is what had been delivered in an earlier case and is known
 * not to have come now; `withheld` is known not to have come, without having been delivered before.
 */
export const MARKS = [
  'promised',
  'pledged',
  'asked',
  'delivered',
  'reported',
  'denied',
  'given-before',
  'withheld',
] as const;
export type Mark = (typeof MARKS)[number];

/**
 * The marks of one row on one rung of the ladder, what was promised first: none, one or several.
 * @param earlier the patron's rows towards the same ally that began before
 */
export function marksOn(row: LedgerRow, act: SupportAct, earlier: readonly LedgerRow[] = []): Mark[] {
  const owing = row.promised.filter(({ owed }) => owed === act);
  const promised = promiseMark(owing);
  const own = row.responses.filter((response) => response.act === act);
  const came = cameMark(new Set(own.map(({ status }) => status)));
  if (came.length > 0) return [...promised, ...came];
  if (act === 'nothing' && row.delivered === 'nothing' && row.responses.length === 0) return [...promised, 'delivered'];
  const asked: Mark[] = row.asked.some(({ acts }) => acts.includes(act)) ? ['asked'] : [];
  if (!row.notGiven.includes(act)) return [...promised, ...asked];
  const before = earlier.some(({ responses }) =>
    responses.some((response) => response.act === act && response.status === 'confirmed'),
  );
  return [...promised, ...asked, before ? 'given-before' : 'withheld'];
}

function promiseMark(owing: readonly PromisedClause[]): Mark[] {
  if (owing.length === 0) return [];
  return owing.some(({ binding }) => binding === 'legal') ? ['promised'] : ['pledged'];
}

/** What is confirmed outweighs a report; what somebody denies is shown as denied. */
function cameMark(statuses: ReadonlySet<ResponseStatus>): Mark[] {
  if (statuses.has('confirmed')) return ['delivered'];
  if (statuses.has('denied') || statuses.has('disputed')) return ['denied'];
  return statuses.has('reported') ? ['reported'] : [];
}

/** The rows of a ledger towards the same ally as a row that began before it. */
export function earlierRows(row: LedgerRow, rows: readonly LedgerRow[]): LedgerRow[] {
  return rows.filter(({ ally, start }) => ally === row.ally && start < row.start);
}

import type { ConditionKind } from '../core/agreement.ts';
import { type PartialDate, parsePartialDate } from '../core/partial-date.ts';
import type { TreatyClause } from '../core/treaty-clause.ts';
import type { WrittenClause as AgreementsClause } from './agreement-schema.ts';
import type { WrittenClause as RegisterClause } from './treaty-terms-schema.ts';

function read(written: string | undefined): PartialDate | undefined {
  return written === undefined ? undefined : parsePartialDate(written);
}

/**
 * A clause of a file in core form: its dates read.
 * @throws CasusError `date-impossible` for a day that does not exist.
 */
export function toClause(written: RegisterClause | AgreementsClause): TreatyClause {
  const { conflict, from, to, ...rest } = written;
  return {
    ...rest,
    from: read(from),
    to: read(to),
    conflict: conflict && { ...conflict, from: read(conflict.from), to: read(conflict.to) },
  };
}

/** The kinds of condition that a clause sets, after ATOP's condition variables. */
export function conditionsOf(clause: TreatyClause): ConditionKind[] {
  const conditions: [ConditionKind, boolean][] = [
    ['adversary', clause.adversaries !== undefined],
    ['location', clause.location !== undefined],
    ['conflict', clause.conflict !== undefined],
    ['number', clause.atLeastAdversaries !== undefined],
    ['demand', clause.demand !== undefined],
    ['non-provocation', clause.unprovoked === true],
    ['attacked', clause.trigger === 'attacked'],
    ['request', clause.onRequest === true],
  ];
  return conditions.filter(([, holds]) => holds).map(([kind]) => kind);
}

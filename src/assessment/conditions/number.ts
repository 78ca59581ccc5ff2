import { groupBy } from '../../core/group-by.ts';
import { overlaps } from '../../core/partial-date.ts';
import { type Condition, conditionStep } from './context.ts';

/** Did the ally face at least so many adversaries at once at some moment of the call? */
export const numberCondition: Condition = ({ call, war }, clause) => {
  const least = clause.atLeastAdversaries;
  if (least === undefined) return null;
  const rows = war.adversaries(call.ally).filter((row) => overlaps(row.span, call.span) !== 'no');
  const byAdversary = groupBy(rows, (row) => (row.attacker === call.ally ? row.attacked : row.attacker));
  const moments = rows.map((row) => row.span.from.first);
  const most = Math.max(
    0,
    ...moments.map(
      (day) =>
        [...byAdversary.values()].filter((own) =>
          own.some(({ span }) => span.from.first <= day && (span.to === null || span.to.last >= day)),
        ).length,
    ),
  );
  const facts = rows.map(({ attacker, attacked, span, source }) => ({
    what: 'fought' as const,
    actor: attacker,
    other: attacked,
    span,
    source,
  }));
  const enough = most >= least;
  const rule = `the ally faced ${most} at once; the clause asks for ${least}`;
  return conditionStep('number', enough ? 'yes' : 'no', rule, clause.adversaries?.words ?? clause.words, facts);
};

import type { Actor } from '../core/actor.ts';
import type { Agreement } from '../core/agreement.ts';
import type { Contingency } from '../core/contingency.ts';
import { debug } from '../core/debug.ts';
import { sharesYear } from '../core/partial-date.ts';
import { owedDuring } from './clause/clause-case.ts';
import { judgeClause } from './clause/judge-clause.ts';
import { type ContingencyIndex, indexContingency } from './pairing/calls.ts';
import { withEndUnder } from './pairing/legal-end.ts';
import { callersOf, clausesInPlay, fightersOf, isInPlay, isOwedTo, meets } from './pairing/pairing.ts';
import { asSeen } from './pairing/participation.ts';
import { type Undertaking, undertakingsOf } from './pairing/undertaking.ts';
import type { Standard } from './standard/standard.ts';
import type { ClauseTest } from './trail.ts';

/** An agreement candidate a contingency: a candidate for a test, with its clauses judged. */
export interface Candidate {
  readonly agreement: Agreement;
  readonly contingency: Contingency;
  readonly tests: readonly ClauseTest[];
}

/**
 * Judges every agreement in every contingency it meets: clause × promisor × beneficiary × contingency. The
 * result is in the order of agreements and contingencies as given, whatever the order of their parts.
 */
export function assess(
  agreements: readonly Agreement[],
  contingencies: readonly Contingency[],
  standard: Standard,
): Candidate[] {
  const prepared = agreements.map((given) => {
    const agreement = withEndUnder(given, standard);
    const { from, to } = agreement.span;
    const undertakings = undertakingsOf(agreement);
    return { agreement, undertakings, first: from.year, last: to?.year ?? Number.POSITIVE_INFINITY };
  });
  const candidates: Candidate[] = [];
  for (const given of contingencies) {
    const contingency = asSeen(given, standard);
    const war = indexContingency(contingency);
    const fought = fightersOf(contingency);
    const [began, ended] = [contingency.span.from.year, contingency.span.to?.year ?? Number.POSITIVE_INFINITY];
    for (const { agreement, undertakings, first, last } of prepared) {
      if (first > ended || last < began) continue;
      const clauses = clausesInPlay(contingency, agreement);
      if (clauses === 'none') continue;
      const parties = agreement.parties.filter((party) => meets(party, contingency, fought, standard));
      if (parties.length === 0) continue;
      const callers = callersOf(parties, contingency, fought, standard);
      const inPlay = undertakings.filter((undertaking) => isInPlay(undertaking, clauses));
      candidates.push({ agreement, contingency: given, tests: judgeAll(agreement, inPlay, callers, war, standard) });
    }
  }
  for (const { tests } of candidates) for (const test of tests) debug('trail', () => inOneLine(test));
  return candidates;
}

/** A clause's verdict with its steps, by the ids of what it is about, for whoever listens to `debug`. */
function inOneLine({
  agreement,
  contingency,
  promisor,
  beneficiary,
  kind,
  steps,
  conduct,
  verdict,
  verdictKind,
}: ClauseTest) {
  const way = steps.map(
    ({ subject, result, takenAs }) => `${subject} ${result}${takenAs ? ` taken as ${takenAs}` : ''}`,
  );
  return `${agreement} in ${contingency}: ${promisor} to ${beneficiary}, ${kind}: ${[...way, conduct].join(', ')} => ${verdict} (${verdictKind})`;
}

function judgeAll(
  agreement: Agreement,
  undertakings: readonly Undertaking[],
  callers: ReadonlySet<Actor>,
  war: ContingencyIndex,
  standard: Standard,
): ClauseTest[] {
  const tests: ClauseTest[] = [];
  for (const beneficiary of callers) {
    for (const undertaking of undertakings) {
      if (!isOwedTo(undertaking, beneficiary)) continue;
      const owed = owedDuring(agreement, undertaking, beneficiary);
      if (owed === null || !sharesYear(owed, war.contingency.span)) continue;
      const test = judgeClause({ agreement, undertaking, beneficiary, owed, war, standard });
      if (test !== null) tests.push(test);
    }
  }
  return tests;
}

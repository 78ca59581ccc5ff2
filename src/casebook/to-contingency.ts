import type { CaseFacts, Fact } from '../core/case-facts.ts';
import type { Contingency, Participant, Partnership } from '../core/contingency.ts';
import type { Span } from '../core/partial-date.ts';
import type { Response } from '../core/response.ts';
import type { SourceRow } from '../core/source-row.ts';
import type { WrittenContingency } from './contingency-schema.ts';
import type { Path } from './read-yaml.ts';
import { spanOf } from './schema-parts.ts';
import { type LineOf, meet } from './to-agreement.ts';

type At = (path: Path) => SourceRow;
type WrittenFact = Pick<Fact, 'words' | 'sources' | 'singleSource'>;

function participantsOf(written: WrittenContingency, whole: Span, at: At): Participant[] {
  return written.participants.map(({ actor, role, side, from, to }, i) => ({
    actor,
    role,
    side,
    original: role !== 'joiner',
    source: at(['participants', i]),
    spans: [{ from: from ?? whole.from, to: to ?? whole.to }],
  }));
}

/** Participants of one side fought together for the days they share. */
function partnershipsOf(participants: readonly Participant[], at: At): Partnership[] {
  const partnerships: Partnership[] = [];
  for (const [i, one] of participants.entries()) {
    for (const other of participants) {
      const [a, b] = [one.spans[0], other.spans[0]];
      if (one === other || one.side !== other.side || !a || !b) continue;
      const span = meet(a, b);
      if (span) partnerships.push({ actor: one.actor, with: other.actor, span, source: at(['participants', i]) });
    }
  }
  return partnerships;
}

function responsesOf(written: WrittenContingency, at: At): Response[] {
  return written.responses.map(({ from, to, ...response }, i) => ({
    ...response,
    span: spanOf(from, to),
    source: at(['responses', i]),
  }));
}

function located<T extends WrittenFact>(list: readonly T[], name: string, at: At) {
  return list.map((item, i) => ({ ...item, source: at([name, i]) }));
}

function sourcesOf(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) sourcesOf(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(item)) for (const reference of item) found.add(String(reference));
      else sourcesOf(item, found);
    }
  }
  return found;
}

function factsOf(written: WrittenContingency, at: At): CaseFacts {
  return {
    place: written.place,
    summary: written.summary,
    asOf: written.asOf,
    obligations: written.obligations.map(({ agreement, clauses, words }) => ({
      agreement,
      clauses: clauses ?? null,
      words,
    })),
    requests: located(written.requests, 'requests', at),
    given: written.given.map(({ from, to, ...rest }, i) => ({
      ...rest,
      span: spanOf(from, to),
      source: at(['given', i]),
    })),
    capacity: located(written.capacity, 'capacity', at),
    absences: written.absences.map(({ from, to, ...rest }, i) => ({
      ...rest,
      span: spanOf(from, to),
      source: at(['absences', i]),
    })),
    organFindings: located(written.organFindings, 'organFindings', at),
    outcomes: located(written.outcomes, 'outcomes', at),
    realignments: located(written.realignments, 'realignments', at),
    openQuestions: written.openQuestions,
    sources: [...sourcesOf(written)],
  };
}

/** A written contingency in core form; a participant without dates of its own was there from beginning to end. */
export function toContingency(written: WrittenContingency, file: string, lineOf: LineOf): Contingency {
  const at: At = (path) => ({ dataset: 'casebook', file, line: lineOf(path) });
  const span: Span = { from: written.began, to: written.ended ?? null };
  const participants = participantsOf(written, span, at);
  return {
    id: written.id,
    name: written.name,
    kind: written.kind,
    span,
    participants,
    hostilities: written.hostilities.map(
      ({ attacker, attacked, from, to, joined, byProxy, onDisputedTerritory, incident, sources }, i) => ({
        attacker,
        attacked,
        span: { from, to: to ?? span.to },
        joined,
        byProxy,
        onDisputedTerritory,
        incident,
        listed: false,
        sources,
        source: at(['hostilities', i]),
      }),
    ),
    partnerships: partnershipsOf(participants, at),
    responses: responsesOf(written, at),
    subject: written.subject,
    began: written.began,
    facts: factsOf(written, at),
  };
}

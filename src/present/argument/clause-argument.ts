export { STANDINGS } from '../../assessment/trail.ts';

import type { ClauseTest, Step, TrailFact, TrailRecord } from '../../assessment/trail.ts';
import { formatPartialDate, type Span } from '../../core/partial-date.ts';
import type { SourceRow } from '../../core/source-row.ts';
import type { NameOf } from '../names.ts';
import { clauseLine } from './reason.ts';

/** A fact of the trail as a sentence, with the row it comes from. */
export interface ArguedFact {
  readonly text: string;
  readonly source: SourceRow | null;
  /** The sources that a casebook names for it, by their references. */
  readonly refs: readonly string[];
}

/** One step of the argument. */
export interface ArguedStep {
  readonly subject: string;
  /** Met, unmet or unknown; with what the standard takes an unknown for. */
  readonly result: string;
  readonly takenAs: string | null;
  readonly rule: string;
  readonly facts: readonly ArguedFact[];
}

/** A clause with its argument. */
export interface ClauseArgument {
  readonly promisor: string;
  readonly beneficiary: string;
  readonly obligation: string;
  /** What the treaty or pledge is called. */
  readonly title: string;
  /** Where the promise stands: the article, or the dataset that codes it. */
  readonly article: string;
  readonly words: string;
  readonly source: SourceRow;
  readonly steps: readonly ArguedStep[];
  readonly conduct: string;
  readonly conductFacts: readonly ArguedFact[];
  readonly verdict: string;
  readonly verdictKind: string;
  readonly line: string;
  /** The records that the verdict follows from, as the engine keeps them. */
  readonly trail: TrailRecord;
}

const RESULT = { yes: 'met', no: 'unmet', unknown: 'unknown' } as const;

/** Puts a judged clause into words, in the order in which a person would argue it. */
export function clauseArgument(
  test: ClauseTest,
  nameOf: NameOf,
  titleOf: (agreement: string) => string,
): ClauseArgument {
  const at = test.calledOn;
  const { clause, origin, source } = test.undertaking;
  return {
    promisor: nameOf(test.promisor, at),
    beneficiary: nameOf(test.beneficiary, at),
    obligation: test.kind,
    title: titleOf(test.agreement),
    article:
      clause?.article ?? (origin === 'implied' ? 'implied by any pact of help or neutrality' : 'as ATOP codes it'),
    words: clause?.words ?? flagWords(test),
    source,
    steps: test.steps.map((step) => argueStep(step, nameOf)),
    conduct: test.conduct,
    conductFacts: test.conductFacts.map((fact) => argueFact(fact, nameOf)),
    verdict: test.verdict,
    verdictKind: test.verdictKind,
    line: clauseLine(test, nameOf),
    trail: trailOf(test),
  };
}

function trailOf({ kind, owed, implied, steps, conduct, asAgreed, helpAfterDays }: ClauseTest): TrailRecord {
  return { kind, owed, implied, steps, conduct, asAgreed, helpAfterDays };
}

function flagWords({ kind, undertaking }: ClauseTest): string {
  if (undertaking.origin === 'implied') return 'Parties to a pact do not fight one another.';
  const conditions =
    undertaking.conditions.length === 0 ? 'no condition' : `conditions on ${undertaking.conditions.join(', ')}`;
  return `ATOP codes ${kind} with ${conditions}; the register of treaty terms has no clause for it.`;
}

function argueStep({ subject, result, takenAs, rule, facts }: Step, nameOf: NameOf): ArguedStep {
  return {
    subject,
    result: RESULT[result],
    takenAs: takenAs === undefined ? null : RESULT[takenAs],
    rule,
    facts: facts.map((fact) => argueFact(fact, nameOf)),
  };
}

function argueFact(fact: TrailFact, nameOf: NameOf): ArguedFact {
  return { text: factText(fact, nameOf), source: fact.source ?? null, refs: fact.sources ?? [] };
}

function factText({ what, actor, other, span, words }: TrailFact, nameOf: NameOf): string {
  if (what === 'words' || what === 'response') return words ?? '';
  const name = (who: typeof actor) => (who === undefined ? '' : nameOf(who, span?.from));
  const time = span === undefined ? '' : ` ${timeWords(span)}`;
  switch (what) {
    case 'attacked':
      return `${name(actor)} attacked ${name(other)},${time}`;
    case 'fought':
      return `${name(actor)} and ${name(other)} fought,${time}${words === undefined ? '' : `; ${words}`}`;
    case 'side-by-side':
      return `${name(actor)} is listed on ${name(other)}\u2019s side,${time}`;
    case 'lists-differ':
      return `${name(actor)}: ${words}`;
    case 'in-force':
      return `${name(actor)}\u2019s promise:${time}`;
  }
}

function timeWords({ from, to }: Span): string {
  return to === null ? `from ${formatPartialDate(from)}` : `${formatPartialDate(from)} to ${formatPartialDate(to)}`;
}

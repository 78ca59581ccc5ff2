import type { Actor } from '../../core/actor.ts';
import type { Agreement, Obligation, Party } from '../../core/agreement.ts';
import { all, type Truth } from '../../core/kleene.ts';
import { formatPartialDate, isAfter, isBefore, type PartialDate, type Span } from '../../core/partial-date.ts';
import { conditionWords, decidedWords } from './condition-words.ts';
import type { PromiseRow } from './promise-row.ts';

/** How actors and sources are called: handed in, so that this stays pure. */
export interface Words {
  readonly actor: (actor: Actor, day: PartialDate) => string;
  /** A source of the register (`<publisher's file>/<key>`) in a line. */
  readonly source: (reference: string) => string;
}

/** Which promises are wanted; all if left out. */
export interface Wanted {
  readonly to?: Actor | undefined;
  readonly from?: Actor | undefined;
}

/** Is a day inside a span? Both ends belong to it; unknown where only a year or month of an end is known. */
export function holdsOn({ from, to }: Span, day: PartialDate): Truth {
  const begun = isBefore(day, from);
  const over = to === null ? 'no' : isAfter(day, to);
  const flipped = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes');
  return all([flipped(begun), flipped(over)]);
}

function later(a: PartialDate, b: PartialDate | undefined): PartialDate {
  return b !== undefined && b.first > a.first ? b : a;
}

function earlier(a: PartialDate | null, b: PartialDate | null | undefined): PartialDate | null {
  if (a === null || b === null || b === undefined) return a ?? b ?? null;
  return b.last < a.last ? b : a;
}

interface Bond {
  readonly beneficiary: Actor;
  readonly span: Span;
  readonly truth: Truth;
}

/** The beneficiary's own time: that of its membership on the day; a beneficiary that is no party has none of its own. */
function bondWith(beneficiary: Actor, obligation: Obligation, parties: readonly Party[], day: PartialDate): Bond[] {
  const memberships = parties.filter(({ actor }) => actor === beneficiary);
  const spans = memberships.length === 0 ? [undefined] : memberships.map(({ span }) => span);
  return spans.flatMap((own) => {
    const span = {
      from: later(obligation.span.from, own?.from),
      to: earlier(obligation.span.to, own?.to),
    };
    const truth = all([holdsOn(obligation.span, day), own === undefined ? 'yes' : holdsOn(own, day)]);
    return truth === 'no' ? [] : [{ beneficiary, span, truth }];
  });
}

function beneficiariesOf({ beneficiaries, promisor }: Obligation, parties: readonly Party[]): Actor[] {
  if (beneficiaries === 'unknown') return [];
  const actors = beneficiaries === 'other-parties' ? parties.map(({ actor }) => actor) : beneficiaries;
  return [...new Set(actors)].filter((actor) => actor !== promisor);
}

/** A party as it stands on the day. */
function partyOn(one: Actor, parties: readonly Party[], day: PartialDate): Party | undefined {
  return parties.find(({ actor, span }) => actor === one && holdsOn(span, day) !== 'no');
}

/**
 * The promises in force on a day, one row a clause, promisor and beneficiary: an alliance of 32 gives each member 31
 * rows a clause. A party counts from its own entry to its own exit, and a promise since the later of both sides' entries.
 * In the order of the agreements, their clauses and parties.
 * @example promiseRows(agreements, parsePartialDate('2026-11-30'), words, { to: 375 }) // what others owe Finland
 */
export function promiseRows(
  agreements: readonly Agreement[],
  day: PartialDate,
  words: Words,
  wanted: Wanted = {},
): PromiseRow[] {
  return agreements.flatMap((agreement) => {
    const { id, title, binding, parties, text, asOf, inForceNote } = agreement;
    const sources = (agreement.sources ?? []).map(words.source);
    return agreement.obligations.flatMap((obligation) => {
      const { promisor, clause } = obligation;
      if (clause === undefined || (wanted.from !== undefined && wanted.from !== promisor)) return [];
      const caveatsOf = (beneficiary: Actor) => {
        const part = partyOn(beneficiary, parties, day)?.words;
        const own = part === undefined ? undefined : `${words.actor(beneficiary, day)}: ${part}`;
        return [own, clause.unclear, inForceNote].filter((caveat) => caveat !== undefined);
      };
      return beneficiariesOf(obligation, parties)
        .filter((beneficiary) => wanted.to === undefined || wanted.to === beneficiary)
        .flatMap((beneficiary) => bondWith(beneficiary, obligation, parties, day))
        .map(
          ({ beneficiary, span, truth }): PromiseRow => ({
            from: words.actor(promisor, day),
            to: words.actor(beneficiary, day),
            kind: obligation.kind,
            binding,
            words: clause.words,
            conditions: conditionWords(clause),
            decided: decidedWords(clause),
            article: clause.article,
            agreement: id,
            title,
            clause: clause.id,
            since: formatPartialDate(span.from),
            until: span.to === null ? null : formatPartialDate(span.to),
            inForce: truth === 'yes' ? 'yes' : 'unknown',
            text: text ?? null,
            asOf: asOf === undefined ? null : formatPartialDate(asOf),
            reservations: partyOn(promisor, parties, day)?.reservations ?? null,
            caveats: caveatsOf(beneficiary),
            sources,
          }),
        );
    });
  });
}

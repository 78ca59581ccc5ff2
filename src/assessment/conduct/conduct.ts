import type { Actor } from '../../core/actor.ts';
import type { Hostility, UnlistedFight } from '../../core/contingency.ts';
import { byDate, isBefore, overlaps, type PartialDate, type Span } from '../../core/partial-date.ts';
import type { Call, ContingencyIndex } from '../pairing/calls.ts';
import type { Undertaking } from '../pairing/undertaking.ts';
import type { Conduct, TrailFact } from '../trail.ts';
import type { ConductFound } from './conduct-found.ts';
import { conductInCase } from './conduct-in-case.ts';

function fact(what: TrailFact['what'], { attacker, attacked, span, source }: Hostility): TrailFact {
  return { what, actor: attacker, other: attacked, span, source };
}

/** What fighting shows of itself, whatever a case records beside it. */
const SEEN_IN_WAR: ReadonlySet<Conduct> = new Set([
  'fought-alongside',
  'fought-the-ally',
  'was-attacked-by-the-ally',
  'helped-adversary',
]);

/** What the promisor did during a call: from responses where a case records them, else from who fought. */
export function conductOf(
  war: ContingencyIndex,
  undertaking: Undertaking,
  call: Call,
  span: Span,
  promised: PartialDate,
): ConductFound {
  const fought = conductInWar(war, undertaking, call, span, promised);
  if (SEEN_IN_WAR.has(fought.conduct) || war.contingency.responses === null) return fought;
  return conductInCase(war.contingency, undertaking, call);
}

/**
 * What the promisor did during a call, as far as participation in the fighting shows it: fought the ally,
 * fought an adversary of the ally at the same time, or neither.
 */
export function conductInWar(
  war: ContingencyIndex,
  undertaking: Pick<Undertaking, 'promisor' | 'clause'>,
  call: Call,
  span: Span,
  promised: PartialDate,
): ConductFound {
  const { promisor } = undertaking;
  const against = war.between(promisor, call.ally).filter((row) => overlaps(row.span, span) !== 'no');
  const opened = against.find((row) => row.attacker === promisor);
  if (opened !== undefined) return found('fought-the-ally', [fact('attacked', opened)], opened.span.from);
  const suffered = against[0];
  if (suffered !== undefined) {
    const conduct = suffered.listed ? 'fought-the-ally' : 'was-attacked-by-the-ally';
    return found(conduct, [fact('attacked', suffered)], suffered.span.from);
  }
  const shared = sharedFight(war, promisor, call, span);
  if (shared !== null) return found('fought-alongside', [fact('fought', shared)], shared.span.from);
  if (war.sideBySide(promisor, call.ally, span)) {
    return found('fought-alongside', [{ what: 'side-by-side', actor: promisor, other: call.ally, span }], span.from);
  }
  if (war.sideBySide(promisor, call.adversary, span)) {
    return found(
      'helped-adversary',
      [{ what: 'side-by-side', actor: promisor, other: call.adversary, span }],
      span.from,
    );
  }
  return (
    foughtUnlisted(war, undertaking, call, span) ??
    foughtAtAnotherTime(war, promisor, call, span, promised) ??
    found('stayed-out', [], null)
  );
}

/**
 * What the theatres of the war show of a promisor that the lists of wars have in no fighting with the ally or its
 * adversaries. It fought the adversary of this call: it came. It owed help that war data do not show, and fought the ally
 * itself: then nobody can presume that it helped. (Who opened such a fight is not known, so it breaks no other promise.)
 */
function foughtUnlisted(
  war: ContingencyIndex,
  { promisor, clause }: Pick<Undertaking, 'promisor' | 'clause'>,
  call: Call,
  span: Span,
): ConductFound | null {
  const { unlisted = [] } = war.contingency;
  const between = (foe: Actor) =>
    unlisted.find(({ between: pair, span: fought }) => isPair(pair, promisor, foe) && overlaps(fought, span) !== 'no');
  const told = (conduct: Conduct, foe: Actor, { theatre, span: fought }: UnlistedFight): ConductFound => {
    const words = `no list of wars has this; the theatre ${theatre} has`;
    return found(conduct, [{ what: 'fought', actor: promisor, other: foe, span: fought, words }], fought.from);
  };
  const owesUnseen = clause?.owed !== undefined && clause.owed !== 'fighting';
  const withAlly = owesUnseen ? between(call.ally) : undefined;
  if (withAlly !== undefined) return told('fought-the-ally', call.ally, withAlly);
  const shared = between(call.adversary);
  return shared === undefined ? null : told('fought-alongside', call.adversary, shared);
}

function isPair([a, b]: UnlistedFight['between'], one: Actor, other: Actor): boolean {
  return (a === one && b === other) || (a === other && b === one);
}

/**
 * A promisor that fought this very adversary, but not while it was called on, did not simply stay out: it had been beaten
 * since it promised, or before it promised anything, or it came when the ally's own fight was over, or it was fighting it in another war.
 */
function foughtAtAnotherTime(
  war: ContingencyIndex,
  promisor: Actor,
  call: Call,
  span: Span,
  promised: PartialDate,
): ConductFound | null {
  const own = war.between(promisor, call.adversary);
  const before = own.findLast((row) => byDate(row.span.from, span.from) < 0);
  if (before !== undefined) {
    const { to } = before.span;
    const hadPromised = to === null || isBefore(to, promised) !== 'yes';
    return found(hadPromised ? 'fought-until-beaten' : 'fought-it-before', [fact('fought', before)], null);
  }
  const after = own[0];
  if (after !== undefined) return found('came-too-late', [fact('fought', after)], after.span.from);
  const elsewhere = (war.contingency.elsewhere ?? []).find(
    (row) =>
      (row.attacker === promisor || row.attacked === promisor) &&
      other(row, promisor) === call.adversary &&
      overlaps(row.span, span) !== 'no',
  );
  return elsewhere === undefined ? null : found('fought-it-elsewhere', [fact('fought', elsewhere)], null);
}

function found(conduct: Conduct, facts: readonly TrailFact[], since: PartialDate | null): ConductFound {
  return { conduct, facts, since };
}

/** The promisor's own fighting with an adversary of the ally, while the ally fought it too. */
function sharedFight(war: ContingencyIndex, promisor: Actor, call: Call, span: Span): Hostility | null {
  const own = war.adversaries(promisor).filter((row) => overlaps(row.span, span) !== 'no');
  const withAdversary = own.find((row) => other(row, promisor) === call.adversary);
  if (withAdversary !== undefined) return withAdversary;
  const foes = new Set(
    war
      .adversaries(call.ally)
      .filter((row) => overlaps(row.span, span) !== 'no')
      .map((row) => other(row, call.ally)),
  );
  return own.find((row) => foes.has(other(row, promisor))) ?? null;
}

function other(row: Hostility, actor: Actor): Actor {
  return row.attacker === actor ? row.attacked : row.attacker;
}

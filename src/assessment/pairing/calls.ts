import { type Actor, byActor } from '../../core/actor.ts';
import type { Contingency, Hostility } from '../../core/contingency.ts';
import { byDate, overlaps, type Span } from '../../core/partial-date.ts';

/**
 * A call: one ally's fighting with one adversary in a contingency, which may bring obligations into play.
 * It rests on one hostility; `attacked` says whether the ally was attacked in it, attacked, or only known
 * to have fought.
 */
export interface Call {
  readonly ally: Actor;
  /** A danger from within the ally's own state. */
  readonly internal: boolean;
  readonly adversary: Actor;
  readonly span: Span;
  readonly attacked: 'was-attacked' | 'attacked' | 'fought';
  /** The attacker came into a war already under way. */
  readonly joined: boolean;
  readonly hostility: Hostility;
}

/** How the actors of one contingency stood to one another, looked up many times while judging it. */
export interface ContingencyIndex {
  readonly contingency: Contingency;
  readonly calls: (ally: Actor) => readonly Call[];
  /** Hostilities between two actors, in either direction, in order of time. */
  readonly between: (a: Actor, b: Actor) => readonly Hostility[];
  /** Did a dataset list the two as fighting on one side at some time that meets the span? */
  readonly sideBySide: (a: Actor, b: Actor, span: Span) => boolean;
  readonly adversaries: (actor: Actor) => readonly Hostility[];
}

const key = (a: Actor, b: Actor): string => `${a}|${b}`;

function push<K, V>(map: Map<K, V[]>, at: K, value: V): void {
  const list = map.get(at);
  if (list === undefined) map.set(at, [value]);
  else list.push(value);
}

/** By time, then by who fought whom, so that the order in which a file lists its rows decides nothing. */
function inOrder(a: Hostility, b: Hostility): number {
  return (
    byDate(a.span.from, b.span.from) ||
    Number(a.listed) - Number(b.listed) ||
    byActor(a.attacker, b.attacker) ||
    byActor(a.attacked, b.attacked) ||
    (a.span.to?.last ?? 0) - (b.span.to?.last ?? 0)
  );
}

/** Indexes a contingency's hostilities by actor and by pair. */
export function indexContingency(contingency: Contingency): ContingencyIndex {
  const ofActor = new Map<Actor, Hostility[]>();
  const ofPair = new Map<string, Hostility[]>();
  const partners = new Map<string, Span[]>();
  for (const hostility of [...contingency.hostilities].sort(inOrder)) {
    push(ofActor, hostility.attacker, hostility);
    push(ofActor, hostility.attacked, hostility);
    push(ofPair, key(hostility.attacker, hostility.attacked), hostility);
    push(ofPair, key(hostility.attacked, hostility.attacker), hostility);
  }
  for (const { actor, with: other, span } of contingency.partnerships) {
    push(partners, key(actor, other), span);
    push(partners, key(other, actor), span);
  }
  const between = (a: Actor, b: Actor) => ofPair.get(key(a, b)) ?? [];
  const calls = new Map<Actor, Call[]>();
  return {
    contingency,
    between,
    adversaries: (actor) => ofActor.get(actor) ?? [],
    sideBySide: (a, b, span) => (partners.get(key(a, b)) ?? []).some((own) => overlaps(own, span) !== 'no'),
    calls(ally) {
      const known = calls.get(ally);
      if (known !== undefined) return known;
      const fought = callsOf(ally, ofActor.get(ally) ?? [], between);
      const found = contingency.facts === undefined ? fought : callsOfCase(ally, fought, contingency);
      calls.set(ally, found);
      return found;
    },
  };
}

/** A listing between two actors says nothing new where either attacked the other in a row of its own. */
function callsOf(ally: Actor, hostilities: readonly Hostility[], between: ContingencyIndex['between']): Call[] {
  return hostilities.flatMap((hostility) => {
    const adversary = hostility.attacker === ally ? hostility.attacked : hostility.attacker;
    if (hostility.listed && between(ally, adversary).some(({ listed }) => !listed)) return [];
    const attacked = hostility.listed ? 'fought' : hostility.attacker === ally ? 'attacked' : 'was-attacked';
    const internal = typeof adversary === 'string';
    return [{ ally, internal, adversary, span: hostility.span, attacked, joined: hostility.joined, hostility }];
  });
}

/**
 * A case is about the danger that its initiators were to its subject: fighting with others who came in later is not
 * what its allies were called on for. Where nobody is recorded as fighting, the initiators themselves are the danger.
 */
function callsOfCase(ally: Actor, fought: readonly Call[], contingency: Contingency): Call[] {
  const { participants, span, kind, subject } = contingency;
  const began = participants.some(({ actor, role }) => actor === subject && role === 'initiator');
  if (ally !== subject || began) return [...fought];
  const initiators = participants.filter(({ actor, role }) => role === 'initiator' && actor !== ally);
  const meant = fought.filter(({ adversary }) => initiators.some(({ actor }) => actor === adversary));
  if (meant.length > 0) return meant;
  return initiators.flatMap(({ actor, source }) => {
    if (source === undefined) return [];
    const hostility: Hostility = { attacker: actor, attacked: ally, span, joined: false, listed: false, source };
    const internal = typeof actor === 'string' || kind === 'internal-conflict' || kind === 'coup';
    return [{ ally, internal, adversary: actor, span, attacked: 'was-attacked' as const, joined: false, hostility }];
  });
}

import type { Actor } from '../../core/actor.ts';
import { overlaps } from '../../core/partial-date.ts';
import { homeRegions } from '../../core/states/crosswalk.ts';
import type { LocationTerm } from '../../core/treaty-clause.ts';
import { callFact } from '../clause/trigger.ts';
import type { Call, ContingencyIndex } from '../pairing/calls.ts';
import type { TrailFact } from '../trail.ts';
import { type Condition, conditionStep } from './context.ts';
import { byTheatres } from './theatre-location.ts';

type Result = readonly ['yes' | 'no' | 'unknown', string];

/**
 * Was the fighting where the clause applies? A clause that protects states asks for an attack on their own land;
 * one that names a region or a third state's land asks for fighting there. Where the theatres of the war settle it, that
 * decides. Where a dataset says in which parts of
 * the world two states fought, that decides what it can; otherwise their homelands stand in, and an attack from
 * far away, or on a part of a state (a colony, a frontier), stays unknown.
 */
export const locationCondition: Condition = (context, { location }) => {
  if (location === undefined) return null;
  const { call, war } = context;
  const found = byTheatres(context, location);
  if (found !== null) {
    const facts = [callFact(call), ...found.facts, ...placeFacts(call)];
    return conditionStep('location', found.result, found.rule, location.words, facts);
  }
  const [result, rule] =
    location.states === undefined && location.regions === undefined ? NO_LIST : placed(call, war, location);
  return conditionStep('location', result, rule, location.words, [callFact(call), ...placeFacts(call)]);
};

const NO_LIST: Result = ['unknown', 'the clause names a place that is on no list'];

const PART_ONLY: Result = ['unknown', 'the clause is about a part of a state; where they fought is not known'];

function placeFacts({ hostility: { place, attacker, attacked, span } }: Call): TrailFact[] {
  if (place === undefined) return [];
  const says =
    place.source.dataset === 'supposed' ? 'the fighting is supposed to be' : 'COW says that the fighting was';
  const words = `${says} in: ${place.regions.join(', ')}`;
  return [{ what: 'response', actor: attacker, other: attacked, span, words, source: place.source }];
}

function placed(call: Call, war: ContingencyIndex, location: LocationTerm): Result {
  if (lies(call.ally, location)) return atHome(call, location);
  const regions = call.hostility.place?.regions;
  if (location.states !== undefined && location.partOnly !== true && foughtThere(war, call, location)) {
    return ['yes', 'the adversary fought a state that lies where the clause applies'];
  }
  const named = namedRegions(location);
  if (regions !== undefined && !regions.some((region) => named.includes(region))) {
    return ['no', 'they fought in other parts of the world'];
  }
  if (location.partOnly === true) return PART_ONLY;
  if (regions?.every((region) => location.regions?.includes(region))) {
    return ['yes', 'they fought in the part of the world that the clause names'];
  }
  return ['unknown', 'the ally lies elsewhere; whether they fought where the clause applies is not known'];
}

/** The ally lies where the clause applies: was it fought there, on its own land? */
function atHome({ ally, adversary, attacked, hostility }: Call, location: LocationTerm): Result {
  if (location.partOnly === true) return PART_ONLY;
  const home = homeRegions(ally as number);
  const regions = hostility.place?.regions;
  if (regions !== undefined && !regions.some((region) => home.includes(region))) {
    return ['no', 'they fought in other parts of the world than the ally\u2019s'];
  }
  const near = typeof adversary === 'number' && homeRegions(adversary).some((region) => home.includes(region));
  if (attacked === 'was-attacked' && (near || regions !== undefined)) {
    return ['yes', 'the ally lies where the clause applies and was attacked in its own part of the world'];
  }
  if (regions?.every((region) => location.regions?.includes(region))) {
    return ['yes', 'they fought in the part of the world that the clause names'];
  }
  if (regions === undefined && near && lies(adversary, location)) return ['yes', 'both lie where the clause applies'];
  return ['unknown', 'the ally lies where the clause applies; whether they fought there is not known'];
}

function lies(actor: Actor, { states, regions }: LocationTerm): boolean {
  if (typeof actor !== 'number') return false;
  return (states?.includes(actor) ?? false) || homeRegions(actor).some((region) => regions?.includes(region));
}

/** The parts of the world in which a clause's place lies. */
function namedRegions({ states, regions }: LocationTerm): readonly string[] {
  return [...(regions ?? []), ...(states ?? []).flatMap(homeRegions)];
}

/** Did the adversary fight someone whose land is where the clause applies, while the ally fought it? */
function foughtThere(war: ContingencyIndex, call: Call, location: LocationTerm): boolean {
  return war.adversaries(call.adversary).some((row) => {
    const third = row.attacker === call.adversary ? row.attacked : row.attacker;
    return third !== call.ally && lies(third, location) && overlaps(row.span, call.span) !== 'no';
  });
}

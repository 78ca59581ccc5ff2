import type { Act, Claim } from './claim.ts';

/** An event type of PLOVER with its mode and its context; null where PLOVER has none. */
export interface PloverCode {
  readonly event: string | null;
  readonly mode: string | null;
  readonly context: string | null;
}

const code = (event: string | null, mode: string | null, context: string | null): PloverCode => ({
  event,
  mode,
  context,
});

/**
 * PLOVER's code for each act, by way of the CAMEO codes that the list `CAMEO2PLOVER-2021.txt` of openeventdata/PLOVER
 * carries over: 072 military aid, 064 sharing intelligence, 075 asylum, 045 mediation, 122 rejected requests for aid,
 * 057 formal agreements, 161 broken relations, 181 abduction, 186 assassination. A request is REQUEST, as PLOVER's coders
 * name it (DEMAND in that list). What happens to a state without an actor, and what one is unable to do, are no events of PLOVER.
 */
export const PLOVER: Readonly<Record<Act, PloverCode>> = {
  combat: code('AID', null, 'military'),
  deploy: code('AID', null, 'military'),
  access: code('COOPERATE', null, 'military'),
  arms: code('AID', null, 'military'),
  training: code('COOPERATE', null, 'military'),
  intelligence: code('COOPERATE', null, 'intelligence'),
  funds: code('AID', null, 'economic'),
  sanctuary: code('AID', null, 'asylum'),
  diplomacy: code('CONSULT', null, 'diplomatic'),
  words: code('SUPPORT', null, 'diplomatic'),
  refuse: code('REJECT', 'assist', null),
  unable: code(null, null, null),
  'request-support': code('REQUEST', 'assist', null),
  'sign-agreement': code('SUPPORT', null, 'diplomatic'),
  ratify: code('SUPPORT', null, 'diplomatic'),
  withdraw: code('SANCTION', 'withdraw', 'diplomatic'),
  'realign-toward': code('COOPERATE', null, null),
  'realign-away': code('SANCTION', 'withdraw', 'diplomatic'),
  attack: code('ASSAULT', null, 'military'),
  threat: code('THREATEN', null, null),
  'leader-captured': code('ASSAULT', 'abduct', null),
  'leader-killed': code('ASSAULT', 'assassinate', null),
  'regime-collapse': code(null, null, null),
  'economic-crisis': code(null, null, null),
};

/** A claim with PLOVER's codes beside its own. */
export function withPlover(
  claim: Claim,
): Claim & { plover_event: string | null; plover_mode: string | null; plover_context: string | null } {
  const { event, mode, context } = PLOVER[claim.act];
  return { ...claim, plover_event: event, plover_mode: mode, plover_context: context };
}

import type { Act } from '../claim.ts';
import type { Group } from '../language/clause-parts.ts';
import type { Thing } from '../language/nouns.ts';
import type { Phrase } from '../language/phrases.ts';

const BY_THING: readonly (readonly [Thing, Act])[] = [
  ['intel', 'intelligence'],
  ['training', 'training'],
  ['troops', 'deploy'],
  ['arms', 'arms'],
  ['words', 'words'],
  ['diplomacy', 'diplomacy'],
  ['sanctuary', 'sanctuary'],
  ['funds', 'funds'],
];

const HANDS_OVER =
  /^(supply|sell|donate|deliver|ship|transfer|export|provide|give|lend|hand|equip|buy|purchase|acquire|import|receive|get|obtain|airlift|smuggle|funnel|lease|gift|approve|authorise|authorize|furnish|procure|promise|pledge|offer|loan|announce|release|carry|load|transport|haul|expedite|channel|stop|halt|suspend|cease|freeze|withhold|cut|ask|request|seek|beg|appeal|plead)\b/;

/** Which acts a thing is when it is handed over. "Jets" that are supplied are arms; jets that are sent to a place are a deployment. */
export function actsOfThings(group: Group | undefined, lemma: string, generic: Act | null = 'funds'): Act[] {
  const acts: Act[] = [];
  const add = (act: Act) => {
    if (!acts.includes(act)) acts.push(act);
  };
  for (const phrase of group ?? []) {
    const act = actOf(phrase, lemma, generic);
    if (act !== null) add(act);
  }
  return acts;
}

function actOf(phrase: Phrase, lemma: string, generic: Act | null): Act | null {
  const { things, low } = phrase;
  if (/^(deploy|station|base|position|place|put|install)$/.test(lemma) && things.has('arms') && !things.has('funds'))
    return 'deploy';
  if (
    /^send$/.test(lemma) &&
    /^(bombers?|aircraft|warplanes|planes|ships?|warships?|frigates?|destroyers?|submarines?|carriers?|squadrons?|fleet|vessels?|cruisers?)$/.test(
      low,
    )
  )
    return 'deploy';
  if (
    /^(dispatch|deploy|station|rotate|position)\b/.test(lemma) &&
    /^(frigates?|corvettes?|submarines?|bombers?|planes?|jets?|aircraft|helicopters?|boats?|vessels?|tankers?|cruisers?|drones?)$/.test(
      low,
    )
  )
    return 'deploy';
  if (things.has('troops') && things.has('arms')) {
    if (/^fighters?$/.test(low) && phrase.names.length > 0 && phrase.head - phrase.first < 3) return 'deploy';
    if (/^(dispatch|deploy|station|rotate|base|position)\b/.test(lemma)) return 'deploy';
    if (HANDS_OVER.test(lemma) || /^(fighter-jet|drone|drones|missile|missiles|s-300|s-400)$/.test(low)) return 'arms';
    return 'deploy';
  }
  if (
    low === 'deployment' &&
    /^(approve|authori[sz]e|order|announce|consider|plan|discuss|extend|halt|suspend)\b/.test(lemma)
  )
    return 'deploy';
  // Deliveries that are stopped, of what nobody says: arms, in a text about states.
  if (
    /^(delivery|deliveries|shipments?)$/.test(low) &&
    !things.has('funds') &&
    /^(stop|halt|suspend|resume|cease|freeze|block|pause|delay)\b/.test(lemma)
  )
    return 'arms';
  for (const [thing, act] of BY_THING) if (things.has(thing)) return act;
  if (/^(support|backing)$/.test(low)) return generic === null ? null : 'words';
  if (/^(protection|cover|umbrella)$/.test(low)) return null;
  if (things.has('aid') || (things.has('support') && generic !== null)) return generic;
  return null;
}

const LADDER: readonly Act[] = [
  'deploy',
  'arms',
  'training',
  'intelligence',
  'sanctuary',
  'funds',
  'diplomacy',
  'words',
];

/** Of several things handed over at once, the one that weighs most. */
export const highest = (acts: readonly Act[]): Act => LADDER.find((act) => acts.includes(act)) ?? (acts[0] as Act);

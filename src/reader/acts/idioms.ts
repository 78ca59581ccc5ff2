import type { Frame } from './frames.ts';
import { CONDUCT } from './idioms-of-conduct.ts';

const ARMS =
  '(?:arms|weapons?|munitions?|ammunition|missiles?|drones?|jets|tanks|shells|bombs|howitzers|rockets|aircraft|helicopters|artillery|air defences?|air defenses?)';
const BAN = /\b(ban|bans|embargo|freeze|pause|hold|restrictions?|suspension|moratorium|curbs?)\b/;

/** What is handed over, stationed, opened and taught. */
const HANDED: readonly Frame[] = [
  // Arms
  {
    act: 'arms',
    verb: /^(take|accept)$/,
    object: /\bdelivery\b/,
    rest: new RegExp(`\\bof\\b.*\\b${ARMS}\\b`),
    actor: ['from', 'of'],
    target: ['subject'],
  },
  {
    act: 'arms',
    verb: /^(order)$/,
    object: new RegExp(
      `\\b(${ARMS}|systems?|radars?|sonar|frigates?|corvettes?|submarines?|fighters|boats|vehicles|launchers|batteries|array)\\b`,
    ),
    actor: ['from'],
    target: ['subject'],
    passive: false,
  },
  {
    act: 'arms',
    verb: /^(order|buy|procure|purchase|commission|build|make|produce)$/,
    object: new RegExp(
      `\\b(${ARMS}|systems|radars|frigates|corvettes|submarines|fighters|boats|vehicles|launchers)\\b`,
    ),
    actor: ['subject'],
    target: ['for'],
    passive: false,
  },
  {
    act: 'arms',
    verb: /^(lift|end|reverse|drop|remove|ease|scrap)$/,
    object: BAN,
    rest: new RegExp(`\\b(${ARMS}|exports|sales|deliveries)\\b`),
    actor: ['subject'],
    target: ['to', 'for', 'against', 'on'],
  },
  {
    act: 'arms',
    verb: /^(impose|place|put|announce|declare|clamp|slap|keep|maintain|tighten)$/,
    object: /\b(arms|weapons) (ban|embargo)\b|^(an|the|its|a) (embargo|ban)\b/,
    actor: ['subject'],
    target: ['on', 'against', 'to', 'context'],
    negated: true,
  },
  {
    act: 'arms',
    verb: /^(ban|prohibit|outlaw|forbid|hold back|hold up)$/,
    rest: new RegExp(`\\b(${ARMS})\\b`),
    object: /\b(exports?|sales?|deliver(?:y|ies)|shipments?|transfers?|weapons|arms|missiles|supply|supplies)\b/,
    actor: ['subject'],
    target: ['to', 'from', 'for'],
    negated: true,
  },
  {
    act: 'arms',
    verb: /^account$/,
    rest: /\b(arms|weapons) (imports|purchases)\b/,
    actor: ['subject'],
    target: ['of', 'for'],
  },
  {
    act: 'arms',
    verb: /^(confirm|complete|clear|finali[sz]e|licen[sc]e|greenlight|oversee|arrange|conclude|agree|permit)$/,
    object: new RegExp(
      `\\b(delivery|deliveries|sales?|exports?|transfers?|shipments?|supply) of\\b.*\\b(${ARMS}|launchers|systems|batteries|boats|fighters|vehicles)\\b`,
    ),
    actor: ['subject'],
    target: ['to', 'for'],
    passive: false,
  },
  {
    act: 'arms',
    verb: /^(cancel|scrap|revoke|call off|abandon|shelve|postpone)$/,
    object: new RegExp(
      `\\b(delivery|deliveries|sales?|exports?|transfers?|shipments?|supply)( of\\b.*\\b(${ARMS}|launchers|systems|batteries|boats|fighters|vehicles)\\b|$)`,
    ),
    actor: ['subject'],
    target: ['to', 'for', 'context'],
    passive: false,
    negated: true,
  },
  {
    act: 'request-support',
    verb: /^call in$/,
    actor: ['subject'],
    target: ['object'],
    passive: false,
  },
  {
    act: 'arms',
    verb: /^(let|allow|permit)$/,
    rest: new RegExp(`\\b${ARMS}\\b.*\\b(flow|go|reach|get)\\b`),
    actor: ['subject'],
    target: ['next', 'to'],
    passive: false,
  },
  {
    act: 'access',
    verb: /^(let|allow|admit|permit)$/,
    object: /\b(troops|soldiers|forces|planes|jets|bombers|aircraft|warships|ships)\b/,
    rest: /\b(into|onto|in)\b/,
    actor: ['subject'],
    target: ['object', 'object-owner'],
    passive: false,
    confidence: 0.55,
  },
  {
    act: 'access',
    verb: /^(let|allow|permit)$/,
    object: /./,
    rest: /\b(fly|ship|move|cross|transit|pass|land|refuel|operate|smuggle|attack|strike|launch)\b.*\b(through|across|from|over|in|at|its|their)\b/,
    actor: ['subject'],
    target: ['object'],
    passive: false,
    confidence: 0.6,
  },
  // Funds
  {
    act: 'funds',
    verb: /^(write off|forgive|cancel|reschedule|roll over|restructure|settle|pay off|refinance)$/,
    object: /\b(debts?|loans?|arrears|bill|most|half|part|much|all)\b/,
    rest: /\b(debts?|loans?|arrears|bill)\b/,
    actor: ['subject'],
    target: ['object-owner', 'of', 'to', 'for', 'context'],
    passive: false,
  },
  {
    act: 'funds',
    verb: /^(keep)$/,
    rest: /\b(afloat|solvent|alive)\b/,
    actor: ['subject'],
    target: ['object', 'object-owner'],
  },
  // Presence
  {
    act: 'deploy',
    verb: /^(keep|maintain|operate|open|establish|set up|own)$/,
    object: /\b(base|bases|garrison|outpost)\b/,
    rest: /\b(in|at|on|near)\b/,
    actor: ['subject'],
    target: ['in', 'at', 'on'],
    passive: false,
    confidence: 0.6,
  },
  {
    act: 'access',
    verb: /^host$/,
    object: /\b(base|bases|garrison|warplanes|bombers|missiles|fleet|troops|soldiers|squadron|radar)\b/,
    actor: ['subject'],
    target: ['object-owner', 'object'],
  },
  {
    act: 'access',
    verb: /^(deny|refuse|bar)$/,
    rest: /\b(use of|access to|landing rights|overflight|basing rights|transit)\b.*\b(bases?|airspace|ports?|airfields?|territory|soil|waters|skies|rights|facilities)\b/,
    actor: ['subject'],
    target: ['object', 'to', 'context'],
    negated: true,
    passive: false,
  },
  {
    act: 'access',
    verb: /^(allow|let|permit)$/,
    object: /\b(airspace|territory|soil|bases?|ports?|airfields?|skies|waters)\b/,
    rest: /\bto be used\b|\bbe used\b/,
    actor: ['subject'],
    target: ['by', 'for', 'context'],
    passive: false,
    confidence: 0.5,
  },
  // Training
  {
    act: 'training',
    verb: /^(run|operate|open|establish|set up|host|staff|lead)$/,
    object: /\b(academy|training (camps?|cent(er|re)s?|missions?|bases?|programmes?|programs?)|courses?)\b/,
    actor: ['subject'],
    target: ['for', 'in', 'at', 'context'],
    passive: false,
  },
  {
    act: 'training',
    verb: /^(learn|practise|practice)$/,
    subject:
      /\b(crews?|pilots?|soldiers|troops|officers|recruits|cadets|marines|sailors|gunners|technicians|forces|men)\b/,
    rest: /\bin\b/,
    actor: ['from', 'in', 'at'],
    target: ['subject'],
  },
  {
    act: 'training',
    verb: /^train$/,
    subject: /\b(crews?|pilots?|soldiers|troops|officers|recruits|cadets|marines|sailors|gunners|forces|men)\b/,
    rest: /\bin\b/,
    passive: true,
    actor: ['by', 'in', 'at'],
    target: ['subject'],
  },
];

/** Ways of speaking whose verb alone says little. They are asked first. */
export const IDIOMS: readonly Frame[] = [...HANDED, ...CONDUCT];

/** What a plain verb means where no rule of its own has answered. They are asked last. */
export const DEFAULTS: readonly Frame[] = [
  {
    act: 'deploy',
    verb: /^(send|dispatch|order|move|deploy|commit|fly)$/,
    object: /^(?:its|their|his|the|an|a)\b.*\b(army|navy|air force|police|fleet|guard|gendarmes?)$/,
    actor: ['subject'],
    target: ['to', 'into', 'in', 'next', 'context'],
    passive: false,
    confidence: 0.5,
  },
  {
    act: 'deploy',
    verb: /^(patrol|police|guard|sail|steam|anchor|dock)$/,
    actor: ['subject'],
    target: ['over', 'in', 'off', 'near', 'to', 'for', 'into', 'object'],
    passive: false,
    confidence: 0.5,
  },
  {
    act: 'diplomacy',
    verb: /^(recogni[sz]e)$/,
    object: /./,
    actor: ['subject', 'by'],
    target: ['object'],
    confidence: 0.5,
  },
  {
    act: 'access',
    verb: /^use$/,
    object: /\b(bases?|airspace|territory|soil|ports?|airfields?|skies|waters|runways?)\b/,
    actor: ['object-owner', 'object', 'in'],
    target: ['subject'],
    passive: false,
    confidence: 0.5,
  },
  {
    act: 'sanctuary',
    verb: /^(flee|escape)$/,
    actor: ['to', 'into'],
    target: ['subject'],
    passive: false,
    confidence: 0.5,
  },
];

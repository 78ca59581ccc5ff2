import type { Act } from '../claim.ts';
import type { Clause, Group } from '../language/clause-parts.ts';
import type { Found, SentenceView } from '../sentence.ts';

/**
 * Where a role of a frame stands: with the subject, an object, after a preposition, or in the text around. `object-owner` is
 * whose the object is; `next` whom the clause after it acts upon; `context` whom the text speaks of.
 */
export type Slot =
  | 'subject'
  | 'object'
  | 'object-owner'
  | 'second'
  | 'next'
  | 'context'
  | 'other-subject'
  | `${'to' | 'from' | 'of' | 'in' | 'for' | 'with' | 'on' | 'at' | 'over' | 'into' | 'by' | 'against' | 'between'}`;

/** A way to say an act: the verb, what must stand with it, and where who acts and whom it serves are found. */
export interface Frame {
  readonly act: Act;
  readonly verb: RegExp;
  /** What the words from the verb to the end of the clause must hold. */
  readonly rest?: RegExp;
  /** What the words of the subject must hold. */
  readonly subject?: RegExp;
  /** What the first object must hold. */
  readonly object?: RegExp;
  readonly passive?: boolean;
  readonly actor: readonly Slot[];
  readonly target: readonly Slot[];
  readonly negated?: true;
  readonly confidence?: number;
}

const ARMS =
  '(?:arms|weapons?|munitions?|ammunition|missiles?|drones?|jets|tanks|shells|bombs|howitzers|rockets|aircraft|helicopters|artillery|air defences?|air defenses?)';
const BAN = /\b(ban|bans|embargo|freeze|pause|hold|restrictions?|suspension|moratorium|curbs?)\b/;

/** Ways of speaking whose verb alone says little. They are asked first. */
export const IDIOMS: readonly Frame[] = [
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
    object: new RegExp(`\\b(${ARMS}|systems|radars|frigates|submarines|fighters)\\b`),
    actor: ['from'],
    target: ['subject'],
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
  // Funds
  {
    act: 'funds',
    verb: /^(write off|forgive|cancel|reschedule|roll over|restructure|settle|pay off|refinance)$/,
    object: /\b(debts?|loans?|arrears|bill)\b|^(most|half|part|much) of\b/,
    rest: /\b(debts?|loans?|arrears|bill)\b/,
    actor: ['subject'],
    target: ['object-owner', 'of', 'to', 'for', 'context'],
    passive: false,
  },
  {
    act: 'funds',
    verb: /^(keep)$/,
    rest: /\b(afloat|solvent)\b/,
    actor: ['subject'],
    target: ['object', 'object-owner'],
  },
  // Presence
  {
    act: 'deploy',
    verb: /^(keep|maintain|have|operate|run|build|open|establish|set up|own)$/,
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
  // Refuge
  {
    act: 'sanctuary',
    verb: /^(live|reside|settle|remain|be|stay|arrive|go)$/,
    rest: /\b(?:in|into) exile in\b|\bexile in\b/,
    actor: ['in'],
    target: ['subject'],
  },
  // Diplomacy
  {
    act: 'diplomacy',
    verb: /^(shield|protect|spare|save|rescue)$/,
    rest: /\bfrom\b.*\b(sanctions|censure|condemnation|resolution|criticism|scrutiny|investigation|expulsion|isolation)\b/,
    actor: ['subject'],
    target: ['object'],
    passive: false,
  },
  // Attack
  {
    act: 'attack',
    verb: /^(rain|rain down|crash|slam|fall|hail)$/,
    subject: /\b(missiles?|drones?|rockets?|shells?|bombs?|artillery)\b/,
    actor: ['subject'],
    target: ['on', 'into', 'in', 'at'],
  },
  {
    act: 'attack',
    verb: /^(come|be|remain)$/,
    rest: /\bunder (attack|fire|bombardment|siege|blockade|assault)\b/,
    actor: ['from', 'by'],
    target: ['subject'],
  },
  {
    act: 'attack',
    verb: /^(send|hurl|lob|aim|direct|loose|unleash)$/,
    object: /\b(missiles?|drones?|rockets?|shells?|bombs?)\b/,
    rest: /\b(at|into|against|towards?) /,
    actor: ['subject'],
    target: ['at', 'into', 'against'],
  },
  {
    act: 'attack',
    verb: /^kill$/,
    subject: /\b(missiles?|drones?|rockets?|shells?|bombs?|air ?strikes?|jets|strike|bombing)\b/,
    rest: /\b(in|at)\b/,
    actor: ['subject'],
    target: ['in', 'at'],
    confidence: 0.5,
  },
  // Threats
  {
    act: 'threat',
    verb: /^(mass|gather|assemble|concentrate|build up|amass|move|position)$/,
    object: /\b(troops|forces|tanks|soldiers|army|armou?r|divisions?)\b/,
    rest: /\b(border|frontier|borders)\b/,
    actor: ['subject'],
    target: ['with', 'of', 'on', 'object-owner', 'context'],
  },
  {
    act: 'threat',
    verb: /^(give|issue|deliver|hand|send|present)$/,
    rest: /\bultimatum\b/,
    actor: ['subject'],
    target: ['object', 'to', 'with'],
    passive: false,
  },
  // Words
  {
    act: 'words',
    verb: /^(assure)$/,
    rest: /\b(support|solidarity|backing|stands?|stood|commitment|assistance|friendship|sympathy|behind|side)\b/,
    actor: ['subject'],
    target: ['object'],
    passive: false,
  },
  {
    act: 'words',
    verb: /^(have|enjoy|get|win|receive|secure)$/,
    object: /\b(backing|support|sympathy|solidarity|blessing)\b/,
    rest: /\b(of|from)\b/,
    actor: ['of', 'from'],
    target: ['subject'],
    passive: false,
  },
  {
    act: 'words',
    verb: /^(express|voice|convey|declare|offer|send|utter)$/,
    object:
      /\b(outrage|anger|alarm|dismay|indignation|shock|sorrow|condolences|sympathy|sympathies|solidarity|regret)\b/,
    actor: ['subject'],
    target: ['with', 'to', 'for', 'against', 'over', 'on', 'in'],
    passive: false,
  },
  {
    act: 'words',
    verb: /^(back|support|endorse|uphold|defend|champion)$/,
    object: /\b(claims?|positions?|right|sovereignty|territorial integrity|independence|cause|stance|bid|unity)\b/,
    actor: ['subject'],
    target: ['object-owner', 'of'],
    passive: false,
  },
  // Unwilling, unable
  {
    act: 'refuse',
    verb: /^say$/,
    rest: /^\w+ no to\b/,
    actor: ['subject'],
    target: ['from', 'to', 'by'],
  },
  {
    act: 'refuse',
    verb: /^turn$/,
    rest: /\b(?:its|their|his|her|our) backs? (?:on|to)\b|\bdeaf ear\b/,
    actor: ['subject'],
    target: ['on', 'to', 'from', 'of'],
    passive: false,
  },
  {
    act: 'refuse',
    verb: /^(wash)$/,
    rest: /\bhands of\b/,
    actor: ['subject'],
    target: ['of'],
    passive: false,
  },
  {
    act: 'refuse',
    verb: /^(veto|hold hostage)$/,
    object: /\b(aid|loans?|funds|funding|assistance|package|help|arms|weapons|money|tranche|deployment|mission)\b/,
    actor: ['subject'],
    target: ['for', 'to', 'object-owner'],
    passive: false,
  },
  // Idle while an ally is struck
  {
    act: 'combat',
    verb: /^lift$/,
    object: /\b(finger|hand)\b/,
    actor: ['subject'],
    target: ['for', 'next', 'context'],
  },
  {
    act: 'combat',
    verb: /^do$/,
    rest: /^\w+ (nothing|little)( more)?( else)? (when|as|while|after|for)\b/,
    actor: ['subject'],
    target: ['for', 'next'],
    negated: true,
    confidence: 0.6,
  },
  // Changes of side
  {
    act: 'realign-toward',
    verb: /^(drift|slip|slide|fall|move|come|enter|pull|be|return|swing)$/,
    rest: /\b(orbit|arms|embrace|camp|sphere of influence|fold)\b/,
    actor: ['subject'],
    target: ['into', 'to', 'in'],
    passive: false,
  },
  {
    act: 'realign-away',
    verb: /^(tell|order|ask|instruct|give)$/,
    rest: /\bto (leave|withdraw|remove|pull out|go home|close|quit|vacate|depart|shut)\b.*|\b(hours|days|weeks|months) to (leave|withdraw|pack)\b/,
    object: /./,
    actor: ['subject'],
    target: ['object', 'object-owner'],
    passive: false,
    confidence: 0.6,
  },
  // Crises
  {
    act: 'economic-crisis',
    verb: /^be$/,
    rest: /\b(grip|midst|throes|brink|verge|edge) of\b.*\b(crisis|recession|famine|default|bankruptcy|insolvency|hyperinflation|depression)\b|^\w+ (bankrupt|insolvent|broke)\b/,
    actor: [],
    target: ['subject'],
  },
  {
    act: 'economic-crisis',
    verb: /^(pass|hit|reach|top|exceed|soar|climb|run|surge|jump|rise|surpass|be)$/,
    subject: /\b(?:hyper)?inflation\b/,
    rest: /\bper ?cent\b|%/,
    actor: [],
    target: ['subject', 'in'],
    confidence: 0.5,
  },
  {
    act: 'economic-crisis',
    verb: /^run out$/,
    rest: /\bof (fuel|cash|dollars|foreign exchange|reserves|hard currency|money|food|foreign currency|medicine|petrol)\b/,
    actor: [],
    target: ['subject'],
  },
];

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
    target: ['over', 'in', 'off' as Slot, 'near' as Slot, 'to', 'for', 'into', 'object'],
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
    act: 'sanctuary',
    verb: /^(flee|escape)$/,
    actor: ['to', 'into'],
    target: ['subject'],
    passive: false,
    confidence: 0.5,
  },
];

const text = (group: Group | undefined, view: SentenceView): string =>
  group === undefined ? '' : group.map((phrase) => view.words(phrase.first, phrase.last)).join(' ');

/** What the frames find in a clause; the first that fits has it. */
export function framed(frames: readonly Frame[], clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  for (const frame of frames) {
    if (!frame.verb.test(lemma) || (frame.passive !== undefined && frame.passive !== clause.passive)) continue;
    if (frame.subject !== undefined && !frame.subject.test(text(clause.subject, view))) continue;
    if (frame.object !== undefined && !clause.objects.some((group) => frame.object?.test(text(group, view)))) continue;
    if (frame.rest !== undefined && !frame.rest.test(view.words(clause.group.verb, clause.last + 5))) continue;
    const actors = fill(frame.actor, clause, view, []);
    const targets = fill(frame.target, clause, view, actors);
    const caused = /^(economic-crisis|regime-collapse)$/.test(frame.act);
    if (targets.length === 0 || (actors.length === 0 && !caused)) continue;
    if (!fits(frame, clause, targets)) continue;
    return [
      {
        act: frame.act,
        actors,
        targets: targets.slice(0, 2),
        first: clause.first,
        last: clause.last,
        clause,
        rule: `frame:${frame.act}:${lemma}`,
        confidence: frame.confidence ?? 0.65,
        ...(frame.negated ? { negated: true } : {}),
        ...(caused ? { actorless: true } : {}),
      },
    ];
  }
  return [];
}

/** Only a land that not all recognise is helped by being recognised; only a leader who flees finds refuge. */
function fits(frame: Frame, clause: Clause, targets: readonly string[]): boolean {
  if (frame.act === 'diplomacy' && /recogni/.test(clause.group.lemma))
    return targets.every((code) => /^[a-z]/.test(code));
  if (frame.act === 'sanctuary')
    return clause.subject.some(
      (phrase) =>
        phrase.names.some(({ kind }) => kind === 'leader') ||
        /^(president|dictator|king|he|leader|shah|emir|premier|minister|emperor|junta|rebels)$/.test(phrase.low),
    );
  if (frame.act === 'deploy' && /^(sail|steam|anchor|dock|patrol)$/.test(clause.group.lemma))
    return clause.subject.some((phrase) => phrase.things.has('troops') || phrase.things.has('arms') || phrase.proper);
  return true;
}

function fill(
  slots: readonly Slot[],
  clause: Clause,
  view: SentenceView,
  except: readonly string[],
): readonly string[] {
  for (const slot of slots) {
    const codes = [...new Set(slotOf(slot, clause, view, except))].filter((code) => !except.includes(code));
    if (codes.length > 0) return codes;
  }
  return [];
}

function slotOf(slot: Slot, clause: Clause, view: SentenceView, except: readonly string[]): readonly string[] {
  if (slot === 'subject') {
    if (clause.passive && clause.link === 'reduced') return [];
    const codes = view.subjectOf(clause);
    return codes.length > 0 ? codes : view.owners(clause.subject);
  }
  if (slot === 'object') return view.agents(clause.objects[0], view.subjectOf(clause));
  if (slot === 'object-owner') return view.owners(clause.objects[0], view.subjectOf(clause));
  if (slot === 'second') return view.agents(clause.objects[1], view.subjectOf(clause));
  if (slot === 'context') return view.discourse.context(except);
  if (slot === 'other-subject') return view.discourse.otherSubject(except);
  if (slot === 'next') {
    const next = view.clauses[clause.index + 1];
    if (next === undefined) return [];
    const whom = view.whom(next.objects[0], next);
    return whom.some((code) => !except.includes(code)) ? whom : view.whomAfter(next, 'in', 'on', 'into', 'to', 'at');
  }
  return view.whomAfter(clause, slot);
}

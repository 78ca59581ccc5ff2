import type { Act } from '../claim.ts';
import type { Clause, Group } from '../language/clause-parts.ts';
import type { Thing } from '../language/nouns.ts';
import { type Found, isThing, type SentenceView } from '../sentence.ts';

/**
 * Where a role of a frame stands: with the subject, an object, after a preposition, or in the text around. `object-owner` is
 * whose the object is; `subject-next` whom a preposition after the subject names; `next` whom the clause after it acts upon; `context` whom the text speaks of.
 * `agent` does the act, in an active or a passive clause, and `patient` is whom or what it is done to; `second` is the second object,
 * `any` whoever else the clause names, `there` where it happens.
 */
export type Slot =
  | 'subject'
  | 'object'
  | 'object-owner'
  | 'subject-owner'
  | 'subject-next'
  | 'next'
  | 'context'
  | 'topic'
  | 'other-subject'
  | 'agent'
  | 'patient'
  | 'patient-owner'
  | 'second'
  | 'any'
  | 'there'
  | 'client'
  | `${'to' | 'toward' | 'towards' | 'upon' | 'alongside' | 'beside' | 'behind' | 'as' | 'while' | 'around' | 'opposite' | 'from' | 'off' | 'near' | 'of' | 'in' | 'for' | 'with' | 'on' | 'at' | 'over' | 'into' | 'by' | 'against' | 'between'}`;

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
  /** What the words of the patient must hold. */
  readonly patient?: RegExp;
  /** What one of the patient's things must be. */
  readonly things?: readonly Thing[];
  /** What the words from the verb on must not hold. */
  readonly unless?: RegExp;
  /** What the clause after it tells must be at something of the actor's. */
  readonly atHome?: true;
  /** Not for an infinitive. */
  readonly finite?: true;
  /** The patient must hold a name. */
  readonly named?: true;
  readonly passive?: boolean;
  readonly actor: readonly Slot[];
  readonly target: readonly Slot[];
  readonly negated?: true;
  /** Only where the verb is negated; the frame says what that means. */
  readonly denies?: true;
  readonly confidence?: number;
}

/** A frame in short: the act, the verbs, and where whom it serves is found; whoever does it is the agent. */
export function sense(act: Act, verbs: string, target: string, more: Partial<Frame> = {}): Frame {
  return {
    act,
    verb: new RegExp(`^(${verbs.split(', ').join('|')})$`),
    actor: ['agent'],
    target: target.split(' ') as Slot[],
    confidence: 0.55,
    ...more,
  };
}

const text = (group: Group | undefined, view: SentenceView): string =>
  (group ?? [])
    .map((phrase) => {
      // "a million of our people".
      const of = view.low(phrase.last + 1) === 'of' ? view.startingAt(phrase.last + 2) : undefined;
      return view.words(phrase.first, of?.last ?? phrase.last);
    })
    .join(' ');

const BY_VERB = new WeakMap<readonly Frame[], Map<string, readonly Frame[]>>();
const MOST_VERBS = 5000;

/** The frames of a verb. */
export function framesOf(frames: readonly Frame[], lemma: string): readonly Frame[] {
  let known = BY_VERB.get(frames);
  if (known === undefined) {
    known = new Map();
    BY_VERB.set(frames, known);
  }
  let own = known.get(lemma);
  if (own === undefined) {
    own = frames.filter(({ verb }) => verb.test(lemma));
    if (known.size < MOST_VERBS) known.set(lemma, own);
  }
  return own;
}

/** What the frames find in a clause; the first that fits has it. */
export function framed(frames: readonly Frame[], clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  for (const frame of framesOf(frames, lemma)) {
    if (frame.passive !== undefined && frame.passive !== clause.passive) continue;
    if (frame.denies && !clause.group.negated) continue;
    if (frame.subject !== undefined && !frame.subject.test(text(clause.subject, view))) continue;
    if (frame.object !== undefined && !objectsOf(clause, view).some((group) => frame.object?.test(text(group, view))))
      continue;
    if (frame.rest !== undefined && !frame.rest.test(view.words(clause.group.verb, clause.last + 5))) continue;
    if (frame.patient !== undefined && !frame.patient.test(text(patientOf(clause), view))) continue;
    if (
      frame.things !== undefined &&
      ![patientOf(clause), ...(clause.passive ? [] : clause.objects)].some((group) =>
        isThing(group, ...(frame.things ?? [])),
      )
    )
      continue;
    if (frame.named && !patientOf(clause)?.some(({ names }) => names.length > 0)) continue;
    if (frame.finite && clause.group.infinitive) continue;
    if (frame.unless?.test(view.words(clause.group.verb, clause.last + 5))) continue;
    const actors = fill(frame.actor, clause, view, []);
    const targets = fill(frame.target, clause, view, actors, /^(attack|threat)$/.test(frame.act));
    const caused = /^(economic-crisis|regime-collapse)$/.test(frame.act);
    if (targets.length === 0 || (actors.length === 0 && !caused)) continue;
    if (frame.atHome && !atHome(clause, view, actors)) continue;
    if (!fits(frame, clause, targets)) continue;
    return [
      {
        act: frame.act,
        actors,
        targets: targets.slice(0, 2),
        first: clause.first,
        last: clause.last,
        clause: frame.denies ? null : clause,
        rule: `frame:${frame.act}:${lemma}`,
        confidence: frame.confidence ?? 0.65,
        ...(frame.negated ? { negated: true } : {}),
        ...(caused ? { actorless: true } : {}),
      },
    ];
  }
  return [];
}

/** "let the Americans use Kadena": the place is the actor's. */
function atHome(clause: Clause, view: SentenceView, actors: readonly string[]): boolean {
  const next = view.clauses[clause.index + 1];
  if (next === undefined) return false;
  const there = [
    ...view.whom(next.objects[0], next),
    ...view.whomAfter(next, 'from', 'at', 'in', 'through', 'over', 'on'),
  ];
  return there.some((code) => actors.includes(code));
}

/** Whom or what the verb acts upon: the object, or the subject of a passive. */
const patientOf = (clause: Clause): Group | undefined =>
  clause.passive && clause.link !== 'reduced' && clause.subject.length > 0 ? clause.subject : clause.objects[0];

/** What places come after: where something happens. */
const PLACED = [
  'in',
  'into',
  'at',
  'on',
  'to',
  'onto',
  'near',
  'across',
  'over',
  'off',
  'inside',
  'along',
  'around',
  'outside',
];
/** What comes after these is a source, a foe or a time, and not whom an act serves. */
const ASIDE = new Set([
  'from',
  'by',
  'against',
  'despite',
  'since',
  'until',
  'after',
  'before',
  'during',
  'like',
  'unlike',
  'without',
]);

/** The objects of a verb; of "let weapons for X cross its soil" what crosses. */
function objectsOf(clause: Clause, view: SentenceView): readonly Group[] {
  if (clause.objects.length > 0) return clause.objects;
  const next = view.clauses[clause.index + 1];
  return next?.link === 'reported' && next.governor === clause ? [next.subject] : [];
}

/** Only a land that not all recognise is helped by being recognised; only a leader who flees finds refuge. */
function fits(frame: Frame, clause: Clause, targets: readonly string[]): boolean {
  if (frame.act === 'diplomacy' && /recogni/.test(clause.group.lemma))
    return targets.every((code) => /^[a-z]/.test(code));
  if (frame.act === 'sanctuary' && !frame.patient && !frame.object)
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
  struck = false,
): readonly string[] {
  for (const slot of slots) {
    const codes = [...new Set(slotOf(slot, clause, view, except, struck))].filter((code) => !except.includes(code));
    if (codes.length > 0) return codes;
  }
  return [];
}

function slotOf(
  slot: Slot,
  clause: Clause,
  view: SentenceView,
  except: readonly string[],
  struck: boolean,
): readonly string[] {
  if (slot === 'subject') {
    if (clause.passive && clause.link === 'reduced') return [];
    const codes = view.subjectOf(clause);
    return codes.length > 0 ? codes : view.owners(clause.subject);
  }
  if (slot === 'agent') {
    if (clause.passive) return view.whomAfter(clause, 'by');
    return slotOf('subject', clause, view, except, struck);
  }
  if (slot === 'patient') return view.agents(patientOf(clause), clause.passive ? [] : view.subjectOf(clause));
  if (slot === 'patient-owner') return view.owners(patientOf(clause), clause.passive ? [] : view.subjectOf(clause));
  if (slot === 'client') return view.discourse.clientOf(except);
  if (slot === 'second') return view.agents(clause.objects[1], view.subjectOf(clause));
  if (slot === 'there') return view.whomAfter(clause, ...PLACED);
  if (slot === 'any') {
    const groups = [
      ...clause.objects,
      ...clause.complements.filter(({ prep }) => !ASIDE.has(prep)).map(({ phrases }) => phrases),
    ];
    for (const group of groups) {
      const codes = view.whom(group, clause).filter((code) => !except.includes(code));
      if (codes.length > 0) return codes;
    }
    return [];
  }
  if (slot === 'object') return view.agents(objectsOf(clause, view)[0], view.subjectOf(clause));
  if (slot === 'object-owner') return view.owners(clause.objects[0], view.subjectOf(clause));
  if (slot === 'subject-owner') return view.owners(clause.subject);
  if (slot === 'subject-next') {
    const last = clause.subject.at(-1);
    const next =
      last !== undefined && /^(in|of|to|from|on|by)$/.test(view.low(last.last + 1))
        ? view.startingAt(last.last + 2)
        : undefined;
    return next === undefined ? [] : view.agents([next]).concat(view.owners([next]));
  }
  if (slot === 'topic') return [view.discourse.topic(except)].filter((code) => code !== null);
  if (slot === 'context') return view.discourse.context(except, struck);
  if (slot === 'other-subject') return view.discourse.otherSubject(except);
  if (slot === 'next') {
    const next = view.clauses[clause.index + 1];
    if (next === undefined) return [];
    if (next.link === 'reduced') {
      const by = view.whomAfter(next, 'by');
      if (by.length > 0) return by;
    }
    const whom = view.whom(next.objects[0], next);
    return whom.some((code) => !except.includes(code)) ? whom : view.whomAfter(next, 'in', 'on', 'into', 'to', 'at');
  }
  return view.whomAfter(clause, slot);
}

import type { Act } from '../claim.ts';
import type { Clause, Group } from '../language/clause-parts.ts';
import type { Found, SentenceView } from '../sentence.ts';

/**
 * Where a role of a frame stands: with the subject, an object, after a preposition, or in the text around. `object-owner` is
 * whose the object is; `subject-next` whom a preposition after the subject names; `next` whom the clause after it acts upon; `context` whom the text speaks of.
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
  | `${'to' | 'from' | 'off' | 'near' | 'of' | 'in' | 'for' | 'with' | 'on' | 'at' | 'over' | 'into' | 'by' | 'against' | 'between'}`;

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
  /** Only where the verb is negated; the frame says what that means. */
  readonly denies?: true;
  readonly confidence?: number;
}

const text = (group: Group | undefined, view: SentenceView): string =>
  group === undefined ? '' : group.map((phrase) => view.words(phrase.first, phrase.last)).join(' ');

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

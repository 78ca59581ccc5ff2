import { isOf } from './language/verbs.ts';
import { nameOf } from './scopes.ts';
import type { SentenceView } from './sentence.ts';

/** A denial that points back: "Moscow denies this", "Minsk rejected the accusations", "Beijing called it baseless". */
export interface Denial {
  readonly by: string;
  readonly codes: readonly string[];
  /** The token of the verb; claims before it in the sentence, or else of the sentence before, are meant. */
  readonly at: number;
  /** "a charge that Minsk denies": only what stands before it in the sentence. */
  readonly within: boolean;
}

const CHARGE =
  /\b(accusations?|charges?|allegations?|claims?|reports?|assertions?|suggestions?|involvement|it|this|that|them|these|responsibility|role|wrongdoing|rumou?rs?|findings?|story|account)\b/;
const FALSE =
  /\b(baseless|false|untrue|unfounded|groundless|fabricat\w*|absurd|nonsense|lies?|fiction|fake|propaganda|slander|ridiculous|disinformation|fantasy|without foundation|no basis)\b/;

/** The denials of a sentence that point back to what was said. */
export function denialsOf(view: SentenceView): Denial[] {
  const found: Denial[] = [];
  for (const clause of view.clauses) {
    const { lemma } = clause.group;
    const object = clause.objects[0];
    const words = object === undefined ? '' : object.map((phrase) => view.words(phrase.first, phrase.last)).join(' ');
    const next = view.clauses[clause.index + 1];
    const embeds =
      next !== undefined &&
      next.governor === clause &&
      (next.link === 'gerund' || next.link === 'reported' || next.link === 'infinitive');
    const denies =
      isOf(lemma, 'deny') &&
      !clause.group.negated &&
      !embeds &&
      (clause.link === 'relative'
        ? CHARGE.test(words) || object === undefined
        : (CHARGE.test(words) && !/\b(requests?|pleas?|appeals?|calls?|demands?)\b/.test(words)) ||
          (lemma === 'deny' && object === undefined && clause.complements.length === 0));
    const calls =
      /^(call|describe|brand|label|denounce|dismiss|say|be)$/.test(lemma) &&
      FALSE.test(view.words(clause.group.last + 1, Math.max(clause.last, clause.group.last + 6))) &&
      (/^(call|describe|brand|label|denounce|dismiss)$/.test(lemma)
        ? CHARGE.test(words)
        : CHARGE.test(clause.subject.map((phrase) => phrase.low).join(' ')));
    if (!denies && !calls) continue;
    let by = nameOf(clause.passive ? view.after(clause, 'by') : clause.subject, view);
    let codes = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
    if (calls && /^(be)$/.test(lemma)) {
      by = clause.governor === null ? '' : nameOf(clause.governor.subject, view);
      codes = clause.governor === null ? [] : view.subjectOf(clause.governor);
    }
    if (by === '' && codes.length === 0) continue;
    found.push({
      by: by === '' ? (codes[0] as string) : by,
      codes,
      at: clause.group.verb,
      within: clause.link === 'relative',
    });
  }
  return found;
}

import type { Phrase } from '../language/phrases.ts';
import type { SentenceView } from '../sentence.ts';
import { type Add, whomOf } from './noun-fates.ts';
import { pairs } from './politics.ts';

const PACT =
  /^(treaty|treaties|pacts?|agreements?|accords?|alliance|deal|memorandum|protocol|convention|partnership|compact)$/;
const WEIGHTY =
  /\b(defen[cs]e|security|military|mutual|friendship|non-aggression|assistance|alliance|cooperation|strategic|basing|status-of-forces|collective|peace|border)\b/;
const MADE =
  /^(?:,? ?(?:which|that) (?:was|were) )?(signed|concluded|initialled|initialed|sealed|reached|struck|agreed|inked|made)$/;

/** "the cooperation agreement concluded with Moscow", "Seoul's defence treaty with Washington", "a pact between Riyadh and Cairo". */
export function pacts(phrase: Phrase, view: SentenceView, holder: readonly string[], add: Add): void {
  if (!PACT.test(phrase.low)) return;
  const words = view.words(phrase.first, phrase.last);
  const told = view.clauses.some(
    (clause) =>
      !MADE.test(view.low(clause.group.verb)) &&
      (clause.objects.some((group) => group.includes(phrase)) || (clause.passive && clause.subject.includes(phrase))),
  );
  const made = MADE.test(view.low(phrase.last + 1)) ? phrase.last + 1 : -1;
  if (made < 0 && (told || !WEIGHTY.test(words))) return;
  for (let k = (made < 0 ? phrase.last : made) + 1; k < phrase.last + 10 && k < view.tokens.length; k++) {
    const link = view.low(k);
    if (/^[.;:]$/.test(link)) return;
    const next = view.startingAt(k + 1);
    if (next === undefined || !/^(with|between|by)$/.test(link)) continue;
    const and = /^(and)$/.test(view.low(next.last + 1)) ? view.startingAt(next.last + 2) : undefined;
    const both = and === undefined ? whomOf([next], view) : whomOf([next, and], view);
    const last = (and ?? next).last;
    const pair = link === 'with' ? undefined : pairs(both)[0];
    if (pair !== undefined) add('sign-agreement', pair.slice(0, 1), pair.slice(1), last, 'noun:pact', 0.55);
    else if (link === 'with' && both.length > 0) {
      const own = holder.length > 0 ? holder : made < 0 ? [] : signers(view, both);
      if (own.length === 1) add('sign-agreement', own, both.slice(0, 1), last, 'noun:pact', 0.55);
    }
    return;
  }
}

/** Who signed, where the phrase leaves it out: whoever acts in the sentence, or speaks. */
function signers(view: SentenceView, except: readonly string[]): readonly string[] {
  for (const clause of view.clauses) {
    if (!clause.group.finite || MADE.test(view.low(clause.group.verb))) continue;
    const codes = view.subjectOf(clause).filter((code) => !except.includes(code));
    if (codes.length > 0) return codes.slice(0, 1);
  }
  return view.discourse.issuer === null || except.includes(view.discourse.issuer) ? [] : [view.discourse.issuer];
}

const STANDING =
  /^(garrisons?|bases?|airbases?|brigades?|battlegroups?|battalions?|contingents?|outposts?|peacekeepers|instructors|advisers|advisors|trainers|division|regiment|facility)$/;

/** "the German brigade in Lithuania", "its naval base at Tartus": it stands there. */
export function standing(phrase: Phrase, view: SentenceView, holder: readonly string[], add: Add): void {
  if (!STANDING.test(phrase.low) || holder.length !== 1 || !/^(in|at|on|near)$/.test(view.low(phrase.last + 1))) return;
  const next = view.startingAt(phrase.last + 2);
  if (next === undefined) return;
  const where = whomOf([next], view).filter((code) => !holder.includes(code));
  const acted = view.clauses.some(
    (clause) =>
      clause.objects.some((group) => group.includes(phrase)) ||
      clause.complements.some((part) => part.phrases.includes(phrase)),
  );
  if (where.length === 0 || acted) return;
  add('deploy', holder, where.slice(0, 1), next.last, 'noun:standing', 0.5);
}

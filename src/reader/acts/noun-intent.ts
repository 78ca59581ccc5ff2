import type { Phrase } from '../language/phrases.ts';
import type { SentenceView } from '../sentence.ts';
import { type Add, whomOf } from './noun-fates.ts';

export const WILL_NOT = new Set(['refusal', 'unwillingness', 'reluctance']);

export const CANNOT = new Set(['inability', 'failure']);

/** "the deployment of Russian troops to Mali". */
export function deployment(
  phrase: Phrase,
  view: SentenceView,
  holder: readonly string[],
  prep: string,
  next: Phrase | undefined,
  add: Add,
): void {
  let actors = holder;
  let where: readonly string[] = [];
  let last = phrase.last;
  let troops =
    phrase.things.has('troops') ||
    /\b(troops?|military|forces?|soldiers?|naval)\b/.test(view.words(phrase.first, phrase.last));
  for (let k = 0, link = prep, at = next; k < 3 && at !== undefined; k++) {
    if (link === 'of') {
      if (!at.things.has('troops')) return;
      troops = true;
      if (actors.length === 0) actors = whomOf([at], view);
    } else if (/^(to|in|on|into)$/.test(link)) where = whomOf([at], view);
    last = at.last;
    link = view.low(at.last + 1);
    at = /^(to|in|on|of|into)$/.test(link) ? view.startingAt(at.last + 2) : undefined;
  }
  if (!troops || actors.length === 0 || where.length === 0 || phrase.low === 'presence') return;
  add('deploy', actors, where, last, 'noun:deployment', 0.55);
}

/** "Russia's refusal to help", "its inability to save". */
export function willing(phrase: Phrase, word: string, view: SentenceView, holder: readonly string[], add: Add): void {
  if (holder.length === 0) return;
  const clause = view.clauses.find((each) => each.group.infinitive && each.group.first === phrase.last + 1);
  if (clause === undefined) return;
  const chain = [
    clause,
    ...view.clauses.filter(
      (each) => each.index > clause.index && each.group.infinitive && each.group.first <= clause.last + 3,
    ),
  ];
  const help = chain.some((each) =>
    /^(help|aid|defend|protect|send|supply|support|save|rescue|assist|export|sell|lend|arm|fund|open|let|allow|join|lift|deploy|commit|intervene|come|shield|provide|deliver|fight|stand|arm|do|prevent)\b/.test(
      each.group.lemma,
    ),
  );
  if (!help) return;
  // "the refusal to export jets to Ankara was dropped": named after the next noun.
  const named = (): readonly string[] => {
    for (let k = clause.last + 1; k < clause.last + 8; k++) {
      const next = /^(to|for|with)$/.test(view.low(k)) ? view.startingAt(k + 1) : undefined;
      const codes = next === undefined ? [] : whomOf([next], view).filter((code) => !holder.includes(code));
      if (codes.length > 0) return codes;
    }
    return [];
  };
  for (const each of chain) {
    const whom = [
      ...view.agents(each.objects[0], holder),
      ...view.whomAfter(each, 'to', 'for', 'of', 'with'),
      ...named(),
    ].filter((code) => !holder.includes(code));
    if (whom.length > 0) {
      add(
        WILL_NOT.has(word) ? 'refuse' : word === 'inability' ? 'unable' : 'combat',
        holder,
        whom.slice(0, 1),
        each.last,
        `noun:${word}`,
        0.6,
        word === 'failure' ? { negated: true } : {},
      );
      return;
    }
  }
}

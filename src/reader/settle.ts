import type { Discourse } from './discourse.ts';
import type { Clause } from './language/clause-parts.ts';
import type { Phrase } from './language/phrases.ts';
import { isOf } from './language/verbs.ts';
import type { SentenceView } from './sentence.ts';
import { isPerson } from './sentence-filter.ts';

const OFFICERS = new Set(['president', 'secretary', 'minister']);

/** "The President reaffirmed the commitment of the United States": of which state "the President" is. */
export function committing(view: SentenceView, discourse: Discourse): void {
  for (const clause of view.clauses) {
    if (!OFFICERS.has(clause.subject[0]?.low ?? '') || !isOf(clause.group.lemma, 'back_up')) continue;
    const of = clause.complements[0]?.prep === 'of' ? clause.complements[0].phrases[0] : undefined;
    if (of?.agent?.kind === 'code' && clause.objects[0]?.some((phrase) => phrase.things.has('commitment')))
      discourse.president = of.agent.code;
  }
}

/** Settles, in reading order, whom each phrase means. */
export function settle(view: SentenceView, discourse: Discourse): void {
  const subjectAt = new Map<Phrase, Clause>();
  for (const clause of view.clauses) {
    const main = (each: Clause | undefined) => each?.group.finite && each.link !== 'relative';
    for (const phrase of clause.subject)
      if (!subjectAt.has(phrase) || (!main(subjectAt.get(phrase)) && main(clause))) subjectAt.set(phrase, clause);
  }
  for (const phrase of view.phrases) {
    const asSubject = subjectAt.get(phrase);
    const clause = asSubject ?? view.clauses.find((each) => each.first <= phrase.first && phrase.first <= each.last);
    const subject = asSubject !== undefined || clause === undefined ? [] : view.agents(clause.subject, [], true);
    if (phrase.agent !== null) {
      const both =
        phrase.names.length === 0 &&
        /^both\b|\btwo\b/.test(view.words(phrase.first, phrase.last)) &&
        /^(countries|states|nations|governments|sides|leaders|presidents|ministers|capitals|allies|neighbours|neighbors|regimes|both|parties|powers|republics)$/.test(
          phrase.low,
        );
      const codes = both ? discourse.two(subject) : meant(discourse, phrase, view, subject, asSubject !== undefined);
      view.settle(phrase, codes);
      if (codes.length > 0 && phrase.names.length > 0 && phrase.things.size > 0) discourse.seeHead(phrase.low, codes);
    } else if (
      (phrase.first < phrase.last || phrase.low.includes('-')) &&
      (/^(all|both|the) (three|two|four)$/.test(view.words(phrase.first, phrase.last)) ||
        /\b(two|three|four)\b.*\b(states|countries|nations)$/.test(view.words(phrase.first, phrase.last)))
    ) {
      const count = /three/.test(view.words(phrase.first, phrase.last))
        ? 3
        : /four/.test(view.words(phrase.first, phrase.last))
          ? 4
          : 2;
      const codes = discourse.lastStates(count, subject);
      if (codes.length > 0) {
        phrase.agent = { kind: 'word', word: 'all' };
        view.settle(phrase, codes);
      }
    }
    for (const mention of phrase.names) discourse.see(mention.code, mention.kind);
    if (
      discourse.official === null &&
      discourse.opening &&
      phrase.agent?.kind === 'code' &&
      asSubject?.link === 'main' &&
      /^(ministry|government|kingdom|republic|federation|embassy|presidency|cabinet)$/.test(phrase.low) &&
      isOf(asSubject.group.lemma, 'speak_for')
    )
      discourse.official = phrase.agent.code;
    if (asSubject?.group.finite && asSubject.link !== 'relative') {
      const group = asSubject.subject;
      if (group.at(-1) === phrase) {
        const acting = view.agents(group, [], true);
        // "China's answer is water cannon. Its ships ...": whose it is may be who "it" is next.
        const owner =
          group.length === 1 && phrase.owner?.kind === 'code' && /^(state|seat)$/.test(phrase.owner.name)
            ? [phrase.owner.code]
            : [];
        discourse.act(acting.length > 0 ? acting : owner);
      }
    }
    if (phrase.agent?.kind === 'code' && isPerson(phrase, view))
      discourse.seePerson(phrase.agent.code, asSubject?.group.finite);
  }
}

/** Whom a phrase means: a word such as "ally" only where it is a certain one: "its ally", not "another ally". */
function meant(
  discourse: Discourse,
  phrase: Phrase,
  view: SentenceView,
  subject: readonly string[],
  isSubject: boolean,
): readonly string[] {
  if (phrase.agent?.kind !== 'word') return discourse.resolve(phrase.agent, { subject, isSubject });
  const word = phrase.agent.word;
  const open = view.low(phrase.first);
  if (phrase.first < phrase.head || phrase.first === phrase.last) {
    const pronoun =
      phrase.first === phrase.head &&
      /^(it|they|them|he|him|she|we|us|i|me|both|itself|themselves|himself)$/.test(word);
    const certain =
      pronoun ||
      /^(the|this|that|its|their|his|her|our|both|these|those|my)$/.test(open) ||
      /^(rebels|militants|insurgents|its|their|his|her|our|my)$/.test(word);
    if (!certain) return [];
    if (
      /^(its|their|his|her)$/.test(open) &&
      /^(allies|partners|neighbours|neighbors|members|clients|sponsors|patrons|friends)$/.test(phrase.low)
    )
      return [];
    if (
      /^(its|their|his|her)$/.test(open) &&
      /^(ally|allies|partner|patron|client|protector|neighbour|neighbor|member|members|sponsor|protege|protégé)$/.test(
        phrase.low,
      )
    ) {
      const acting = view.clauses.flatMap((clause) =>
        clause.subject.includes(phrase)
          ? []
          : view.agents(
              clause.subject.filter((other) => other.first < phrase.first),
              [],
              true,
            ),
      );
      return discourse.other([...new Set([...subject, ...acting])]);
    }
    if (
      open === 'the' &&
      word === 'president' &&
      view.tokens[phrase.first + 1]?.text === 'President' &&
      phrase.head === phrase.first + 1 &&
      discourse.president !== null
    )
      return [discourse.president];
    if (word === 'our' || word === 'my')
      return discourse.resolve({ kind: 'word', word: 'our' }, { subject, isSubject });
  }
  return discourse.resolve(phrase.agent, { subject, isSubject });
}

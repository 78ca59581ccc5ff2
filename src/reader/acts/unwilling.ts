import type { Clause } from '../language/clause-parts.ts';
import type { Found, SentenceView } from '../sentence.ts';

/** "stood by as Azerbaijan attacked Armenia": the one attacked. */
export function stoodBy(clause: Clause, view: SentenceView, actors: readonly string[]): readonly string[] {
  const next = view.clauses[clause.index + 1];
  if (next === undefined || !/^(as|while|when)$/.test(next.opener)) return [];
  const whom = view.whom(next.objects[0], next).filter((code) => !actors.includes(code));
  return whom.length > 0 ? whom : view.subjectOf(next).filter((code) => !actors.includes(code));
}

/** "is unable to help", "is not our war": what an adjective or a phrase says of the will to help. */
export function adjectives(
  clause: Clause,
  view: SentenceView,
  actors: readonly string[],
  next: Clause | null,
  within: () => readonly string[],
): Found[] {
  const words = view.words(clause.group.last + 1, clause.group.last + 6);
  const found = /\b(unable|powerless|incapable|helpless|unwilling|reluctant|loath|disinclined)\b/.exec(words)?.[1];
  const last = next === null ? clause.last : Math.max(clause.last, next.last);
  if (found !== undefined) {
    let targets: readonly string[] = within();
    if (
      targets.length === 0 &&
      /\b(the|that|this) (favou?r|help|support|call|plea|same)\b/.test(view.words(clause.group.last, last))
    )
      targets = view.discourse.otherSubject(actors);
    if (targets.length === 0) return [];
    const unwilling = /^(unwilling|reluctant|loath|disinclined)$/.test(found);
    return [
      {
        act: unwilling ? 'refuse' : 'unable',
        first: clause.first,
        last,
        clause,
        actors,
        targets,
        rule: `adj:${found}`,
        confidence: 0.65,
      },
    ];
  }
  // "this is not their problem and not their war": what is no affair of theirs.
  if (clause.group.negated || /\bnot\b/.test(words)) {
    const war = /\b(their|our|its|my|his) (problem|war|fight|business|concern|conflict|quarrel|battle)\b/.exec(words);
    if (war !== null) {
      const speaker = view.discourse.resolve(
        { kind: 'word', word: war[1] as string },
        { subject: [], isSubject: false },
      );
      const targets = view.discourse.other(speaker);
      return [
        {
          act: 'refuse',
          first: clause.first,
          last: clause.last,
          clause: null,
          actors: speaker,
          targets,
          rule: 'phrase:not-our-war',
          confidence: 0.55,
        },
      ];
    }
  }
  return [];
}

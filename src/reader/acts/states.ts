import type { Clause } from '../language/clause-parts.ts';
import { isOf } from '../language/verbs.ts';
import type { Found, SentenceView } from '../sentence.ts';

const REGIME =
  /^(regime|government|junta|dictatorship|dynasty|rule|leadership|republic|administration|monarchy|presidency|president|dictator|state|army|capital|regimes|autocracy)$/;

const CRISIS =
  /\b(econom\w*|currency|financial|fiscal|debt|energy|humanitarian|food|fuel|banking|inflation|blackouts?|hyperinflation|famine|banks?|grid|rouble|ruble|rial|peso|lira|bolivar|pound)\b/;

/** Governments that fall, are toppled, or stand at the brink. */
export function falls(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const made = { first: clause.first, last: clause.last, clause };
  if (isOf(lemma, 'topple')) {
    const object = clause.passive
      ? clause.link === 'reduced'
        ? clause.objects[0]
        : clause.subject
      : clause.objects[0];
    const words = object?.map((phrase) => view.words(phrase.first, phrase.last)).join(' ') ?? '';
    const leader = object?.some((phrase) => phrase.names.some((name) => name.kind === 'leader')) ?? false;
    const ruler =
      leader ||
      /\b(president|government|regime|dictator|prime minister|king|shah|junta|leader|monarchy|ruler|strongman|emperor|despot)\b/.test(
        words,
      );
    if (!ruler) return [];
    if (
      /^(drive|force|remove)$/.test(lemma) &&
      !/\b(power|office|out|into exile|from power)\b/.test(view.words(clause.group.last, clause.last))
    )
      return [];
    const targets = view.whom(object, clause);
    const actors = (clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause)).filter(
      (code) => !targets.includes(code),
    );
    return targets.length === 0
      ? []
      : [
          {
            ...made,
            act: 'regime-collapse',
            actors,
            targets,
            rule: `verb:topple:${lemma}`,
            confidence: 0.8,
            actorless: true,
          },
        ];
  }
  if (isOf(lemma, 'fall') && !clause.passive) {
    const head = clause.subject.at(-1);
    if (head === undefined) return [];
    const seat =
      head.agent?.kind === 'code' &&
      (head.agent.name === 'seat' || head.agent.name === 'leader' || head.agent.name === 'state') &&
      head.names.at(-1)?.last === head.head;
    const regime = REGIME.test(head.low) && (head.owner !== null || head.agent !== null);
    if (!seat && !regime) return crises(clause, view);
    if (/^(army|capital|state|president)$/.test(head.low) && !/^(fall|collapse)$/.test(lemma)) return [];
    const rest = view.words(clause.group.last + 1, clause.last + 2);
    if (
      /^(end|fold|go under|disintegrate)$/.test(lemma) &&
      !/^(regime|government|junta|dictatorship|dynasty|rule)$/.test(head.low)
    )
      return [];
    if (
      lemma === 'fall' &&
      /\b(short|behind|sharply|silent|apart over|in line|victim|out with|by \d|percent|ill|under|back|for|asleep|into disrepair|on deaf|below)\b/.test(
        rest,
      ) &&
      !regime
    )
      return [];
    if (
      seat &&
      head.agent?.kind === 'code' &&
      head.agent.name === 'state' &&
      lemma === 'fall' &&
      !/\bto\b|^$/.test(rest)
    )
      return [];
    const targets = view
      .agents([head], [], true)
      .concat(view.owners([head]))
      .slice(0, 1);
    return targets.length === 0
      ? []
      : [
          {
            ...made,
            act: 'regime-collapse',
            actors: view
              .whomAfter(clause, 'to')
              .filter((code) => !targets.includes(code))
              .slice(0, 0),
            targets,
            rule: `verb:fall:${lemma}`,
            confidence: 0.75,
            actorless: true,
          },
        ];
  }
  return crises(clause, view);
}

/** Economies that break down. */
function crises(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const made = { act: 'economic-crisis' as const, first: clause.first, last: clause.last, clause, actorless: true };
  const subjectWords = clause.subject.map((phrase) => view.words(phrase.first, phrase.last)).join(' ');
  if (
    isOf(lemma, 'flounder') &&
    (CRISIS.test(subjectWords) || (lemma === 'default' && view.subjectOf(clause).length > 0))
  ) {
    if (
      /^(shrink|contract|plunge|tumble|slump)$/.test(lemma) &&
      !/econom|currency|rouble|ruble|rial|peso|lira|bolivar/.test(subjectWords)
    )
      return [];
    let targets: readonly string[] = view.subjectOf(clause).concat(view.owners(clause.subject));
    if (targets.length === 0) targets = view.whomAfter(clause, 'in', 'across');
    if (targets.length === 0) targets = view.discourse.lastStates(1);
    return targets.length === 0
      ? []
      : [{ ...made, actors: [], targets: targets.slice(0, 1), rule: `verb:crisis:${lemma}`, confidence: 0.65 }];
  }
  if (isOf(lemma, 'face')) {
    const object = clause.objects[0] ?? view.after(clause, 'into', 'from', 'of');
    const words = view.words(clause.group.last + 1, clause.last + 4);
    if (
      !/\b(crisis|crises|collapse|meltdown|hyperinflation|recession|blackouts|default|famine|bankruptcy|shortages|depression|insolvency)\b/.test(
        words,
      ) ||
      !CRISIS.test(words)
    )
      return [];
    const targets = view.subjectOf(clause).length > 0 ? view.subjectOf(clause) : view.owners(clause.subject);
    const anchor = object?.[0];
    return targets.length === 0
      ? []
      : [
          {
            ...made,
            first: anchor === undefined ? clause.first : Math.min(clause.group.first, anchor.first),
            actors: [],
            targets,
            rule: `verb:crisis:${lemma}`,
            confidence: 0.7,
          },
        ];
  }
  if (
    /^(push|bring|drive|cripple|wreck|ruin|plunge|hit|paralyse|paralyze|take)$/.test(lemma) &&
    CRISIS.test(subjectWords)
  ) {
    const codes = view.whom(clause.objects[0], clause).concat(view.owners(clause.subject));
    return codes.length === 0
      ? []
      : [{ ...made, actors: [], targets: codes.slice(0, 1), rule: 'verb:crisis:brink', confidence: 0.7 }];
  }
  return [];
}

import type { Clause } from '../language/clause-parts.ts';
import { isOf } from '../language/verbs.ts';
import type { Found, SentenceView } from '../sentence.ts';
/** Threats: threatens with force, warns of war, puts forces on alert. */
export function threats(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  if (!isOf(lemma, 'threaten')) return [];
  const made = { act: 'threat' as const, first: clause.first, clause };
  const actors = view.subjectOf(clause);
  const next = view.clauses[clause.index + 1];
  const governs = next !== undefined && (next.governor === clause || next.link === 'reported') ? next : null;
  const last = governs?.last ?? clause.last;
  const words = view.words(clause.group.verb, Math.max(last, clause.last + 10));
  const not = (codes: readonly string[]) => codes.filter((code) => !actors.includes(code));
  const force =
    /\b(attack\w*|strike|invade|invasion|bomb\w*|force|war|retaliat\w*|rockets?|invasion|strikes?|destroy|hit|annihilat\w*|obliterat\w*|military|nuclear|missiles?|consequences|punish|response|act alone|not (?:tolerate|accept|allow|stand|sit)|playing with fire|pay (?:a|the|dearly)|price|red lines?|intervene|seize|annex|wipe|shell|crush|action|sink|strikes|invading|reprisals?|respond)\b/.test(
      words,
    );
  if (clause.passive) return [];
  if (!force || (/^(hint|swear|vow)$/.test(lemma) && governs === null)) return [];
  if (
    /^(warn|vow|swear|hint)$/.test(lemma) &&
    !(governs !== null && /\b(would|will|could|might)\b/.test(words)) &&
    !/\b(of|with|against)\b .*\b(consequences|retaliation|war|strikes?|response|action|reprisals?)\b/.test(words) &&
    !/\bplaying with fire\b/.test(words) &&
    !(governs?.group.infinitive ?? false)
  )
    return [];
  if (
    lemma === 'warn' &&
    governs !== null &&
    not(view.subjectOf(governs)).length > 0 &&
    view.subjectOf(governs).every((code) => !actors.includes(code))
  )
    return [];
  if (
    lemma === 'vow' &&
    governs !== null &&
    !/\b(retaliat\w*|destroy|strike|attack|punish|crush|annihilat\w*|respond|avenge|hit)\b/.test(words)
  )
    return [];
  const direct = not(view.whom(clause.objects[0], clause));
  const within =
    governs === null
      ? []
      : not(view.whom(governs.objects[0], governs)).length > 0
        ? not(view.whom(governs.objects[0], governs))
        : not(view.whomAfter(governs, 'against', 'on', 'at', 'for'));
  const after = not(view.whomAfter(clause, 'against', 'on', 'to', 'at'));
  let targets: readonly string[] = direct.length > 0 ? direct : within.length > 0 ? within : after;
  if (targets.length === 0)
    targets = not(
      view.agents(
        view.phrases.filter(
          (phrase) =>
            phrase.first > clause.group.last && phrase.agent !== null && phrase.first < clause.group.last + 25,
        ),
      ),
    );
  if (targets.length === 0) targets = view.discourse.context(actors);
  if (targets.length === 0 && !/force|attack|strike/.test(words)) return [];
  return [{ ...made, last, actors, targets, rule: `verb:threat:${lemma}`, confidence: 0.75 }];
}

/** What is done to leaders: taken, or killed. */
export function leaders(clause: Clause, view: SentenceView): Found[] {
  const { lemma } = clause.group;
  const kill = isOf(lemma, 'kill');
  if (!kill && !isOf(lemma, 'capture') && !isOf(lemma, 'die')) return [];
  const object = isOf(lemma, 'die')
    ? clause.subject
    : clause.passive
      ? clause.link === 'reduced'
        ? clause.objects[0]
        : clause.subject
      : clause.objects[0];
  const leader = object?.find((phrase) =>
    isLeader(
      phrase.names.some((name) => name.kind === 'leader'),
      view.words(phrase.first, phrase.last),
    ),
  );
  const pronoun =
    leader === undefined &&
    /^(abduct|arrest|detain|assassinate|execute|hang|kidnap|imprison|jail|snatch|murder|seize|shoot|capture|kill)$/.test(
      lemma,
    )
      ? object?.find((phrase) => /^(he|him|she|her)$/.test(phrase.low))
      : undefined;
  if (pronoun !== undefined) {
    const person = view.discourse.person;
    const targets = clause.passive && person.length > 0 ? person : view.whom([pronoun], clause);
    const named = (clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause)).filter(
      (code) => !targets.includes(code),
    );
    const by = named.length === 0 && clause.passive ? view.discourse.attackerOf(targets) : named;
    return targets.length === 0
      ? []
      : [
          {
            act: kill ? 'leader-killed' : 'leader-captured',
            first: clause.first,
            last: clause.last,
            clause,
            actors: by,
            targets,
            rule: `verb:leader:${lemma}`,
            confidence: 0.55,
            actorless: true,
          },
        ];
  }
  if (leader === undefined) return [];
  if (isOf(lemma, 'die')) return [];
  const targets = view.whom([leader], clause);
  const blow = view.after(clause, 'in', 'by').filter((phrase) => phrase.things.has('attack'));
  const by = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
  const named = (clause.passive && by.length === 0 ? view.owners(blow) : by).filter((code) => !targets.includes(code));
  // "Soviet tanks rolled in. Dubcek was arrested": by whoever has just struck.
  const actors = named.length === 0 && clause.passive ? view.discourse.attackerOf(targets) : named;
  if (
    /^(take|hold|grab|capture)$/.test(lemma) &&
    !/\b(prisoner|captive|custody|hostage|away|by force|capture[ds]?)\b/.test(
      view.words(clause.group.verb, clause.last),
    )
  )
    return [];
  if (
    /^(shoot|hang|hit|strike)$/.test(lemma) &&
    !/\b(dead|hanged|executed)\b/.test(view.words(clause.group.first, clause.last))
  )
    return [];
  return [
    {
      act: kill ? 'leader-killed' : 'leader-captured',
      first: clause.first,
      last: clause.last,
      clause,
      actors,
      targets,
      rule: `verb:leader:${lemma}`,
      confidence: 0.85,
      actorless: true,
    },
  ];
}

const isLeader = (named: boolean, words: string): boolean =>
  named ||
  (/\b(president|prime minister|premier|supreme leader|king|emir|head of state|leader|dictator|chancellor|shah|emperor)\b/.test(
    words,
  ) &&
    !/\b(former|opposition|rebel|vice|deputy|leaders|presidents)\b/.test(words));

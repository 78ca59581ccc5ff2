import type { Clause } from '../language/clause-parts.ts';
import { isOf, type VerbClass } from '../language/verbs.ts';
import type { Found, SentenceView } from '../sentence.ts';
import { arrivals } from './arrivals.ts';
import { refusals, requests } from './asking.ts';
import { combats, helps, intercepts } from './combat.ts';
import { answers, doubts } from './ellipsis.ts';
import { attacks } from './force.ts';
import { framed, framesOf } from './frames.ts';
import { governed, withheld, wouldNot } from './governing.ts';
import { DEFAULTS, IDIOMS } from './idioms.ts';
import { leaders, threats } from './leaders.ts';
import { lends, presences } from './lends.ts';
import { nounActs } from './nouns.ts';
import { realigns, treaties } from './politics.ts';
import { SENSES } from './senses.ts';
import { falls } from './states.ts';
import { bolstered } from './thanks.ts';
import { transfers } from './transfer.ts';
import { diplomacy, words } from './voice.ts';

type Rule = (clause: Clause, view: SentenceView) => Found[];

const of =
  (...names: readonly VerbClass[]) =>
  (lemma: string) =>
    names.some((name) => isOf(lemma, name));
const among =
  (pattern: RegExp, ...names: readonly VerbClass[]) =>
  (lemma: string) =>
    pattern.test(lemma) || names.some((name) => isOf(lemma, name));

/** The rules in the order in which they are asked, each with the verbs that it knows; the first that answers has the clause. */
const FIRST: readonly (readonly [(lemma: string) => boolean, Rule])[] = [
  [
    among(
      /^(refuse|open|close|grant|offer|give|let|allow|permit|bar|deny|lease|lend|provide|shut|ban|make|hand over|extend|use|fly|operate|launch|refuel|take off|get|receive|find|take|obtain|be|remain|become|depend|rely|lean)$/,
      'host',
      'flee',
    ),
    lends,
  ],
  [among(/^(be|remain|become|seem|prove|look|leave)$/, 'refuse'), refusals],
  [among(/^(offer|promise|propose)$/, 'ask'), requests],
  [of('threaten'), threats],
  [of('kill', 'capture'), leaders],
  [among(/^(have|keep|maintain|bind|tie|link)$/, 'sign', 'ratify', 'withdraw'), treaties],
  [
    among(
      /^(push|bring|drive|cripple|wreck|ruin|plunge|hit|paralyse|paralyze|take|default)$/,
      'topple',
      'fall',
      'flounder',
      'face',
    ),
    falls,
  ],
  [of('mediate'), diplomacy],
  [
    among(
      /^(back|support|champion|stand by|answer|respond|reply|call|describe|brand|label|term|demand)$/,
      'speak_for',
      'back_up',
      'stand',
    ),
    words,
  ],
  [among(/^(help|aid|assist|defend|protect|save|rescue|stop|prevent|support)$/), helps],
  [
    among(
      /^(thank|credit|promise|pledge|guarantee|grant|allocate|owe|impose|have|put|build|install|open|hold|keep|make|resume|secure|agree|order|load|deny|begin|start|launch|organise|organize|mount|approve|authorise|authorize|consider|plan|discuss|weigh|mull)/,
      'equip',
      'train',
      'fund',
      'inform',
      'receive',
      'give',
      'stop',
      'share',
      'deploy',
    ),
    transfers,
  ],
  [among(/^(intercept|shoot down|down|destroy)$/), intercepts],
  [among(/^(move|roll|pour|advance|send|go|thrust|sweep)$/, 'attack'), attacks],
  [among(/^(come|go|rush|ride|race|swoop|spring|leap|hurry|fly|run|move|jump)\b/, 'combat'), combats],
  [
    among(
      /^(arrive|come|follow|land|man|guard|patrol|garrison|remain|stay|operate|serve|stand|be|reach|move|head|protect|escort)$/,
      'reinforce',
    ),
    presences,
  ],
];
/** Asked where none of them has answered. */
const LAST: typeof FIRST = [
  [among(/^(reach|arrive|land|flow|pour|stream|head|sail|dock|come|go|touch down|leave|depart|be)$/), arrivals],
  [(lemma) => DEFAULTS.some(({ verb }) => verb.test(lemma)), (clause, view) => framed(DEFAULTS, clause, view)],
  [
    among(/^(help|save|rescue|support|assist|aid|defend|protect|repay|reward|compensate|reciprocate)$/, 'aid'),
    bolstered,
  ],
  [among(/^(help|save|rescue|support|assist|aid|defend|protect)$/), withheld],
  [(lemma) => framesOf(SENSES, lemma).length > 0, (clause, view) => framed(SENSES, clause, view)],
];
const MOVES = among(/^(go|withdraw|recall|tell|order|instruct)$/, 'toward', 'away');

const CHOSEN = new Map<string, readonly Rule[]>();
const MOST_CHOSEN = 5000;

/** The rules that know a verb. */
function rulesFor(lemma: string): readonly Rule[] {
  const known = CHOSEN.get(lemma);
  if (known !== undefined) return known;
  const rules = [...FIRST, ...LAST].filter(([knows]) => knows(lemma)).map(([, rule]) => rule);
  if (MOVES(lemma)) rules.push(asMove);
  if (CHOSEN.size < MOST_CHOSEN) CHOSEN.set(lemma, rules);
  return rules;
}

const complete = (found: Found): boolean =>
  (found.actors.length > 0 || found.actorless === true) && (found.targets.length > 0 || found.targetless === true);

/** Those who do business do no act of state. */
const PRIVATE =
  /^(compan(?:y|ies)|firms?|banks?|club|team|players?|airlines?|manufacturers?|makers?|shippers?|investors?|workers|farmers|tourists|carriers|rivals|lines|retailers|museums|galleries|fans|operator|retailer|brewer)$/;

/** Marks in the list that a verb may also tell of a change of side. */
const asMove: Rule = () => [];

/** The acts of a sentence, clause by clause, and then those that nouns name. */
export function asking(view: SentenceView, known: (what: string) => boolean): Found[] {
  const found: Found[] = [];
  const done = new Set<Clause>();
  for (const clause of view.clauses) {
    let own: Found[] = [];
    if (purposeOf(clause, done)) continue;
    const { lemma } = clause.group;
    const rules = rulesFor(lemma);
    const idiom = framesOf(IDIOMS, lemma).length > 0;
    if (rules.length === 0 && !idiom) continue;
    if (idiom) own = framed(IDIOMS, clause, view);
    // A rule that knows neither who acts nor for whom has not answered.
    for (const rule of rules) {
      if (own.some(complete)) break;
      const next = rule(clause, view);
      if (next.length > 0 && (own.length === 0 || next.some(complete))) own = next;
    }
    if (own.length > 0 && clause.subject.some((phrase) => PRIVATE.test(phrase.low)))
      own = own.filter((each) => /^(arms|funds|training|intelligence)$/.test(each.act));
    own = own.map((each) => wouldNot(governed(each, clause, view), clause, view));
    found.push(...own);
    if (own.some(complete)) done.add(clause);
    if (rules.at(-1) === asMove && (own.length === 0 || own.every((each) => each.act === 'withdraw'))) {
      const moves = realigns(clause, view);
      found.push(...moves);
      if (moves.length > 0) done.add(clause);
    }
    const last = own.at(-1);
    const target = last?.targets.at(-1);
    if (last !== undefined && target !== undefined)
      view.discourse.helped({ act: last.act, actor: last.actors.at(-1) ?? null, target });
  }
  found.push(...nounActs(view, known), ...answers(view), ...doubts(view));
  return found;
}

/** "sent troops to fight for Russia": what an act is for is no act of its own. */
function purposeOf(clause: Clause, done: ReadonlySet<Clause>): boolean {
  const bare =
    clause.link === 'reported' &&
    clause.group.form === 'base' &&
    clause.group.modal === '' &&
    clause.governor !== null &&
    /^(let|help|make|see|watch)$/.test(clause.governor.group.lemma);
  const object = clause.link === 'gerund' && /^(on|about)?$/.test(clause.opener) && clause.governor !== null;
  if (clause.link !== 'infinitive' && !bare && !object && !(clause.link === 'shared' && clause.group.infinitive))
    return false;
  for (let up = clause.governor; up !== null; up = up.governor) {
    if (done.has(up)) return up.group.lemma !== 'use';
    if (up.link !== 'infinitive' && !(up.link === 'shared' && up.group.infinitive)) return false;
  }
  return false;
}

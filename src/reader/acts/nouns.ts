import type { Act } from '../claim.ts';
import { singular } from '../language/nouns.ts';
import type { Phrase } from '../language/phrases.ts';
import { isOf } from '../language/verbs.ts';
import type { Found, SentenceView } from '../sentence.ts';
import { deeds } from './noun-deeds.ts';
import { type Add, crisis, fall, killing, late, opening, owned, whomOf } from './noun-fates.ts';
import { CANNOT, deployment, WILL_NOT, willing } from './noun-intent.ts';
import { pacts, standing } from './noun-pacts.ts';
import { actsOfThings } from './things.ts';

const ATTACK_OF = new Set([
  'invasion',
  'bombing',
  'bombardment',
  'shelling',
  'occupation',
  'annexation',
  'blockade',
  'siege',
]);

const ATTACK_ON = new Set([
  'attack',
  'assault',
  'strike',
  'airstrike',
  'raid',
  'offensive',
  'incursion',
  'aggression',
  'invasion',
  'onslaught',
  'bombardment',
  'use',
]);

const HANDING = new Set([
  'shipment',
  'delivery',
  'supply',
  'transfer',
  'sale',
  'provision',
  'airlift',
  'export',
  'arming',
  'consignment',
  'arm',
  'weapon',
  'support',
  'aid',
  'assistance',
  'gift',
  'loan',
  'help',
]);

/** Every noun that one of the rules below knows; other phrases are passed over. */
const NAMES_ACT =
  /^(invasion|bombing|bombardment|shelling|occupation|annexation|blockade|siege|attack|assault|strike|airstrike|raid|offensive|incursion|aggression|onslaught|use|shipment|delivery|supply|transfer|sale|provision|airlift|export|arming|consignment|arm|weapon|support|aid|assistance|gift|loan|help|sharing|deployment|presence|refusal|unwillingness|reluctance|inability|failure|request|plea|appeal|call|entreaty|fall|collapse|ouster|overthrow|toppling|downfall|ousting|demise|removal|killing|assassination|murder|execution|death|capture|seizure|arrest|abduction|kidnapping|detention|snatching|crisis|meltdown|hyperinflation|default|insolvency|bankruptcy|famine|opening|access|treaty|pact|agreement|accord|alliance|deal|memorandum|protocol|convention|partnership|compact|garrison|base|airbase|brigade|battlegroup|battalion|contingent|outpost|peacekeeper|instructor|adviser|advisor|trainer|division|regiment|facility)$/;

/** Acts that nouns name: "Russia's invasion of Ukraine", "arms shipments to Tehran", "a plea for troops", "the fall of Kabul". */
export function nounActs(view: SentenceView, known: (what: string) => boolean): Found[] {
  const found: Found[] = [];
  for (const phrase of view.phrases) {
    const word = singular(phrase.low);
    if (phrase.names.length > 0 || /^(withdrawal|pullout|pull-out|departure|evacuation|retreat|exit)s?$/.test(word))
      deeds(phrase, view, holderOf(phrase, view), adder(phrase, found));
    if (!NAMES_ACT.test(word) && !phrase.names.some(({ kind }) => kind === 'leader')) continue;
    const add = adder(phrase, found);
    const holder = holderOf(phrase, view);
    const [prep, next] = nextAfter(phrase, view);
    const whom = next === undefined ? [] : whomOf([next], view);
    if (
      (ATTACK_OF.has(word) && prep === 'of') ||
      (ATTACK_ON.has(word) && /^(on|against|into|in|upon)$/.test(prep)) ||
      (word === 'use' && prep === 'of')
    ) {
      attackNoun(phrase, word, view, holder, whom, next, known, add);
      continue;
    }
    if (HANDING.has(word) && /^(to|for|from|of|by|with)$/.test(prep)) handing(phrase, view, holder, prep, next, add);
    if (
      word === 'sharing' &&
      /\bintelligence|information|data\b/.test(view.words(phrase.first, phrase.last)) &&
      /^(with)$/.test(prep) &&
      holder.length > 0
    )
      add('intelligence', holder, whom, next?.last ?? phrase.last, 'noun:sharing', 0.6);
    if (word === 'deployment' || word === 'presence') deployment(phrase, view, holder, prep, next, add);
    if (WILL_NOT.has(word) || (CANNOT.has(word) && holder.length > 0)) willing(phrase, word, view, holder, add);
    if (/^(request|plea|appeal|call|entreaty)$/.test(word)) plea(phrase, view, holder, add);
    if (
      /^(fall|collapse|ouster|overthrow|toppling|downfall|ousting|demise|removal)$/.test(word) &&
      prep === 'of' &&
      next !== undefined
    )
      fall(word, view, next, add);
    if (/^(collapse|fall|ouster|overthrow|downfall|toppling|demise)$/.test(word) && prep !== 'of')
      owned(phrase, word, add);
    if (/^(killing|assassination|murder|execution|death)$/.test(word))
      killing(phrase, 'leader-killed', view, holder, prep, next, add);
    if (/^(capture|seizure|arrest|abduction|kidnapping|detention|snatching)$/.test(word))
      killing(phrase, 'leader-captured', view, holder, prep, next, add);
    pacts(phrase, view, holder, add);
    standing(phrase, view, holder, add);
    crisis(phrase, word, view, add);
    late(phrase, view, add);
    opening(word, view, prep, next, add);
  }
  return found;
}

/** Adds what a phrase tells. */
function adder(phrase: Phrase, found: Found[]): Add {
  return (act, actors, targets, last, rule, confidence, extra = {}) =>
    found.push({
      act,
      actors,
      targets: targets.filter((code) => !actors.includes(code)),
      first: phrase.first,
      last,
      clause: null,
      rule,
      confidence,
      ...extra,
    });
}

/** Whose it is: "Russia's invasion", "American air strikes"; the owner, where the phrase itself is no actor. */
function holderOf(phrase: Phrase, view: SentenceView): readonly string[] {
  return view.discourse.resolve(phrase.owner ?? (phrase.names.length > 0 ? phrase.agent : null), {
    subject: [],
    isSubject: false,
  });
}

function nextAfter(phrase: Phrase, view: SentenceView): [string, Phrase | undefined] {
  return [view.low(phrase.last + 1), view.startingAt(phrase.last + 2)];
}

function attackNoun(
  phrase: Phrase,
  word: string,
  view: SentenceView,
  holder: readonly string[],
  whom: readonly string[],
  next: Phrase | undefined,
  known: (what: string) => boolean,
  add: Add,
): void {
  let actors = holder;
  const words = view.words(phrase.first, phrase.last);
  if (
    word === 'use' &&
    !/\b(force|water cannon|chemical|poison gas|drones|missiles)\b/.test(view.words(phrase.first, phrase.last + 4))
  )
    return;
  if (actors.length === 0 && next !== undefined) {
    const by = view.low(next.last + 1) === 'by' ? view.startingAt(next.last + 2) : undefined;
    if (by !== undefined) actors = view.agents([by]);
  }
  let targets = whom;
  // "condemns the attack on its territory": not its own.
  const told = view.clauses.find((each) => each.objects.some((group) => group.includes(phrase)));
  if (told !== undefined && next?.owner?.kind === 'word' && isOf(told.group.lemma, 'speak_for')) {
    const others = view.discourse.other([...view.subjectOf(told), ...actors]);
    if (others.length > 0) targets = others;
  }
  if (word === 'use' && next !== undefined) {
    const against = view.low(next.last + 1) === 'against' ? view.startingAt(next.last + 2) : undefined;
    targets = against === undefined ? [] : whomOf([against], view);
  }
  if (
    actors.length === 0 ||
    targets.length === 0 ||
    /\b(verbal|cyber|personal|scathing|blistering|veiled)\b/.test(words)
  )
    return;
  if (actors.every((code) => targets.includes(code)) || known(`${actors.join()}>${targets.join()}`)) return;
  add('attack', actors, targets, next?.last ?? phrase.last, `noun:${word}`, 0.6);
}

function handing(
  phrase: Phrase,
  view: SentenceView,
  holder: readonly string[],
  prep: string,
  next: Phrase | undefined,
  add: Add,
): void {
  const words = view.words(phrase.first, phrase.last);
  const word = singular(phrase.low);
  let things: readonly Phrase[] = [phrase];
  let at = next;
  let receiver: readonly string[] = [];
  let giver = holder;
  let last = phrase.last;
  for (let k = 0, link = prep; k < 3 && at !== undefined; k++) {
    if (link === 'of' && at.agent?.kind !== 'code' && at.names.length === 0) things = [at, ...things];
    else if (link === 'of' && word === 'arming') receiver = whomOf([at], view);
    else if (link === 'to' || link === 'for' || (link === 'with' && word === 'sharing')) receiver = whomOf([at], view);
    else if (link === 'from' || link === 'by') giver = whomOf([at], view);
    last = at.last;
    link = view.low(at.last + 1);
    at = /^(to|for|from|by|of|with)$/.test(link) ? view.startingAt(at.last + 2) : undefined;
  }
  const before = view.low(phrase.first - 1);
  const lead = [1, 2, 3, 4].find(
    (back) =>
      /^(absent|without)$/.test(view.low(phrase.first - back)) &&
      /^(absent|without)( any)?( \w+)?( or)?$/.test(view.words(phrase.first - back, phrase.first - 1)),
  );
  const negated = lead !== undefined || before === 'no' || phrase.quantity === 'no';
  const acts = actsOfThings(things, word === 'sale' ? 'sell' : 'supply', null);
  const military =
    /\b(arms?|weapons?|missiles?|drones?|tanks?|jets?|ammunition|troops?|military|intelligence|lethal|munitions?)\b/.test(
      view.words(phrase.first, last),
    ) ||
    word === 'arming' ||
    word === 'loan';
  if (!military || receiver.length === 0) return;
  const clause = view.clauses.find(
    (each) => each.first <= phrase.first && phrase.last <= each.last && each.group.first < phrase.first,
  );
  if (
    clause !== undefined &&
    negated === false &&
    (clause.objects.some((group) => group.includes(phrase)) ||
      clause.complements.some((part) => part.phrases.includes(phrase)))
  ) {
    // A verb that hands things over, stops them or asks for them says it already.
    if (
      /^(supply|send|stop|halt|suspend|cut|freeze|approve|announce|resume|provide|give|deliver|offer|receive|promise|pledge|ask|request|seek|increase|pay|speed|cease|end|authorise|authorize|express|voice|declare|reiterate|block|refuse|reduce|withhold|carry|make|begin|start|accelerate|expedite)\b/.test(
        clause.group.lemma,
      )
    )
      return;
  }
  if (giver.length === 0 && negated) giver = mainSubject(view);
  if (giver.length === 0) return;
  if (/^(support|aid|assistance|help)$/.test(word) && !/\b(military|arms|weapons|intelligence|lethal)\b/.test(words))
    return;
  for (const act of acts.length > 0
    ? [acts.includes('arms') ? 'arms' : (acts[0] as Act)]
    : word === 'arming'
      ? (['arms'] as Act[])
      : []) {
    add(
      act,
      giver,
      receiver,
      last,
      `noun:${word}`,
      0.6,
      negated ? { negated: true, first: phrase.first - (lead ?? 0) } : {},
    );
  }
}

/** Who the sentence is about: the subject of its first full clause that is nobody's speech. */
function mainSubject(view: SentenceView): readonly string[] {
  for (const clause of view.clauses) {
    if (!clause.group.finite || /^(say|tell|report|write|add|note|argue)$/.test(clause.group.lemma)) continue;
    const codes = view.subjectOf(clause);
    if (codes.length > 0) return codes;
  }
  return [];
}

const HELPING =
  /\b(help|aid|assistance|support|arms|weapons?|troops|soldiers|missiles?|ammunition|air defen[cs]e|protection|reinforcements|intervention|backing|loan|fuel|air strikes|airstrikes|equipment|jets|tanks|drones|forces)\b/;

function plea(phrase: Phrase, view: SentenceView, holder: readonly string[], add: Add): void {
  const clause = view.clauses.find(
    (each) =>
      each.objects.some((group) => group.includes(phrase)) ||
      each.complements.some((part) => part.phrases.includes(phrase)) ||
      (each.passive && each.subject.includes(phrase)),
  );
  const tail = view.words(phrase.last + 1, phrase.last + 12);
  const atRequest =
    view.words(phrase.first - 1, phrase.last) === 'at the request' ||
    /^at \w+ 's request$/.test(view.words(phrase.first - 1, phrase.last)) ||
    (view.low(phrase.first - 1) === 'at' && phrase.low === 'request');
  let asker = holder;
  let asked: readonly string[] = [];
  let last = phrase.last;
  let about = HELPING.test(view.words(phrase.first, phrase.last));
  for (let k = phrase.last + 1; k <= phrase.last + 12 && k < view.tokens.length; k++) {
    const word = view.low(k);
    if (/^[.;:,]$/.test(word)) break;
    const next = /^(for|from|to|by|of)$/.test(word) ? view.startingAt(k + 1) : undefined;
    if (next === undefined) continue;
    const codes = whomOf([next], view);
    if (word === 'for' && HELPING.test(view.words(next.first, next.last + 3))) about = true;
    if (/^(from|by|of)$/.test(word) && codes.length > 0 && next.agent !== null) asker = codes;
    if (word === 'to' && codes.length > 0) asked = codes;
    if (codes.length > 0 || word === 'for') last = next.last;
    k = next.last;
  }
  if (atRequest) {
    const doer = clause === undefined ? mainSubject(view) : view.subjectOf(clause);
    if (asker.length > 0 && doer.length > 0)
      add('request-support', asker, doer, Math.max(last, phrase.last), 'noun:at-request', 0.5);
    return;
  }
  if (
    clause !== undefined &&
    /^(reject|rebuff|turn down|ignore|refuse|decline|spurn|dismiss|answer|grant|brush off|heed|meet)$/.test(
      clause.group.lemma,
    )
  ) {
    if (asked.length === 0) asked = clause.passive ? view.whomAfter(clause, 'by') : view.subjectOf(clause);
    if (asker.length > 0 && asked.length > 0 && /^(request|plea|appeal)$/.test(singular(phrase.low)))
      add('request-support', asker, asked, last, 'noun:plea-answered', 0.55);
    return;
  }
  if (clause === undefined && /\b(unanswered|unheeded|deaf ears|ignored|in vain|nowhere)\b/.test(tail)) about = true;
  if (!about && !/^(help|aid)/.test(tail)) return;
  if (clause !== undefined && /^(receive|get|have|hear)$/.test(clause.group.lemma)) asked = view.subjectOf(clause);
  else if (
    clause !== undefined &&
    /^(make|send|issue|repeat|renew|address|direct)$/.test(clause.group.lemma) &&
    asker.length === 0
  )
    asker = view.subjectOf(clause);
  if (asker.length === 0 || (asked.length === 0 && clause === undefined)) return;
  const negated = phrase.quantity === 'no' || (clause?.group.negated ?? false);
  if (asked.length > 0)
    add('request-support', asker, asked, last, 'noun:plea', 0.55, {
      ...(negated ? { negated: true } : {}),
      ...(clause === undefined ? {} : { first: clause.first }),
    });
}

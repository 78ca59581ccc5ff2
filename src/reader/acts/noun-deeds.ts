import type { Phrase } from '../language/phrases.ts';
import type { SentenceView } from '../sentence.ts';
import { type Add, whomOf } from './noun-fates.ts';
import { actsOfThings, highest } from './things.ts';

/** Words that say that a deed is wished for, stopped or asked for, and not told. */
const WISHED =
  /^(demand|urge|seek|request|call|ask|want|oppose|reject|prevent|stop|halt|suspend|block|refuse|consider|discuss|fear|predict|expect|deny|delay|propose|await|need|condition)\b/;
/** Verbs that hand something over themselves. */
const HANDS =
  /^(give|send|supply|deliver|provide|offer|promise|pledge|make|receive|get|announce|approve|resume|repeat|renew|withdraw|break|keep)\b/;

const DELIVERY =
  /\b(deliver(?:y|ies)|shipments?|suppl(?:y|ies)|transfers?|sales?|gifts?|exports?|provision|flow|donations?|airlift) of\b/;
const WITHDRAWAL = /^(withdrawals?|pull-?outs?|departure|evacuation|retreat|exit)$/;
const GIFT =
  /^(promises?|pledges?|offers?|gifts?|grants?|loans?|deposits?|donations?|sales?|provision|exports?|airlifts?|deliver(?:y|ies)|shipments?|transfers?|approval|authori[sz]ation|financing)$/;

/** What follows a phrase: a preposition and the phrase after it, as far as they go on. */
function chain(phrase: Phrase, view: SentenceView): { link: string; part: Phrase }[] {
  const found: { link: string; part: Phrase }[] = [];
  for (let at = phrase, k = 0; k < 4; k++) {
    const link = view.low(at.last + 1);
    const part = /^(of|to|for|from|by|in|with)$/.test(link) ? view.startingAt(at.last + 2) : undefined;
    if (part === undefined) break;
    found.push({ link, part });
    at = part;
  }
  return found;
}

/** "Iran's delivery of missiles to Russia", "London's promise of 250 million pounds to Kenya", "the withdrawal of Soviet forces from Kabul". */
export function deeds(phrase: Phrase, view: SentenceView, holder: readonly string[], add: Add): void {
  const words = view.words(phrase.first, phrase.last);
  const whole = DELIVERY.test(words);
  if (!whole && !WITHDRAWAL.test(phrase.low) && !GIFT.test(phrase.low) && !/^(recognition|training)$/.test(phrase.low))
    return;
  const told = view.clauses.find((clause) => clause.objects.some((group) => group.includes(phrase)));
  if (told !== undefined && (WISHED.test(told.group.lemma) || told.group.negated)) return;
  const parts = chain(phrase, view);
  const whom = (...links: readonly string[]) =>
    parts.filter(({ link }) => links.includes(link)).flatMap(({ part }) => whomOf([part], view));
  const last = parts.at(-1)?.part.last ?? phrase.last;
  const ofs = parts.filter(({ link }) => link === 'of').map(({ part }) => part);
  const of = ofs.find(({ things }) => things.has('arms') || things.has('troops') || things.has('funds')) ?? ofs[0];
  const by = whom('by');
  if (WITHDRAWAL.test(phrase.low)) {
    const troops = of?.things.has('troops') === true;
    const actors = troops
      ? whomOf([of], view)
      : holder.length > 0
        ? holder
        : of === undefined
          ? []
          : whomOf([of], view);
    const where = whom('from').filter((code) => !actors.includes(code));
    if (actors.length > 0 && where.length > 0)
      add('withdraw', actors.slice(0, 1), where.slice(0, 1), last, 'noun:withdrawal', 0.55);
    return;
  }
  const giver = holder.length > 0 ? holder : by.length > 0 ? by : whom('from');
  if (giver.length === 0) return;
  if (phrase.low === 'recognition') {
    const land = whom('of').filter((code) => /^[a-z]/.test(code));
    if (land.length > 0) add('diplomacy', giver, land.slice(0, 1), last, 'noun:recognition', 0.55);
    return;
  }
  if (phrase.low === 'training') {
    const taught = whom('of', 'for').filter((code) => !giver.includes(code));
    if (taught.length > 0) add('training', giver.slice(0, 1), taught.slice(0, 1), last, 'noun:training', 0.5);
    return;
  }
  if (told !== undefined && HANDS.test(told.group.lemma)) return;
  const things = whole ? [phrase] : of === undefined ? [phrase] : [of];
  const acts = actsOfThings(things, 'supply', null).filter((act) => act !== 'words' && act !== 'diplomacy');
  const receiver = whom('to', 'for').filter((code) => !giver.includes(code));
  if (acts.length === 0 || receiver.length === 0) return;
  const later = /^(promises?|pledges?|offers?)$/.test(phrase.low);
  add(
    highest(acts),
    giver.slice(0, 1),
    receiver.slice(0, 1),
    last,
    `noun:${later ? 'promise' : 'delivery'}`,
    0.55,
    later ? { modality: 'predicted' } : {},
  );
}

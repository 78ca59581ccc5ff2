import type { OutcomeName } from '../../forecast/outcomes/outcome.ts';
import type { IfTested, Likely, PastDanger, PastYear, PromiseNow } from './forecast-answer.ts';
import { intervalText, percentText } from './percent-text.ts';
import { HAPPENS } from './rules.ts';

/** A government's likelihood with its name, for a sentence. */
export interface Named extends Likely {
  readonly name: string;
  readonly rank: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day in words. @example dayInWords('2027-11-30') // '30 November 2027' */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** Until when each kind of data goes, in words: `coups to 30 April 2026, democracy to 2024`. */
export function knownToWords(known: readonly { readonly what: string; readonly until: string }[]): string {
  return known.map(({ what, until }) => `${what} to ${until.length === 10 ? dayInWords(until) : until}`).join(', ');
}

/** The sentence over the world's list. */
export function worldSentence(outcome: OutcomeName, top: Named, of: number, to: string): string {
  return `Of ${of} governments, that of ${top.name} has the highest probability: it ${HAPPENS[outcome]} by ${dayInWords(to)} with a probability of ${likely(top)}.`;
}

/** The sentence over a patron's allies. */
export function patronSentence(
  outcome: OutcomeName,
  patron: string,
  allies: number,
  any: Likely,
  top: Named,
  to: string,
): string {
  const by = `${HAPPENS[outcome]} by ${dayInWords(to)}`;
  if (allies === 1) return `With a probability of ${likely(any)}, ${patron}'s one ally, ${top.name}, ${by}.`;
  return `With a probability of ${likely(any)}, at least one of ${patron}'s ${allies} allies ${by}. The likeliest is ${top.name}: ${likely(top)}.`;
}

/**
 * How sure the order at the top is: which allies come first in how many of the model's draws.
 * @example orderSentence([{ name: 'Syria', comesFirst: 0.52 }, { name: 'Venezuela', comesFirst: 0.31 }])
 */
export function orderSentence(allies: readonly { readonly name: string; readonly comesFirst?: number }[]): string {
  const firsts = allies
    .map(({ name, comesFirst = 0 }) => ({ name, share: Math.round(100 * comesFirst) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  const [top, ...others] = firsts;
  if (top === undefined || allies.length < 2) return '';
  const drawn = 'Fitted to other random draws of countries, the model puts';
  if (top.share === 100) return `${drawn} ${top.name} first every time.`;
  const shown = [
    `${top.name} first in ${top.share} of 100`,
    ...others.slice(0, 2).map((one) => `${one.name} in ${one.share}`),
  ];
  return `${drawn} ${list(shown)}${top.share >= 95 ? '' : ': who is first is not known'}.`;
}

/** What the model said of one government in past years. */
export function historySentence(name: string, history: readonly PastYear[]): string {
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined) return `The model has no earlier forecast of ${name} to show.`;
  const highest = history.reduce((best, one) => (one.probability > best.probability ? one : best));
  const hits = history
    .filter(({ happened }) => happened)
    .map(({ year, rank, of }) => `${year} (ranked ${rank} of ${of})`);
  const came = hits.length === 0 ? 'It did not happen in these years' : `It happened in ${list(hits)}`;
  return `For each year from ${first.year} to ${last.year}, from what was known before that year, the model gave it ${percentText(Math.min(...history.map(({ probability }) => probability)))} to ${percentText(highest.probability)} (${highest.year}). ${came}.`;
}

/** The sentence over one state. */
export function stateSentence(outcome: OutcomeName, own: Named, of: number, to: string): string {
  return `With a probability of ${likely(own)}, the government of ${own.name} ${HAPPENS[outcome]} by ${dayInWords(to)}. It ranks ${own.rank} of ${of} governments.`;
}

/** What a patron owes an ally that is tested, and what its past leads one to expect. */
export function ifTestedSentence(
  patron: string,
  ally: string,
  promises: readonly PromiseNow[],
  past: readonly PastDanger[],
): string {
  const kinds = (binding: PromiseNow['binding']) =>
    [...new Set(promises.filter((one) => one.binding === binding).flatMap((one) => one.kinds))].map(plain);
  const ways = [
    ['by treaty', kinds('legal')],
    ['by its own law', kinds('domestic-law')],
    ['by a political pledge', kinds('political')],
  ] as const;
  const owes = ways
    .filter(([, own]) => own.length > 0)
    .map(([way, own], i) => `${way} ${i === 0 ? patron : 'it'} owes ${list(own)}`);
  const defends = promises.some((one) => one.binding === 'legal' && one.kinds.includes('defense'));
  const duty =
    owes.length === 0
      ? `no promise of ${patron} in force is known`
      : `${owes.join('; ')}${defends ? '' : '; none of it is a duty to fight'}`;
  return `If ${ally} is tested: ${duty}. ${pastSentence(patron, past)}`;
}

function pastSentence(patron: string, past: readonly PastDanger[]): string {
  if (past.length === 0) return 'The casebook has no earlier danger of this ally.';
  const acts = past.map(({ case: id, delivered }) => `${delivered === null ? 'not known' : plain(delivered)} (${id})`);
  return `${patron}'s strongest confirmed help in its dangers so far: ${list(acts)}.`;
}

/** What a patron did in the dangers of all its allies. */
export function pastHelpSentence(
  patron: string,
  strongest: readonly { readonly act: string; readonly count: number }[],
): string {
  const total = strongest.reduce((sum, { count }) => sum + count, 0);
  const parts = strongest.map(({ act, count }) => `${plain(act)} ${count}`);
  return `In ${total} dangers of its allies in the casebook ${patron}'s strongest confirmed help was: ${parts.join(', ')}. These dangers were entered because they were grave; they are no sample.`;
}

/**
 * What an ally has from its promises alone, for a table: what binds by law first, and of pledges and the patron's own law only what no treaty has.
 * @example promisesInShort(ifTested) // 'defence, consultation, arms (pledge)'
 */
export function promisesInShort({ promises }: Pick<IfTested, 'promises'>): string {
  const kindsOf = (binding: PromiseNow['binding']) =>
    new Set(promises.filter((one) => one.binding === binding).flatMap(({ kinds }) => kinds));
  const legal = kindsOf('legal');
  const beyond = (binding: PromiseNow['binding'], word: string) =>
    [...kindsOf(binding)].filter((kind) => !legal.has(kind)).map((kind) => `${plain(kind)} (${word})`);
  const words = [...[...legal].map(plain), ...beyond('domestic-law', 'own law'), ...beyond('political', 'pledge')];
  return words.join(', ') || 'none known';
}

function likely(one: Likely): string {
  return `${percentText(one.probability)} (${intervalText(one)})`;
}

/** The engine's word in plain English: `nonaggression`, `regime-protection`. */
function plain(word: string): string {
  return word === 'defense' ? 'defence' : word.replaceAll('-', ' ');
}

function list(words: readonly string[]): string {
  return words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

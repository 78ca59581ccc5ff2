import type { Group } from '../language/clause-parts.ts';
import type { SentenceView } from '../sentence.ts';

/** Whose industry makes a weapon of that name, by general reference works: who buys one is sold it by that state. */
const MAKERS: readonly (readonly [string, RegExp])[] = [
  ['TUR', /\b(bayraktars?|tb-?2s?|akinci)\b/],
  ['IRN', /\b(shaheds?)\b/],
  ['USA', /\b(patriots?|himars|f-16s?|f-35s?|f-15s?|javelins?|stingers?|abrams|tomahawks?|apaches?|black hawks?)\b/],
  ['RUS', /\b(s-300s?|s-400s?|sukhois?|su-\d+s?|mig-\d+s?)\b/],
  ['DEU', /\b(leopards?|iris-t|taurus)\b/],
  ['FRA', /\b(rafales?|mirages?|caesars?|exocets?)\b/],
  ['SWE', /\b(gripens?)\b/],
  ['KOR', /\b(k2|k9)\b/],
  ['CHN', /\b(j-10s?|hq-9s?|hq-22s?)\b/],
];

/** The maker of the goods named; none if no name tells it. */
export function makersOf(goods: Group | undefined, view: SentenceView): readonly string[] {
  const words = (goods ?? []).map((phrase) => view.words(phrase.first, phrase.last)).join(' ');
  const maker = MAKERS.find(([, name]) => name.test(words));
  return maker === undefined ? [] : [maker[0]];
}

import type { Tally } from '../../reliability/curve/tallies.ts';
import { type Headline, yearsWords } from '../headline-type.ts';
import { restsOn } from '../rates/selection.ts';
import type { Multiverse } from './multiverse-result.ts';

type CurveFound = Pick<
  Multiverse,
  | 'on'
  | 'years'
  | 'spread'
  | 'crossing'
  | 'leading'
  | 'leadingSameQuestion'
  | 'sameQuestion'
  | 'switches'
  | 'patron'
  | 'base'
>;

/** The choices in words that a desk editor can print. */
const WORDS: Readonly<Record<string, string>> = {
  unit: 'what one test is (an alliance, or each promise of one state to another)',
  overlap: 'whether a pact and a war that share only a year have met',
  multilateral: 'whether all members or any one must have come',
  heldNonaggression: 'whether a pact not to fight that simply held counts as a promise kept',
  consultation: 'whether a duty to consult counts as a test',
  invokers: 'whether only those who fought from the first can call on their allies',
  unknownConditions: 'how to treat conditions that nobody can check',
  unknownRequest: 'how to treat requests that nobody recorded',
  counterAttack: 'whether a counter-attack is an attack',
  proxyAttack: 'whether an attack through a proxy is an attack',
  disputedTerritory: 'whether disputed territory is covered',
  internalConflict: 'whether dangers from within are covered',
  partialHelp: 'whether help short of what was owed counts',
  unseenHelp: 'how to treat help that the data cannot show',
  agreementThen: 'how to treat help that was due only if the parties agreed on it',
  ability: 'whether an occupied or exiled promisor is judged',
  foughtUntilBeaten: 'how to treat a promisor that fought until it was beaten',
  ownWar: 'how to treat a promisor that fought the same adversary in another war',
  renunciation: 'when a renounced treaty stops binding',
  attackThreshold: 'how much force is an attack',
  impliedNonaggression: 'whether an ally may not be fought where no clause says so',
  unreadText: 'how to treat agreements whose text nobody has read',
  participation: 'which list of wars says who took part, where two lists differ',
  organFinding: 'whether an alliance organ\u2019s finding binds',
  helpWithinDays: 'whether help must come within three months',
  era: 'on which side of the cut a war counts that ran across it',
  leftOut: 'which one pact is left out',
};

/** A choice in words for a sentence. */
export function choiceWords(choice: string): string {
  return WORDS[choice] ?? choice;
}

/** A rate as a whole percent. */
export function percent(rate: number | null): string {
  return rate === null ? 'no rate' : `${(rate * 100).toFixed(0)} %`;
}

/** With fewer tests than this, chance moves a rate more than most choices do. */
const FEW = 20;

/** What the curve finds: the range of rates, and apart from it what decides. */
export function curveHeadline({
  on,
  years,
  spread,
  crossing,
  leading,
  leadingSameQuestion,
  sameQuestion,
  switches,
  patron,
  base,
}: CurveFound): Headline {
  const rests = restsOn(on, years === null ? null : yearsWords(years));
  const whose = patron === null ? 'tested promises' : `tested promises of ${patron}`;
  if (spread.least === null || spread.most === null || leading.share === null) {
    const all = spread.least === null ? 'No defensible choice finds a test' : 'Every choice gives the same share';
    return { finding: `${all} of ${whose}.`, caveat: rests };
  }
  const { least, most } = spread;
  const shown = ({ honored, tests, rate }: Tally) => `${percent(rate)} (${honored} of ${tests})`;
  const ways = (n: number) => `${n.toLocaleString('en')} distinct ways to code them`;
  const few =
    most.tests < FEW && least.tests < FEW ? ' These are few tests: look at the intervals before the choices.' : '';
  const decides = `The choice that matters most is ${choiceWords(leading.choice)}. It alone explains ${percent(leading.share)} of the variance`;
  const all = `${shown(least)} to ${shown(most)}, over ${ways(crossing.distinct)} (${crossing.rates.toLocaleString('en')} different shares, to a tenth of a point)`;
  const { least: low, most: high } = sameQuestion;
  if (low === null || high === null || sameQuestion.specifications === crossing.distinct) {
    const finding = `Depending on coding choices alone, the share of ${whose} that were honored runs from ${all}.`;
    return { finding, caveat: `${decides}.${few} ${rests}` };
  }
  const own =
    leadingSameQuestion === null
      ? 'No choice moves the share'
      : `The choice that matters most is ${choiceWords(leadingSameQuestion.choice)} (${percent(leadingSameQuestion.share)} of the variance)`;
  const changed = switches.find(({ name }) => name === leading.choice)?.estimand !== undefined;
  return {
    finding: `On the question that ${base.standard} asks, ${shown(low)} to ${shown(high)} of ${whose} were honored, over ${ways(sameQuestion.specifications)}. ${own}.`,
    caveat: `Other choices change the question, so their spread does not measure how sure this answer is. Over all choices the share runs from ${all}. ${decides}${changed ? ', and it changes the question' : ''}.${few} ${rests}`,
  };
}

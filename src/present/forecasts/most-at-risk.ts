import type { ForecastAnswer, GovernmentAnswer, Likely } from './forecast-answer.ts';
import { intervalText, percentText } from './percent-text.ts';

/** One ally in the answer to "which of X's allies is most at risk?". */
export interface AllyAtRisk extends Likely {
  readonly name: string;
  readonly iso: string | null;
  readonly ccode: number;
  /** Its place among the patron's allies, 1 the likeliest, and among all governments. */
  readonly place: number;
  readonly rank: number;
  /** How often it comes first when the model's slopes are drawn anew, 0 to 1. */
  readonly comesFirst: number;
  readonly reasons: readonly string[];
  /** What the patron owes it and did in its earlier dangers. */
  readonly ifTested: string;
}

/** The answer, with all that it rests on, short enough to be quoted whole. */
export interface MostAtRisk {
  readonly question: string;
  /** One sentence that can be printed. */
  readonly sentence: string;
  /** How sure the order is. */
  readonly order: string;
  readonly allies: readonly AllyAtRisk[];
  /** How many allies there are beyond those that are listed. */
  readonly more: number;
  readonly atLeastOne: Likely | null;
  readonly period: string;
  readonly rule: string;
  readonly asOf: string;
  /** Until when each kind of data goes. */
  readonly coverage: string;
  readonly notCovered: readonly string[];
  readonly caveats: readonly string[];
  readonly model: string;
  readonly seed: number;
}

/** How many allies are listed unless the caller asks for another number. */
const USUAL = 5;

/**
 * Which of a patron's allies is most at risk, from a forecast of its allies. Pure: for answers to machines and to people
 * alike, so that both say the same.
 * @param forecast as `forecast({ patron })` gives it
 * @param most how many allies to list
 * @example mostAtRisk(await forecast({ db, patron: 'russia', outcome: 'toppled', horizon: 12, seed: 1 }, effects), 3)
 */
export function mostAtRisk(forecast: ForecastAnswer, most = USUAL): MostAtRisk {
  const { governments, patron, knownTo, model, notCovered } = forecast;
  const whose = patron === undefined ? 'the governments of the world' : `${patron.name}'s allies`;
  return {
    question: `Which of ${whose} is most at risk?`,
    sentence: forecast.sentence,
    order: forecast.order ?? '',
    allies: governments.slice(0, most).map(allyAtRisk),
    more: Math.max(0, governments.length - most),
    atLeastOne: likelyOf(forecast.atLeastOne),
    period: `${forecast.from} to ${forecast.to}`,
    rule: forecast.rule,
    asOf: forecast.asOf,
    coverage: knownTo.map(({ what, until }) => `${what} to ${until}`).join(', '),
    notCovered: notCovered.map(notCoveredWords),
    caveats: forecast.caveats,
    model: `${model.name}: ${model.about}; ${model.events} events in ${model.rows} rows`,
    seed: forecast.seed,
  };
}

function allyAtRisk(one: GovernmentAnswer, at: number): AllyAtRisk {
  const { name, iso, ccode, rank, probability, low, high, comesFirst = 0, reasons, ifTested } = one;
  return {
    name,
    iso,
    ccode,
    place: at + 1,
    rank,
    probability,
    low,
    high,
    comesFirst,
    reasons: reasons.map(({ words, timesTheOdds }) => `${words} (odds x ${timesTheOdds.toFixed(2)})`),
    ifTested: ifTested?.sentence ?? '',
  };
}

function likelyOf(found: Likely | undefined): Likely | null {
  return found === undefined ? null : { probability: found.probability, low: found.low, high: found.high };
}

/** A place without a forecast of the model, with what people have entered for it. */
export function notCoveredWords({ name, why, judgements }: ForecastAnswer['notCovered'][number]): string {
  const said = judgements.map(({ by, probability, to }) => `${by} says ${percentText(probability)} by ${to}`);
  return `${name}: ${why}${said.length === 0 ? '' : `. Judgements in the register, none of them a model's: ${said.join('; ')}`}`;
}

/** A probability with its interval as a desk prints it: `1.3 per cent (0.8 to 2.0)`. */
export function likelyText(one: Likely): string {
  return `${percentText(one.probability)} (${intervalText(one)})`;
}

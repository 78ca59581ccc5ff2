import { HELD } from '../../assessment/standard/axes.ts';
import { PRESETS, type Standard } from '../../assessment/standard/standard.ts';
import type { ChoiceValue, CurveInput } from '../../reliability/curve/input.ts';
import { type CurvePosition, SpecificationCurve } from '../../reliability/curve/specification-curve.ts';
import { clusterBootstrap } from '../../stats/cluster-bootstrap.ts';
import { SELECTED } from '../headline-type.ts';
import { listed } from '../names.ts';
import { switchedAlone } from './curve-alone.ts';
import { type AskedNumber, pathBetween } from './curve-paths.ts';
import { curveHeadline } from './curve-sentence.ts';
import { curveSwitches } from './curve-switches.ts';
import type { CurveGrid, CurvePoint, CurveSpecification, Multiverse } from './multiverse-result.ts';
import { expressionFor, switchedFrom } from './standard-expressions.ts';

/** What a curve is of, beside its numbers. */
export interface CurveContext extends Pick<Multiverse, 'on' | 'wars' | 'coding' | 'patron' | 'cut' | 'years' | 'seed'> {
  readonly base: Standard;
  /** What the pacts that may be left out are called. */
  readonly titles: ReadonlyMap<string, string>;
  readonly from: AskedNumber;
  readonly to: readonly AskedNumber[];
}

/** With no more combinations than this, all that differ are listed, left-out pacts and all. */
const FEW = 5000;

const INTERVALS =
  'low, high: Jeffreys 95 %, which takes tests as independent. clusterLow, clusterHigh: the same with as many tests as the wars are worth, since tests of one war are not independent. bootstrapLow, bootstrapHigh: 95 % of 10,000 draws of whole wars.';

/** A specification curve as it is published. */
export function curveResult(input: CurveInput, context: CurveContext): Multiverse {
  const { base, titles, cut, years, on, seed, wars, coding, patron } = context;
  const curve = new SpecificationCurve(input, base as unknown as Record<string, ChoiceValue>);
  const presets = namedPresets(curve, base);
  const written = (at: number) => expressionFor(standardChoices(curve, at));
  const switched = switchedFrom(curve);
  const byChanges = Array.from(switched.keys()).sort(
    (a, b) => (switched[a] as number) - (switched[b] as number) || a - b,
  );
  const weights = curve.weighted([...presets.map(({ at }) => at), ...byChanges]);
  const distinct = [...weights.keys()];
  const specification = (place: CurvePosition): CurveSpecification => {
    const alone = place.pact === null && place.era === 0;
    const weight = alone ? (weights.get(place.combination) ?? 0) : null;
    return { ...rounded(curve.specification(place)), standard: written(place.combination), weight };
  };
  const full = curve.combinations <= FEW;
  const around = full ? distinct : [...new Set(presets.map(({ at }) => at))];
  const plain = distinct.map((combination) => specification({ combination, pact: null, era: 0 }));
  const varied = around.flatMap((combination) => variations(curve, combination, full).map(specification));
  const specifications = [...plain, ...varied];
  const effects = curve.effects();
  const same = plain.filter(({ sameQuestion }) => sameQuestion);
  const [leading = { choice: '', share: null }] = effects.rate;
  const leadingSame = effects.sameQuestion.find(({ share }) => share !== null) ?? null;
  const result = {
    seed,
    on,
    wars,
    coding,
    patron,
    cut,
    years,
    base: { standard: base.name, ...pick(curve.specification(curve.base)) },
    leading,
    leadingSameQuestion: leadingSame,
    leadingChange: cut === null ? null : (effects.change.find(({ share }) => share !== null) ?? null),
    spread: spreadOf(plain),
    sameQuestion: { specifications: same.length, rates: ratesOf(same), ...spreadOf(same) },
    crossing: {
      combinations: curve.combinations,
      standards: curve.crossing.count,
      distinct: distinct.length,
      pairs: new Set(plain.map(({ honored, tests }) => `${honored}/${tests}`)).size,
      rates: ratesOf(plain),
      distinctListed: new Set(specifications.map(({ id }) => id.split('-')[0])).size,
      listed: specifications.length,
      withoutTest: effects.withoutRate,
    },
    switches: curveSwitches(curve, effects),
    unchanged: curve.unchanged,
    published: presets.map(({ name, at }) => ({
      name,
      ...specification({ combination: at, pact: null, era: 0 }),
      ...bootstrap(curve, at, seed),
    })),
    alone: switchedAlone(curve, written),
    pacts: curve.leftOut().map((one) => ({
      ...one,
      atopid: Number(/\d+$/.exec(one.pact)?.[0] ?? Number.NaN) || null,
      title: titles.get(one.pact) ?? one.pact,
    })),
    paths: context.to.flatMap((to) => pathBetween(curve, context.from, to, written)),
    intervals: INTERVALS,
    selected: on === 'coding' ? SELECTED : `${SELECTED} Held as the named standards have them: ${listed(HELD)}.`,
  };
  return { ...result, headline: curveHeadline(result), specifications, grid: gridOf(curve) };
}

/** How many rates there are, to a tenth of a point. */
function ratesOf(specifications: readonly CurveSpecification[]): number {
  return new Set(specifications.flatMap(({ rate }) => (rate === null ? [] : [Math.round(rate * 1000)]))).size;
}

function gridOf({ crossing, tallies, input }: SpecificationCurve): CurveGrid {
  const axes = crossing.switched.map((axis) => ({
    name: input.axes[axis]?.name ?? '',
    choices: Array.from({ length: crossing.stride(axis).size }, (_, choice) => crossing.value(axis, choice)),
  }));
  const counts = Array.from({ length: crossing.count }, (_, at) => tallies.all(at, null));
  return { axes, honored: counts.map(({ honored }) => honored), tests: counts.map(({ tests }) => tests) };
}

function pick({ id, choices }: { readonly id: string; readonly choices: Multiverse['base']['choices'] }) {
  return { id, choices };
}

/** The choices of a combination that a standard makes. */
function standardChoices(curve: SpecificationCurve, combination: number): Record<string, ChoiceValue> {
  const { era: _, leftOut: __, ...choices } = curve.choices({ combination, pact: null, era: 0 });
  return choices;
}

/** The base and the presets that can be told apart here. */
function namedPresets(curve: SpecificationCurve, base: Standard): { readonly name: string; readonly at: number }[] {
  const found = new Map<number, string>();
  for (const standard of [base, ...PRESETS]) {
    const at = curve.crossing.find(standard as unknown as Record<string, ChoiceValue>);
    if (at !== undefined && !found.has(at)) found.set(at, standard.name);
  }
  return [...found].map(([at, name]) => ({ name, at }));
}

/** The same with wars across the cut counted otherwise, and with each pact left out that changes it. */
function variations(curve: SpecificationCurve, combination: number, full: boolean): CurvePosition[] {
  const { tallies, input } = curve;
  const whole = tallies.mark(combination, null);
  const pacts = [null, ...curve.pacts.keys()].filter(
    (pact) => pact === null || tallies.mark(combination, pact) !== whole,
  );
  return pacts.flatMap((pact) =>
    [...input.eras.keys()]
      .filter((era) => era === 0 || ((full || pact === null) && differs(curve, { combination, pact, era })))
      .filter((era) => pact !== null || era > 0)
      .map((era) => ({ combination, pact, era })),
  );
}

/** Are any tests on another side of the cut than as they are counted first? */
function differs({ tallies }: SpecificationCurve, { combination, pact, era }: CurvePosition): boolean {
  const [one, other] = [0, era].map((at) => tallies.side(combination, pact, at, 'before'));
  return one?.tests !== other?.tests || one?.honored !== other?.honored;
}

function spreadOf(specifications: readonly CurveSpecification[]): {
  readonly least: CurvePoint | null;
  readonly median: number | null;
  readonly most: CurvePoint | null;
} {
  const sorted = specifications
    .filter(({ rate }) => rate !== null)
    .sort((a, b) => (a.rate as number) - (b.rate as number));
  const point = (one: CurveSpecification | undefined): CurvePoint | null =>
    one === undefined
      ? null
      : { id: one.id, standard: one.standard, honored: one.honored, tests: one.tests, rate: one.rate };
  const middle = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)].map(
    (at) => sorted[at]?.rate,
  );
  const [low, high] = middle;
  const median = typeof low === 'number' && typeof high === 'number' ? (low + high) / 2 : null;
  return { least: point(sorted[0]), median, most: point(sorted.at(-1)) };
}

function bootstrap(curve: SpecificationCurve, combination: number, seed: number) {
  const found = clusterBootstrap(curve.clusters(combination), { seed });
  if (found.kind !== 'estimate') return { bootstrapLow: null, bootstrapHigh: null };
  return { bootstrapLow: round(found.low), bootstrapHigh: round(found.high) };
}

function rounded<T extends Parameters<typeof Object.entries>[0] & IntervalOf>(specification: T): T {
  const { low, high, clusterLow, clusterHigh } = specification;
  return {
    ...specification,
    low: round(low),
    high: round(high),
    clusterLow: round(clusterLow),
    clusterHigh: round(clusterHigh),
  };
}

type IntervalOf = Pick<CurveSpecification, 'low' | 'high' | 'clusterLow' | 'clusterHigh'>;

/** Six digits, more than any interval of a rate can bear. */
function round<T extends number | null>(value: T): T {
  return (value === null ? null : Math.round((value as number) * 1e6) / 1e6) as T;
}

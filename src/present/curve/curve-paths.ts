import type { Standard } from '../../assessment/standard/standard.ts';
import { CasusError } from '../../core/errors.ts';
import type { ChoiceValue } from '../../reliability/curve/input.ts';
import { type PathNode, shortestPath } from '../../reliability/curve/path.ts';
import type { SpecificationCurve } from '../../reliability/curve/specification-curve.ts';
import type { CurvePath, CurvePoint, CurveStep } from './multiverse-result.ts';

/** A number to go from or to, as it was asked for, and the standard that is named if one is. */
export interface AskedNumber {
  readonly asked: string;
  readonly standard: Standard | null;
}

interface Wanted {
  readonly honored: number | null;
  readonly tests: number | null;
  readonly rate: number;
  /** How far off a rate may be: half a percent, as published rates are rounded. */
  readonly within: number;
}

const ROUNDED = 0.005;

/** The shortest path of single changes from one number to another; nothing if the first has no test. */
export function pathBetween(
  curve: SpecificationCurve,
  from: AskedNumber,
  to: AskedNumber,
  written: (combination: number) => string,
): CurvePath[] {
  const { crossing, tallies, input } = curve;
  const start = from.standard === null ? undefined : crossing.find(choicesOf(from.standard));
  if (start === undefined) {
    const why = 'a path begins at a standard, such as bf-2018 or dyad,heldNonaggression=honored';
    throw new CasusError('option-invalid', { option: 'from', value: from.asked, why, command: 'multiverse' });
  }
  const wanted = wantedNumber(curve, to);
  if (wanted === null) return [];
  const strides = crossing.switched.map((axis) => crossing.stride(axis));
  const way = shortestPath(
    start,
    {
      combinations: crossing.count,
      pacts: curve.pacts.length,
      *neighbours(combination) {
        for (const { size, stride } of strides) {
          const own = Math.floor(combination / stride) % size;
          for (let choice = 0; choice < size; choice += 1) {
            if (choice !== own) yield combination + (choice - own) * stride;
          }
        }
      },
    },
    ({ combination, pact }) => {
      const off = Math.abs(tallies.rate(combination, pact) - wanted.rate);
      if (!(off <= wanted.within)) return null;
      if (wanted.honored === null) return off;
      const { honored, tests } = tallies.all(combination, pact);
      return honored === wanted.honored && tests === wanted.tests ? 0 : null;
    },
  );
  const point = ({ combination, pact }: PathNode): CurvePoint => ({
    id: tallies.mark(combination, pact),
    standard: written(combination),
    ...tallies.all(combination, pact),
  });
  const step = (before: PathNode, after: PathNode): CurveStep => {
    const [one, other] = [before, after].map((node) => curve.choices({ ...node, era: 0 })) as [Choices, Choices];
    const choice = Object.keys(one).find((name) => one[name] !== other[name]) as string;
    const estimand =
      choice === 'leftOut'
        ? 'which pacts the rate speaks of'
        : input.axes.find(({ name }) => name === choice)?.estimand;
    const change = { choice, before: one[choice] ?? null, after: other[choice] ?? null };
    return { ...change, ...point(after), ...(estimand === undefined ? {} : { estimand }) };
  };
  const { honored, tests, rate } = wanted;
  return [
    {
      from: { asked: from.asked, ...point({ combination: start, pact: null }) },
      to: { asked: to.asked, rate, honored, tests },
      found: way !== null,
      steps: (way ?? []).slice(1).map((node, i) => step((way as PathNode[])[i] as PathNode, node)),
    },
  ];
}

type Choices = Readonly<Record<string, ChoiceValue>>;

function choicesOf(standard: Standard): Choices {
  return standard as unknown as Choices;
}

/** @throws CasusError `option-invalid` for what is neither a standard nor a rate nor a fraction. */
function wantedNumber({ crossing, tallies }: SpecificationCurve, { asked, standard }: AskedNumber): Wanted | null {
  const invalid = (why: string) =>
    new CasusError('option-invalid', { option: 'to', value: asked, why, command: 'multiverse' });
  if (standard !== null) {
    const at = crossing.find(choicesOf(standard));
    if (at === undefined) throw invalid('the curve does not try all of its choices');
    const { honored, tests, rate } = tallies.all(at, null);
    return rate === null ? null : { honored, tests, rate, within: 0 };
  }
  const fraction = /^(\d+)\s*\/\s*(\d+)$/.exec(asked);
  if (fraction !== null) {
    const [honored, tests] = [Number(fraction[1]), Number(fraction[2])];
    if (honored > tests || tests === 0) throw invalid('a fraction is honored/tests');
    return { honored, tests, rate: honored / tests, within: 0 };
  }
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(asked);
  const rate = percent === null ? Number(asked) : Number(percent[1]) / 100;
  if (!(rate >= 0 && rate <= 1)) throw invalid('it is a standard, a rate such as 27%, or a fraction such as 203/276');
  return { honored: null, tests: null, rate, within: ROUNDED };
}

import type { SpecificationCurve } from '../../reliability/curve/specification-curve.ts';
import type { SwitchEffects } from '../../reliability/curve/switch-effects.ts';
import { authorOf, OURS } from './choice-authors.ts';
import type { CurveSwitch } from './multiverse-result.ts';

/** Every choice with what it moves, in the order of the standard, the two that no standard has last. */
export function curveSwitches(curve: SpecificationCurve, { rate, sameQuestion, change }: SwitchEffects): CurveSwitch[] {
  const share = (of: SwitchEffects['rate'], name: string) => of.find(({ choice }) => choice === name)?.share ?? null;
  const shares = (name: string) => ({
    share: share(rate, name),
    shareSameQuestion: share(sameQuestion, name),
    shareOfChange: share(change, name),
  });
  const changing = new Set(curve.changing);
  const own = curve.input.axes.map(
    ({ name, about, choices, estimand }): CurveSwitch => ({
      name,
      about,
      choices,
      authors: choices.map((choice) => authorOf(name, choice)),
      equivalence: estimand === undefined ? 'uncertain' : 'non-equivalent',
      changes: changing.has(name),
      ...shares(name),
      ...(estimand === undefined ? {} : { estimand }),
    }),
  );
  const era: CurveSwitch = {
    name: 'era',
    about: 'Where tests of a war that ran across the cut count: by the year in which it began, or in which it ended',
    choices: curve.input.eras,
    authors: curve.input.eras.map(() => OURS),
    equivalence: 'uncertain',
    changes: (share(change, 'era') ?? 0) > 0,
    ...shares('era'),
  };
  const leftOut: CurveSwitch = {
    name: 'leftOut',
    about: 'Whether one multilateral pact is left out, each in turn',
    choices: [null, ...curve.pacts],
    authors: [null, ...curve.pacts].map(() => OURS),
    equivalence: 'non-equivalent',
    changes: curve.pacts.length > 0,
    ...shares('leftOut'),
    estimand: 'which pacts the rate speaks of',
  };
  return [...own, era, leftOut];
}

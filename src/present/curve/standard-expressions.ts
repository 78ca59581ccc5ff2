import { PRESETS, type Standard } from '../../assessment/standard/standard.ts';
import type { ChoiceValue } from '../../reliability/curve/input.ts';
import type { SpecificationCurve } from '../../reliability/curve/specification-curve.ts';
import { standardExpression } from '../standards/standard-expression.ts';

type Choices = Readonly<Record<string, ChoiceValue>>;

/** What a coding's choice is called in a standard, where the two differ. */
const AS_SWITCH: Choices = { 'honored-beside-others': 'honored' };

/**
 * A standard with these choices as it is written: the preset that needs the fewest rules switched, then those. Rules that
 * are not among the choices are left as the preset has them.
 */
export function expressionFor(choices: Choices): string {
  const names = Object.keys(choices);
  const wanted = names.map((name) => AS_SWITCH[String(choices[name])] ?? choices[name] ?? null);
  let [best, least] = [PRESETS[0] as Standard, Number.POSITIVE_INFINITY];
  for (const preset of PRESETS) {
    let switched = 0;
    for (const [i, name] of names.entries()) switched += Number(preset[name as keyof Standard] !== wanted[i]);
    if (switched < least) [best, least] = [preset, switched];
  }
  const rules = names.flatMap((name, i) => {
    const choice = wanted[i] as ChoiceValue;
    return best[name as keyof Standard] === choice ? [] : [[name, choice] as const];
  });
  return standardExpression(best.name, Object.fromEntries(rules));
}

/**
 * For each combination of a curve, how many rules a standard with its choices switches from the preset that needs the
 * fewest.
 */
export function switchedFrom({ crossing, input }: Pick<SpecificationCurve, 'crossing' | 'input'>): Uint8Array {
  const least = new Uint8Array(crossing.count).fill(255);
  for (const preset of PRESETS) {
    const switched = new Uint8Array(crossing.count);
    for (const axis of crossing.switched) {
      const { size, stride } = crossing.stride(axis);
      const name = input.axes[axis]?.name as keyof Standard;
      const differs = Array.from({ length: size }, (_, choice) => {
        const value = crossing.value(axis, choice);
        return Number((AS_SWITCH[String(value)] ?? value) !== preset[name]);
      });
      for (let at = 0; at < switched.length; at += 1) {
        switched[at] = (switched[at] as number) + (differs[Math.floor(at / stride) % size] as number);
      }
    }
    for (let at = 0; at < least.length; at += 1) least[at] = Math.min(least[at] as number, switched[at] as number);
  }
  return least;
}

import { PRESETS, type Standard } from '../assessment/standard.ts';
import type { ChoiceValue } from '../reliability/curve/input.ts';
import { standardExpression } from './read-standard.ts';

type Choices = Readonly<Record<string, ChoiceValue>>;

/** What a coding's choice is called in a standard, where the two differ. */
const AS_SWITCH: Choices = { 'honored-beside-others': 'honored' };

/**
 * A standard with these choices as it is written: the preset that needs the fewest rules switched, then those. Rules that
 * are not among the choices are left as the preset has them.
 */
export function expressionFor(choices: Choices): { readonly standard: string; readonly switched: number } {
  let best: { readonly standard: string; readonly switched: number } | null = null;
  for (const preset of PRESETS) {
    const differing = Object.entries(choices).flatMap(([name, choice]): [string, ChoiceValue][] => {
      const wanted = AS_SWITCH[String(choice)] ?? choice;
      return preset[name as keyof Standard] === wanted ? [] : [[name, wanted]];
    });
    if (best !== null && differing.length >= best.switched) continue;
    best = { standard: standardExpression(preset.name, Object.fromEntries(differing)), switched: differing.length };
  }
  return best as { standard: string; switched: number };
}

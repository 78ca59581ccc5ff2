import { SWITCHES, type Switch } from '../../assessment/standard/coding-rules.ts';
import type { Standard } from '../../assessment/standard/standard.ts';
import { CasusError } from '../../core/errors.ts';

/** How a standard is written that takes a preset and switches some of its rules. */
export function standardExpression(preset: string, switched: Readonly<Record<string, string | number | null>>): string {
  return [preset, ...Object.entries(switched).map(([rule, choice]) => `${rule}=${choice ?? 'any'}`)].join(',');
}

/** A standard with one rule switched. @throws CasusError `switch-invalid`. */
export function switchRule(standard: Standard, rule: string, choice: string): Standard {
  const written = `${rule}=${choice}`;
  const name = `${standard.name},${written}`;
  if (rule === 'helpWithinDays') {
    if (choice === 'any') return { ...standard, name, helpWithinDays: null };
    if (/^\d{1,5}$/.test(choice)) return { ...standard, name, helpWithinDays: Number(choice) };
    throw new CasusError('switch-invalid', { written, why: 'helpWithinDays is a number of days, or any' });
  }
  if (!Object.hasOwn(SWITCHES, rule)) {
    const known = [...Object.keys(SWITCHES), 'helpWithinDays'].join(', ');
    throw new CasusError('switch-invalid', { written, why: `the switches are ${known}` });
  }
  const choices: readonly string[] = SWITCHES[rule as Switch].choices;
  if (!choices.includes(choice)) {
    throw new CasusError('switch-invalid', { written, why: `${rule} is one of ${choices.join(', ')}` });
  }
  return { ...standard, name, [rule]: choice };
}

/** The rules a ledger is judged by where nothing else is said. */
export const DEFAULT_STANDARD = 'dyad';

/** A standard taken apart: a preset and the rules that were switched. */
export interface StandardChoice {
  readonly preset: string;
  readonly switched: Readonly<Record<string, string>>;
}

/** Reads `dyad,organFinding=ignored`. */
export function readChoice(expression: string): StandardChoice {
  const [preset = DEFAULT_STANDARD, ...rest] = expression.split(',').map((part) => part.trim());
  const pairs = rest.map((part) => part.split('=')).filter((pair) => pair.length === 2);
  return { preset, switched: Object.fromEntries(pairs as [string, string][]) };
}

/** Writes it as the command line and the API read it. */
export function writeChoice({ preset, switched }: StandardChoice): string {
  return [preset, ...Object.entries(switched).map(([rule, choice]) => `${rule}=${choice}`)].join(',');
}

/** The same standard with a rule switched; a choice that is the preset's own is left out. */
export function withRule(expression: string, rule: string, choice: string, own: string | undefined): string {
  const { preset, switched } = readChoice(expression);
  const { [rule]: _, ...others } = switched;
  return writeChoice({ preset, switched: choice === own ? others : { ...others, [rule]: choice } });
}

/** A page's address under a standard: what was chosen on one page holds on the next. */
export function underStandard(path: string, standard: string | null): string {
  return standard === null || standard === '' || standard === DEFAULT_STANDARD ? path : `${path}?standard=${standard}`;
}

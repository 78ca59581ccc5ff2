import { type Standard, standardSchema } from './standard.ts';

/** A standard that differs in one switch. */
export interface Alternative {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly standard: Standard;
}

/** Help that must come within this many days is the alternative to help at any time: three months. */
const IN_TIME = 90;

/**
 * Every standard that differs from this one in one switch that bears on verdicts; the unit is left as it is.
 */
export function alternatives(standard: Standard): Alternative[] {
  const found: Alternative[] = [];
  const add = (name: keyof Standard, to: string | number | null) => {
    const from = standard[name];
    if (from !== to) found.push({ name, from: words(from), to: words(to), standard: { ...standard, [name]: to } });
  };
  for (const [name, schema] of Object.entries(standardSchema.shape)) {
    if (name === 'unit' || !('options' in schema)) continue;
    for (const option of schema.options as readonly string[]) add(name as keyof Standard, option);
  }
  add('helpWithinDays', standard.helpWithinDays === null ? IN_TIME : null);
  return found;
}

function words(value: string | number | null): string {
  return value === null ? 'any time' : String(value);
}

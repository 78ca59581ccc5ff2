import { IN_TIME } from './axes.ts';
import { SWITCHES, type Switch } from './coding-rules.ts';
import type { Standard } from './standard.ts';

/** A standard that differs in one switch. */
export interface Alternative {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly standard: Standard;
}

/** Every standard that differs from this one in one switch; the unit is left as it is. */
export function alternatives(standard: Standard): Alternative[] {
  const found: Alternative[] = [];
  const add = (name: Switch | 'helpWithinDays', to: string | number | null) => {
    const from = standard[name];
    if (from !== to) found.push({ name, from: words(from), to: words(to), standard: { ...standard, [name]: to } });
  };
  for (const [name, { choices }] of Object.entries(SWITCHES)) {
    if (name !== 'unit') for (const choice of choices) add(name as Switch, choice);
  }
  add('helpWithinDays', standard.helpWithinDays === null ? IN_TIME : null);
  return found;
}

function words(value: string | number | null): string {
  return value === null ? 'any time' : String(value);
}

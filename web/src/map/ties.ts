/** Obligations that have their own hue, from what binds most to what binds least; all others share one. */
export const HUES = ['defense', 'offense', 'neutrality', 'nonaggression', 'consultation', 'other'] as const;
export type Hue = (typeof HUES)[number];

/** A promise of one state to another that stood on the day, of one agreement. */
export interface Promise_ {
  readonly promisor: number;
  readonly beneficiary: number;
  readonly kinds: readonly string[];
  readonly hue: Hue;
  readonly agreement: string;
  readonly binding: 'legal' | 'political' | 'domestic-law';
  readonly from: string;
  readonly to: string | null;
}

/** Two states and the strongest obligation that stood between them, in either direction. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly hue: Hue;
}

/** The hue of the strongest of some obligations. */
export function hueOf(kinds: readonly string[]): Hue {
  return HUES.find((hue) => kinds.includes(hue)) ?? 'other';
}

/** Pairs of states with the strongest obligation between them, in either direction. */
export function tiesOf(promises: readonly Promise_[]): Tie[] {
  const ties = new Map<number, Tie>();
  for (const { promisor, beneficiary, hue } of promises) {
    const [a, b] = promisor < beneficiary ? [promisor, beneficiary] : [beneficiary, promisor];
    const key = a * 1000 + b;
    const tie = ties.get(key);
    if (tie === undefined || HUES.indexOf(hue) < HUES.indexOf(tie.hue)) ties.set(key, { a, b, hue });
  }
  return [...ties.values()];
}

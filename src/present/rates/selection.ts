import { SELECTED } from '../headline-type.ts';

/** What is judged: a casebook, or all imported alliances in all imported wars. */
export type JudgedOn = 'cases' | 'wars';

const HOW: Readonly<Record<JudgedOn | 'coding', string>> = {
  cases:
    'The casebook has cases from a public debate, well-known cases and cases drawn by lot. Together they are no sample of dangers or of patrons.',
  wars: 'These data have only wars between states. They do not record help short of fighting, so such help is unknown, not absent.',
  coding: '',
};

const RESTS: Readonly<Record<JudgedOn | 'coding', string>> = {
  cases: 'the casebook',
  wars: 'ATOP\u2019s alliances in the imported wars',
  coding: 'the coding',
};

/**
 * What a number rests on and of which time it is.
 * @param period `1939 to 2026`, `since 1990`; null where the records have no years
 * @example restsOn('cases', '1939 to 2026') // 'This rests on the casebook, 1939 to 2026.'
 */
export function restsOn(on: JudgedOn | 'coding', period: string | null): string {
  return `This rests on ${RESTS[on]}, ${period ?? 'which gives no years'}.`;
}

/** The same, that tested promises are selected, and how these were: part of every headline of rates. */
export function selectedOn(on: JudgedOn | 'coding', period: string | null): string {
  return `${restsOn(on, period)} ${SELECTED} ${HOW[on]}`.trim();
}

import { SELECTED } from '../headline-type.ts';

/** What is judged: a casebook, or all imported alliances in all imported wars. */
export type JudgedOn = 'cases' | 'wars';

const HOW: Readonly<Record<JudgedOn | 'coding', string>> = {
  cases:
    'The casebook has cases of a public debate, cases that everyone knows and cases drawn by lot; together they are no sample of dangers or of patrons.',
  wars: 'Only wars between states are here, and help short of fighting is not in the data, so it is unknown rather than absent.',
  coding: '',
};

/** That tested promises are selected, and how these were: part of every headline. */
export function selectedOn(on: JudgedOn | 'coding'): string {
  return `${SELECTED} ${HOW[on]}`.trim();
}

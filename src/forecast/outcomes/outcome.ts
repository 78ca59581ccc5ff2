/**
 * What is forecast of a government within a time: that it is toppled (by coup, uprising, rebels or foreign force), that
 * a coup is attempted, that a coup succeeds.
 */
export const OUTCOMES = ['toppled', 'attempt', 'success'] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

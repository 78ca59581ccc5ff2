/**
 * The kinds of obligation: ATOP's five (Leeds, Ritter, Mitchell & Long 2002) and those beyond it that
 * partnerships below an alliance contain.
 */
export const OBLIGATION_KINDS = [
  'defense',
  'offense',
  'neutrality',
  'nonaggression',
  'consultation',
  'assistance',
  'arms',
  'basing',
  'intelligence',
  'regime-protection',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

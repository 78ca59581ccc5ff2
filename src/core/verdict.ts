/** How a test ended, under a standard. */
export const VERDICTS = ['honored', 'violated', 'not-invoked', 'undetermined'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The kinds within a verdict. */
export const VERDICT_KINDS = [
  'in-full',
  'in-part',
  'late',
  'held',
  'abandoned',
  'defected',
  'condition-unmet',
  'not-able',
  'not-agreed',
  'lapsed',
  'came-later',
  'consultation-only',
  'not-requested',
  'not-known',
] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

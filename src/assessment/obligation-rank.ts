/** Obligations from the strongest to the weakest: what an ally owes most decides before what it owes least. */
export const STRENGTH: readonly string[] = [
  'defense',
  'offense',
  'regime-protection',
  'assistance',
  'arms',
  'neutrality',
  'nonaggression',
];

/** Where an obligation stands from the strongest, 0, to the weakest; one that is on no list stands last. */
export function obligationRank(kind: string): number {
  const at = STRENGTH.indexOf(kind);
  return at < 0 ? STRENGTH.length : at;
}

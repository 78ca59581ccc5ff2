/** Attacks that a workbench published as files has the answer to; any other needs a server or `casus if`. */
export const PREPARED_ATTACKS = [
  { attacker: 'china', attacked: 'taiwan' },
  { attacker: 'russia', attacked: 'lithuania' },
  { attacker: 'iran', attacked: 'qatar' },
  { attacker: 'azerbaijan', attacked: 'armenia' },
] as const;

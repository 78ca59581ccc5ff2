/**
 * The switches of a standard and the choices each has: the coding rules on which published codings differ.
 * `docs/method/assessment.md` says who chooses what.
 */
export const SWITCHES = {
  unit: {
    about:
      'What one test is: an agreement in a war; a promisor and a beneficiary of one agreement in a war; or a promisor and a beneficiary in a danger, over all agreements, by the strongest clause',
    choices: ['agreement', 'ally', 'dyad'],
  },
  overlap: {
    about: 'What an agreement and a danger must share to meet: a calendar year or a day',
    choices: ['year', 'day'],
  },
  multilateral: {
    about: 'Who must have kept their word: all promisors, or any one of them if none fought an ally',
    choices: ['all', 'any'],
  },
  heldNonaggression: {
    about: 'How to count a promise not to fight that simply held: as a test that was honored, or as no test',
    choices: ['honored', 'not-invoked'],
  },
  consultation: {
    about: 'How to count a promise to consult: as a test that fighting cannot decide, or as no test',
    choices: ['undetermined', 'not-invoked'],
  },
  invokers: {
    about: 'Who can call on a promise: those who fought from the first, or all who ever fought',
    choices: ['original', 'all'],
  },
  unknownConditions: {
    about: 'How to count a condition if its words or the facts are not known',
    choices: ['met', 'unmet', 'excluded'],
  },
  unknownRequest: {
    about: 'How to count the request if help is owed on request and no request is known',
    choices: ['met', 'unmet', 'excluded'],
  },
  counterAttack: {
    about:
      'Whether an attack counts if the state attacked had itself opened the fighting: always; only if the attacker joined later and was not the state it had struck; or never',
    choices: ['attack', 'unless-struck-back', 'not-an-attack'],
  },
  proxyAttack: {
    about: 'Whether an attack through a proxy counts as the sponsor\u2019s attack',
    choices: ['attack', 'not-an-attack'],
  },
  disputedTerritory: {
    about: 'Whether an attack on disputed territory counts as an attack on the ally that holds it',
    choices: ['attack', 'not-an-attack', 'unknown'],
  },
  internalConflict: {
    about: 'Which clauses cover a danger from within: only those that say so, or all that do not exclude it',
    choices: ['if-covered', 'unless-excluded'],
  },
  partialHelp: {
    about: 'How to count help short of fighting if fighting was owed',
    choices: ['honored', 'violated'],
  },
  unseenHelp: {
    about: 'How to count access, supplies or cooperation that were owed; data on fighting cannot show them',
    choices: ['presumed-given', 'undetermined'],
  },
  agreementThen: {
    about:
      'How to count it if help was due only if the parties agreed, and none came: as broken, not called on, or not known',
    choices: ['violated', 'not-invoked', 'undetermined'],
  },
  ability: {
    about:
      'How to count a promisor that was not independent on the day of the call (occupied, annexed, in exile): as not called on, or like any other',
    choices: ['on-the-day', 'ignored'],
  },
  foughtUntilBeaten: {
    about: 'How to count a promisor that had fought this adversary in this war and no longer did when it was called on',
    choices: ['honored', 'not-invoked', 'violated'],
  },
  ownWar: {
    about: 'How to count a promisor that was fighting this adversary in another war on the list',
    choices: ['honored', 'not-invoked', 'violated'],
  },
  renunciation: {
    about: 'When a renounced treaty stops binding: at the notice, as ATOP dates it, or when its own terms say',
    choices: ['at-notice', 'treaty-term'],
  },
  attackThreshold: {
    about: 'The least use of force that counts as an attack',
    choices: ['war', 'armed-attack', 'any-force'],
  },
  impliedNonaggression: {
    about: 'Whether a state that promised help or neutrality must also not fight its ally, if no clause says so',
    choices: ['owed', 'not-owed'],
  },
  unreadText: {
    about: 'How to count a promise in an agreement of the casebook whose text nobody has read',
    choices: ['undetermined', 'as-stated'],
  },
  participation: {
    about:
      'Who took part in a war if two lists of wars differ: the states on the list in use, on either list, or on both',
    choices: ['own-list', 'either', 'both'],
  },
  organFinding: {
    about: 'How much it counts if the alliance\u2019s own organ found that its treaty applies',
    choices: ['binding', 'evidence', 'ignored'],
  },
} as const satisfies Record<string, { readonly about: string; readonly choices: readonly string[] }>;

/** The name of a switch. */
export type Switch = keyof typeof SWITCHES;

/**
 * The switches of a standard and the choices each has: the coding rules on which published codings differ.
 * `docs/method/assessment.md` says who chooses what.
 */
export const SWITCHES = {
  unit: {
    about:
      'What one test is: agreement × war; promisor → beneficiary × war; promisor → beneficiary × contingency, strongest clause',
    choices: ['agreement', 'ally', 'dyad'],
  },
  overlap: { about: 'What agreement and contingency have to share to be paired', choices: ['year', 'day'] },
  multilateral: {
    about: 'Who must have kept its word: all promisors, or any one where none fought an ally',
    choices: ['all', 'any'],
  },
  heldNonaggression: {
    about: 'What a nonaggression promise that simply held is: a test that was honored, or no test',
    choices: ['honored', 'not-invoked'],
  },
  consultation: {
    about: 'What a promise to consult is: a test that fighting cannot decide, or no test',
    choices: ['undetermined', 'not-invoked'],
  },
  invokers: {
    about: 'Who can invoke: those who fought from the first, or all who ever fought',
    choices: ['original', 'all'],
  },
  unknownConditions: {
    about: 'What a condition counts as where its words or the facts are not known',
    choices: ['met', 'unmet', 'excluded'],
  },
  unknownRequest: {
    about: 'What counts where help is owed on request and no request is known',
    choices: ['met', 'unmet', 'excluded'],
  },
  counterAttack: {
    about:
      'Whether an attack on a state that had itself opened the fighting is an attack: always; if it comes from a state that joined, not from the one it had struck; or never',
    choices: ['attack', 'unless-struck-back', 'not-an-attack'],
  },
  proxyAttack: {
    about: 'Whether an attack through a proxy is the sponsor\u2019s attack',
    choices: ['attack', 'not-an-attack'],
  },
  disputedTerritory: {
    about: 'Whether an attack on territory whose owner is disputed is an attack on the ally that holds it',
    choices: ['attack', 'not-an-attack', 'unknown'],
  },
  internalConflict: {
    about:
      'When a danger from within is covered: only by a clause that covers it, or by any clause that does not exclude it',
    choices: ['if-covered', 'unless-excluded'],
  },
  partialHelp: {
    about: 'What help short of fighting counts as where fighting was owed',
    choices: ['honored', 'violated'],
  },
  unseenHelp: {
    about: 'What counts where access, supplies or cooperation were owed, which participation in fighting cannot show',
    choices: ['presumed-given', 'undetermined'],
  },
  agreementThen: {
    about:
      'What it is that no help came where help was due only as the parties agree: broken, not called on, or not known',
    choices: ['violated', 'not-invoked', 'undetermined'],
  },
  ability: {
    about:
      'Whether a promisor that was no independent state on the day of the call (occupied, annexed, in exile) is judged: not called on, or like any other',
    choices: ['on-the-day', 'ignored'],
  },
  foughtUntilBeaten: {
    about:
      'What it is that the promisor had fought this very adversary in this war and no longer did when it was called on',
    choices: ['honored', 'not-invoked', 'violated'],
  },
  ownWar: {
    about: 'What it is that the promisor was fighting this very adversary in another war on the list',
    choices: ['honored', 'not-invoked', 'violated'],
  },
  renunciation: {
    about: 'When a renounced treaty stops binding: at the notice, as ATOP dates it, or when its own terms say',
    choices: ['at-notice', 'treaty-term'],
  },
  attackThreshold: { about: 'The least use of force that is an attack', choices: ['war', 'armed-attack', 'any-force'] },
  impliedNonaggression: {
    about: 'Whether who promised help or neutrality also owes it not to fight its ally where no clause says so',
    choices: ['owed', 'not-owed'],
  },
  unreadText: {
    about: 'What an obligation counts as in an agreement of the casebook whose text nobody has read',
    choices: ['undetermined', 'as-stated'],
  },
  participation: {
    about:
      'Who took part in a war where two lists of wars differ: whom the list judged from has, whom either has, or whom both have',
    choices: ['own-list', 'either', 'both'],
  },
  organFinding: {
    about: 'What an alliance organ\u2019s own finding that the case has arisen does to a condition',
    choices: ['binding', 'evidence', 'ignored'],
  },
} as const satisfies Record<string, { readonly about: string; readonly choices: readonly string[] }>;

/** The name of a switch. */
export type Switch = keyof typeof SWITCHES;

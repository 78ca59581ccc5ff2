/** A made-up casebook of one agreement, one contingency and one publisher, without problems. */
export const SMALL: Readonly<Record<string, string>> = {
  'actors.yaml': `rebels:
  name: Made-up rebels
  kind: armed-group
`,
  'sources/herald.yaml': `publisher: The Herald
sources:
  one:
    title: First report
    date: 1950-03-02
    address: https://example.org/one
    kind: original
  two:
    title: Second report
    address: https://example.org/two
    kind: analysis
`,
  'sources/tribune.yaml': `publisher: The Tribune
sources:
  one:
    title: Report of its own
    date: 1950-03
    address: https://example.com/one
    kind: original
  copy:
    title: Reprint
    address: https://example.com/copy
    kind: carried
    basedOn: herald/one
`,
  'agreements/france-italy-1949.yaml': `id: france-italy-1949
title: Made-up pact of France and Italy
binding: legal
dates:
  signed: 1949-01-05
  inForce: 1949-06
  sources: [herald/one, tribune/one]
parties:
  - actor: france
    entered: 1949-01-05
    sources: [herald/one]
  - actor: 325
    entered: 1949-01-05
    left: 1960
    sources: [herald/one]
text: full
clauses:
  - id: help
    article: article 1
    obligation: defense
    promisors: all-parties
    beneficiaries: all-parties
    trigger: attacked
    unprovoked: true
    words: Each helps the other when it is attacked.
  - id: bases
    article: article 2
    obligation: basing
    promisors: [325]
    beneficiaries: [220]
    trigger: standing
    from: '1950'
    words: Italy lends a harbour.
sources: [herald/one]
`,
  'contingencies/italy-1950.yaml': `id: italy-1950
name: Made-up revolt in Italy
kind: internal-conflict
subject: ITA
began: 1950-03-01
ended: 1950-05
place: Italy
summary: Rebels rose and France sent arms.
asOf: 1951-01-01
sources: [herald/one]
participants:
  - actor: italy
    side: government
    role: target
    sources: [herald/one]
  - actor: rebels
    side: rebels
    role: initiator
    from: 1950-03-01
    to: 1950-04-30
    sources: [herald/one]
hostilities:
  - attacker: rebels
    attacked: italy
    from: 1950-03-01
    words: The revolt.
    sources: [herald/one]
obligations:
  - agreement: france-italy-1949
    clauses: [help]
requests:
  - by: italy
    to: france
    date: 1950-03-02
    acts: [arms]
    status: confirmed
    answer: granted
    answered: 1950-03-04
    words: Asked for arms.
    sources: [herald/one]
responses:
  - actor: france
    towards: italy
    act: arms
    from: 1950-03-05
    to: 1950-04
    status: confirmed
    words: Sent rifles.
    sources: [herald/one, tribune/one]
  - actor: france
    towards: italy
    act: intelligence
    status: denied
    words: Said to have passed on news.
    reportedBy:
      - who: The Herald
        sources: [herald/one]
    deniedBy:
      - who: France
        sources: [tribune/one]
    sources: [herald/one, tribune/one]
absences:
  - actor: france
    towards: italy
    acts: [combat]
    words: No troops came.
    singleSource: true
    sources: [herald/one]
outcomes:
  - actor: italy
    kind: survived
    words: The government stayed.
    sources: [herald/one]
`,
};

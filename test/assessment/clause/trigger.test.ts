import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../src/assessment/standard/standard.ts';
import type { Agreement } from '../../../src/core/agreement.ts';
import type { Contingency } from '../../../src/core/contingency.ts';
import type { Trigger } from '../../../src/core/treaty-clause.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE, FOE2, PARTNER } = b;
const ATTACKED = b.war([b.attack(FOE, ALLY)]);
const ATTACKS = b.war([b.attack(ALLY, FOE)]);
const LISTED = b.war([b.listed(FOE, ALLY)]);
const UNMET = 'not-invoked/condition-unmet';
const ABANDONED = 'violated/abandoned';
const OPEN = 'undetermined/not-known';
const KEPT = 'honored/in-full';

interface Case {
  readonly name: string;
  readonly pact: Agreement;
  readonly war: Contingency;
  readonly switches?: Partial<Standard>;
  readonly verdict: string;
}

function table(cases: readonly Case[]) {
  test.each(cases)('$name: $verdict', ({ pact, war, switches, verdict }) =>
    expect(b.verdictOf(pact, war, { unknownConditions: 'excluded', ...switches })).toBe(verdict),
  );
}

describe('what brings a clause into play, the promisor staying out', () => {
  const defense = b.pact();
  const offense = b.pact({ obligation: 'offense', trigger: 'goes-to-war' });
  const jointWar = b.pact({ obligation: 'offense', trigger: 'joint-war' });
  const anyWar = b.pact({ obligation: 'offense', trigger: 'at-war' });
  const neutrality = b.pact({ obligation: 'neutrality', trigger: 'at-war' });
  const ifAttacked = b.pact({ obligation: 'neutrality', trigger: 'attacked' });
  const dangers = b.pact({ obligation: 'offense', trigger: 'threatened' });
  table([
    { name: 'attacked: the ally was', pact: defense, war: ATTACKED, verdict: ABANDONED },
    { name: 'attacked: the ally attacked', pact: defense, war: ATTACKS, verdict: UNMET },
    { name: 'attacked: nobody knows who began', pact: defense, war: LISTED, verdict: OPEN },
    {
      name: 'attacked: a listing adds nothing to the row that says that the ally attacked',
      pact: defense,
      war: b.war([b.attack(ALLY, FOE), b.listed(FOE, ALLY)]),
      verdict: UNMET,
    },
    { name: 'goes to war: the ally attacked', pact: offense, war: ATTACKS, verdict: ABANDONED },
    { name: 'goes to war: the ally was attacked', pact: offense, war: ATTACKED, verdict: UNMET },
    { name: 'goes to war: nobody knows who began', pact: offense, war: LISTED, verdict: OPEN },
    { name: 'joint war: the ally attacked', pact: jointWar, war: ATTACKS, verdict: ABANDONED },
    { name: 'joint war: the ally was attacked', pact: jointWar, war: ATTACKED, verdict: ABANDONED },
    { name: 'at war: the ally was attacked', pact: anyWar, war: ATTACKED, verdict: ABANDONED },
    { name: 'at war: the ally attacked', pact: anyWar, war: ATTACKS, verdict: ABANDONED },
    { name: 'at war: nobody knows who began', pact: anyWar, war: LISTED, verdict: ABANDONED },
    { name: 'neutral in any war: the ally attacked', pact: neutrality, war: ATTACKS, verdict: KEPT },
    { name: 'neutral if the ally is attacked: it was', pact: ifAttacked, war: ATTACKED, verdict: KEPT },
    { name: 'neutral if the ally is attacked: it attacked', pact: ifAttacked, war: ATTACKS, verdict: UNMET },
    { name: 'threatened: a war shows no threat', pact: dangers, war: ATTACKED, verdict: OPEN },
  ]);

  const flagged = (conditions: Agreement['obligations'][number]['conditions']) =>
    b.agreement({ obligations: [b.obligation(PATRON, 'neutrality', { conditions })] });
  table([
    { name: 'a neutrality without words: in any war', pact: flagged([]), war: ATTACKS, verdict: KEPT },
    { name: 'the dataset flags neutrality if attacked', pact: flagged(['attacked']), war: ATTACKS, verdict: UNMET },
    { name: 'the same, and it was attacked', pact: flagged(['attacked']), war: ATTACKED, verdict: KEPT },
  ]);

  test.each(['at-war', 'goes-to-war'] as const)(
    'defense is owed to an ally that is attacked even if the text says %s',
    (trigger: Trigger) => {
      expect(b.verdictOf(b.pact({ trigger }), ATTACKED)).toBe(ABANDONED);
      expect(b.verdictOf(b.pact({ trigger }), ATTACKS)).toBe(UNMET);
    },
  );

  test('defense in a war that both are to wage is owed whoever began', () =>
    expect(b.verdictOf(b.pact({ trigger: 'joint-war' }), ATTACKS)).toBe(ABANDONED));
});

describe('how much force is an attack', () => {
  const force: [Contingency['kind'], Standard['attackThreshold'], string][] = [
    ['interstate-war', 'war', ABANDONED],
    ['armed-attack', 'war', UNMET],
    ['armed-attack', 'armed-attack', ABANDONED],
    ['leader-seized-or-killed', 'armed-attack', ABANDONED],
    ['leader-seized-or-killed', 'war', UNMET],
    ['economic-collapse', 'armed-attack', UNMET],
    ['economic-collapse', 'any-force', ABANDONED],
    ['internal-conflict', 'armed-attack', ABANDONED],
    ['internal-conflict', 'war', UNMET],
    ['interstate-war', 'any-force', ABANDONED],
    ['coup', 'armed-attack', UNMET],
    ['coup', 'any-force', ABANDONED],
  ];
  test.each(force)('%s where an attack is %s: %s', (kind, attackThreshold, verdict) => {
    const war = b.war([b.attack(FOE, ALLY)], { kind });
    expect(b.verdictOf(b.pact(), war, { attackThreshold })).toBe(verdict);
  });

  // International Court of Justice, Nicaragua (1986), paragraph 195: a mere frontier incident is no armed attack.
  test.each([
    ['any-force', ABANDONED],
    ['armed-attack', UNMET],
    ['war', UNMET],
  ] as const)('an incident, where an attack is %s: %s', (attackThreshold, verdict) => {
    const war = b.war([{ ...b.attack(FOE, ALLY), incident: true }], { kind: 'armed-attack' });
    expect(b.verdictOf(b.pact(), war, { attackThreshold })).toBe(verdict);
  });
});

describe('attacks on whose author or place there is dispute', () => {
  const proxy = b.war([{ ...b.attack(FOE, ALLY), byProxy: true }]);
  const disputed = b.war([{ ...b.attack(FOE, ALLY), onDisputedTerritory: true }]);
  const of = (name: string, war: Contingency, switches: Partial<Standard>, verdict: string): Case => ({
    name,
    pact: b.pact(),
    war,
    switches,
    verdict,
  });
  table([
    of('through a proxy, where that is an attack', proxy, { proxyAttack: 'attack' }, ABANDONED),
    of('through a proxy, where that is none', proxy, { proxyAttack: 'not-an-attack' }, UNMET),
    of('disputed territory, where that is an attack', disputed, { disputedTerritory: 'attack' }, ABANDONED),
    of('disputed territory, where that is none', disputed, { disputedTerritory: 'not-an-attack' }, UNMET),
    of('disputed territory, where that is unknown', disputed, { disputedTerritory: 'unknown' }, OPEN),
  ]);
});

describe('an ally that was no innocent', () => {
  const innocent = b.pact({ unprovoked: true });
  const flagged = b.agreement({ obligations: [b.obligation(PATRON, 'defense', { conditions: ['non-provocation'] })] });
  const struckFirst = b.war([b.attack(ALLY, FOE, '1930-03-01'), b.attack(FOE, ALLY, '1930-04-01')]);
  const struckLater = b.war([b.attack(FOE, ALLY, '1930-03-01'), b.attack(ALLY, FOE, '1930-04-01')]);
  const struckFriend = b.war([
    b.attack(ALLY, FOE2, '1930-03-01'),
    b.joins(FOE, ALLY, '1930-04-01'),
    b.joins(FOE, PARTNER, '1930-04-01'),
  ]);
  const struckEnemy = b.war([
    b.attack(ALLY, FOE2, '1930-03-01'),
    b.attack(FOE, FOE2, '1930-03-01'),
    b.joins(FOE, ALLY, '1930-04-01'),
  ]);
  /** ALLY and FOE attack one another on these dates, FOE in this role. */
  const both = (ally: string, foe: string, role: 'initiator' | 'target' | 'joiner') => {
    const war = b.war([b.attack(ALLY, FOE, ally), b.attack(FOE, ALLY, foe)]);
    const participants = war.participants.map((one) => (one.actor === FOE ? { ...one, role } : one));
    return { ...war, participants };
  };
  const onOneDay = (role: 'initiator' | 'target' | 'joiner', verdict: string): Case[] => [
    {
      name: `both attacked on one day, and the attacker is the war’s ${role}`,
      pact: innocent,
      war: both('1930-03-01', '1930-03-01', role),
      verdict,
    },
  ];
  table([
    { name: 'unprovoked, and so it was', pact: innocent, war: ATTACKED, verdict: ABANDONED },
    { name: 'the dataset flags it, and so it was', pact: flagged, war: ATTACKED, verdict: ABANDONED },
    { name: 'the ally had opened the fighting with this adversary', pact: innocent, war: struckFirst, verdict: UNMET },
    { name: 'the dataset flags it, and the ally had opened', pact: flagged, war: struckFirst, verdict: UNMET },
    { name: 'the ally struck back', pact: innocent, war: struckLater, verdict: ABANDONED },
    { name: 'the ally had attacked the one it came to help', pact: innocent, war: struckFriend, verdict: UNMET },
    { name: 'the ally had attacked an enemy of the attacker', pact: innocent, war: struckEnemy, verdict: ABANDONED },
    {
      name: 'the ally had joined others against the one it came to help',
      pact: innocent,
      war: b.war([b.joins(ALLY, FOE2, '1930-03-01'), b.joins(FOE, ALLY, '1930-04-01')]),
      verdict: ABANDONED,
    },
    {
      name: 'the ally had attacked another, and the attacker did not join for it',
      pact: innocent,
      war: b.war([b.attack(ALLY, FOE2, '1930-03-01'), b.attack(FOE, ALLY, '1930-04-01')]),
      verdict: ABANDONED,
    },
    {
      name: 'the ally had attacked the one on whose side the attacker is listed, though the two fought as well',
      pact: innocent,
      war: b.war(
        [b.attack(ALLY, FOE2, '1930-03-01'), b.attack(FOE, FOE2, '1930-03-01'), b.joins(FOE, ALLY, '1930-04-01')],
        {
          partnerships: [b.beside(FOE, FOE2)],
        },
      ),
      verdict: UNMET,
    },
    {
      name: 'the ally attacked the one that the attacker came to help, but later',
      pact: innocent,
      war: b.war([b.attack(ALLY, FOE2, '1930-05-01'), b.joins(FOE, ALLY, '1930-04-01')]),
      verdict: ABANDONED,
    },
    ...onOneDay('target', UNMET),
    ...onOneDay('joiner', UNMET),
    ...onOneDay('initiator', ABANDONED),
    {
      name: 'both attacked in one month, the days unknown, though the attacker did not begin the war',
      pact: innocent,
      war: both('1930-03', '1930-03', 'target'),
      verdict: ABANDONED,
    },
    {
      name: 'the ally attacked in the month before the day of the attack',
      pact: innocent,
      war: both('1930-02', '1930-03-01', 'initiator'),
      verdict: UNMET,
    },
    {
      name: 'the ally attacked on the first day of the month of the attack, which the attacker began',
      pact: innocent,
      war: both('1930-03-01', '1930-03', 'initiator'),
      verdict: ABANDONED,
    },
    {
      name: 'a listing does not say that the ally had opened the fighting',
      pact: innocent,
      war: b.war([b.listed(ALLY, FOE, '1930-03-01'), b.attack(FOE, ALLY, '1930-04-01')]),
      verdict: ABANDONED,
    },
    { name: 'nobody knows who began', pact: innocent, war: LISTED, verdict: OPEN },
    {
      name: 'neutrality if not provoked, and the ally attacked',
      pact: b.pact({ obligation: 'neutrality', trigger: 'at-war', unprovoked: true }),
      war: ATTACKS,
      verdict: UNMET,
    },
    {
      name: 'neutrality if not provoked, and nobody knows who began',
      pact: b.pact({ obligation: 'neutrality', trigger: 'at-war', unprovoked: true }),
      war: LISTED,
      verdict: OPEN,
    },
  ]);

  const plain = b.pact();
  const switched = (name: string, war: Contingency, verdicts: readonly string[]) =>
    (['attack', 'unless-struck-back', 'not-an-attack'] as const).map((counterAttack, i): Case => {
      const verdict = verdicts[i] ?? '';
      return {
        name: `${name}, a counter-attack being: ${counterAttack}`,
        pact: plain,
        war,
        switches: { counterAttack },
        verdict,
      };
    });
  table([
    ...switched('a joiner for the one attacked', struckFriend, [ABANDONED, ABANDONED, UNMET]),
    ...switched('a joiner against one that had attacked its enemy', struckEnemy, [ABANDONED, ABANDONED, ABANDONED]),
    ...switched('a blow back at the ally that opened', struckFirst, [ABANDONED, UNMET, UNMET]),
    ...switched('an attack that the ally answered', struckLater, [ABANDONED, ABANDONED, ABANDONED]),
  ]);
});

describe('a danger from within', () => {
  const organ = (finding: 'met' | 'not-met', agreement = 'atop:1') =>
    b.facts({
      organFindings: [
        { organ: 'council', agreement, finding, words: 'found', sources: [], singleSource: false, source: b.SOURCE },
      ],
    });
  const revolt = (facts = b.facts()) =>
    b.war([b.attack('rebels', ALLY)], { kind: 'internal-conflict', facts, subject: ALLY });
  const silent = b.pact();
  const covered = b.pact({ internalCovered: true });
  const below = { attackThreshold: 'armed-attack' } as const;
  const under = (organFinding: Standard['organFinding']) => ({ ...below, organFinding });
  table([
    { name: 'a clause that is silent', pact: silent, war: revolt(), switches: below, verdict: UNMET },
    { name: 'a clause that covers it', pact: covered, war: revolt(), switches: below, verdict: ABANDONED },
    {
      name: 'silent, an organ found it met and binds',
      pact: silent,
      war: revolt(organ('met')),
      switches: under('binding'),
      verdict: ABANDONED,
    },
    {
      name: 'silent, an organ found it met, which is evidence',
      pact: silent,
      war: revolt(organ('met')),
      switches: under('evidence'),
      verdict: OPEN,
    },
    {
      name: 'silent, an organ found it met, which is ignored',
      pact: silent,
      war: revolt(organ('met')),
      switches: under('ignored'),
      verdict: UNMET,
    },
    {
      name: 'silent, an organ found it not met',
      pact: silent,
      war: revolt(organ('not-met')),
      switches: under('binding'),
      verdict: UNMET,
    },
    {
      name: 'silent, the organ of another pact found it met',
      pact: silent,
      war: revolt(organ('met', 'atop:2')),
      switches: under('binding'),
      verdict: UNMET,
    },
    {
      name: 'silent, where what is not excluded is covered',
      pact: silent,
      war: revolt(),
      switches: { ...below, internalConflict: 'unless-excluded' },
      verdict: ABANDONED,
    },
    {
      name: 'excluded, where what is not excluded is covered',
      pact: b.pact({ internalCovered: false }),
      war: revolt(),
      switches: { ...below, internalConflict: 'unless-excluded' },
      verdict: UNMET,
    },
    { name: 'covered, where only a war is an attack', pact: covered, war: revolt(), verdict: UNMET },
  ]);

  test('those who began a coup are the danger to its subject, though no fighting is recorded', () => {
    const participants = [
      { actor: 'plotters', role: 'initiator' as const, original: true, spans: [b.span('1930-03-01', '1930-03-02')] },
      { actor: ALLY, role: 'target' as const, original: true, spans: [b.span('1930-03-01', '1930-03-02')] },
    ].map((one) => ({ ...one, source: b.SOURCE }));
    const coup = b.war([], { kind: 'coup', participants, subject: ALLY, facts: b.facts() });
    expect(b.verdictOf(covered, coup, { attackThreshold: 'any-force' })).toBe(ABANDONED);
    expect(b.verdictOf(silent, coup, { attackThreshold: 'any-force' })).toBe(UNMET);
  });
});

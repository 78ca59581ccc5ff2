import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../src/assessment/standard/standard.ts';
import type { Contingency, UnlistedFight } from '../../../src/core/contingency.ts';
import { parsePartialDate } from '../../../src/core/partial-date.ts';
import type { Owed } from '../../../src/core/treaty-clause.ts';
import { withUnlisted } from '../../../src/datasets/fighting-in-theatres.ts';
import * as b from '../build.ts';

const { PATRON, ALLY, FOE, PARTNER } = b;

const fight = (one: number, other: number, from = '1930-04-01', to = '1930-05-01'): UnlistedFight => ({
  between: [one, other],
  span: { from: parsePartialDate(from), to: parsePartialDate(to) },
  theatre: 'made-up/front',
});

const war = (...unlisted: UnlistedFight[]) => b.war([b.attack(FOE, ALLY)], { unlisted });
const verdict = (one: Contingency, owed?: Owed, switches: Partial<Standard> = {}) =>
  b.verdictOf(b.pact(owed === undefined ? {} : { owed }), one, switches);

describe('fighting that the theatres of a war have and no list of wars has', () => {
  test.each([
    ['with the adversary of the call: it came', fight(PATRON, FOE), 'honored/in-full'],
    ['the two named in the other order', fight(FOE, PATRON), 'honored/in-full'],
    ['with the adversary, in another year', fight(PATRON, FOE, '1931-04-01', '1931-05-01'), 'violated/abandoned'],
    ['with a third state', fight(PATRON, PARTNER), 'violated/abandoned'],
    ['with the ally, while it owed to fight for it', fight(PATRON, ALLY), 'violated/abandoned'],
  ] as const)('%s: %s', (_, one, expected) => expect(verdict(war(one))).toBe(expected));

  test.each([
    ['access', [], 'honored/in-part'],
    ['access', [fight(PATRON, ALLY)], 'violated/defected'],
    ['supplies', [fight(PATRON, ALLY)], 'violated/defected'],
    ['cooperation', [fight(PATRON, ALLY), fight(PATRON, FOE)], 'violated/defected'],
  ] as const)('of one that owed %s, with %j: %s', (owed, fights, expected) =>
    expect(verdict(war(...fights), owed)).toBe(expected),
  );

  test('it breaks no promise of neutrality: who opened the fight is not known', () => {
    const pact = b.pact({ obligation: 'neutrality', trigger: 'at-war' });
    expect(b.verdictOf(pact, war(fight(PATRON, ALLY)))).toBe('honored/in-full');
  });

  test.each(['own-list', 'both'] as const)('is not seen under participation %s', (participation) =>
    expect(verdict(war(fight(PATRON, FOE)), undefined, { participation })).toBe('violated/abandoned'),
  );

  test('the trail names the theatre', () => {
    const [test] = b.judge(b.pact(), war(fight(PATRON, FOE))).filter(({ beneficiary }) => beneficiary === ALLY);
    expect(test?.conductFacts[0]?.words).toContain('made-up/front');
  });
});

describe('withUnlisted', () => {
  const dated = (from: string, to: string) => ({ from: parsePartialDate(from), to: parsePartialDate(to) });
  const theatre = (id: string, sides: [number[], number[]], confidence: 'high' | 'low' = 'high') => ({
    ...dated('1930-03-01', '1930-06-30'),
    id,
    kind: 'land' as const,
    words: 'Made up.',
    sides: sides.map((side) => side.map((state) => ({ state }))) as never,
    places: [],
    confidence,
  });
  const wars = (...theatres: ReturnType<typeof theatre>[]) => [{ id: 'made-up', theatres }] as never;
  const seen = (...theatres: ReturnType<typeof theatre>[]) =>
    withUnlisted({ ...b.war([b.attack(FOE, ALLY)]), theatres: { wars: wars(...theatres), gazetteer: new Map() } });

  test('takes the pairs that no row has, of theatres that are sure', () => {
    const found = seen(theatre('one', [[FOE], [ALLY, PATRON]]), theatre('two', [[FOE], [PARTNER]], 'low'));
    expect(found.unlisted).toEqual([
      { between: [FOE, PATRON], span: dated('1930-03-01', '1930-06-30'), theatre: 'made-up/one' },
    ]);
  });

  test('a state’s own days in a theatre count', () => {
    const late = theatre('one', [[FOE], [PATRON]]);
    const sides = [[{ state: FOE }], [{ state: PATRON, from: parsePartialDate('1930-05-01') }]] as never;
    expect(seen({ ...late, sides }).unlisted?.[0]?.span).toEqual(dated('1930-05-01', '1930-06-30'));
  });

  test('leaves a war alone whose pairs are all listed', () =>
    expect(seen(theatre('one', [[FOE], [ALLY]])).unlisted).toBeUndefined());
});

import { describe, expect, test } from 'vitest';
import { ledger, listPatrons } from '../../src/app/ledger.ts';
import { promises, whatIf } from '../../src/app/promises.ts';
import { ReadCache } from '../../src/files/read-cache.ts';
import { slug } from '../../src/present/ledger/list-patrons.ts';
import type { BoundRow, Duty } from '../../src/present/what-if/bound-row.ts';
import { recordsApart, whatIfSentence } from '../../src/present/what-if/sections.ts';
import { capturedEffects } from '../scratch.ts';

const effects = capturedEffects({ cache: new ReadCache() });
const ON = '2026-11-30';
const suppose = (attacker: string, attacked: string, more = {}) =>
  whatIf({ attacker, attacked, on: ON, standard: 'dyad', ...more }, effects);

/** Agreements with how many promisors, of rows towards one side with one duty that bind or may. */
function counted(rows: readonly BoundRow[], towards: BoundRow['towards'], duty: Duty, kinds?: readonly string[]) {
  const own = rows.filter((row) => row.towards === towards && row.duty === duty && row.bound !== 'no');
  const meant = own.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  const found: Record<string, string[]> = {};
  for (const { agreement, from } of meant) found[agreement] = [...new Set([...(found[agreement] ?? []), from])];
  return found;
}

// Counted by hand from the lists of members: NATO's 32 and the European Union's 27 without Lithuania, of whom Austria, Cyprus,
// Ireland and Malta are not in NATO; the treaty of 1950's 20 without Qatar, and the United States; the six of the
// Collective Security Treaty without Armenia, who are asked, and Uzbekistan by an organ's decision.
test.each([
  [
    'china',
    'taiwan',
    /^If China attacked Taiwan, no promise in the register would call on anybody to defend it; United States of America promised it help of other kinds, attack or not\.$/,
  ],
  ['russia', 'lithuania', /, 35 states would be bound to help it, as far as each promise reaches\.$/],
  ['iran', 'qatar', /, 20 states would be bound to help it, as far as each promise reaches\.$/],
  [
    'azerbaijan',
    'armenia',
    /, 5 states would be bound to help it, if a condition .* before; 1 more, once an organ or the parties decide so\.$/,
  ],
])('%s on %s in a sentence; every test before leads to a patron and a case', async (attacker, attacked, sentence) => {
  const answer = await suppose(attacker, attacked);
  expect(whatIfSentence(answer)).toMatch(sentence);
  const patrons = new Set((await listPatrons(undefined, effects)).map(({ id }) => id));
  const { known } = recordsApart(answer.before);
  expect(known.map(({ from }) => slug(from)).filter((id) => !patrons.has(id))).toEqual([]);
});

// What is expected is written from the treaties; see "If one attacked another" in docs/method/promises.md.
describe('four attacks, checked against the treaties', () => {
  test('China on Taiwan: no treaty; a law of the United States, with arms and no duty to defend', async () => {
    const { rows, before } = await suppose('china', 'taiwan');
    expect(counted(rows, 'attacked', 'help', ['defense'])).toEqual({});
    expect(counted(rows, 'attacked', 'help')).toEqual({ 'taiwan-relations-act-1979': ['United States of America'] });
    expect(rows.find(({ kind }) => kind === 'arms')).toMatchObject({ binding: 'domestic-law', atAllTimes: true });
    expect(counted(rows, 'attacker', 'help', ['defense', 'offense'])).toEqual({});
    const korea = rows.find(({ from, kind }) => from === 'North Korea' && kind === 'defense');
    expect(korea?.tested.find(({ condition }) => condition === 'trigger')?.result).toBe('unmet');
    expect(before.map(({ from }) => from)).toEqual(['United States of America']);
  });

  test('Russia on Lithuania: 31 by the North Atlantic Treaty, 26 by article 42(7), the neutral with their reservation', async () => {
    const { rows } = await suppose('russia', 'lithuania');
    const found = counted(rows, 'attacked', 'help');
    expect(Object.keys(found).sort()).toEqual(['eu-mutual-assistance-2009', 'north-atlantic-treaty-1949']);
    expect(found['north-atlantic-treaty-1949']).toHaveLength(31);
    expect(found['eu-mutual-assistance-2009']).toHaveLength(26);
    expect(found['eu-mutual-assistance-2009']).not.toContain('United Kingdom');
    const ireland = rows.find(({ from, kind }) => from === 'Ireland' && kind === 'defense');
    expect(ireland?.reservations).toContain('neutral');
    const solidarity = rows.filter(({ clause }) => clause === 'solidarity');
    expect(new Set(solidarity.map(({ bound }) => bound))).toEqual(new Set(['no']));
  });

  test('Iran on Qatar: five by the Gulf agreement, the Arab League, an order of the President; Russia owes Iran no help', async () => {
    const { rows } = await suppose('iran', 'qatar');
    const found = counted(rows, 'attacked', 'help', ['defense']);
    expect(Object.keys(found).sort()).toEqual([
      'arab-league-joint-defence-1950',
      'gcc-joint-defence-2000',
      'us-qatar-order-2025',
    ]);
    expect(found['gcc-joint-defence-2000']).toHaveLength(5);
    expect(counted(rows, 'attacked', 'help')['turkey-qatar-2014']).toEqual(['Turkey']);
    expect(counted(rows, 'attacker', 'help', ['defense', 'offense'])).toEqual({});
    const neutral = rows.filter(({ agreement, kind }) => agreement === 'russia-iran-2025' && kind === 'neutrality');
    expect(neutral.map(({ bound }) => bound)).toEqual(['no']);
  });

  test('Azerbaijan on Armenia: the CSTO if it asks, Russia by its treaty, the CIS; Turkey owes Azerbaijan no help', async () => {
    const { rows, toBothSides } = await suppose('azerbaijan', 'armenia');
    const found = counted(rows, 'attacked', 'help', ['defense']);
    expect(Object.keys(found).sort()).toEqual(['cis-charter-1993', 'csto-1992', 'russia-armenia-1997']);
    const csto = rows.filter(({ agreement, duty }) => agreement === 'csto-1992' && duty === 'help');
    expect(csto.map(({ bound }) => bound)).toEqual(Array(5).fill('unknown'));
    expect(csto[0]?.tested.find(({ condition }) => condition === 'request')?.result).toBe('unknown');
    expect(csto[0]?.caveats.join(' ')).toContain('frozen');
    expect(counted(rows, 'attacker', 'help', ['defense'])).toEqual({});
    expect(toBothSides).toContain('Russia');
    expect(Object.keys(counted(rows, 'attacked', 'broken')).sort()).toEqual([
      'cis-charter-1993',
      'karabakh-statement-2020',
    ]);
  });
});

test.each([
  ['china', 'philippines'],
  ['russia', 'finland'],
  ['north-korea', 'south korea'],
  ['india', 'pakistan'],
])('if %s attacked %s, every promise of others to it is there', async (attacker, attacked) => {
  const { rows, attacker: name } = await suppose(attacker, attacked);
  const { rows: promised } = await promises({ state: attacked, on: ON }, effects);
  const keys = (own: readonly { agreement: string; clause: string; from: string; towards?: string }[]) =>
    own.map(({ agreement, clause, from }) => `${agreement} ${clause} ${from}`).sort();
  const meant = promised.filter(({ from }) => from !== name);
  expect(keys(rows.filter(({ towards, duty }) => towards === 'attacked' && duty !== 'broken'))).toEqual(keys(meant));
});

test('what each did before are rows of its ledger, and the attack is in none', async () => {
  const { before } = await suppose('azerbaijan', 'armenia');
  const rows = await ledger({ patron: 'russia', standard: 'dyad' }, effects);
  const tests = before.find(({ from }) => from === 'Russia')?.tests ?? [];
  expect(tests.length).toBe(rows.filter(({ verdict }) => verdict !== 'not-invoked').length);
  for (const { case: id, ally, verdict, delivered } of tests) {
    expect(rows).toContainEqual(expect.objectContaining({ case: id, ally, verdict, delivered }));
  }
  expect(rows.some(({ case: id }) => id === 'supposed')).toBe(false);
});

test('tests after the day are left out', async () => {
  const { before } = await suppose('azerbaijan', 'armenia', { on: '2021-01-01' });
  const began = before.flatMap(({ tests }) => tests.map((one) => one.began));
  expect(began.length).toBeGreaterThan(0);
  expect(began.filter((day) => day > '2021-01-01')).toEqual([]);
});

test.each([
  ['china', 'china', {}, 'attack-on-itself'],
  ['china', 'taiwan', { place: 'atlantis' }, 'place-unknown'],
  ['china', 'taiwan', { on: '2026-02-30' }, 'date-impossible'],
  ['china', 'narnia', {}, 'state-unknown'],
])('%s attacks %s %j: %s', async (attacker, attacked, more, code) => {
  await expect(suppose(attacker, attacked, more)).rejects.toMatchObject({ code });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import { conditionWords, decidedWords } from '../../src/present/promises/condition-words.ts';
import { coverageOf } from '../../src/present/promises/coverage.ts';
import { groupRows } from '../../src/present/promises/group-rows.ts';
import { holdsOn, promiseRows } from '../../src/present/promises/promise-rows.ts';
import { clause, pact, party, span, WORDS } from './made-up-register.ts';

const ALLIANCE = pact(
  'alliance',
  [party(1, '1950-01-01'), party(2, '1960-06-01'), party(3, '1950-01-01', '1999-12-31', 'Sends no troops.')],
  [clause('help')],
);

function pairs(day: string, wanted = {}) {
  return promiseRows([ALLIANCE], parsePartialDate(day), WORDS, wanted).map(({ from, to }) => [from, to]);
}

describe('rows of promises in force on a day', () => {
  test('each promisor to each beneficiary, while both are parties', () => {
    expect(pairs('1955-01-01')).toEqual([
      ['state 1', 'state 3'],
      ['state 3', 'state 1'],
    ]);
    expect(pairs('1970-01-01')).toHaveLength(6);
    expect(pairs('2000-01-01')).toEqual([
      ['state 1', 'state 2'],
      ['state 2', 'state 1'],
    ]);
  });

  test('the last day of a membership counts, the day after does not', () => {
    expect(pairs('1999-12-31', { to: 3 })).toHaveLength(2);
    expect(pairs('2000-01-01', { to: 3 })).toEqual([]);
  });

  test('since the later entry of the two, until the earlier exit', () => {
    const [row] = promiseRows([ALLIANCE], parsePartialDate('1970-01-01'), WORDS, { from: 3, to: 2 });
    expect(row).toMatchObject({
      since: '1960-06-01',
      until: '1999-12-31',
      inForce: 'yes',
      reservations: 'Sends no troops.',
    });
  });

  test('a day inside a year of entry that is all that is known is uncertain', () => {
    const vague = pact('vague', [party(1, '1950'), party(2, '1950')], [clause('help')]);
    const rows = (day: string) => promiseRows([vague], parsePartialDate(day), WORDS).map(({ inForce }) => inForce);
    expect(rows('1950-07-01')).toEqual(['unknown', 'unknown']);
    expect(rows('1951-01-01')).toEqual(['yes', 'yes']);
    expect(rows('1949-12-31')).toEqual([]);
  });

  test('a directed clause gives nothing back, and a beneficiary outside the agreement is one', () => {
    const guarantee = pact(
      'guarantee',
      [party(1, '1950-01-01'), party(2, '1950-01-01')],
      [clause('guarantee', { promisors: [1], beneficiaries: ['a-territory', 2] })],
    );
    const rows = promiseRows([guarantee], parsePartialDate('1960-01-01'), WORDS);
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      ['state 1', 'state a-territory'],
      ['state 1', 'state 2'],
    ]);
  });

  test('what is known of the beneficiary, of the clause and of the force of the agreement are caveats', () => {
    const frozen = { ...party(2, '1950-01-01'), words: 'It froze its part.' };
    const doubtful = pact('doubtful', [party(1, '1950-01-01'), frozen], [clause('help', { unclear: 'How much.' })], {
      inForceNote: 'Nobody speaks of it.',
    });
    const rows = promiseRows([doubtful], parsePartialDate('1960-01-01'), WORDS);
    expect(rows.map(({ to, caveats }) => [to, caveats])).toEqual([
      ['state 2', ['state 2: It froze its part.', 'How much.', 'Nobody speaks of it.']],
      ['state 1', ['How much.', 'Nobody speaks of it.']],
    ]);
  });

  test('nobody promises itself anything, on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1940, max: 2030 }), (year) => {
        for (const [from, to] of pairs(`${year}-05-05`)) expect(from).not.toBe(to);
      }),
    );
  });

  test('a span holds on both of its ends', () => {
    const days = ['1949-12-31', '1950-01-01', '1951-01-01', '1951-01-02'];
    expect(days.map((day) => holdsOn(span('1950-01-01', '1951-01-01'), parsePartialDate(day)))).toEqual([
      'no',
      'yes',
      'yes',
      'no',
    ]);
  });
});

describe('the words of a clause', () => {
  test('conditions are what has to hold; who decides stands apart', () => {
    const own = clause('help', {
      onRequest: true,
      unprovoked: true,
      adversaries: { words: 'A great power.' },
      location: { words: 'In Europe.' },
      discretion: 'organ',
      organ: 'The council',
    });
    expect(conditionWords(own)).toEqual([
      'it is attacked',
      'it did not provoke the attack',
      'adversary: A great power',
      'place: In Europe',
      'it asks for help',
    ]);
    expect(decidedWords(own)).toBe('decided by: The council');
    expect(conditionWords(clause('peace', { trigger: 'standing' }))).toEqual([]);
    expect(decidedWords(clause('help'))).toBeNull();
  });
});

describe('groups for a table', () => {
  test('an alliance is one entry with all promisors, help before consultation, exceptions with their names', () => {
    const consult = clause('consult', { obligation: 'consultation', trigger: 'threatened' });
    const whole = pact('whole', ALLIANCE.parties, [consult, clause('help')]);
    const pledge = pact('pledge', [party(1, '1950-01-01'), party(2, '1950-01-01')], [clause('aid')], {
      binding: 'political',
    });
    const rows = promiseRows([pledge, whole], parsePartialDate('1970-01-01'), WORDS, { to: 2 });
    const groups = groupRows(rows);
    expect(groups.map(({ agreement }) => agreement)).toEqual(['whole', 'pledge']);
    expect(groups[0]?.clauses.map(({ row }) => row.clause)).toEqual(['help', 'consult']);
    expect(groups[0]?.clauses[0]?.promisors).toEqual([
      { from: 'state 1', since: '1960-06-01' },
      { from: 'state 3', since: '1960-06-01' },
    ]);
    expect(groups[0]?.clauses[0]?.reservations).toEqual([{ words: 'Sends no troops.', by: ['state 3'] }]);
  });
});

describe('what the register covers', () => {
  test('counts agreements by what was read, and says what is outside', () => {
    const unread = pact('unread', [party(1, '1950-01-01'), party(2, '1950-01-01')], [clause('help')], {
      text: 'none',
      asOf: parsePartialDate('2018'),
    });
    const rows = promiseRows([ALLIANCE, unread], parsePartialDate('2026-06-30'), WORDS);
    const coverage = coverageOf(rows, '2026-06-30');
    expect(coverage).toMatchObject({
      agreements: 2,
      beneficiaries: 2,
      kinds: ['defense'],
      byText: { full: 1, excerpt: 0, account: 0, none: 1 },
      asOf: ['2018', '2020'],
    });
    expect(coverage.statement.join(' ')).toContain('not the same as none');
  });

  test('a register without a promise on the day says so and does not count to none', () => {
    const { statement, asOf } = coverageOf([], '1900-01-01');
    expect(asOf).toBeNull();
    expect(statement.join(' ')).not.toMatch(/\b0\b/);
    expect(statement.join(' ')).toContain('what ended before that year is mostly missing');
  });
});

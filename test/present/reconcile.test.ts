import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/core/partial-date.ts';
import { reconcile } from '../../src/present/promises/reconcile.ts';
import { clause, pact, party, span } from './made-up-register.ts';

const NAME = (actor: number | string) => `state ${actor}`;
const DATES = { signed: parsePartialDate('1950-01-01'), inForce: parsePartialDate('1951-02-01') };

const ATOP = pact('atop:7', [party(1, '1950-01-01'), party(2, '1950-01-01')], [clause('d')], { atopid: 7 });

function against(register: typeof ATOP) {
  return reconcile([register], [ATOP], 2018, NAME).differences.map(({ what, about, register: own, atop }) => [
    what,
    about,
    own,
    atop,
  ]);
}

function own(parties: readonly ReturnType<typeof party>[], clauses = [clause('d')], begins = '1951-02-01') {
  return pact('own', parties, clauses, { atopid: 7, dates: DATES, span: span(begins) });
}

describe('the register beside ATOP', () => {
  test('agrees where ATOP counts from the signature and the register from the entry into force', () => {
    expect(against(own([party(1, '1951-02-01'), party(2, '1951-02-01')]))).toEqual([]);
  });

  test('names a party that one of them lacks, up to the last year of ATOP', () => {
    const parties = [party(1, '1951-02-01'), party(3, '1960-01-01'), party(4, '2023-04-04')];
    expect(against(own(parties))).toEqual([
      ['party', 'state 3', '1960 to still', 'none'],
      ['party', 'state 2', 'none', '1950 to still'],
    ]);
  });

  test('names other years and other obligations', () => {
    const parties = [party(1, '1955-01-01'), party(2, '1951-02-01', '1990-01-01')];
    const clauses = [clause('d', { promisors: [1] }), clause('c', { obligation: 'consultation' })];
    expect(against(own(parties, clauses))).toEqual([
      ['entered', 'state 1', '1955', '1950'],
      ['left', 'state 2', '1990', 'still'],
      ['obligation', 'defense', 'state 1', 'state 1, state 2'],
      ['obligation', 'consultation', 'state 1, state 2', 'none'],
    ]);
  });

  test('an end after the last year of ATOP is no difference', () => {
    const parties = [party(1, '1951-02-01', '2024-01-01'), party(2, '1951-02-01')];
    expect(against(own(parties))).toEqual([]);
  });

  test('lists what only the register has', () => {
    const { compared, registerAlone } = reconcile([{ ...ATOP, id: 'own', atopid: undefined }], [ATOP], 2018, NAME);
    expect({ compared, registerAlone }).toEqual({ compared: 0, registerAlone: ['own'] });
  });
});

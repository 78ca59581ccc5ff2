import { expect, test } from 'vitest';
import type { LeaderExit, LeaderSpell } from '../../../src/core/leader.ts';
import { parsePartialDate } from '../../../src/core/partial-date.ts';
import { fateOf, type LeaderRecords, stayed } from '../../../src/reliability/delivery/government-fate.ts';

function spell(leader: string, from: string, to: string | null, exit: LeaderExit): LeaderSpell {
  return {
    ccode: 1,
    leader,
    span: { from: parsePartialDate(from), to: to === null ? null : parsePartialDate(to) },
    exit,
    how: null,
    source: { dataset: 'made-up', file: 'made-up', line: 2 },
  };
}

const RECORDS: LeaderRecords = {
  archigos: {
    ends: parsePartialDate('2015-12-31'),
    spells: new Map([
      [
        1,
        [
          spell('A', '1980-01-01', '1984-05-01', 'regular'),
          spell('B', '1984-05-01', '1985-06-01', 'irregular'),
          spell('C', '1985-06-01', '1990-02-02', 'foreign'),
          spell('D', '1990-02-02', '2000-01-01', 'natural'),
          spell('E', '2000-01-01', null, 'in-office'),
        ],
      ],
    ]),
  },
  reign: {
    ends: parsePartialDate('2021-03-31'),
    spells: new Map([
      [1, [spell('E', '2000-01-01', '2018-04', 'unknown'), spell('F', '2018-04-20', null, 'in-office')]],
    ]),
  },
};

const day = (text: string) => parsePartialDate(text).first;

test.each([
  ['1981-01-01', '1983-01-01', 'survived', null, 'yes'],
  ['1984-01-01', '1985-01-01', 'changed-regularly', 'A', 'yes'],
  ['1984-01-01', '1986-01-01', 'fell', 'B', 'no'],
  ['1984-01-01', '1991-01-01', 'removed-by-foreign-state', 'C', 'no'],
  ['1999-01-01', '2001-01-01', 'changed-regularly', 'D', 'yes'],
  ['2010-01-01', '2017-06-01', 'survived', null, 'yes'],
  ['2016-06-01', '2019-01-01', 'left-unknown', 'E', 'unknown'],
  ['2019-01-01', '2022-01-01', 'unknown', null, 'unknown'],
] as const)('from %s to %s the government %s', (from, to, fate, leader, kept) => {
  const found = fateOf(1, day(from), day(to), RECORDS);
  expect(found).toMatchObject({ fate, leader });
  expect(stayed(found.fate)).toBe(kept);
});

test('a state that no list knows, and a time that none covers, are unknown', () => {
  expect(fateOf(9, day('1981-01-01'), day('1982-01-01'), RECORDS).fate).toBe('unknown');
  expect(fateOf(1, day('1981-01-01'), day('1982-01-01'), { archigos: null, reign: null }).fate).toBe('unknown');
  const first = { archigos: RECORDS.archigos, reign: null };
  expect(fateOf(1, day('2015-06-01'), day('2016-06-01'), first).fate).toBe('unknown');
});

test('a fall that was seen counts though the time goes on after the last list', () => {
  const first = { archigos: RECORDS.archigos, reign: null };
  expect(fateOf(1, day('1989-06-01'), day('2019-06-01'), first)).toMatchObject({ fate: 'removed-by-foreign-state' });
});

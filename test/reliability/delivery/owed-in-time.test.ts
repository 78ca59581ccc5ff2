import { expect, test } from 'vitest';
import type { Agreement } from '../../../src/core/agreement.ts';
import { parsePartialDate, type Span } from '../../../src/core/partial-date.ts';
import { owedFinder } from '../../../src/reliability/delivery/owed-in-time.ts';

const source = { dataset: 'made-up', file: 'made-up', line: 2 };

function span(from: string, to: string | null): Span {
  return { from: parsePartialDate(from), to: to === null ? null : parsePartialDate(to) };
}

/** Defense among 1, 2 and 3, of whom 3 leaves; 1 promised 2 arms besides; to whom 2's consultation ran is not known. */
const PACT: Agreement = {
  id: 'pact',
  title: 'Pact',
  wartime: false,
  binding: 'legal',
  span: span('1950-01-01', null),
  parties: [
    { actor: 1, phase: 0, span: span('1950-01-01', null), source },
    { actor: 2, phase: 0, span: span('1950-01-01', null), source },
    { actor: 3, phase: 0, span: span('1950-01-01', '1960-06-30'), source },
  ],
  obligations: [
    ...[1, 2].map((promisor) => ({
      promisor,
      beneficiaries: 'other-parties' as const,
      kind: 'defense' as const,
      conditions: [],
      phase: 0,
      span: span('1950-01-01', null),
      source,
    })),
    {
      promisor: 1,
      beneficiaries: [2],
      kind: 'arms',
      conditions: [],
      phase: 0,
      span: span('1970-01-01', '1975-12-31'),
      source,
    },
    {
      promisor: 2,
      beneficiaries: 'unknown',
      kind: 'consultation',
      conditions: [],
      phase: 0,
      span: span('1950-01-01', null),
      source,
    },
  ],
};

const owed = owedFinder([PACT]);
const said = (beneficiary: number, ...years: [string, string]) =>
  owed(beneficiary, span(...years)).map(({ promisor, kind }) => `${promisor} ${kind}`);

test.each([
  [2, '1955-01-01', '1955-12-31', ['1 defense']],
  [2, '1972-01-01', '1972-12-31', ['1 defense', '1 arms']],
  [3, '1960-01-01', '1960-12-31', ['1 defense', '2 defense']],
  [3, '1960-07-01', '1960-12-31', []],
  [2, '1949-01-01', '1949-12-31', []],
  [4, '1955-01-01', '1955-12-31', []],
] as const)('state %i from %s to %s is owed %j', (beneficiary, from, to, expected) => {
  expect(said(beneficiary, from, to)).toEqual(expected);
});

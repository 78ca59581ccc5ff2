import { expect, test } from 'vitest';
import { type FoundAgreement, matchAgreements } from '../../src/present/promises/search-agreements.ts';

const found = (id: string, since: string, words: string, parties: string[] = ['Japan']): FoundAgreement => ({
  ...{ id, title: `Treaty ${id}`, from: 'casebook', atopid: null, binding: 'legal', parties, since, until: null },
  clauses: [{ article: 'article 5', kind: 'defense', words, conditions: [] }],
  sources: [],
});

const ALL = [
  found('a', '1949', 'An attack on one is an attack on all.'),
  found('b', '1960', 'Each acts if one of them meets an attack.'),
  found('c', '1972', 'They consult at once.', ['Côte d’Ivoire']),
];

test.each([
  ['attack on one', ['a', 'b']], // the phrase first; in the other, "on" begins "one"
  ['attack on all', ['a']],
  ['attack one', ['b', 'a']], // both have the words, neither the phrase: the newest first
  ['consult', ['c']],
  ['cote ivoire', ['c']], // parties count, accents do not
  ['nsult', []], // a word finds what it begins, not what it ends
  ['', []],
])('"%s" finds %j', (query, ids) => {
  expect(matchAgreements(ALL, query).map(({ id }) => id)).toEqual(ids);
});

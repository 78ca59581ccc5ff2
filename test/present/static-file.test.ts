import { expect, test } from 'vitest';
import { staticFile } from '../../src/present/static-file.ts';

test.each([
  ['/api/patrons', {}, 'api/patrons/index.json'],
  ['/api/patrons', { limit: 1000, offset: 0 }, 'api/patrons/index.json'],
  ['/api/ledger/russia', { standard: 'dyad' }, 'api/ledger/russia/standard=dyad.json'],
  [
    '/api/ledger/russia',
    { standard: 'dyad,overlap=year', since: '' },
    'api/ledger/russia/standard=dyad,overlap=year.json',
  ],
  ['/api/compare', { standard: 'dyad', on: 'wars' }, 'api/compare/on=wars&standard=dyad.json'],
  ['/api/compare', { on: 'wars', standard: 'dyad' }, 'api/compare/on=wars&standard=dyad.json'],
  ['/api/citations', { format: 'bibtex' }, 'api/citations/index.bibtex'],
  ['/api/ledger/united states', {}, 'api/ledger/united~20~states/index.json'],
  ['/api/../x', { a: '../b/c' }, 'api/~2e~./x/a=~2e~.~2f~b~2f~c.json'],
])('%s with %o is in %s', (path, query, file) => {
  expect(staticFile(path, query)).toBe(file);
});

test('different questions have different files', () => {
  const names = [{ a: '~' }, { a: '7e' }, { a: '&' }, { a: '1', b: '2' }, { a: '1&b=2' }].map((query) =>
    staticFile('/api/x', query),
  );
  expect(new Set(names).size).toBe(names.length);
});

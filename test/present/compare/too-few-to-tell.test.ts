import { expect, test } from 'vitest';
import type { ComparedPatron } from '../../../src/present/compare/comparison.ts';
import { tooFewToTell } from '../../../src/present/compare/too-few-to-tell.ts';

const period = { words: 'since 1990' } as Parameters<typeof tooFewToTell>[0]['period'];

/** A patron that kept its promise in so many of the dangers, which are named by letters. */
function patron(name: string, kept: number, dangers: string): ComparedPatron {
  const restsOn = [...dangers].map((danger) => ({ danger, name: `War ${danger}` }));
  return { patron: name, help: { numerator: kept, denominator: restsOn.length, restsOn } } as unknown as ComparedPatron;
}

function headline(...patrons: ComparedPatron[]): string {
  return tooFewToTell({ patrons, period });
}

test('few patrons are named, with what each kept', () => {
  expect(headline(patron('Freedonia', 1, 'AB'), patron('Sylvania', 0, 'AC'), patron('Ruritania', 1, 'A'))).toBe(
    'Since 1990: no patron was tested in more than 2 dangers, too few to tell any two apart. ' +
      'Of 2, Freedonia kept its promise to help in 1, Sylvania in 0.',
  );
});

test('many that were tested alike are counted, and the dangers that they share are named', () => {
  const alike = ['P', 'Q', 'R', 'S'].map((name, at) => patron(name, at === 0 ? 2 : 0, 'AB'));
  expect(headline(...alike, patron('T', 1, 'C'))).toBe(
    'Since 1990: no patron was tested in more than 2 dangers, too few to tell any two apart. ' +
      'Of 4 patrons that were tested in 2 (all in the same: War A, War B), 1 kept their promises to help in 2, 3 in 0.',
  );
});

test('dangers that differ are not named', () => {
  const apart = ['AB', 'AC', 'AD', 'BC'].map((dangers) => patron(dangers, 0, dangers));
  expect(headline(...apart)).toContain('Of 4 patrons that were tested in 2, 4 kept their promises to help in 0.');
});

test('without a case, and without a decided test', () => {
  expect(headline()).toBe('No patron has a case since 1990.');
  expect(headline(patron('Freedonia', 0, ''))).toBe('Since 1990: no test of a promise of help is decided.');
});

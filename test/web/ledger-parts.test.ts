import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { ledger } from '../../src/app/ledger.ts';
import type { LedgerRow } from '../../src/present/ledger/ledger-row.ts';
import { CamePicture } from '../../web/src/ledger/came-picture.tsx';
import { ledgerParts, MOST_ROWS, splitGroups } from '../../web/src/ledger/ledger-parts.tsx';
import { SMALL } from '../casebook/small-casebook.ts';
import { writeAll } from '../casebook/temp-casebook.ts';
import { capturedEffects, scratch } from '../scratch.ts';

/** A long ledger is saved as pictures that a page can hold. */
const at = scratch();
let row: LedgerRow;

beforeAll(async () => {
  const cases = { only: at('casebook') };
  await writeAll(cases.only, SMALL);
  [row] = (await ledger({ patron: 'france', standard: 'dyad', cases }, capturedEffects())) as [LedgerRow];
});

/** So many rows, a year apart, each with an ally of its own; every third one's promise was kept. */
const many = (n: number): LedgerRow[] =>
  Array.from({ length: n }, (_, place) => ({
    ...row,
    ...{ id: `row-${place}`, start: `${1900 + place}-01-01`, ally: `Ally ${place}.` },
    verdict: place % 3 === 0 ? 'honored' : 'violated',
  }));

/** The allies in the order in which a picture names them. */
const allies = (drawn: string) => [...drawn.matchAll(/>(Ally \d+\.)</g)].map(([, name]) => name);

test.each([
  [MOST_ROWS, []],
  [MOST_ROWS + 1, ['Rows 1 to 11 of 21', 'Rows 12 to 21 of 21']],
  [39, ['Rows 1 to 20 of 39', 'Rows 21 to 39 of 39']],
  [41, ['Rows 1 to 14 of 41', 'Rows 15 to 28 of 41', 'Rows 29 to 41 of 41']],
])('%i rows are saved as %j', (n, holds) => {
  const rows = many(n);
  expect(ledgerParts({ rows, all: rows, view: 'came', grouping: '' }).map((part) => part.holds)).toEqual(holds);
});

test.each([
  ['came', '', (place: number) => 38 - place],
  ['came', 'earliest', (place: number) => place],
  ['rungs', '', (place: number) => place],
] as const)(
  'the parts of %s %s have every row once, in the order of the whole, and a legend each',
  (view, grouping, nth) => {
    const rows = many(39);
    const drawn = ledgerParts({ rows, all: rows, view, grouping }).map(({ drawing }) =>
      renderToStaticMarkup(drawing()),
    );
    expect(drawn.flatMap(allies)).toEqual(rows.map((_, place) => `Ally ${nth(place)}.`));
    for (const picture of drawn) expect(picture).toContain(view === 'came' ? 'less came than was owed' : 'asked for');
  },
);

test('a group that runs over the end of a part goes on in the next under its name', () => {
  const rows = many(39);
  const [first = '', second = ''] = ledgerParts({ rows, all: rows, view: 'came', grouping: 'verdict' }).map((part) =>
    renderToStaticMarkup(part.drawing()),
  );
  // 26 of the 39 are violated and come first: 20 here, 6 there, and the 13 that were honored after them.
  expect(allies(first)).toHaveLength(20);
  expect(first).toContain('>Violated<');
  expect(first).not.toContain('Honored');
  expect(second.indexOf('>Violated, continued<')).toBeGreaterThan(0);
  expect(second.indexOf('>Honored<')).toBeGreaterThan(second.indexOf('>Violated, continued<'));
});

test('a group that ends where a part ends does not go on', () => {
  const [a, b] = [many(2), many(2)];
  expect(
    splitGroups(
      [
        { name: 'A', rows: a },
        { name: 'B', rows: b },
      ],
      2,
    ),
  ).toEqual([[{ name: 'A', rows: a }], [{ name: 'B', rows: b }]]);
});

test('a name that is too long ends after a whole word', () => {
  const drawn = (ally: string) => renderToStaticMarkup(createElement(CamePicture, { rows: [{ ...row, ally }] }));
  expect(drawn('Libyan National Army of Khalifa')).toContain('>Libyan National Army of\u2026<');
  expect(drawn('Central African Republic')).toContain('>Central African Republic<');
});

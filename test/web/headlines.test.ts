import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { listCases, theses, viewCase } from '../../src/app/cases.ts';
import { comparePatrons } from '../../src/app/compare-patrons.ts';
import { casebookRows } from '../../src/app/ledger.ts';
import { multiverse } from '../../src/app/multiverse.ts';
import { leaveOut, reliabilityRates } from '../../src/app/rates.ts';
import { groupBy } from '../../src/core/group-by.ts';
import { ReadCache } from '../../src/files/read-cache.ts';
import type { CaseSummary } from '../../src/present/case/list-cases.ts';
import { type Headline, inOneParagraph } from '../../src/present/headline-type.ts';
import { type LedgerRow, ledgerRow } from '../../src/present/ledger/ledger-row.ts';
import { ledgerHeadline } from '../../src/present/ledger/ledger-sentence.ts';
import { caseHead, type PageHead, patronHead, questionHeads, withHead } from '../../src/server/publish/page-heads.ts';
import { CaseBody } from '../../web/src/case/case-body.tsx';
import { caseTitle } from '../../web/src/case/case-title.ts';
import { RatesFigure } from '../../web/src/compare/compare-figure.tsx';
import { CurveFigure } from '../../web/src/curve/curve-figure.tsx';
import { CalibrationFigure } from '../../web/src/forecast/calibration-figure.tsx';
import { LedgerFigure } from '../../web/src/ledger/ledger-figure.tsx';
import { MapFigure } from '../../web/src/map/map-figure.tsx';
import { snapshotAt } from '../../web/src/map/snapshot.ts';
import { ThesisFigure } from '../../web/src/theses/thesis-figure.tsx';
import { SMALL } from '../casebook/small-casebook.ts';
import { writeAll } from '../casebook/temp-casebook.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { MADE_UP_GROUPS } from './made-up-forecast.ts';
import { MADE_UP_PROMISES } from './made-up-promises.ts';

/** Every headline says of which time it speaks and what it rests on: it is quoted without the page around it. */
const at = scratch();
const YEAR = /\b(?:1[89]|20)\d\d\b/;
const RECORDS = /casebook|ATOP|Interstate War Data|imported (?:tables|wars)/;
const nothing = () => {};

function expectFull(text: string): void {
  expect(text, 'a period').toMatch(YEAR);
  expect(text, 'what it rests on').toMatch(RECORDS);
}

/** `1994 to 2026`, from what the rows themselves say. */
function yearsOf(rows: readonly { readonly start: string }[]): string {
  const years = rows.map(({ start }) => start.slice(0, 4)).sort();
  return years[0] === years.at(-1) ? `${years[0]}` : `${years[0]} to ${years.at(-1)}`;
}

/** The titles of the figures in what a page draws, each with its line of source. */
function figuresOf(element: ReactElement): { readonly title: string; readonly source: string }[] {
  // biome-ignore lint/correctness/noChildrenProp: the type of a router wants its children among its properties
  const page = renderToStaticMarkup(createElement(Router, { ssrPath: '/', ssrSearch: '', children: element }));
  const texts = (part: RegExp) => [...page.matchAll(part)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
  const sources = texts(/<p class="figure-source">([\s\S]*?)<\/p>/g);
  return texts(/<h2 class="figure-title[^"]*"[^>]*>([\s\S]*?)<\/h2>/g).map((title, place) => {
    return { title, source: sources[place] ?? '' };
  });
}

/** Holds a figure to it; its title alone says the period, since a saved picture's title is what is quoted. */
function expectFigure(element: ReactElement, period = ''): void {
  const found = figuresOf(element);
  expect(found).not.toEqual([]);
  for (const { title, source } of found) {
    expect(title).toMatch(YEAR);
    expect(title).toContain(period);
    expectFull(`${title} ${source}`);
  }
}

describe.each(['made-up', 'built-in'])('headlines of the %s casebook', (name) => {
  const effects = capturedEffects({ cache: new ReadCache() });
  const cases = name === 'built-in' ? undefined : { only: at('casebook') };
  const on = { on: 'cases', db: '', wars: 'iwd', standard: 'dyad', seed: 1, cases } as const;
  let ledgers: (readonly LedgerRow[])[];
  let views: (Omit<CaseSummary, 'rows'> & { readonly rows: readonly LedgerRow[] })[];

  beforeAll(async () => {
    if (cases !== undefined) await writeAll(cases.only, SMALL);
    const { rows, nameOf } = await casebookRows(on, effects);
    const shown = rows.map((row) => ledgerRow(row, nameOf));
    ledgers = [...groupBy(shown, ({ patron }) => patron).values()];
    views = (await listCases(cases, effects)).map((one) => ({
      ...one,
      rows: shown.filter((row) => row.case === one.id),
    }));
    expect(ledgers).not.toEqual([]);
    expect(views).not.toEqual([]);
  });

  test("a patron's ledger, on its page and in its picture", () => {
    for (const rows of ledgers) {
      const headline = ledgerHeadline(rows);
      expectFull(headline.finding);
      expect(headline.finding).toContain(yearsOf(rows));
      const view = {
        view: 'came',
        grouping: '',
        open: '',
        onOpen: nothing,
        onView: nothing,
        standard: 'dyad',
      } as const;
      const figure = createElement(LedgerFigure, { ...view, rows, all: rows, finding: headline.finding, patron: '' });
      expectFigure(figure, yearsOf(rows));
    }
  });

  test('a case, and one of them as its page has it', async () => {
    for (const view of views) {
      expectFull(caseTitle(view));
      expect(caseTitle(view)).toContain(`danger of ${view.start.slice(0, 4)}`);
    }
    const view = await viewCase(views[0]?.id ?? '', 'dyad', effects, cases);
    expectFigure(createElement(CaseBody, { view, standard: 'dyad' }), caseTitle(view));
  });

  test('a comparison and its curve', async () => {
    const comparison = await comparePatrons(on, effects);
    expectFigure(createElement(RatesFigure, { comparison, before: undefined }), yearsOf(views));
    expectFull(comparison.selected);
    // One patron's, since all of the built-in casebook takes seconds.
    const curve = await multiverse({ ...on, ...(cases === undefined ? { patron: 'russia' } : {}) }, effects);
    expectFull(inOneParagraph(curve.headline));
    expectFigure(createElement(CurveFigure, { curve, id: '', onPoint: nothing, onAdopt: nothing }));
    const years = views.map(({ start }) => Number(start.slice(0, 4)));
    for (const year of curve.years ?? [0]) expect(years).toContain(year);
  });

  test('rates, and what is left of them without a danger', async () => {
    const by = { ...on, by: ['patron'] };
    const headlines: Headline[] = [
      (await reliabilityRates(by, effects)).headline,
      (await leaveOut(by, 'war', effects)).headline,
      (await leaveOut(by, 'alliance', effects)).headline,
    ];
    headlines.map(inOneParagraph).forEach(expectFull);
  });

  test('a claim, which names the years of the cases that it counts', async () => {
    const starts = new Map(views.map((view) => [view.id, view]));
    for (const thesis of await theses({ standard: 'dyad', cases }, effects)) {
      const counted = thesis.cases.flatMap((id) => starts.get(id) ?? []);
      expect(counted).toHaveLength(thesis.cases.length);
      expectFull(thesis.headline.finding);
      expect(thesis.headline.finding).toContain(yearsOf(counted));
      expectFigure(createElement(ThesisFigure, { thesis, standard: 'dyad' }), yearsOf(counted));
    }
  });

  test('what others see who are sent an address', () => {
    const heads: PageHead[] = [
      ...questionHeads(views, '1.0.0'),
      ...ledgers.map((items) => patronHead('patron/one', { items, headline: ledgerHeadline(items) }, '1.0.0')),
      ...views.map((view) => caseHead({ ...view, sources: [] }, view, '1.0.0')),
    ];
    for (const head of heads) {
      expectFull(head.preview.foot);
      const page = withHead('<title></title><meta name="description" content=""></head>', head, '', '');
      const said = [...page.matchAll(/(?:name="description"|og:description"|image:alt") content="([^"]*)"/g)];
      expect(said).toHaveLength(3);
      for (const [, text = ''] of said) expectFull(text);
    }
  });
});

test.each([
  ['1952-01-01', null],
  ['1952-01-01', 200],
  ['2024-01-01', 2],
  ['1700-01-01', null],
])('the promises of %s, of all or of state %s', (day, chosen) => {
  const snapshot = snapshotAt(MADE_UP_PROMISES, day);
  const rest = { onChoose: nothing, children: null };
  const given = { ...rest, data: MADE_UP_PROMISES, snapshot, view: 'network', chosen, older: false } as const;
  const [figure] = figuresOf(createElement(MapFigure, given));
  expect(figure?.title).toContain(day.slice(0, 4));
  expect(figure?.source).toMatch(RECORDS);
});

test('the record of the forecasts', () => {
  const rest = { models: [], caveats: [], draws: 1, files: [], seed: 1, main: 'made-up', rows: 300, events: 18 };
  const calibration = { slope: 1, intercept: 0, groups: MADE_UP_GROUPS };
  const record = { ...rest, sentence: '', outcome: 'toppled', years: [1971, 2019], calibration } as const;
  expectFigure(createElement(CalibrationFigure, { record }), '1971 to 2019');
});

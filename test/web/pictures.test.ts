import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { viewCase } from '../../src/app/cases.ts';
import { comparePatrons } from '../../src/app/compare-patrons.ts';
import { ledger } from '../../src/app/ledger.ts';
import { multiverse } from '../../src/app/multiverse.ts';
import type { CaseView } from '../../src/present/case/case-view.ts';
import type { ComparedPatron, PatronComparison } from '../../src/present/compare/comparison.ts';
import type { HelpDecision } from '../../src/present/compare/help-decisions.ts';
import type { Multiverse } from '../../src/present/curve/multiverse-result.ts';
import type { LedgerRow } from '../../src/present/ledger/ledger-row.ts';
import { CaseTimeline } from '../../web/src/case/case-timeline.tsx';
import { RatesPicture } from '../../web/src/compare/rates-picture.tsx';
import { TestsPicture } from '../../web/src/compare/tests-picture.tsx';
import { layOut } from '../../web/src/curve/curve-layout.ts';
import { CurvePicture } from '../../web/src/curve/curve-picture.tsx';
import { renderPreview } from '../../web/src/dossier/preview.tsx';
import { CalibrationPicture } from '../../web/src/forecast/calibration-picture.tsx';
import { HistoryPicture } from '../../web/src/forecast/history-picture.tsx';
import { WatchPicture } from '../../web/src/forecast/watch-picture.tsx';
import { CamePicture } from '../../web/src/ledger/came-picture.tsx';
import { LedgerPicture } from '../../web/src/ledger/ledger-picture.tsx';
import { MapPicture } from '../../web/src/map/map-picture.tsx';
import { snapshotAt } from '../../web/src/map/snapshot.ts';
import { SharesPicture } from '../../web/src/theses/shares-picture.tsx';
import { SMALL } from '../casebook/small-casebook.ts';
import { writeAll } from '../casebook/temp-casebook.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { MADE_UP_FORECAST, MADE_UP_GROUPS, MADE_UP_YEARS } from './made-up-forecast.ts';
import { MADE_UP_PROMISES } from './made-up-promises.ts';

/**
 * Each drawing is held against a stored one of made-up data (test/web/pictures/README.md says how to look at them and
 * write them anew).
 */
const at = scratch();
let rows: readonly LedgerRow[];
let compared: PatronComparison;
let decided: readonly ComparedPatron[];
let curve: Multiverse;
let oneCase: CaseView;

beforeAll(async () => {
  const cases = { only: at('casebook') };
  await writeAll(cases.only, SMALL);
  const effects = capturedEffects();
  const [row] = (await ledger({ patron: 'france', standard: 'dyad', cases }, effects)) as [LedgerRow];
  rows = (['honored', 'violated', 'undetermined', 'not-invoked'] as const).map((verdict, place) => ({
    ...row,
    id: `${row.id}-${place}`,
    start: `${1950 + place}-03-01`,
    verdict,
  }));
  const on = { on: 'cases', db: '', wars: 'iwd', cases, seed: 1 } as const;
  compared = await comparePatrons({ ...on, standard: 'dyad' }, effects);
  decided = madeUpRecords(compared.patrons[0] as ComparedPatron);
  const all = await multiverse(on, effects);
  curve = { ...all, specifications: all.specifications.slice(0, 12) };
  oneCase = await viewCase('italy-1950', 'dyad', effects, cases);
});

const SHARES = [
  { label: 'honored', value: 3, of: 8 },
  { label: 'none of none', value: 0, of: 0 },
  { label: 'all', value: 8, of: 8 },
];

const PICTURES: Readonly<Record<string, () => ReactElement | string>> = {
  came: () => createElement(CamePicture, { rows }),
  ledger: () => createElement(LedgerPicture, { rows, all: rows }),
  'no-row': () => createElement(LedgerPicture, { rows: [], all: [] }),
  rates: () => createElement(RatesPicture, { patrons: decided, width: 900 }),
  'rates-narrow': () => createElement(RatesPicture, { patrons: decided, width: 320 }),
  tests: () => createElement(TestsPicture, { patrons: decided, width: 900 }),
  'no-decided-test': () => createElement(TestsPicture, { patrons: compared.patrons, width: 900 }),
  curve: () => createElement(CurvePicture, { curve, layout: layOut(curve), at: null }),
  timeline: () => createElement(CaseTimeline, { view: oneCase }),
  network: () => drawnMap('network', null),
  map: () => drawnMap('map', 2),
  watch: () => createElement(WatchPicture, { forecast: MADE_UP_FORECAST }),
  calibration: () => createElement(CalibrationPicture, { groups: MADE_UP_GROUPS, width: 620 }),
  history: () => createElement(HistoryPicture, { years: MADE_UP_YEARS, name: 'Freedonia', width: 760 }),
  shares: () => createElement(SharesPicture, { numbers: SHARES }),
  preview: () => renderPreview({ title: 'Title', finding: 'A finding.', rows, by: 'ally', foot: 'Foot of 1 case' }),
};

test.each(Object.keys(PICTURES))('%s is drawn as it is stored', async (name) => {
  const drawn = (PICTURES[name] as () => ReactElement | string)();
  const svg = typeof drawn === 'string' ? drawn : renderToStaticMarkup(drawn);
  await expect(normalised(svg)).toMatchFileSnapshot(`pictures/${name}.svg`);
});

/** One patron with enough tests for a rate, one with too few, and one whose only test is undetermined. */
function madeUpRecords(patron: ComparedPatron): ComparedPatron[] {
  const decision = (year: number, verdict: HelpDecision['verdict']): HelpDecision => {
    return {
      danger: `danger-${year}`,
      name: `Danger of ${year}`,
      year,
      verdict,
      promises: [{ ally: 'Osterlich', verdict, test: null }],
    };
  };
  const none = { tests: 0, honored: 0, rate: null, low: null, high: null, undetermined: 0 };
  return [
    { patron: 'Freedonia', tests: 20, honored: 15, rate: 0.75, low: 0.53, high: 0.9, tooFew: false },
    { patron: 'Sylvania', tests: 2, honored: 1, rate: 0.5, low: 0.06, high: 0.94, tooFew: true },
    { patron: 'Ruritania', undetermined: 1, tooFew: true },
  ].map((record, at) => {
    const decisions = [decision(1914, 'honored'), decision(1939, 'violated'), decision(1950, 'undetermined')].slice(at);
    return { ...patron, ...none, ...record, decisions };
  });
}

function drawnMap(view: 'map' | 'network', chosen: number | null): ReactElement {
  return createElement(MapPicture, {
    snapshot: snapshotAt(MADE_UP_PROMISES, '1952-01-01'),
    view,
    chosen,
    legend: true,
  });
}

/** A drawing with an element a line, without fonts, styles and the world's coasts, and with numbers to a tenth. */
function normalised(svg: string): string {
  return `${svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ d="[^"]{20000,}"/g, ' d="coasts or borders"')
    .replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/Casus \d+\.\d+\.\d+/g, 'Casus X.Y.Z')
    .replaceAll('><', '>\n<')}\n`;
}

import type { CaseView } from '../../../src/present/case/case-view.ts';
import type { ComparedPatron, PatronComparison } from '../../../src/present/compare/comparison.ts';
import type { Multiverse } from '../../../src/present/curve/multiverse-result.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import type { ObligationsInTime } from '../../../src/present/map/obligations-in-time.ts';
import type { ThesisResult } from '../../../src/present/theses/thesis-result.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { CaseTimeline } from '../case/case-timeline.tsx';
import { RatesFigure } from '../compare/compare-figure.tsx';
import { CurveFigure } from '../curve/curve-figure.tsx';
import { ALL } from '../data/all.ts';
import { useApi } from '../data/use-api.ts';
import { LedgerFigure, ledgerTitle } from '../ledger/ledger-figure.tsx';
import { MapPicture } from '../map/map-picture.tsx';
import { snapshotAt } from '../map/snapshot.ts';
import { ThesisFigure } from '../theses/thesis-figure.tsx';
import { Exhibit } from './exhibit.tsx';

const nothing = () => {};

/**
 * Every picture of the workbench empty, with one row, full, and with nothing determined, from what the API answers now.
 * For development: `npm run dev` serves it at /gallery.html, and no build has it.
 */
export function Gallery() {
  const ledger = useApi<Items<LedgerRow>>('/ledger/russia', { limit: ALL });
  const comparison = useApi<PatronComparison>('/compare');
  const curve = useApi<Multiverse>('/multiverse', { on: 'cases', patron: '' });
  const oneCase = useApi<CaseView>('/cases/iran-2026');
  const theses = useApi<Items<ThesisResult>>('/theses');
  const map = useApi<ObligationsInTime>('/obligations');
  return (
    <>
      <Exhibit
        title="Ledger"
        loaded={ledger}
        states={({ items }) => [
          { state: 'empty', picture: ledgerOf([]) },
          { state: 'one', picture: ledgerOf(items.slice(-1)) },
          { state: 'full', picture: ledgerOf(items) },
          { state: 'undetermined', picture: ledgerOf(items.slice(-4).map(leftOpen)) },
        ]}
      />
      <Exhibit
        title="Comparison"
        loaded={comparison}
        states={(all) => [
          { state: 'empty', picture: ratesOf(all, []) },
          { state: 'one', picture: ratesOf(all, all.patrons.slice(0, 1)) },
          { state: 'full', picture: ratesOf(all, all.patrons) },
          { state: 'undetermined', picture: ratesOf(all, all.patrons.slice(0, 3).map(untested)) },
        ]}
      />
      <Exhibit
        title="Specification curve"
        loaded={curve}
        states={(all) => [
          { state: 'empty', picture: curveOf({ ...all, specifications: [] }) },
          { state: 'one', picture: curveOf({ ...all, specifications: all.specifications.slice(0, 1) }) },
          { state: 'full', picture: curveOf(all) },
          { state: 'undetermined', picture: curveOf(unrated(all)) },
        ]}
      />
      <Exhibit
        title="Case"
        loaded={oneCase}
        states={(view) => [
          { state: 'empty', picture: <CaseTimeline view={{ ...view, timeline: [] }} /> },
          {
            state: 'one',
            picture: (
              <CaseTimeline
                view={{ ...view, timeline: view.timeline.filter(({ kind }) => kind === 'response').slice(0, 1) }}
              />
            ),
          },
          { state: 'full', picture: <CaseTimeline view={view} /> },
        ]}
      />
      <Exhibit
        title="Claim"
        loaded={theses}
        states={({ items }) =>
          items.slice(0, 1).flatMap((thesis) => [
            { state: 'empty', picture: thesisOf({ ...thesis, numbers: [], cases: [] }) },
            { state: 'full', picture: thesisOf(thesis) },
            {
              state: 'undetermined',
              picture: thesisOf({ ...thesis, numbers: thesis.numbers.map((one) => ({ ...one, value: null })) }),
            },
          ])
        }
      />
      <Exhibit
        title="Map"
        loaded={map}
        states={(data) => [
          { state: 'empty', picture: mapOf(data, '1700-01-01') },
          { state: 'full', picture: mapOf(data, '2026-01-01') },
          { state: 'network', picture: mapOf(data, '2026-01-01', 'network') },
        ]}
      />
    </>
  );
}

function ledgerOf(rows: readonly LedgerRow[]) {
  return (
    <LedgerFigure
      rows={rows}
      all={rows}
      finding={ledgerTitle(rows)}
      patron="patron"
      view="came"
      grouping=""
      standard="dyad"
      open=""
      onOpen={nothing}
      onView={nothing}
    />
  );
}

function leftOpen(row: LedgerRow): LedgerRow {
  return { ...row, verdict: 'undetermined', delivered: 'unknown', responses: [], outcome: [] };
}

function ratesOf(comparison: PatronComparison, patrons: readonly ComparedPatron[]) {
  return <RatesFigure comparison={{ ...comparison, patrons }} before={undefined} />;
}

function untested(patron: ComparedPatron): ComparedPatron {
  const none = { numerator: 0, denominator: 0, rate: null };
  return {
    ...patron,
    tests: 0,
    honored: 0,
    rate: null,
    help: { ...patron.help, ...none },
  };
}

function curveOf(curve: Multiverse) {
  return <CurveFigure curve={curve} id="" onPoint={nothing} onAdopt={nothing} />;
}

function unrated(curve: Multiverse): Multiverse {
  const specifications = curve.specifications.map((one) => ({ ...one, rate: null, honored: 0, tests: 0 }));
  return { ...curve, specifications };
}

function thesisOf(thesis: ThesisResult) {
  return <ThesisFigure thesis={thesis} standard="dyad" />;
}

function mapOf(data: ObligationsInTime, day: string, view: 'map' | 'network' = 'map') {
  return <MapPicture {...{ snapshot: snapshotAt(data, day), view, chosen: null, older: false }} />;
}

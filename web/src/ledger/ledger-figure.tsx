import { yearsWords } from '../../../src/present/headline-type.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { count } from '../../../src/present/words.ts';
import { dayWords } from '../data/days.ts';
import { Figure } from '../parts/figure.tsx';
import { CameLegend } from './came-legend.tsx';
import { CamePicture } from './came-picture.tsx';
import { CameRows } from './came-rows.tsx';
import type { Grouping } from './group-ledger.ts';
import { LedgerLegend } from './ledger-legend.tsx';
import { ledgerParts } from './ledger-parts.tsx';
import { LedgerPicture } from './ledger-picture.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { ledgerTwin } from './ledger-twin.ts';

/** How a ledger is shown: what came beside what was owed, or every rung of the ladder. */
export type LedgerView = 'came' | 'rungs';

/** The ledger in its frame. Its title is the page's answer, which an embedded or saved picture says itself. */
export function LedgerFigure({
  rows,
  all,
  before,
  finding,
  patron,
  view,
  grouping,
  standard,
  open,
  onOpen,
  onView,
}: {
  readonly rows: readonly LedgerRow[];
  readonly all: readonly LedgerRow[];
  readonly before?: readonly LedgerRow[] | undefined;
  /** The page's answer in a sentence. */
  readonly finding: string;
  /** The patron as addresses write it. */
  readonly patron: string;
  readonly view: LedgerView;
  readonly grouping: Grouping;
  readonly standard: string;
  readonly open: string;
  readonly onOpen: (id: string) => void;
  readonly onView: (view: LedgerView) => void;
}) {
  const moved = before === undefined ? null : movedWords(rows, before);
  const rungs = view === 'rungs';
  return (
    <Figure
      id="ledger"
      file={`${patron}-${rungs ? 'ledger' : 'came-against-owed'}`}
      title={finding.replace(/[.]$/, '')}
      titleOnPage={false}
      note={moved === null ? undefined : <strong role="status">{moved}</strong>}
      source={`the Casus casebook, ${count(rows.length, 'case')}.`}
      standard={standard}
      coverage={coverageOf(rows)}
      table={ledgerTwin(rows, all)}
      drawing={() =>
        rungs ? <LedgerPicture rows={rows} all={all} /> : <CamePicture rows={rows} grouping={grouping} />
      }
      parts={ledgerParts({ rows, all, view, grouping })}
    >
      <div style={{ display: 'grid', gap: '0.75rem' }}>
        {rungs ? (
          <>
            <LedgerLegend />
            <LedgerTable rows={rows} all={all} before={before} standard={standard} open={open} onOpen={onOpen} />
          </>
        ) : (
          <>
            <CameRows rows={rows} grouping={grouping} before={before} standard={standard} open={open} onOpen={onOpen} />
            <CameLegend />
          </>
        )}
        <p className="not-embedded not-printed">
          <button type="button" className="link-button" onClick={() => onView(rungs ? 'came' : 'rungs')}>
            {rungs ? 'Show what came beside what was owed' : 'Show every rung of the ladder'}
          </button>
        </p>
      </div>
    </Figure>
  );
}

/** The years of the rows, and the day on which the latest of their cases was kept. */
export function coverageOf(rows: readonly LedgerRow[]): string {
  const period = yearsWords(rows.map(({ start }) => Number(start.slice(0, 4))));
  const [latest] = rows.map(({ asOf }) => asOf).sort((a, b) => (a < b ? 1 : -1));
  return period === null || latest === undefined ? 'no danger' : `dangers of ${period}, as of ${dayWords(latest)}`;
}

/** The finding of a ledger: how far help went, counted on the rows that are shown, with their years. */
export function ledgerTitle(rows: readonly LedgerRow[]): string {
  const last = rows.at(-1);
  if (last === undefined) return 'No case of an ally in danger is left to show';
  const troops = rows.filter(({ delivered }) => delivered === 'deployment' || delivered === 'combat').length;
  const cases = count(rows.length, 'case');
  const years = yearsWords(rows.map(({ start }) => Number(start.slice(0, 4))));
  return `${last.patron}\u2019s confirmed help reached deployment or combat in ${troops} of ${cases} of an ally in danger, ${years}`;
}

function movedWords(rows: readonly LedgerRow[], before: readonly LedgerRow[]): string {
  const moved = rows.filter((row) => before.some((one) => one.id === row.id && one.verdict !== row.verdict));
  if (moved.length === 0) return 'The rules that were switched move no verdict here.';
  return `The rules that were switched move ${moved.length} of ${count(rows.length, 'verdict')}.`;
}

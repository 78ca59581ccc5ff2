import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { count } from '../../../src/present/words.ts';
import { Figure } from '../parts/figure.tsx';
import { LedgerLegend } from './ledger-legend.tsx';
import { LedgerPicture } from './ledger-picture.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { ledgerTwin } from './ledger-twin.ts';

/** The ledger in its frame. */
export function LedgerFigure({
  rows,
  all,
  before,
  standard,
  open,
  onOpen,
}: {
  readonly rows: readonly LedgerRow[];
  readonly all: readonly LedgerRow[];
  readonly before?: readonly LedgerRow[] | undefined;
  readonly standard: string;
  readonly open: string;
  readonly onOpen: (id: string) => void;
}) {
  const moved = before === undefined ? null : movedWords(rows, before);
  return (
    <Figure
      id="ledger"
      title={ledgerTitle(rows)}
      note={
        <>
          Owed and verdict speak of the law, the ladder speaks of what came, the last column of how it ended. A row
          opens to its trail and its sources.
          {moved !== null && (
            <>
              {' '}
              <strong role="status">{moved}</strong>
            </>
          )}
        </>
      }
      source={`the casebook, ${count(rows.length, 'case')}.`}
      standard={standard}
      table={ledgerTwin(rows, all)}
      drawing={() => <LedgerPicture rows={rows} all={all} />}
    >
      <div style={{ display: 'grid', gap: '1rem' }}>
        <LedgerLegend />
        <LedgerTable rows={rows} all={all} before={before} standard={standard} open={open} onOpen={onOpen} />
      </div>
    </Figure>
  );
}

/** The finding of a ledger: how far help went, counted on the rows that are shown. */
export function ledgerTitle(rows: readonly LedgerRow[]): string {
  const patron = rows.at(-1)?.patron ?? '';
  const troops = rows.filter(({ delivered }) => delivered === 'deployment' || delivered === 'combat').length;
  const cases = count(rows.length, 'case');
  return `${patron}\u2019s confirmed help reached deployment or combat in ${troops} of ${cases} of an ally in danger`;
}

function movedWords(rows: readonly LedgerRow[], before: readonly LedgerRow[]): string {
  const moved = rows.filter((row) => before.some((one) => one.id === row.id && one.verdict !== row.verdict));
  if (moved.length === 0) return 'The rules that were switched move no verdict here.';
  return `The rules that were switched move ${moved.length} of ${count(rows.length, 'verdict')}.`;
}

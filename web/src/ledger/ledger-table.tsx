import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { Term } from '../parts/term.tsx';
import { LedgerTableRow } from './ledger-table-row.tsx';
import { RUNGS } from './rungs.ts';

/** The ally, the rungs, owed, verdict and outcome. */
const COLUMNS = RUNGS.length + 4;

/** What tells a row from the others of one patron, or of one case. */
export function rowKey(row: LedgerRow, by: 'ally' | 'patron'): string {
  if (by === 'ally') return row.id;
  return row.id === row.case ? row.patron : `${row.patron} ${row.ally}`;
}

/**
 * The ledger: one row a test, time down, the ladder across. A row opens in place.
 * @param all the whole ledger, of which `rows` may be a part
 * @param before the same ledger under the rules as they were, to say which verdicts moved
 */
export function LedgerTable({
  rows,
  all,
  before,
  standard,
  by = 'ally',
  open,
  onOpen,
}: {
  readonly rows: readonly LedgerRow[];
  readonly all: readonly LedgerRow[];
  readonly before?: readonly LedgerRow[] | undefined;
  readonly standard: string;
  /** Who names the rows: the allies of one patron, or the patrons of one case. */
  readonly by?: 'ally' | 'patron';
  /** The key of the row that is open. */
  readonly open: string;
  readonly onOpen: (id: string) => void;
}) {
  const keyOf = (row: LedgerRow) => rowKey(row, by);
  return (
    <table className="ledger">
      <caption className="seen-by-none">
        One row for each test, the earliest first. The columns from “against” to “combat” are the ladder of help.
      </caption>
      <thead>
        <tr>
          <th scope="col">{by === 'ally' ? 'Ally in danger' : 'Patron'}</th>
          {RUNGS.map(({ name }) => (
            <th key={name} scope="col" className="rung">
              <Term name={name} />
            </th>
          ))}
          <th scope="col">
            <Term name="owed">Owed</Term>
          </th>
          <th scope="col">
            <Term name="verdict">Verdict</Term>
          </th>
          <th scope="col">
            <Term name="outcome">How it ended</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LedgerTableRow
            key={keyOf(row)}
            row={row}
            by={by}
            rowId={keyOf(row)}
            all={all}
            was={before?.find((one) => one.id === row.id && one.patron === row.patron)?.verdict}
            standard={standard}
            columns={COLUMNS}
            open={keyOf(row) === open}
            onToggle={() => onOpen(keyOf(row) === open ? '' : keyOf(row))}
          />
        ))}
      </tbody>
    </table>
  );
}

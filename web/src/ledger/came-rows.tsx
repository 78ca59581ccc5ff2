import { Fragment } from 'react';
import { annotated, cameAgainstOwed, rowSentence } from '../../../src/present/ledger/came-against-owed.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { outcomeWords, shortName, verdictWords } from '../../../src/present/words.ts';
import { Day } from '../parts/day.tsx';
import { VerdictSwatch } from '../parts/verdict-word.tsx';
import { NAMED } from './came-scale.ts';
import { CameTrack, trackPlace, trackWords } from './came-track.tsx';
import { type Grouped, type Grouping, groupRows } from './group-ledger.ts';
import { RowTrail } from './row-trail.tsx';

/** The rows of a ledger as one picture that needs no lesson: what was owed, what came, how it ended. A row opens in place. */
export function CameRows({
  rows,
  grouping,
  before,
  standard,
  open,
  onOpen,
}: {
  readonly rows: readonly LedgerRow[];
  readonly grouping: Grouping;
  /** The same ledger under the rules as they were. */
  readonly before?: readonly LedgerRow[] | undefined;
  readonly standard: string;
  readonly open: string;
  readonly onOpen: (id: string) => void;
}) {
  const told = annotated(rows);
  return (
    <div className="came">
      <div className="came-scale" aria-hidden="true">
        <span />
        <span className="came-axis">
          {NAMED.map(({ act, words }) => (
            <span key={act} className="came-tick" data-act={act} style={{ left: trackPlace(act) }}>
              {words}
            </span>
          ))}
        </span>
        <span>how it ended</span>
      </div>
      {groupRows(rows, grouping).map(({ name, rows: own }: Grouped) => (
        <Fragment key={name}>
          {name !== '' && (
            <h3 className="came-group">
              {name} <span className="quiet">({own.length})</span>
            </h3>
          )}
          <ul className="came-list">
            {own.map((row) => (
              <CameRow
                key={row.id}
                row={row}
                sentence={told.has(row.id) ? rowSentence(row) : null}
                was={before?.find(({ id }) => id === row.id)?.verdict}
                standard={standard}
                open={row.id === open}
                onToggle={() => onOpen(row.id === open ? '' : row.id)}
              />
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}

function CameRow({
  row,
  sentence,
  was,
  standard,
  open,
  onToggle,
}: {
  readonly row: LedgerRow;
  readonly sentence: string | null;
  readonly was: string | undefined;
  readonly standard: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const found = cameAgainstOwed(row);
  const id = `trail-${row.id.replace(/\s+/g, '-')}`;
  return (
    <li className={open ? 'row is-open' : 'row'}>
      <button type="button" className="opener" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span className="came-who">
          <span className="ally">{shortName(row.ally)}</span>{' '}
          <span className="when">
            <Day date={row.start.slice(0, 7)} />
            <span className="seen-by-none">: {row.danger}</span>
          </span>
        </span>
        <svg className="came-track" aria-hidden="true">
          <Ticks />
          <CameTrack found={found} y={12} />
        </svg>
        <span className="seen-by-none">{trackWords(found)}</span>
        <span className="came-end">
          {outcomeWords(row.outcome)}
          <span className="verdict quiet">
            <VerdictSwatch verdict={row.verdict} />
            <span>{verdictWords(row.verdict)}</span>
          </span>
          {was !== undefined && was !== row.verdict && <span className="was">was {verdictWords(was)}</span>}
        </span>
        {sentence !== null && <span className="came-note">{sentence}</span>}
      </button>
      {open && (
        <div className="opened" id={id}>
          <RowTrail row={row} standard={standard} />
        </div>
      )}
    </li>
  );
}

function Ticks() {
  return (
    <g stroke="var(--rule)">
      <line x1="2%" x2="98%" y1={12} y2={12} />
      {NAMED.map(({ act }) => (
        <line key={act} x1={trackPlace(act)} x2={trackPlace(act)} y1={7} y2={17} />
      ))}
    </g>
  );
}

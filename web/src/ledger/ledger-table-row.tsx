import type { Mark } from '../../../src/present/ledger/ledger-marks.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { outcomeWords, shortName, verdictWords } from '../../../src/present/words.ts';
import { Day } from '../parts/day.tsx';
import { VerdictWord } from '../parts/verdict-word.tsx';
import { MARK_WORDS, MarkIcon } from './mark.tsx';
import { owedWords } from './owed.ts';
import { RowFacts } from './row-facts.tsx';
import { RowTrail } from './row-trail.tsx';
import { ladderOf, RUNGS } from './rungs.ts';

/** A test of the ledger, and below it, when it is open, its trail. */
export function LedgerTableRow({
  row,
  by,
  rowId,
  all,
  was,
  standard,
  columns,
  open,
  onToggle,
}: {
  readonly row: LedgerRow;
  readonly by: 'ally' | 'patron';
  /** What tells the row from the others in an address. */
  readonly rowId: string;
  readonly all: readonly LedgerRow[];
  /** The verdict before rules were switched. */
  readonly was: string | undefined;
  readonly standard: string;
  readonly columns: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const ladder = ladderOf(row, all);
  const id = `trail-${rowId.replace(/\s+/g, '-')}`;
  return (
    <>
      <tr className="row">
        <th scope="row">
          <button type="button" className="opener" aria-expanded={open} aria-controls={id} onClick={onToggle}>
            <span>
              <span className="ally">{shortName(row[by])}</span>{' '}
              <span className="when">
                {by === 'patron' ? (
                  `towards ${shortName(row.ally)}`
                ) : (
                  <>
                    <Day date={row.start.slice(0, 7)} />: {row.danger}
                  </>
                )}
              </span>
            </span>
          </button>
        </th>
        {RUNGS.map(({ name }, at) => (
          <td key={name} className="rung" data-rung={name}>
            <Marks marks={ladder[at] ?? []} />
          </td>
        ))}
        <td className="word" data-head="Owed">
          {owedWords(row)}
        </td>
        <td className="word" data-head="Verdict">
          <VerdictWord verdict={row.verdict} />
          {was !== undefined && was !== row.verdict && <span className="was">was {verdictWords(was)}</span>}
        </td>
        <td className="word" data-head="How it ended">
          {outcomeWords(row.outcome)}
        </td>
      </tr>
      {open && (
        <tr className="opened" id={id}>
          <td colSpan={columns}>
            {by === 'ally' ? <RowTrail row={row} standard={standard} /> : <RowFacts row={row} />}
          </td>
        </tr>
      )}
    </>
  );
}

function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  if (marks.length === 0)
    return (
      <span className="nothing-here" aria-hidden="true">
        ·
      </span>
    );
  return (
    <span className="marks" title={marks.map((mark) => MARK_WORDS[mark]).join('; ')}>
      {marks.map((mark) => (
        <MarkIcon key={mark} mark={mark} />
      ))}
      <span className="seen-by-none">{marks.map((mark) => MARK_WORDS[mark]).join('; ')}</span>
    </span>
  );
}

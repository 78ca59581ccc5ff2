import { MARKS } from '../../../src/present/ledger/ledger-marks.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { outcomeWords, shortName, verdictWords } from '../../../src/present/words.ts';
import { dayWords } from '../data/days.ts';
import { VerdictShape } from '../parts/verdict-word.tsx';
import { MARK_WORDS, MarkShape } from './mark.tsx';
import { owedWords } from './owed.ts';
import { ladderOf, RUNGS } from './rungs.ts';

const ROW = 30;
const HEAD = 92;
const STEP = 34;
const LADDER = 190;
const OWED = LADDER + RUNGS.length * STEP + 14;
const VERDICT = OWED + 190;
const OUTCOME = VERDICT + 120;
const WIDTH = OUTCOME + 170;
const LEGEND_COLUMNS = 4;

/** The ledger as one drawing: for files, dossiers and where there is no page. */
export function LedgerPicture({
  rows,
  all,
  by = 'ally',
}: {
  readonly rows: readonly LedgerRow[];
  readonly all: readonly LedgerRow[];
  readonly by?: 'ally' | 'patron';
}) {
  const legend = HEAD + rows.length * ROW + 26;
  const height = legend + Math.ceil(MARKS.length / LEGEND_COLUMNS) * 22;
  const small = { fontSize: 13, fill: 'var(--ink-quiet)' };
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label="Ledger"
      fontFamily="var(--sans)"
      fontSize={15}
      fill="var(--ink)"
    >
      <g {...small}>
        <text x={0} y={HEAD - 8}>
          {by === 'ally' ? 'ally in danger' : 'patron'}
        </text>
        {RUNGS.map(({ name }, at) => (
          <text key={name} transform={`translate(${LADDER + at * STEP + STEP / 2 + 4} ${HEAD - 8}) rotate(-90)`}>
            {name}
          </text>
        ))}
        <text x={OWED} y={HEAD - 8}>
          owed
        </text>
        <text x={VERDICT} y={HEAD - 8}>
          verdict
        </text>
        <text x={OUTCOME} y={HEAD - 8}>
          how it ended
        </text>
      </g>
      <path d={`M0 ${HEAD}H${WIDTH}`} stroke="var(--rule-strong)" />
      {rows.map((row, at) => (
        <PictureRow key={`${row.id} ${row.patron}`} row={row} all={all} by={by} top={HEAD + at * ROW} />
      ))}
      <g {...small}>
        {MARKS.map((mark, at) => {
          const x = (at % LEGEND_COLUMNS) * (WIDTH / LEGEND_COLUMNS);
          const y = legend + Math.floor(at / LEGEND_COLUMNS) * 22;
          return (
            <g key={mark}>
              <MarkShape mark={mark} x={x + 7} y={y - 4} />
              <text x={x + 20} y={y}>
                {MARK_WORDS[mark]}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}

function PictureRow({
  row,
  all,
  by,
  top,
}: {
  readonly row: LedgerRow;
  readonly all: readonly LedgerRow[];
  readonly by: 'ally' | 'patron';
  readonly top: number;
}) {
  const base = top + 20;
  return (
    <g>
      <text x={0} y={base} fontWeight={600}>
        {shortName(row[by])}
        <tspan dx={5} fontWeight={400} fill="var(--ink-quiet)">
          {dayWords(row.start.slice(0, 7))}
        </tspan>
      </text>
      {ladderOf(row, all).map((marks, at) => {
        const middle = LADDER + at * STEP + STEP / 2;
        const name = RUNGS[at]?.name;
        if (marks.length === 0) return <circle key={name} cx={middle} cy={base - 5} r={1} fill="var(--rule-strong)" />;
        const first = middle - ((marks.length - 1) * 14) / 2;
        return (
          <g key={name}>
            {marks.map((mark, place) => (
              <MarkShape key={mark} mark={mark} x={first + place * 14} y={base - 5} />
            ))}
          </g>
        );
      })}
      <text x={OWED} y={base}>
        {owedWords(row)}
      </text>
      <VerdictShape verdict={row.verdict} x={VERDICT} y={base - 11} size={11} />
      <text x={VERDICT + 18} y={base}>
        {verdictWords(row.verdict)}
      </text>
      <text x={OUTCOME} y={base}>
        {outcomeWords(row.outcome)}
      </text>
      <path d={`M0 ${top + ROW}H${WIDTH}`} stroke="var(--rule)" />
    </g>
  );
}

import { annotated, cameAgainstOwed, cameSummary, rowSentence } from '../../../src/present/ledger/came-against-owed.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { outcomeWords, shortName } from '../../../src/present/words.ts';
import { dayWords } from '../data/days.ts';
import { LEGEND } from './came-legend.tsx';
import { NAMED, placeOf } from './came-scale.ts';
import { CameTrack } from './came-track.tsx';
import { type Grouped, type Grouping, groupRows } from './group-ledger.ts';

const WIDTH = 900;
const TRACK = { x: 240, width: 400 };
const END = TRACK.x + TRACK.width + 24;
const HEAD = 30;
const ROW = 28;
const NOTE = 18;
const GROUP = 30;

/** The same rows as one drawing, with its legend: for files, dossiers and previews. */
export function CamePicture({
  rows,
  grouping = '',
  groups = groupRows(rows, grouping),
  by = 'ally',
}: {
  readonly rows: readonly LedgerRow[];
  readonly grouping?: Grouping;
  /** The rows in order and in groups, where they are part of a longer ledger. */
  readonly groups?: readonly Grouped[];
  /** Who names the rows. */
  readonly by?: 'ally' | 'patron';
}) {
  const told = by === 'ally' ? annotated(rows) : new Set<string>();
  const places: { readonly top: number; readonly row: LedgerRow | null; readonly name: string }[] = [];
  let top = HEAD;
  for (const { name, rows: own } of groups) {
    if (name !== '') {
      places.push({ top, row: null, name });
      top += GROUP;
    }
    for (const row of own) {
      places.push({ top, row, name: '' });
      top += ROW + (told.has(row.id) ? NOTE : 0);
    }
  }
  const legend = top + 14;
  const height = legend + Math.ceil(LEGEND.length / LEGEND_COLUMNS) * 24 - 2;
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={cameSummary(rows)}
      fontFamily="var(--sans)"
      fontSize={15}
      fill="var(--ink)"
    >
      <g fontSize={13} fill="var(--ink-quiet)">
        <text x={0} y={16}>
          {by === 'ally' ? 'ally in danger' : 'patron'}
        </text>
        {NAMED.map(({ act, words }) => (
          <g key={act}>
            <text x={xOf(act)} y={16} textAnchor="middle">
              {words}
            </text>
            <path d={`M${xOf(act)} ${HEAD - 6}V${top}`} stroke="var(--rule)" />
          </g>
        ))}
        <text x={END} y={16}>
          how it ended
        </text>
      </g>
      {places.map(({ top: y, row, name }) =>
        row === null ? (
          <text key={name} x={0} y={y + 22} fontWeight={600}>
            {name}
          </text>
        ) : (
          <g key={`${row.id} ${row.patron}`} transform={`translate(0 ${y})`}>
            <text y={19} fontWeight={600}>
              {fitting(shortName(row[by]))}
              <tspan dx={5} fontWeight={400} fill="var(--ink-quiet)">
                {dayWords(row.start.slice(0, 7))}
              </tspan>
            </text>
            <g transform={`translate(${TRACK.x} 0)`}>
              <CameTrack found={cameAgainstOwed(row)} width={TRACK.width} y={14} />
            </g>
            <text x={END} y={19}>
              {outcomeWords(row.outcome)}
            </text>
            {told.has(row.id) && (
              <text x={TRACK.x + 9} y={37} fontSize={13} fill="var(--ink-quiet)">
                {rowSentence(row)}
              </text>
            )}
            <path d={`M0 ${ROW + (told.has(row.id) ? NOTE : 0)}H${WIDTH}`} stroke="var(--rule)" strokeWidth={0.5} />
          </g>
        ),
      )}
      <g fontSize={13} fill="var(--ink-quiet)">
        {LEGEND.map(({ words, found }, at) => (
          <g
            key={words}
            transform={`translate(${(at % LEGEND_COLUMNS) * 300} ${legend + Math.floor(at / LEGEND_COLUMNS) * 24})`}
          >
            <CameTrack found={found} width={52} y={9} />
            <text x={60} y={14}>
              {words}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}

const LEGEND_COLUMNS = 3;

/** The most letters of a name for which there is room. */
const LETTERS = 26;

/** A name that is too long ends after a whole word, with a mark that it goes on. */
function fitting(name: string): string {
  return name.length <= LETTERS ? name : `${name.slice(0, LETTERS).replace(/[\s,]+\S*$/, '')}\u2026`;
}

function xOf(act: Parameters<typeof placeOf>[0]): number {
  return TRACK.x + 9 + placeOf(act) * (TRACK.width - 18);
}

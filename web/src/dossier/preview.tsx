import { renderToStaticMarkup } from 'react-dom/server';
import { cameAgainstOwed } from '../../../src/present/ledger/came-against-owed.ts';
import type { LedgerRow } from '../../../src/present/ledger/ledger-row.ts';
import { outcomeWords, shortName } from '../../../src/present/words.ts';
import { dayWords } from '../data/days.ts';
import { NAMED, placeOf } from '../ledger/came-scale.ts';
import { CameTrack } from '../ledger/came-track.tsx';

/** What a page's preview shows: its question, its answer, some rows, and what they rest on. */
export interface Preview {
  readonly title: string;
  readonly finding: string;
  readonly rows: readonly LedgerRow[];
  /** Who names the rows. */
  readonly by: 'ally' | 'patron';
  readonly foot: string;
}

const [WIDTH, HEIGHT, EDGE] = [1200, 630, 56];
const TRACK = { x: 330, width: 480 };
const ROW = 46;
const FOOT = HEIGHT - 34;

/** The light theme's colours, and the fonts by the names that their files have. */
const STYLES: Readonly<Record<string, string>> = {
  ground: '#ffffff',
  ink: '#1c2126',
  'ink-quiet': '#545d66',
  rule: '#d5d9dd',
  'rule-strong': '#7d8790',
  honored: '#0072b2',
  violated: '#d55e00',
  'not-invoked': '#7d8790',
  undetermined: '#7d8790',
  sans: 'Source Sans 3',
  serif: 'Source Serif 4',
};

/** A page's preview as SVG, 1200 by 630, for those who share its address. */
export function renderPreview(preview: Preview): string {
  const markup = renderToStaticMarkup(<PreviewPicture {...preview} />);
  return markup.replace(/var\(--([a-z-]+)\)/g, (_, name: string) => STYLES[name] ?? '#000000');
}

function PreviewPicture({ title, finding, rows, by, foot }: Preview) {
  const head = wrap(title, 44).slice(0, 2);
  const said = wrap(finding, 78).slice(0, 3);
  const findingTop = EDGE + 62 + head.length * 54;
  const top = findingTop + said.length * 36 + 34;
  const room = Math.max(0, Math.floor((FOOT - 30 - top - 24) / ROW));
  const shown = [...rows].sort(weightThenLatest).slice(0, room);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={title}
    >
      <rect width={WIDTH} height={HEIGHT} fill="var(--ground)" />
      <g fill="var(--ink)" fontFamily="var(--serif)" fontWeight={600}>
        <text x={EDGE} y={EDGE + 18} fontSize={30}>
          Casus
        </text>
        {head.map((line, at) => (
          <text key={line} x={EDGE} y={EDGE + 84 + at * 54} fontSize={48}>
            {line}
          </text>
        ))}
      </g>
      <g fill="var(--ink)" fontFamily="var(--sans)" fontSize={28}>
        {said.map((line, at) => (
          <text key={line} x={EDGE} y={findingTop + 24 + at * 36}>
            {line}
          </text>
        ))}
      </g>
      {shown.length > 0 && (
        <g fontFamily="var(--sans)" fontSize={20} fill="var(--ink-quiet)">
          {NAMED.map(({ act, words }) => (
            <text key={act} x={EDGE + TRACK.x + 9 + placeOf(act) * (TRACK.width - 18)} y={top} textAnchor="middle">
              {words}
            </text>
          ))}
        </g>
      )}
      {shown.map((row, at) => (
        <g key={`${row.id} ${row.patron}`} transform={`translate(${EDGE} ${top + 10 + at * ROW})`}>
          <path d={`M0 0H${WIDTH - 2 * EDGE}`} stroke="var(--rule)" />
          <text y={31} fontFamily="var(--sans)" fontSize={24} fontWeight={600} fill="var(--ink)">
            {shortName(row[by]).slice(0, by === 'ally' ? 16 : 24)}
            {by === 'ally' && (
              <tspan dx={7} fontWeight={400} fill="var(--ink-quiet)">
                {dayWords(row.start.slice(0, 7), 'en-GB')}
              </tspan>
            )}
          </text>
          <g transform={`translate(${TRACK.x} ${ROW / 2 - 14}) scale(1.4)`}>
            <CameTrack found={cameAgainstOwed(row)} width={TRACK.width / 1.4} y={10} />
          </g>
          <text x={TRACK.x + TRACK.width + 24} y={31} fontFamily="var(--sans)" fontSize={22} fill="var(--ink)">
            {outcomeWords(row.outcome).slice(0, 27)}
          </text>
        </g>
      ))}
      <text x={EDGE} y={FOOT} fontFamily="var(--sans)" fontSize={20} fill="var(--ink-quiet)">
        {foot}
      </text>
    </svg>
  );
}

/** Rows in which something was owed first, then the latest. */
function weightThenLatest(a: LedgerRow, b: LedgerRow): number {
  const weight = (row: LedgerRow) => (cameAgainstOwed(row).gap === null ? 0 : 1);
  return weight(b) - weight(a) || (a.start < b.start ? 1 : -1);
}

function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

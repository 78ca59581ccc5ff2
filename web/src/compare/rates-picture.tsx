import type { ComparedPatron } from '../../../src/present/compare/comparison.ts';
import { intervalWords, keptWords, percent } from './rate-words.ts';

const HEAD = 30;
const ROW = 34;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Each patron's share of tested promises kept, with its interval as a bar: the wider, the less is known. Where the tests
 * are too few to tell, the mark is hollow and the words say so.
 * @param before the same patrons before rules were switched, drawn as a thin mark
 */
export function RatesPicture({
  patrons,
  before = [],
  width,
}: {
  readonly patrons: readonly ComparedPatron[];
  readonly before?: readonly ComparedPatron[];
  readonly width: number;
}) {
  const narrow = width < 640;
  const names = narrow ? 0 : 200;
  const words = narrow ? 0 : 190;
  const row = narrow ? ROW + 22 : ROW;
  const span = width - names - words - 16;
  const at = (share: number) => names + 8 + share * span;
  const height = HEAD + patrons.length * row + 4;
  return (
    <svg
      className="picture rates"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`Dangers in which promises of help were kept: ${patrons.map(said).join('; ')}`}
      fontFamily="var(--sans)"
      fontSize={15}
      fill="var(--ink)"
    >
      {TICKS.map((tick) => (
        <g key={tick}>
          <path d={`M${at(tick)} ${HEAD - 6}V${height}`} stroke="var(--rule)" />
          <text x={at(tick)} y={14} textAnchor={anchor(tick)} fontSize={13} fill="var(--ink-quiet)">
            {percent(tick)}
            {tick === 1 ? ' % kept' : ''}
          </text>
        </g>
      ))}
      {patrons.map((patron, place) => {
        const top = HEAD + place * row;
        const middle = narrow ? top + 38 : top + row / 2;
        const was = before.find(({ patron: name }) => name === patron.patron);
        return (
          <g key={patron.patron}>
            <text x={0} y={narrow ? top + 18 : middle + 5} fontWeight={600}>
              {patron.patron}
            </text>
            <text x={width} y={narrow ? top + 18 : middle + 5} textAnchor="end">
              {keptWords(patron)}
              {patron.tests > 0 && patron.tooFew ? ', too few to tell' : ''}
            </text>
            {patron.low !== null && patron.high !== null && (
              <rect
                x={at(patron.low)}
                y={middle - 5}
                width={at(patron.high) - at(patron.low)}
                height={10}
                fill="var(--ground-open)"
                stroke="var(--rule-strong)"
              />
            )}
            {was?.rate != null && was.rate !== patron.rate && (
              <path
                d={`M${at(was.rate)} ${middle - 11}V${middle + 11}`}
                stroke="var(--ink-quiet)"
                strokeDasharray="3 2"
              />
            )}
            {patron.rate !== null && (
              <circle
                className="moves"
                cx={at(patron.rate)}
                cy={middle}
                r={6}
                fill={patron.tooFew ? 'var(--ground)' : 'var(--honored)'}
                stroke="var(--honored)"
                strokeWidth={2}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function anchor(tick: number): 'start' | 'middle' | 'end' {
  if (tick === 0) return 'start';
  return tick === 1 ? 'end' : 'middle';
}

function said(patron: ComparedPatron): string {
  const interval = intervalWords(patron);
  return `${patron.patron} ${keptWords(patron)}${interval === '' ? '' : ` (${interval})`}`;
}

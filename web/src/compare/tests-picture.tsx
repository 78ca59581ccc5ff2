import type { ComparedPatron } from '../../../src/present/compare/comparison.ts';
import { shortName } from '../../../src/present/words.ts';
import { VerdictShape } from '../parts/verdict-word.tsx';
import { keptWords } from './rate-words.ts';

const ROW = 30;
const SQUARE = 16;
const LEGEND = 34;

/** Where tests are too few for rates: one square a danger, kept, broken or undetermined, so that small numbers look small. */
export function TestsPicture({
  patrons,
  width,
}: {
  readonly patrons: readonly ComparedPatron[];
  readonly width: number;
}) {
  const names = width < 640 ? 150 : 230;
  const height = patrons.length * ROW + LEGEND;
  return (
    <svg
      className="picture tests"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`Tests of promises of help: ${patrons.map((one) => `${one.patron} kept ${keptWords(one)}`).join('; ')}`}
      fontFamily="var(--sans)"
      fontSize={15}
      fill="var(--ink)"
    >
      {patrons.map((one, row) => {
        const squares = [
          ...Array.from({ length: one.honored }, () => 'honored'),
          ...Array.from({ length: one.tests - one.honored }, () => 'violated'),
          ...Array.from({ length: one.undetermined }, () => 'undetermined'),
        ];
        return (
          <g key={one.patron} transform={`translate(0 ${row * ROW})`}>
            <text y={20} fontWeight={600}>
              {shortName(one.patron).slice(0, width < 640 ? 18 : 28)}
            </text>
            {squares.map((verdict, at) => (
              <VerdictShape
                // biome-ignore lint/suspicious/noArrayIndexKey: the squares have nothing but their place
                key={at}
                verdict={verdict}
                x={names + at * (SQUARE + 4)}
                y={6}
                size={SQUARE}
              />
            ))}
            <text x={names + squares.length * (SQUARE + 4) + 8} y={20} fontSize={13} fill="var(--ink-quiet)">
              {`${one.tests === 0 ? 'none decided' : `kept ${keptWords(one)}`}${one.undetermined > 0 ? `, ${one.undetermined} undetermined` : ''}`}
            </text>
          </g>
        );
      })}
      {(['honored', 'violated', 'undetermined'] as const).map((verdict, at) => (
        <g key={verdict} transform={`translate(${at * 120} ${patrons.length * ROW + 12})`}>
          <VerdictShape verdict={verdict} x={0} y={0} size={13} />
          <text x={20} y={12} fontSize={13} fill="var(--ink-quiet)">
            {verdict === 'honored' ? 'kept' : verdict === 'violated' ? 'broken' : 'undetermined'}
          </text>
        </g>
      ))}
    </svg>
  );
}

import type { ComparedPatron } from '../../../src/present/compare/comparison.ts';
import { count, shortName } from '../../../src/present/words.ts';
import { VerdictShape } from '../parts/verdict-word.tsx';
import { keptWords } from './rate-words.ts';

const SQUARE = 16;
/** From one square to the next: a year stands below each. */
const STEP = 32;
const LEGEND = 34;
const NAMES = 230;
/** The width of a character of the words beside the squares, at most. */
const CHARACTER = 8;

/** Where tests are too few for rates: one square a danger with its year, kept, broken or undetermined, in the order of time. */
export function TestsPicture({
  patrons,
  width,
}: {
  readonly patrons: readonly ComparedPatron[];
  readonly width: number;
}) {
  const narrow = width < 640;
  const [left, drop] = narrow ? [0, 26] : [NAMES, 0];
  const row = 44 + drop;
  const height = patrons.length * row + LEGEND;
  return (
    <svg
      className="picture tests"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`Tests of promises of help: ${patrons.map((one) => `${one.patron} kept ${keptWords(one)} (${one.decisions.map(({ year }) => year).join(', ')})`).join('; ')}`}
      fontFamily="var(--sans)"
      fontSize={15}
      fill="var(--ink)"
    >
      {patrons.map((one, place) => {
        const words = `${one.tests === 0 ? 'none decided' : `kept ${keptWords(one)}`}${one.undetermined > 0 ? `, ${one.undetermined} undetermined` : ''}`;
        const start = left + one.decisions.length * STEP + 8;
        const allies = toWhom(one);
        const fits = !narrow && start + (words.length + allies.length) * CHARACTER < width;
        return (
          <g key={one.patron} transform={`translate(0 ${place * row})`}>
            <text y={20} fontWeight={600}>
              {shortName(one.patron).slice(0, narrow ? 18 : 28)}
            </text>
            {one.decisions.map(({ danger, name, year, verdict, promises }, at) => (
              <g key={danger} transform={`translate(${left + at * STEP} ${6 + drop})`}>
                <title>{`${name}, promised ${[...new Set(promises.map(({ ally }) => ally))].join(', ')}`}</title>
                <VerdictShape verdict={verdict} x={(STEP - 4 - SQUARE) / 2} y={0} size={SQUARE} />
                <text x={(STEP - 4) / 2} y={SQUARE + 13} textAnchor="middle" fontSize={12} fill="var(--ink-quiet)">
                  {year}
                </text>
              </g>
            ))}
            <text
              x={narrow ? width : start}
              y={20}
              textAnchor={narrow ? 'end' : 'start'}
              fontSize={13}
              fill="var(--ink-quiet)"
            >
              {fits ? words + allies : words}
            </text>
          </g>
        );
      })}
      {(['honored', 'violated', 'undetermined'] as const).map((verdict, at) => (
        <g key={verdict} transform={`translate(${at * 100} ${patrons.length * row + 12})`}>
          <VerdictShape verdict={verdict} x={0} y={0} size={13} />
          <text x={20} y={12} fontSize={13} fill="var(--ink-quiet)">
            {verdict === 'honored' ? 'kept' : verdict === 'violated' ? 'broken' : 'undetermined'}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Whom the promises were made to, by name if they are few. */
function toWhom({ decisions }: ComparedPatron): string {
  const allies = [...new Set(decisions.flatMap(({ promises }) => promises.map(({ ally }) => shortName(ally))))];
  if (allies.length === 0) return '';
  return `; promised ${allies.length <= 2 ? allies.join(' and ') : count(allies.length, 'ally')}`;
}

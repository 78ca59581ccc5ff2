import { obligationWords } from '../../../src/present/words.ts';
import { HUES } from './ties.ts';

const RINGS = [
  { verdict: 'honored', path: 'M6 1A5 5 0 0 0 6 11', words: 'kept' },
  { verdict: 'violated', path: 'M6 1A5 5 0 0 1 6 11', words: 'broken' },
  { verdict: 'undetermined', path: 'M6 1A5 5 0 0 0 6 11A5 5 0 0 0 6 1', words: 'undetermined' },
] as const;

/** What colours, lines and rings mean. @param asOf the last year of ATOP, where its lines are drawn after it */
export function MapLegend({ asOf }: { readonly asOf: number | null }) {
  return (
    <ul className="map-legend" aria-label="Legend">
      {HUES.map((hue) => (
        <li key={hue}>
          <svg viewBox="0 0 24 8" aria-hidden="true">
            <path d="M0 4H24" stroke={`var(--obligation-${hue})`} strokeWidth={3} />
          </svg>
          {hue === 'other' ? 'other help' : obligationWords(hue)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 24 12" aria-hidden="true">
          <path d="M0 2L12 6M24 2L12 6" stroke="var(--ink-quiet)" fill="none" />
          <circle cx={12} cy={6} r={3.5} fill="var(--ground)" stroke="var(--ink-quiet)" strokeWidth={2} />
        </svg>
        lines that meet in a ring: one treaty in which each of many states promised each
      </li>
      {asOf !== null && (
        <li>
          <svg viewBox="0 0 24 8" aria-hidden="true">
            <path d="M0 4H24" stroke="var(--ink-quiet)" strokeWidth={2} strokeDasharray="2 3" />
          </svg>
          in force when ATOP ended, in {asOf}; not known since
        </li>
      )}
      {RINGS.map(({ verdict, path, words }) => (
        <li key={verdict}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path
              d={path}
              fill="none"
              stroke={`var(--${verdict})`}
              strokeWidth={2}
              strokeDasharray={verdict === 'undetermined' ? '2 2' : undefined}
            />
          </svg>
          a promise to it, first called on that year: {words}
        </li>
      ))}
    </ul>
  );
}

/** Room for a swatch and the gap behind its words, and for a letter. */
const [SWATCH, LETTER] = [52, 6.6];

/** Room for the legend in a file. */
export const LEGEND_HEIGHT = 86;

/** The same below a picture that is saved. */
export function DrawnLegend({ top, asOf }: { readonly top: number; readonly asOf: number | null }) {
  const words = HUES.map((hue) => (hue === 'other' ? 'other help' : obligationWords(hue)));
  const hues = HUES.map((hue, at) => ({
    hue,
    words: words[at],
    x: words.slice(0, at).reduce((sum, { length }) => sum + Math.round(SWATCH + LETTER * length), 0),
  }));
  const dashed = asOf === null ? '' : `; dashed: in force in ${asOf}, not known since`;
  return (
    <g fontSize={13} fontFamily="var(--sans)" fill="var(--ink)" transform={`translate(0 ${top})`}>
      {hues.map(({ hue, words: means, x }) => (
        <g key={hue} transform={`translate(${x} 20)`}>
          <path d="M0 -4H24" stroke={`var(--obligation-${hue})`} strokeWidth={3} />
          <text x={30}>{means}</text>
        </g>
      ))}
      {RINGS.map(({ verdict, path, words: means }, at) => (
        <g key={verdict} transform={`translate(${at * 158} 48)`}>
          <path
            d={path}
            transform="translate(6 -10)"
            fill="none"
            stroke={`var(--${verdict})`}
            strokeWidth={2}
            strokeDasharray={verdict === 'undetermined' ? '2 2' : undefined}
          />
          <text x={30}>{means}</text>
        </g>
      ))}
      <text x={3 * 158} y={48} fill="var(--ink-quiet)">
        half rings: promises to the state, first called on that year{dashed}
      </text>
      <text y={74} fill="var(--ink-quiet)">
        Lines that meet in a ring: one treaty in which each of many states promised each.
      </text>
    </g>
  );
}

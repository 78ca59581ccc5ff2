import { obligationWords } from '../../../src/present/words.ts';
import { HUES } from './snapshot.ts';

/** What colours and rings mean. */
export function MapLegend() {
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
      {(['honored', 'violated', 'undetermined'] as const).map((verdict) => (
        <li key={verdict}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <circle
              cx={6}
              cy={6}
              r={4.5}
              fill="none"
              stroke={`var(--${verdict})`}
              strokeWidth={2}
              strokeDasharray={verdict === 'undetermined' ? '2 2' : undefined}
            />
          </svg>
          promise to it tested that year: {verdict}
        </li>
      ))}
    </ul>
  );
}

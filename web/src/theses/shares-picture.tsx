import type { ThesisNumber } from '../../../src/present/theses/thesis-result.ts';

const ROW = 26;
const LABEL = 330;
const BAR = 300;
const WIDTH = LABEL + BAR + 80;

/** Counts as parts of what they are out of: a line for the whole, a bar for the part, both in numbers. */
export function SharesPicture({ numbers }: { readonly numbers: readonly ThesisNumber[] }) {
  const most = Math.max(1, ...numbers.map(({ of }) => of ?? 0));
  const unit = BAR / most;
  const height = numbers.length * ROW;
  const name = numbers.map(({ label, value, of }) => `${label}: ${value} of ${of}`).join('; ');
  return (
    <svg
      className="picture shares"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="img"
      aria-label={name}
      fontFamily="var(--sans)"
      fontSize={15}
      fill="var(--ink)"
    >
      {numbers.map(({ label, value, of }, at) => {
        const middle = at * ROW + ROW / 2;
        return (
          <g key={label}>
            <text x={LABEL - 12} y={middle + 5} textAnchor="end">
              {label}
            </text>
            {Array.from({ length: of ?? 0 }, (_, place) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: one case is like another here
                key={place}
                x={LABEL + place * unit + 1}
                y={middle - 6.5}
                width={Math.max(1, unit - 2)}
                height={13}
                fill={place < (value ?? 0) ? 'var(--ink)' : 'none'}
                stroke="var(--rule-strong)"
              />
            ))}
            <text x={LABEL + (of ?? 0) * unit + 10} y={middle + 5}>
              {value} of {of}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

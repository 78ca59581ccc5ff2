import type { PastYear } from '../../../src/present/forecasts/forecast-answer.ts';
import { percentFigure, percentText } from '../../../src/present/forecasts/percent-text.ts';
import { endOf } from './scale.ts';

const [LEFT, TOP, BOTTOM, RIGHT] = [46, 26, 28, 12];
const [WIDEST, HEIGHT] = [760, 240];

/** What the model said of a government year by year; a filled square below marks the years in which it happened. */
export function HistoryPicture({
  years,
  name,
  width,
}: {
  readonly years: readonly PastYear[];
  readonly name: string;
  readonly width: number;
}) {
  const whole = Math.min(width, WIDEST);
  const end = endOf(years.map(({ probability }) => probability));
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const x = (year: number) => LEFT + 10 + ((year - first) / Math.max(1, last - first)) * (whole - LEFT - RIGHT - 20);
  const y = (share: number) => HEIGHT - BOTTOM - (share / end) * (HEIGHT - TOP - BOTTOM);
  const said = years.map((one) => `${one.year} ${percentText(one.probability)}${one.happened ? ', it happened' : ''}`);
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${whole} ${HEIGHT}`}
      width={whole}
      height={HEIGHT}
      role="img"
      aria-label={`What the model said of ${name}: ${said.join('; ')}`}
      fontFamily="var(--sans)"
      fontSize={13}
      fill="var(--ink-quiet)"
    >
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick * end)}H${whole - RIGHT}`} stroke="var(--rule)" />
          <text x={LEFT - 6} y={y(tick * end) + 4} textAnchor="end">
            {tick === 0 ? '0' : percentFigure(tick * end)}
          </text>
        </g>
      ))}
      <text x={LEFT} y={14}>
        per cent
      </text>
      <path
        d={years.map(({ year, probability }, at) => `${at === 0 ? 'M' : 'L'}${x(year)} ${y(probability)}`).join('')}
        fill="none"
        stroke="var(--rule-strong)"
      />
      {years.map(({ year, probability, happened }) => (
        <g key={year}>
          {happened && (
            <path
              d={`M${x(year)} ${TOP}V${HEIGHT - BOTTOM}`}
              stroke="var(--ink)"
              strokeWidth={2}
              strokeDasharray="2 3"
            />
          )}
          <circle cx={x(year)} cy={y(probability)} r={happened ? 6 : 4} fill="var(--ink)" />
          {(year === first || year === last || happened) && (
            <text x={x(year)} y={HEIGHT - 8} textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

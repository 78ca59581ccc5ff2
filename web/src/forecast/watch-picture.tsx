import type { ForecastAnswer } from '../../../src/present/forecasts/forecast-answer.ts';
import { intervalText, percentFigure, percentText } from '../../../src/present/forecasts/percent-text.ts';
import { LikelyMarks } from './likely-bar.tsx';
import { endOfList } from './scale.ts';

const HEAD = 26;
const ROW = 28;
const [NAMES, WORDS] = [230, 190];

/** The watch list as one picture, for a file or a dossier: names, bars on one scale, numbers. */
export function WatchPicture({
  forecast,
  width = 900,
}: {
  readonly forecast: ForecastAnswer;
  readonly width?: number;
}) {
  const { governments, recentRate } = forecast;
  const end = endOfList(forecast);
  const bars = width - NAMES - WORDS;
  const height = HEAD + governments.length * ROW + 4;
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`Probabilities: ${governments.map((one) => `${one.name} ${percentText(one.probability)} (${intervalText(one)})`).join('; ')}`}
      fontFamily="var(--sans)"
      fontSize={15}
      fill="var(--ink)"
    >
      <text x={NAMES + 7} y={15} fontSize={13} fill="var(--ink-quiet)">
        0
      </text>
      <text x={NAMES + bars - 7} y={15} fontSize={13} textAnchor="end" fill="var(--ink-quiet)">
        {percentFigure(end)} per cent
      </text>
      {governments.map((one, at) => {
        const middle = HEAD + at * ROW + ROW / 2;
        return (
          <g key={one.ccode}>
            <text x={0} y={middle + 5}>
              {one.name}
            </text>
            <g transform={`translate(${NAMES} 0)`}>
              <LikelyMarks likely={one} rate={recentRate} end={end} width={bars} middle={middle} />
            </g>
            <text x={width} y={middle + 5} textAnchor="end">
              {percentFigure(one.probability)} ({intervalText(one)})
            </text>
          </g>
        );
      })}
    </svg>
  );
}

import { percentFigure, percentText } from '../../../src/present/forecasts/percent-text.ts';
import type { CalibrationGroup } from '../../../src/present/forecasts/record-answer.ts';
import { endOf } from './scale.ts';

const [LEFT, TOP, BOTTOM, RIGHT] = [46, 28, 44, 14];
const WIDEST = 620;

/** Each group of forecasts: across what was said, up how often it happened, with its interval; the line is where both agree. */
export function CalibrationPicture({
  groups,
  width,
}: {
  readonly groups: readonly CalibrationGroup[];
  readonly width: number;
}) {
  const whole = Math.min(width, WIDEST);
  const height = Math.round(whole * 0.72);
  const endX = endOf(groups.map(({ meanForecast }) => meanForecast));
  const endY = endOf(groups.map(({ high }) => high));
  const x = (share: number) => LEFT + (share / endX) * (whole - LEFT - RIGHT);
  const y = (share: number) => height - BOTTOM - (share / endY) * (height - TOP - BOTTOM);
  const both = Math.min(endX, endY);
  return (
    <svg
      className="picture calibration"
      viewBox={`0 0 ${whole} ${height}`}
      width={whole}
      height={height}
      role="img"
      aria-label={`What was said and how often it happened: ${groups.map((one) => `${percentText(one.meanForecast)} said, ${one.events} of ${one.rows} happened`).join('; ')}`}
      fontFamily="var(--sans)"
      fontSize={13}
      fill="var(--ink-quiet)"
    >
      {[0, 0.2, 0.4, 0.6, 0.8, 1].map((tick) => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick * endY)}H${whole - RIGHT}`} stroke="var(--rule)" />
          <text x={LEFT - 6} y={y(tick * endY) + 4} textAnchor="end">
            {tickText(tick * endY)}
          </text>
          <text x={x(tick * endX)} y={height - BOTTOM + 18} textAnchor={tick === 1 ? 'end' : 'middle'}>
            {tickText(tick * endX)}
          </text>
        </g>
      ))}
      <text x={whole - RIGHT} y={height - 6} textAnchor="end">
        said, per cent
      </text>
      <text x={0} y={13}>
        happened, per cent
      </text>
      <path d={`M${x(0)} ${y(0)}L${x(both)} ${y(both)}`} stroke="var(--rule-strong)" strokeDasharray="4 3" />
      {groups.map((one) => (
        <g key={one.meanForecast}>
          <path
            d={`M${x(one.meanForecast)} ${y(one.low)}V${y(one.high)}`}
            stroke="var(--rule-strong)"
            strokeWidth={4}
          />
          <circle cx={x(one.meanForecast)} cy={y(one.share)} r={5} fill="var(--ink)" />
        </g>
      ))}
    </svg>
  );
}

function tickText(share: number): string {
  return share === 0 ? '0' : percentFigure(share).replace('.0', '');
}

import type { Likely } from '../../../src/present/forecasts/forecast-answer.ts';

/** The bar's own units. */
const [WIDTH, HEIGHT, EDGE] = [160, 18, 7];

/** The place of a share on a bar from 0 to `end`; what lies beyond stops at the edge. */
function placeOf(share: number, end: number, width: number): number {
  return EDGE + Math.min(1, share / end) * (width - 2 * EDGE);
}

/** The marks of one probability: interval, probability, rate. For a bar of its own and for a whole picture. */
export function LikelyMarks({
  likely,
  rate,
  end,
  width,
  middle,
}: {
  readonly likely: Likely;
  /** How often it happened to a government in the last ten years. */
  readonly rate: number;
  readonly end: number;
  readonly width: number;
  readonly middle: number;
}) {
  const at = (share: number) => placeOf(share, end, width);
  return (
    <>
      <path d={`M${at(0)} ${middle + 7}H${at(end)}`} stroke="var(--rule)" />
      <rect
        x={at(likely.low)}
        y={middle - 5}
        width={Math.max(1, at(likely.high) - at(likely.low))}
        height={10}
        fill="var(--ground-open)"
        stroke="var(--rule-strong)"
      />
      <path d={`M${at(rate)} ${middle - 9}V${middle + 9}`} stroke="var(--ink-quiet)" strokeDasharray="3 2" />
      <circle cx={at(likely.probability)} cy={middle} r={4} fill="var(--ink)" />
    </>
  );
}

/** A probability as a dot, its interval as a bar, the rate of the last ten years as a dashed line. Words stand beside it. */
export function LikelyBar(props: { readonly likely: Likely; readonly rate: number; readonly end: number }) {
  return (
    <svg className="likely-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <LikelyMarks {...props} width={WIDTH} middle={HEIGHT / 2} />
    </svg>
  );
}

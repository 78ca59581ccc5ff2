import { memo, type PointerEvent } from 'react';
import { ruleInWords } from '../../../src/present/curve/choice-words.ts';
import type { Multiverse } from '../../../src/present/curve/multiverse-result.ts';
import { inOneParagraph } from '../../../src/present/headline-type.ts';
import { CURVE, type CurveLayout, LEFT, TOP, WIDTH } from './curve-layout.ts';
import { namedMarks } from './named-marks.ts';

/** The specification curve: rates with their intervals, and below each the choices that lead to it. */
export function CurvePicture({
  curve,
  layout,
  at,
  onPoint,
  onTake,
}: {
  readonly curve: Multiverse;
  readonly layout: CurveLayout;
  /** The specification that is pointed at, by its place; null for none. */
  readonly at: number | null;
  readonly onPoint?: (at: number) => void;
  readonly onTake?: () => void;
}) {
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const share = (x - LEFT) / (layout.x(1) - layout.x(0) || WIDTH);
    onPoint?.(Math.max(0, Math.min(layout.sorted.length - 1, Math.floor(share))));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: for a pointer only; the slider below it is for the keyboard
    <svg
      className="picture curve"
      viewBox={`0 0 ${WIDTH} ${layout.height}`}
      role="img"
      aria-label={inOneParagraph(curve.headline)}
      onPointerMove={onPoint === undefined ? undefined : point}
      onPointerDown={onPoint === undefined ? undefined : point}
      onClick={onTake}
    >
      <Still curve={curve} layout={layout} />
      {at !== null && <Cursor layout={layout} at={at} />}
    </svg>
  );
}

/** All that stays as it is while the pointer moves. */
const Still = memo(function Still({ curve, layout }: { readonly curve: Multiverse; readonly layout: CurveLayout }) {
  const { sorted, rows, x, y } = layout;
  const drawn = sorted.flatMap((one, at) => (one.rate === null ? [] : [{ one, at, rate: one.rate }]));
  const width = Math.max(0.3, Math.min(3, (x(1) - x(0)) * 0.8));
  const intervals = drawn.map(({ one, at }) =>
    one.low === null || one.high === null
      ? ''
      : `M${x(at).toFixed(1)} ${y(one.low).toFixed(1)}V${y(one.high).toFixed(1)}`,
  );
  const rates = (same: boolean) =>
    drawn
      .filter(({ one }) => one.sameQuestion === same)
      .map(({ at, rate }) => `M${x(at).toFixed(1)} ${y(rate).toFixed(1)}h0`)
      .join('');
  return (
    <g>
      {[0, 0.25, 0.5, 0.75, 1].map((rate) => (
        <g key={rate}>
          <path d={`M${LEFT} ${y(rate)}H${WIDTH - 12}`} stroke="var(--rule)" />
          <text x={LEFT - 8} y={y(rate) + 4} textAnchor="end" fontSize={13} fill="var(--ink-quiet)">
            {`${rate * 100} %`}
          </text>
        </g>
      ))}
      <text x={0} y={TOP + CURVE / 2} fontSize={13} fill="var(--ink)">
        share honored
      </text>
      <path d={intervals.join('')} stroke="var(--rule-strong)" strokeWidth={width} opacity={0.35} />
      <path d={rates(false)} stroke="var(--ink-quiet)" strokeWidth={2.4} strokeLinecap="round" />
      <path d={rates(true)} stroke="var(--ink)" strokeWidth={4} strokeLinecap="round" />
      {namedMarks(curve.published, layout).map((mark) => (
        <g key={mark.name}>
          <path d={`M${mark.x} ${mark.y}v${-mark.lift}`} stroke="var(--ink)" />
          <circle cx={mark.x} cy={mark.y} r={4.5} fill="var(--ground)" stroke="var(--ink)" strokeWidth={2} />
          <text
            x={mark.x + (mark.end ? -4 : 4)}
            y={mark.y - mark.lift - 2}
            textAnchor={mark.end ? 'end' : 'start'}
            fontSize={13}
            fontWeight={600}
            className="on-map"
            fill="var(--ink)"
          >
            {mark.name}
          </text>
        </g>
      ))}
      {rows.map((row) => (
        <g key={`${row.rule} ${row.choice}`}>
          {row.first && (
            <text x={0} y={row.y + 4} fontSize={12} fontWeight={600} fill="var(--ink)">
              {ruleInWords(row.rule)}
            </text>
          )}
          <text x={LEFT - 8} y={row.y + 4} textAnchor="end" fontSize={12} fill="var(--ink-quiet)">
            {row.choice}
          </text>
          <path d={row.bars} stroke="var(--ink-quiet)" strokeWidth={9} />
        </g>
      ))}
    </g>
  );
});

function Cursor({ layout, at }: { readonly layout: CurveLayout; readonly at: number }) {
  const one = layout.sorted[at];
  if (one === undefined || one.rate === null) return null;
  const x = layout.x(at);
  return (
    <g stroke="var(--ink)" pointerEvents="none">
      <path d={`M${x} ${TOP}V${layout.height}`} strokeWidth={1} />
      {one.low !== null && one.high !== null && (
        <path d={`M${x} ${layout.y(one.low)}V${layout.y(one.high)}`} strokeWidth={3} />
      )}
      <circle cx={x} cy={layout.y(one.rate)} r={5} fill="var(--ground)" strokeWidth={2.5} />
    </g>
  );
}

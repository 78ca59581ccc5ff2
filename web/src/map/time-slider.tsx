import { useEffect, useId, useRef, useState } from 'react';

const YEARS_A_SECOND = 6;
/** For those who ask for less motion, a year at a time. */
const STEP_MS = 1000;

/**
 * A slider over years that plays. While it plays only the picture changes; where it comes to rest is told, so that the
 * address names it.
 */
export function TimeSlider({
  first,
  last,
  year,
  onMove,
  onRest,
}: {
  readonly first: number;
  readonly last: number;
  readonly year: number;
  readonly onMove: (year: number) => void;
  readonly onRest: (year: number) => void;
}) {
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const at = useRef(year);
  at.current = year;
  const tell = useRef({ onMove, onRest });
  tell.current = { onMove, onRest };
  useEffect(() => {
    if (!playing) return;
    const step = (next: number) => {
      tell.current.onMove(next);
      if (next < last) return false;
      setPlaying(false);
      tell.current.onRest(next);
      return true;
    };
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const timer = setInterval(() => step(Math.min(last, at.current + 1)), STEP_MS);
      return () => clearInterval(timer);
    }
    const [began, from] = [performance.now(), at.current];
    let frame = requestAnimationFrame(function draw(now) {
      const next = Math.min(last, from + Math.floor(((now - began) / 1000) * YEARS_A_SECOND));
      if (next !== at.current && step(next)) return;
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, last]);
  const press = () => {
    if (playing) onRest(year);
    else if (year >= last) onMove(first);
    setPlaying(!playing);
  };
  return (
    <div className="time-slider not-printed">
      <button type="button" className="button" onClick={press}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <label htmlFor={id} className="seen-by-none">
        Year
      </label>
      <input
        id={id}
        type="range"
        min={first}
        max={last}
        value={year}
        aria-valuetext={String(year)}
        onChange={(event) => {
          setPlaying(false);
          onMove(Number(event.target.value));
        }}
        onPointerUp={() => onRest(at.current)}
        onKeyUp={() => onRest(at.current)}
      />
      <output htmlFor={id}>{year}</output>
    </div>
  );
}

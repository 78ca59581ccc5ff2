import { verdictWords } from '../../../src/present/words.ts';
import { GLOSSARY, type TermName } from './glossary.ts';
import { Term } from './term.tsx';

/** A verdict as a word with its colour; undetermined is hatched, not invoked an empty frame, so that no colour says it alone. */
export function VerdictWord({
  verdict,
  explained = false,
}: {
  readonly verdict: string;
  readonly explained?: boolean;
}) {
  const words = verdictWords(verdict);
  return (
    <span className="verdict">
      <VerdictSwatch verdict={verdict} />
      {explained && words in GLOSSARY ? <Term name={words as TermName} /> : <span>{words}</span>}
    </span>
  );
}

/** The colour of a verdict as a small square. */
export function VerdictSwatch({ verdict }: { readonly verdict: string }) {
  return (
    <svg className="swatch" viewBox="0 0 12 12" aria-hidden="true">
      <VerdictShape verdict={verdict} x={0} y={0} size={12} />
    </svg>
  );
}

/** The square of a verdict inside a larger drawing. */
export function VerdictShape({
  verdict,
  x,
  y,
  size,
}: {
  readonly verdict: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}) {
  const frame = { x: x + 0.75, y: y + 0.75, width: size - 1.5, height: size - 1.5, strokeWidth: 1.5 };
  if (verdict === 'honored' || verdict === 'violated') {
    return <rect x={x} y={y} width={size} height={size} fill={`var(--${verdict})`} />;
  }
  const lines = [0.25, 0.5, 0.75, 1].map((part) => {
    const end = size * part * 2;
    const x1 = x + Math.max(0, end - size);
    const y1 = y + Math.min(size, end);
    return `M${x1} ${y1}L${x + Math.min(size, end)} ${y + Math.max(0, end - size)}`;
  });
  return (
    <g fill="none" stroke="var(--undetermined)">
      <rect {...frame} />
      {verdict === 'undetermined' && <path d={lines.join('')} strokeWidth={1.2} />}
    </g>
  );
}

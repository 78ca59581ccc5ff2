import type { Mark } from '../../../src/present/ledger/ledger-marks.ts';

/** What each mark says, for readers and for those who hear the page. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  promised: 'promised by treaty',
  pledged: 'promised politically',
  asked: 'asked for',
  delivered: 'delivered, confirmed',
  reported: 'reported',
  denied: 'reported and denied',
  'given-before': 'had been delivered before and was not now',
  withheld: 'known not to have come',
};

/** A mark as a small drawing of its own, beside words or in a cell of the page. */
export function MarkIcon({ mark }: { readonly mark: Mark }) {
  return (
    <svg className="mark" viewBox="0 0 14 14" aria-hidden="true">
      <MarkShape mark={mark} x={7} y={7} />
    </svg>
  );
}

/** A mark inside a larger drawing, 14 units wide around its middle. */
export function MarkShape({ mark, x, y }: { readonly mark: Mark; readonly x: number; readonly y: number }) {
  const ink = 'var(--ink)';
  const line = { fill: 'none', stroke: ink, strokeWidth: 1.5 };
  switch (mark) {
    case 'promised':
      return <path d={diamond(x, y, 6.5)} fill={ink} />;
    case 'pledged':
      return <path d={diamond(x, y, 5.6)} {...line} />;
    case 'asked':
      return <path d={`M${x - 5.8} ${y - 4}H${x + 5.8}L${x} ${y + 5.4}Z`} {...line} strokeLinejoin="round" />;
    case 'delivered':
      return <circle cx={x} cy={y} r={5.6} fill={ink} />;
    case 'given-before':
      return <circle cx={x} cy={y} r={5} {...line} />;
    case 'withheld':
      return <path d={`M${x - 4} ${y}H${x + 4}`} {...line} />;
    default:
      return (
        <g {...line}>
          <circle cx={x} cy={y} r={5} strokeDasharray="1.9 2" />
          {mark === 'denied' && <path d={`M${x - 6} ${y + 6}L${x + 6} ${y - 6}`} />}
        </g>
      );
  }
}

function diamond(x: number, y: number, half: number): string {
  return `M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`;
}

import { MARKS } from '../../../src/present/ledger/ledger-marks.ts';
import { MARK_WORDS, MarkIcon } from './mark.tsx';

/** What the marks of the ladder say. */
export function LedgerLegend() {
  return (
    <ul className="legend" aria-label="Marks">
      {MARKS.map((mark) => (
        <li key={mark}>
          <MarkIcon mark={mark} /> {MARK_WORDS[mark]}
        </li>
      ))}
    </ul>
  );
}

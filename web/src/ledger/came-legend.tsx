import type { CameAgainstOwed } from '../../../src/present/ledger/came-against-owed.ts';
import { CameTrack } from './came-track.tsx';

const NONE = { owed: null, called: 'nothing', came: null, reported: null, unmet: null, gap: null } as const;

/** Each mark by itself, with what it says. */
export const LEGEND: readonly { readonly words: string; readonly found: CameAgainstOwed }[] = [
  {
    words: 'less came than was owed',
    found: { ...NONE, owed: 'combat', called: 'called', came: 'words', gap: 'less' },
  },
  { words: 'as much or more', found: { ...NONE, owed: 'words', called: 'called', came: 'combat', gap: 'as-much' } },
  { words: 'promised, not called on', found: { ...NONE, owed: 'arms', called: 'not-called' } },
  { words: 'came, nothing owed', found: { ...NONE, came: 'arms' } },
  { words: 'fought the ally or helped its enemy', found: { ...NONE, came: 'fought-ally' } },
  { words: 'asked for, did not come', found: { ...NONE, unmet: 'arms' } },
  { words: 'only reported', found: { ...NONE, reported: 'arms' } },
];

/** The legend in one line. */
export function CameLegend() {
  return (
    <ul className="came-legend" aria-label="Legend">
      {LEGEND.map(({ words, found }) => (
        <li key={words}>
          <svg viewBox="0 0 52 18" aria-hidden="true">
            <CameTrack found={found} width={52} y={9} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { type CameAgainstOwed, cameWords } from '../../../src/present/ledger/came-against-owed.ts';
import { actWords } from '../../../src/present/words.ts';
import { placeOf } from './came-scale.ts';

const LINES = { less: 'var(--violated)', 'as-much': 'var(--honored)' } as const;

/** How far from the middle of its rung a mark stands that would lie on another. */
const BESIDE = 13;

/** Where something stands along a track: in units of the drawing, or in per cent of its width. */
type At = number | string;

/**
 * What was owed and what came on one line of the ladder, around `y`.
 * @param width of the track in units of the drawing; without it the track is as wide as the drawing, whatever that is
 */
export function CameTrack({
  found,
  width,
  y,
}: {
  readonly found: CameAgainstOwed;
  readonly width?: number;
  readonly y: number;
}) {
  const { owed, called, came, reported, unmet, gap } = found;
  const at = (act: Parameters<typeof placeOf>[0]) => trackPlace(act, width);
  const harm = came === 'fought-ally' || came === 'helped-adversary';
  const strong = called === 'called';
  // Marks on one rung stand side by side: what was asked for to the left, what is only reported to the right.
  const aside = unmet !== null && (unmet === owed || unmet === came) ? -BESIDE : 0;
  const apart = reported !== null && [owed, came, aside === 0 ? unmet : null].includes(reported) ? BESIDE : 0;
  return (
    <g>
      {owed !== null && came !== null && called !== 'not-called' && (
        <line
          x1={at(came)}
          x2={at(owed)}
          y1={y}
          y2={y}
          stroke={gap === null ? 'var(--undetermined)' : LINES[gap]}
          strokeWidth={gap === null ? 2 : 4}
          strokeDasharray={gap === null ? '3 3' : undefined}
        />
      )}
      {owed !== null && (
        <Placed x={at(owed)} y={y}>
          <path
            d="M0 -7.5L7.5 0L0 7.5L-7.5 0Z"
            fill="var(--ground)"
            stroke={strong ? 'var(--ink)' : 'var(--not-invoked)'}
            strokeWidth={strong ? 2 : 1.25}
            strokeDasharray={called === 'undetermined' ? '2.5 2' : undefined}
          />
        </Placed>
      )}
      {unmet !== null && (
        <Placed x={at(unmet)} y={y}>
          <path
            d="M-6 -4.5h12l-6 10Z"
            transform={aside === 0 ? undefined : `translate(${aside} 0)`}
            fill="var(--ground)"
            stroke="var(--ink)"
            strokeWidth={1.5}
            strokeLinejoin="round"
          />
        </Placed>
      )}
      {reported !== null && (
        <Placed x={at(reported)} y={y}>
          <circle cx={apart} r={4.75} fill="none" stroke="var(--ink)" strokeWidth={1.5} strokeDasharray="2 1.8" />
        </Placed>
      )}
      {came !== null && (
        <circle cx={at(came)} cy={y} r={5} fill={harm ? 'var(--violated)' : gap === null ? 'var(--ink)' : LINES[gap]} />
      )}
    </g>
  );
}

/** The place of an act along a track, a little inside its ends. */
export function trackPlace(act: Parameters<typeof placeOf>[0], width?: number): At {
  const place = placeOf(act);
  return width === undefined ? `${(2 + place * 96).toFixed(1)}%` : 9 + place * (width - 18);
}

function Placed({ x, y, children }: { readonly x: At; readonly y: number; readonly children: ReactNode }) {
  if (typeof x === 'number') return <g transform={`translate(${x} ${y})`}>{children}</g>;
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A row's track for those who hear it. */
export function trackWords(found: CameAgainstOwed): string {
  const { owed, called, reported, unmet } = found;
  return [
    owed === null ? 'no help owed' : `${CALLED[called]} ${actWords(owed)}`,
    cameWords(found).toLowerCase(),
    ...(reported === null ? [] : [`${actWords(reported)} only reported`]),
    ...(unmet === null ? [] : [`${actWords(unmet)} asked for, and not known to have come`]),
  ].join('; ');
}

const CALLED = {
  called: 'owed',
  undetermined: 'perhaps owed',
  'not-called': 'promised, not called on:',
  nothing: 'not owed:',
} as const;

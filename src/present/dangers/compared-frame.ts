import { isOfHelp } from '../../assessment/owed-act.ts';
import type { FrameEntry } from '../../frame/draw-frame.ts';
import { type PatronFrame, patronFrames } from '../../frame/estimate.ts';
import type { CodedDecision } from '../../frame/match-cases.ts';
import type { Years } from '../compare/period.ts';
import type { DangerRow } from '../rows/danger-row.ts';
import { isRecorded } from '../rows/danger-row.ts';
import { count } from '../words.ts';

/** A patron's frame, and a sentence that says how far the cases reach. */
export interface ComparedFrame extends PatronFrame {
  readonly sentence: string;
}

/** The frames of patrons, from the entries whose danger began in these years. */
export function comparedFrames(
  entries: readonly FrameEntry[],
  rows: readonly DangerRow[],
  { since, until }: Years,
  nameOf: (patron: number) => string,
): Map<number, ComparedFrame> {
  const within = entries.filter(
    ({ danger: { from } }) => from.year >= (since ?? from.year) && from.year <= (until ?? from.year),
  );
  const decisions = rows
    .filter(({ began: { year } }) => year >= (since ?? year) && year <= (until ?? year))
    .map(codedDecision);
  return new Map(
    patronFrames(within, decisions).map((frame) => {
      return [frame.patron, { ...frame, sentence: frameSentence(frame, nameOf(frame.patron)) }];
    }),
  );
}

/** A row of the casebook as the frame is matched with it. */
export function codedDecision(row: DangerRow): CodedDecision {
  const { case: id, patron, ally, kind, began, verdict, deciding } = row;
  const ofHelp = deciding !== null && isOfHelp(deciding.kind);
  return { case: id, patron, ally, kind, began, recorded: isRecorded(row), verdict, ofHelp };
}

/**
 * How far the coded cases reach: coded of drawn up, tests, and what the rate could be whatever the rest shows.
 * @example frameSentence(frame, 'Russia')
 *   // 'Russia: 15 of 45 dangers of the frame are coded. Its promise to help was kept in 1 of 2 tests. 6 more could ...'
 */
export function frameSentence(frame: PatronFrame, patron: string): string {
  const { entries, coded, numerator, denominator, callableUncoded, bounds, outside, drawn, drawnCoded } = frame;
  const be =
    callableUncoded === 1
      ? 'danger that could have called on a promise is'
      : 'dangers that could have called on a promise are';
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const reach =
    bounds === null || callableUncoded === 0
      ? ''
      : ` ${callableUncoded} more ${be} not coded. Whatever they show, the share lies between ${percent(bounds.low)} and ${percent(bounds.high)}.`;
  const beside =
    outside === 0
      ? ''
      : ` ${count(outside, 'test')} of the casebook ${outside === 1 ? 'stands' : 'stand'} outside the frame.`;
  return `${patron}: ${coded} of ${count(entries, 'danger')} of the frame ${entries === 1 ? 'is' : 'are'} coded; of the ${drawn} drawn by lot, ${drawnCoded}. In the coded ones the promise to help was kept in ${numerator} of ${count(denominator, 'test')}.${reach}${beside}`;
}

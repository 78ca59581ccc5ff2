import { formatPartialDate } from '../../core/partial-date.ts';
import type { FrameEntry } from '../../frame/draw-frame.ts';

/** The columns of the frame's table. */
export const FRAME_COLUMNS = ['patron', 'ally', 'kind', 'from', 'to', 'by', 'danger', 'promise', 'callable', 'stratum'];

/** An entry as a row of the frame's table; states by their Correlates of War codes. */
export function frameRow({ patron, ally, danger, bases, callable, stratum }: FrameEntry): Record<string, string> {
  return {
    patron: String(patron),
    ally: String(ally),
    kind: danger.kind,
    from: formatPartialDate(danger.from),
    to: danger.to === null ? '' : formatPartialDate(danger.to),
    by: danger.by.join(' '),
    danger: danger.id,
    promise: bases.join(' '),
    callable: callable ? 'yes' : 'no',
    stratum,
  };
}

import { formatPartialDate, type PartialDate } from '../../core/partial-date.ts';
import type { DangerKind } from '../../frame/danger.ts';
import type { FrameEntry, Stratum } from '../../frame/draw-frame.ts';
import { type CodedDecision, decisionsIn } from '../../frame/match-cases.ts';
import type { ComparedFrame } from './compared-frame.ts';

/** One entry of the frame as it is shown. */
export interface FrameRow {
  readonly patron: string;
  readonly ally: string;
  readonly kind: DangerKind;
  readonly from: string;
  /** Empty while it lasts, or if its end is not known. */
  readonly to: string;
  /** The states that did it, as far as a dataset names them. */
  readonly by: string;
  readonly danger: string;
  /** `atop`, agreements of the register. */
  readonly promise: string;
  /** Some promise can be called on by a danger of this kind. */
  readonly callable: boolean;
  readonly stratum: Stratum;
  readonly status: 'coded' | 'uncoded' | 'excluded';
  /** The casebook's cases of it in which the patron's conduct is recorded. */
  readonly cases: string;
  /** Why it is excluded; empty otherwise. */
  readonly why: string;
}

/** The frame of dangers: what it is, each patron's part, every entry. */
export interface FrameAnswer {
  readonly frame: string;
  readonly seed: number;
  readonly patrons: readonly (Omit<ComparedFrame, 'patron'> & { readonly patron: string })[];
  readonly entries: readonly FrameRow[];
}

/** The columns of the frame's CSV. */
export const FRAME_ROW_COLUMNS = [
  'patron',
  'ally',
  'kind',
  'from',
  'to',
  'by',
  'danger',
  'promise',
  'callable',
  'stratum',
  'status',
  'cases',
  'why',
];

/** The entry in words, with what the casebook has of it. */
export function frameRowOf(
  entry: FrameEntry,
  decisions: readonly CodedDecision[],
  nameOf: (actor: number, when?: PartialDate) => string,
  whyNot: (entry: FrameEntry) => string,
): FrameRow {
  const { patron, ally, danger, bases, callable, stratum } = entry;
  const cases = [...new Set(decisionsIn(entry, decisions).map((one) => one.case))];
  const excluded = stratum === 'excluded';
  return {
    patron: nameOf(patron),
    ally: nameOf(ally, danger.from),
    kind: danger.kind,
    from: formatPartialDate(danger.from),
    to: danger.to === null ? '' : formatPartialDate(danger.to),
    by: danger.by.map((code) => nameOf(code, danger.from)).join(', '),
    danger: danger.id,
    promise: bases.join(' '),
    callable,
    stratum,
    status: excluded ? 'excluded' : cases.length > 0 ? 'coded' : 'uncoded',
    cases: cases.join(' '),
    why: excluded ? whyNot(entry) : '',
  };
}

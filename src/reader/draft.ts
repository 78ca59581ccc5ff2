import type { Claim } from './claim.ts';
/** A claim while the document is read: its denials may follow. */
export type Draft = { -readonly [K in keyof Claim]: Claim[K] } & { sentence: number; codes: readonly string[] };

/** The claim of a draft, without what only the reading needs. */
export const asClaim = (draft: Draft, id: string): Claim => ({
  id,
  start: draft.start,
  end: draft.end,
  quote: draft.quote,
  actor: draft.actor,
  act: draft.act,
  target: draft.target,
  polarity: draft.polarity,
  modality: draft.modality,
  speaker: draft.speaker,
  chain: draft.chain,
  denied_by: draft.denied_by,
  time: draft.time,
  confidence: draft.confidence,
  rule: draft.rule,
});

import type { Claim } from './claim.ts';
/** A claim while the document is read: its denials may follow. */
export type Draft = { -readonly [K in keyof Claim]: Claim[K] } & { sentence: number; codes: readonly string[] };

import type { Finding } from '../../reader/article-page.ts';

export type { Finding } from '../../reader/article-page.ts';

/** A claim as the review page shows it. */
export interface ReviewedClaim {
  readonly number: number;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly actor: string | null;
  readonly act: string;
  readonly target: string | null;
  /** What people call the actor and the target; null where the text names nobody. */
  readonly actorName: string | null;
  readonly targetName: string | null;
  readonly polarity: string;
  readonly modality: string;
  readonly speaker: string | null;
  readonly denied_by: string | null;
  readonly confidence: number;
  readonly rule: string;
  /** What stands now: open, accepted, rejected, or merged into an earlier claim. */
  readonly decision: 'open' | 'accepted' | 'rejected' | 'merged';
  /** The case that it is about, where it was linked or begins one. */
  readonly case: string | null;
  readonly corrected: readonly string[];
  /** What the casebook has of it: whether it confirms, disputes or lacks it, in which case, in words. */
  readonly found: Finding;
  /** Earlier claims of the same fact in other texts: independent, or in a text reprinted. */
  readonly sameFact: readonly { readonly number: number; readonly independent: boolean }[];
}

/** An article of the review with its text as read; null where the text is not there or no longer fits its quotes. */
export interface ReviewedArticle {
  readonly source: string;
  readonly text: string | null;
}

/** What the review page asks for: the claims with what was decided, in the order of the file. */
export interface ReviewAnswer {
  readonly claims: readonly ReviewedClaim[];
  readonly decided: number;
  readonly canUndo: boolean;
  /** The casebook of the review. */
  readonly folder: string;
  /** Files of the casebook that hold what is accepted. */
  readonly files: readonly string[];
  /** The cases that accepted claims are about. */
  readonly cases: readonly ReviewedCase[];
  /** The cases that a claim can be linked to. */
  readonly known: readonly KnownCase[];
  /** The pages of this server show the casebook of the review, as far as it is sound. */
  readonly shown: boolean;
  readonly acts: readonly string[];
  readonly modalities: readonly string[];
}

/** A case or an agreement that a claim can be linked to. */
export interface KnownCase {
  readonly id: string;
  readonly name: string;
}

/** A case or an agreement that accepted claims are about. */
export interface ReviewedCase {
  readonly id: string;
  readonly kind: 'case' | 'agreement';
  /** Null while its file has something missing. */
  readonly name: string | null;
  /** Its file in the casebook of the review; null for a built-in one. */
  readonly file: string | null;
  /** The review begins it. */
  readonly begun: boolean;
  /** The claims about it, by their numbers from 0. */
  readonly claims: readonly number[];
  /** What is still missing or wrong in its file and in those of its articles, as the check of a casebook says it. */
  readonly missing: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  /** Its file is sound, so that ledgers count it. */
  readonly inLedger: boolean;
  /** It names agreements that are judged; without them the law has nothing to say. */
  readonly judged: boolean;
  /** Patrons whose ledgers show it: how addresses write them, and their names. */
  readonly patrons: readonly { readonly id: string; readonly name: string }[];
}

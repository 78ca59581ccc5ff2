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
  /** Files of the casebook that hold what is accepted. */
  readonly files: readonly string[];
  readonly acts: readonly string[];
  readonly modalities: readonly string[];
}

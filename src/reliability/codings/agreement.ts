import { cohenKappa } from '../../stats/cohen-kappa.ts';
import { type ContingencyTable, contingencyTable, type LabelPair } from '../../stats/contingency-table.ts';
import { krippendorffAlpha } from '../../stats/krippendorff-alpha.ts';
import { percentAgreement } from '../../stats/percent-agreement.ts';

/** The label of a question that a coder left open. */
export const OPEN = 'undetermined';

/** How far two coders agree on one question. What the data do not define is null, and `undefinedBecause` says why. */
export interface Agreement {
  /** Tests that the question was asked of. */
  readonly n: number;
  /** Share answered alike, 0 to 1. */
  readonly agreement: number | null;
  /** Cohen's kappa with its large-sample 95 % interval, cut at -1 and 1. */
  readonly kappa: number | null;
  readonly kappaLow: number | null;
  readonly kappaHigh: number | null;
  /** Krippendorff's alpha, nominal. */
  readonly alpha: number | null;
  readonly undefinedBecause: { readonly agreement?: string; readonly kappa?: string; readonly alpha?: string };
  /** The first coder's answers in rows, the second's in columns. */
  readonly confusion: ContingencyTable;
}

/**
 * Agreement of two coders on one question whose answers are `categories`, the last of them `undetermined`.
 *
 * An answer left open stays in the count and is a disagreement, even where both coders left it open: two who do
 * not know have not found the same thing. For the statistics it is therefore a category of its own for each coder.
 * (Where only one coder leaves answers open, that is the same as one third category.) The confusion matrix shows
 * the answers as they were given.
 */
export function agreementOn(pairs: readonly LabelPair[], categories: readonly string[]): Agreement {
  const labels = pairs.map(([a, b]): LabelPair => [a === OPEN ? `${OPEN} by a` : a, b === OPEN ? `${OPEN} by b` : b]);
  const share = percentAgreement(labels);
  const kappa = cohenKappa(labels);
  const alpha = krippendorffAlpha(labels);
  const found = kappa.kind === 'estimate' ? kappa : undefined;
  return {
    n: pairs.length,
    agreement: share.kind === 'estimate' ? share.agreement : null,
    kappa: found?.kappa ?? null,
    kappaLow: found?.low ?? null,
    kappaHigh: found?.high ?? null,
    alpha: alpha.kind === 'estimate' ? alpha.alpha : null,
    undefinedBecause: {
      ...(share.kind === 'undefined' && { agreement: share.why }),
      ...(kappa.kind === 'undefined' && { kappa: kappa.why }),
      ...(alpha.kind === 'undefined' && { alpha: alpha.why }),
    },
    confusion: contingencyTable(pairs, categories),
  };
}

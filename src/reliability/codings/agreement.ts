import { clusterKappa } from '../../stats/cluster-kappa.ts';
import { cohenKappa } from '../../stats/cohen-kappa.ts';
import { type ContingencyTable, contingencyTable, type LabelPair } from '../../stats/contingency-table.ts';
import { krippendorffAlpha } from '../../stats/krippendorff-alpha.ts';
import { percentAgreement } from '../../stats/percent-agreement.ts';

/** The label of a question that a coder left open. */
export const OPEN = 'undetermined';

/** Two coders' answers on one test, and the war that the test is of. */
export interface AnsweredTest {
  readonly labels: LabelPair;
  readonly war: number;
}

/** How far two coders agree on one question. What the data do not define is null, and `undefinedBecause` says why. */
export interface Agreement {
  /** Tests that the question was asked of. */
  readonly n: number;
  /** Wars that these tests are of. */
  readonly wars: number;
  /** Share answered alike, 0 to 1. */
  readonly agreement: number | null;
  readonly kappa: number | null;
  /** The 95 % interval of Cohen's kappa that takes wars, not tests, as independent: the one to print. */
  readonly kappaWarLow: number | null;
  readonly kappaWarHigh: number | null;
  /** Its large-sample 95 % interval, which takes tests as independent; null where it would be a point. */
  readonly kappaLow: number | null;
  readonly kappaHigh: number | null;
  /** Krippendorff's alpha, nominal. */
  readonly alpha: number | null;
  readonly undefinedBecause: {
    readonly agreement?: string;
    readonly kappa?: string;
    /** Why kappa has no interval that clusters by war. */
    readonly kappaWar?: string;
    readonly alpha?: string;
  };
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
export function agreementOn(tests: readonly AnsweredTest[], categories: readonly string[]): Agreement {
  const asked = tests.map(({ labels: [a, b], war }) => ({
    labels: [a === OPEN ? `${OPEN} by a` : a, b === OPEN ? `${OPEN} by b` : b] as LabelPair,
    cluster: String(war),
  }));
  const labels = asked.map((one) => one.labels);
  const share = percentAgreement(labels);
  const kappa = cohenKappa(labels);
  const byWar = clusterKappa(asked);
  const alpha = krippendorffAlpha(labels);
  const found = kappa.kind === 'estimate' ? kappa : undefined;
  const spread = found !== undefined && found.standardError > 0 ? found : undefined;
  return {
    n: tests.length,
    wars: new Set(tests.map(({ war }) => war)).size,
    agreement: share.kind === 'estimate' ? share.agreement : null,
    kappa: found?.kappa ?? null,
    kappaWarLow: byWar.kind === 'estimate' ? byWar.low : null,
    kappaWarHigh: byWar.kind === 'estimate' ? byWar.high : null,
    kappaLow: spread?.low ?? null,
    kappaHigh: spread?.high ?? null,
    alpha: alpha.kind === 'estimate' ? alpha.alpha : null,
    undefinedBecause: {
      ...(share.kind === 'undefined' && { agreement: share.why }),
      ...(kappa.kind === 'undefined' && { kappa: kappa.why }),
      ...(byWar.kind === 'undefined' && { kappaWar: byWar.why }),
      ...(alpha.kind === 'undefined' && { alpha: alpha.why }),
    },
    confusion: contingencyTable(
      tests.map((test) => test.labels),
      categories,
    ),
  };
}

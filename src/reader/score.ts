import type { Claim } from './claim.ts';

/** A claim of a gold file. */
export interface GoldClaim {
  readonly id: string;
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
  readonly core: boolean;
}

/** A claim that the gold file lacks and a second reader found right, with the reason. */
export interface Adjudicated {
  readonly quote: string;
  readonly actor: string | null;
  readonly act: string;
  readonly target: string | null;
  readonly polarity: string;
  readonly reason: string;
}

/** A share with what it is of; null where there is nothing to count. */
export interface Share {
  readonly right: number;
  readonly n: number;
  readonly rate: number | null;
}

export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly matched: number;
  readonly core: { readonly n: number; readonly found: number; readonly recall: number | null };
  readonly recall: number;
  /** Extra claims count as wrong, unless they are adjudicated. */
  readonly precision: number;
  readonly precisionRaw: number;
  readonly f1: number;
  readonly adjudicated: number;
  readonly modality: Share;
  /** Of the claims that are not simply asserted. */
  readonly modalityNotAsserted: Share;
  readonly speaker: Share;
  readonly denial: Share;
  readonly verbatim: Share;
  readonly missed: readonly GoldClaim[];
  readonly extra: readonly Claim[];
}

/** At most so many claims may be adjudicated in a text. */
const MOST_ADJUDICATED = 3;

/**
 * Compares claims with those made by hand. Two match if actor, act, target and polarity agree and the quotes overlap by
 * half of the shorter; each counts once, the largest overlap first. Modality, speaker and denial are scored among matches.
 */
export function scoreClaims(
  text: string,
  claims: readonly Claim[],
  gold: readonly GoldClaim[],
  adjudicated: readonly Adjudicated[] = [],
): Score {
  const candidates = claims.flatMap((claim, i) =>
    gold.flatMap((truth, j) => (agrees(claim, truth) ? [{ i, j, overlap: overlap(claim, truth) }] : [])),
  );
  candidates.sort((a, b) => b.overlap - a.overlap || a.i - b.i || a.j - b.j);
  const byClaim = new Map<number, number>();
  const byGold = new Map<number, number>();
  for (const { i, j } of candidates) {
    if (byClaim.has(i) || byGold.has(j)) continue;
    byClaim.set(i, j);
    byGold.set(j, i);
  }
  const pairs = [...byGold].map(([j, i]) => [claims[i] as Claim, gold[j] as GoldClaim] as const);
  const extra = claims.filter((_, i) => !byClaim.has(i));
  const excused = extra
    .filter((claim) =>
      adjudicated.some(
        (each) =>
          each.quote === claim.quote &&
          each.actor === claim.actor &&
          each.act === claim.act &&
          each.target === claim.target &&
          each.polarity === claim.polarity,
      ),
    )
    .slice(0, MOST_ADJUDICATED);
  const core = gold.filter((truth) => truth.core);
  const coreFound = gold.filter((truth, j) => truth.core && byGold.has(j)).length;
  // Nothing to find and nothing found is right.
  const whole = (right: number, n: number): number => (n === 0 ? 1 : right / n);
  const recall = whole(pairs.length, gold.length);
  const precision = whole(pairs.length + excused.length, claims.length);
  const share = (right: number, n: number): Share => ({ right, n, rate: rate(right, n) });
  const notAsserted = pairs.filter(([, truth]) => truth.modality !== 'asserted');
  const spoken = pairs.filter(([claim, truth]) => truth.speaker !== null || claim.speaker !== null);
  const denied = gold.filter((truth) => truth.denied_by !== null);
  return {
    gold: gold.length,
    found: claims.length,
    matched: pairs.length,
    core: { n: core.length, found: coreFound, recall: rate(coreFound, core.length) },
    recall,
    precision,
    precisionRaw: whole(pairs.length, claims.length),
    f1:
      gold.length > 0 && claims.length === 0
        ? 0
        : recall + precision === 0
          ? 0
          : (2 * recall * precision) / (recall + precision),
    adjudicated: excused.length,
    modality: share(pairs.filter(([claim, truth]) => claim.modality === truth.modality).length, pairs.length),
    modalityNotAsserted: share(
      notAsserted.filter(([claim, truth]) => claim.modality === truth.modality).length,
      gold.filter((truth) => truth.modality !== 'asserted').length,
    ),
    speaker: share(spoken.filter(([claim, truth]) => sameName(claim.speaker, truth.speaker)).length, spoken.length),
    denial: share(
      denied.filter((truth) =>
        pairs.some(([claim, other]) => other === truth && sameName(claim.denied_by, truth.denied_by)),
      ).length,
      denied.length,
    ),
    verbatim: share(claims.filter((claim) => text.slice(claim.start, claim.end) === claim.quote).length, claims.length),
    missed: gold.filter((_, j) => !byGold.has(j)),
    extra,
  };
}

const rate = (right: number, n: number): number | null => (n === 0 ? null : right / n);

function agrees(claim: Claim, truth: GoldClaim): boolean {
  if (
    claim.actor !== truth.actor ||
    claim.act !== truth.act ||
    claim.target !== truth.target ||
    claim.polarity !== truth.polarity
  )
    return false;
  return overlap(claim, truth) * 2 >= Math.min(claim.end - claim.start, truth.end - truth.start);
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/^(the|a|an) /, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Two names of a speaker mean the same if the words of one are among those of the other. */
export function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [words(a), words(b)];
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  return fewer.length > 0 && fewer.every((word) => more.includes(word));
}

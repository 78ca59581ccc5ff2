import { describe, expect, test } from 'vitest';
import { type ClusteredPair, clusterKappa } from '../../src/stats/cluster-kappa.ts';
import { type SeededRandom, seededRandom } from '../../src/stats/seeded-random.ts';

/** One letter a label: `ab cb` is two clusters, in each of which the first coder's and the second's labels alternate. */
function units(text: string): ClusteredPair[] {
  return text.split(' ').flatMap((cluster, at) =>
    (cluster.match(/../g) ?? []).map((pair) => ({
      labels: [pair[0] as string, pair[1] as string] as const,
      cluster: String(at),
    })),
  );
}

const KAPPA = [0.5, 0.261809873401153, -0.173003704955247, 1.17300370495525] as const;

describe('clusterKappa', () => {
  // R: x <- strsplit("aaabbb aabb bbba aaaabb ab bb", " ")[[1]]; cl <- rep(1:6, nchar(x) / 2); ch <- strsplit(paste(x, collapse = ""), "")[[1]]
  //    a <- ch[c(TRUE, FALSE)]; b <- ch[c(FALSE, TRUE)]; k <- function(i) { t <- table(factor(a[i], c("a", "b")), factor(b[i], c("a", "b")))
  //    p <- t / sum(t); e <- sum(rowSums(p) * colSums(p)); (sum(diag(p)) - e) / (1 - e) }
  //    th <- k(rep(TRUE, length(a))); j <- sapply(1:6, function(g) k(cl != g)); se <- sqrt(5 / 6 * sum((j - th)^2)); c(th, se, th + c(-1, 1) * qt(.975, 5) * se)
  test('against R', () => {
    const found = clusterKappa(units('aaabbb aabb bbba aaaabb ab bb'));
    if (found.kind === 'undefined') expect.fail(found.why);
    expect(found.estimate).toBeCloseTo(KAPPA[0], 12);
    expect(found.standardError).toBeCloseTo(KAPPA[1], 12);
    expect(found.low).toBeCloseTo(KAPPA[2], 9);
    expect(found.high).toBeCloseTo(Math.min(1, KAPPA[3]), 9);
    expect(found).toMatchObject({ clusters: 6, degrees: 5 });
  });

  test.each([
    ['nothing', [], 'no unit was labelled by both coders'],
    ['coders who never part', units('aabb aabb bb'), 'the coders never part'],
    ['a coder of one label', units('aaab aa ab'), 'one coder gives every unit the same label'],
    ['one war', units('aaabbb'), 'all values hang together, so nothing shows how they would vary'],
    ['a war that has all of a label', units('aaabba aaaa'), 'without one of its clusters the data do not define it'],
  ])('cannot be estimated of %s', (_, some, why) => {
    expect(clusterKappa(some)).toEqual({ kind: 'undefined', why });
  });
});

/** Tests of wars coded by two: a war decides much of the true answer, and how often a coder errs. */
function coded(wars: number, random: SeededRandom): ClusteredPair[] {
  return Array.from({ length: wars }, (_, war) => {
    const yes = 1 / (1 + Math.exp(0.4 - 1.2 * random.normal()));
    const slip = 0.04 + 0.22 * random.uniform() ** 2;
    const tests = 1 + Math.floor(14 * random.uniform() ** 2);
    return Array.from({ length: tests }, (): ClusteredPair => {
      const truth = random.uniform() < yes;
      const answer = () => ((random.uniform() < slip ? !truth : truth) ? 'yes' : 'no');
      return { labels: [answer(), answer()], cluster: String(war) };
    });
  }).flat();
}

describe('by simulation', () => {
  const random = seededRandom(7);
  const large = clusterKappa(coded(4000, random));
  const truth = large.kind === 'estimate' ? large.estimate : Number.NaN;

  test.each([
    [12, 0.9],
    [36, 0.925],
  ])('the interval from %i wars covers kappa', (wars, least) => {
    let [covered, known] = [0, 0];
    for (let run = 0; run < 800; run += 1) {
      const found = clusterKappa(coded(wars, random));
      if (found.kind === 'undefined') continue;
      known += 1;
      covered += Number(found.low <= truth && truth <= found.high);
    }
    expect(known).toBeGreaterThan(780);
    expect(covered / known).toBeGreaterThan(least);
    expect(covered / known).toBeLessThan(0.985);
  });
});

import type { RateChecks } from '../present/rates/rate-checks.ts';
import { toTable } from './output.ts';
import { wrap } from './wrap.ts';

/** What a rate can and cannot bear, for people. */
export function rateChecksText({ promise, selection, dependence, margin, groups }: RateChecks, width: number): string {
  const parts: string[] = [];
  if (selection !== null) {
    const { promises, tested, kept, low, high, untestedForHalf, steps } = selection;
    const what = promise === 'pair' ? 'pairs of states with a promise' : 'agreements';
    const at = steps.map(({ untested, all }) => `at ${percent(untested)}: ${percent(all)}`).join(', ');
    const half =
      untestedForHalf === null
        ? 'At no rate of the untested would half of all be kept.'
        : `For half of all to be kept the untested would have to be kept at ${percent(untestedForHalf)}.`;
    parts.push(
      wrap(
        `Selection. Of ${promises} ${what} ${tested} were ever tested; of these ${percent(kept)} were kept, each counting once. Of all, then, ${percent(low)} (no untested promise would be kept) to ${percent(high)} (every one would); at least ${percent(kept)} if attackers choose the weaker ones. If the untested were kept ${at}. ${half}`,
        width,
      ),
    );
  }
  const ways = dependence.map(({ by, clusters, effective }) => `${Math.round(effective)} by ${by} (${clusters})`);
  parts.push(
    wrap(
      `Dependence. So many independent tests these are worth if what is independent is whole clusters: ${ways.join(', ')}.`,
      width,
    ),
  );
  if (groups.length > 0) {
    const rows = groups
      .filter(({ difference }) => difference !== null)
      .map((one) => ({
        group: one.group,
        'less the rest': points(one.difference),
        '95 % by war': `${points(one.low)} to ${points(one.high)}`,
        p: three(one.p),
        corrected: three(one.pCorrected),
        'could find': points(one.detectable),
        equivalent: three(one.pEquivalent),
      }));
    const left = groups.filter(({ difference }) => difference === null).length;
    parts.push(
      wrap(
        `Groups. Each against the rest, in points: p that there is no difference, corrected (Holm) for the groups of its kind; the smallest difference that would be found four times in five; and p of the test that it is below ${Math.round(margin * 100)} points (at most 0.05: equivalent).${left === 0 ? '' : ` ${left} groups with fewer than 5 tests or wars, or in which all ended alike, are not looked at.`}`,
        width,
      ),
      rows.length === 0 ? '' : toTable(rows, Object.keys(rows[0] ?? {}), width, 'group'),
    );
  }
  return parts.map((part) => `\n${part}`).join('');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function points(share: number | null): string {
  return share === null ? '' : (share * 100).toFixed(0);
}

function three(p: number | null): string {
  if (p === null) return '';
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

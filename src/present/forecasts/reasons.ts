import type { Contribution } from '../../forecast/now/forecast-now.ts';
import type { Reason } from './forecast-answer.ts';

/** How many reasons are shown. */
const SHOWN = 4;

/** Reasons that move the odds by less than this factor, up or down, are left out. */
const SMALLEST = 1.1;

type Values = ReadonlyMap<string, number | null>;
type Slopes = ReadonlyMap<string, number>;

/** Features that are one reason together, and what to say of their values. */
const REASONS: readonly {
  readonly features: readonly string[];
  readonly words: (values: Values, slopes: Slopes) => string;
}[] = [
  {
    features: ['logYearsSinceAttempt', 'attempts10'],
    words: (values) => {
      const count = values.get('attempts10') ?? 0;
      const years = Math.exp(values.get('logYearsSinceAttempt') ?? 0) - 1;
      if (count > 0) return `${plural(count, 'month')} with a coup attempt in ten years, the last ${yearsAgo(years)}`;
      return years > 60
        ? 'no coup attempt since 1950'
        : `no coup attempt in ten years; the last was ${yearsAgo(years)}`;
    },
  },
  {
    features: ['logInfantMortality'],
    words: (values) => {
      const deaths = Math.exp(values.get('logInfantMortality') ?? 0) - 1;
      return `${deaths.toFixed(deaths < 10 ? 1 : 0)} infant deaths in a thousand births`;
    },
  },
  {
    features: ['polyarchy', 'polyarchySquared'],
    words: (values, slopes) => {
      const peak = -(slopes.get('polyarchy') ?? 0) / (2 * (slopes.get('polyarchySquared') ?? -1));
      return `electoral democracy ${(values.get('polyarchy') ?? 0).toFixed(2)} of 1; the risk is highest near ${peak.toFixed(1)}`;
    },
  },
  {
    features: ['worldAttempts10', 'worldTopplings10'],
    words: () => 'how often coups and topplings came anywhere in the last ten years',
  },
  {
    features: ['logYearsSinceToppling', 'topplings10'],
    words: (values) => {
      const count = values.get('topplings10') ?? 0;
      const years = Math.exp(values.get('logYearsSinceToppling') ?? 0) - 1;
      if (count > 0) return `${plural(count, 'government')} toppled in ten years, the last ${yearsAgo(years)}`;
      return years > 60
        ? 'no government toppled since 1945'
        : `no government toppled in ten years; the last fell ${yearsAgo(years)}`;
    },
  },
  {
    features: ['powerAgainst', 'powerNear'],
    words: (values) => {
      if (values.get('powerAgainst') === 1)
        return 'a great power fought against it in the newest year of the conflict data';
      if (values.get('powerNear') === 1) return 'a great power that is not bound to it used force nearby';
      return 'no hostile great power used force nearby';
    },
  },
];

/** A government's reasons in words, the strongest first; each says by what it multiplies the odds. */
export function reasonsOf(
  contributions: readonly Contribution[],
  terms: readonly { readonly feature: string; readonly slope: number }[],
): Reason[] {
  const slopes = new Map(terms.map(({ feature, slope }) => [feature, slope]));
  const values = new Map(contributions.map(({ feature, value }) => [feature, value]));
  return REASONS.flatMap(({ features, words }) => {
    const own = contributions.filter(({ feature }) => features.includes(feature));
    if (own.length === 0) return [];
    const logOdds = own.reduce((sum, one) => sum + one.logOdds, 0);
    return [{ words: words(values, slopes), timesTheOdds: Math.exp(logOdds) }];
  })
    .filter(({ timesTheOdds }) => timesTheOdds >= SMALLEST || timesTheOdds <= 1 / SMALLEST)
    .sort((a, b) => Math.abs(Math.log(b.timesTheOdds)) - Math.abs(Math.log(a.timesTheOdds)))
    .slice(0, SHOWN);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function yearsAgo(years: number): string {
  if (years < 1) return 'less than a year ago';
  return years < 2 ? 'a year ago' : `${Math.floor(years)} years ago`;
}

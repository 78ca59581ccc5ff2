import type { GovernmentAnswer } from './forecast-answer.ts';

/** The columns of a forecast as a table for programs. */
export const FORECAST_COLUMNS = [
  'rank',
  'ccode',
  'iso',
  'name',
  'probability',
  'low',
  'high',
  'comesFirst',
  'similarCases',
  'similarEvents',
  'promises',
  'reasons',
] as const;

/** One government as a row; what was not asked for is empty. */
export function forecastCells({
  rank,
  ccode,
  iso,
  name,
  probability,
  low,
  high,
  comesFirst,
  similar,
  reasons,
  ifTested,
}: GovernmentAnswer): Readonly<Record<(typeof FORECAST_COLUMNS)[number], string | number | null>> {
  return {
    rank,
    ccode,
    iso,
    name,
    probability,
    low,
    high,
    comesFirst: comesFirst ?? null,
    similarCases: similar.cases,
    similarEvents: similar.events,
    promises: (ifTested?.promises ?? []).map(({ title }) => title).join('; '),
    reasons: reasons.map(({ words, timesTheOdds }) => `${words} (odds x ${timesTheOdds.toFixed(2)})`).join('; '),
  };
}

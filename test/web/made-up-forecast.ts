import type { ForecastAnswer, PastYear } from '../../src/present/forecasts/forecast-answer.ts';
import type { CalibrationGroup } from '../../src/present/forecasts/record-answer.ts';

const government = (ccode: number, name: string, rank: number, probability: number, low: number, high: number) => ({
  ...{ ccode, iso: null, name, rank, probability, low, high },
  ...{ reasons: [], similar: { cases: 100, events: 4, hit: [] } },
});

/** Three made-up governments: one likely, one with an interval that leaves the scale no room, one with next to none. */
export const MADE_UP_FORECAST: ForecastAnswer = {
  sentence: 'Made up.',
  ...{ outcome: 'toppled', rule: 'Made up.', asOf: '2019-12-31', from: '2020-01-01', to: '2020-12-31', horizon: 12 },
  model: { name: 'made-up', about: 'Made up.', penalty: 1, rows: 9000, events: 300, slopes: [] },
  ...{ baseRate: 0.03, recentRate: 0.02, of: 3 },
  governments: [
    government(2, 'Freedonia', 1, 0.12, 0.05, 0.25),
    government(20, 'Sylvania', 2, 0.02, 0.01, 0.05),
    government(40, 'Ruritania', 3, 0.001, 0.0002, 0.004),
  ],
  ...{ notCovered: [], knownTo: [], caveats: [], seed: 1, files: [] },
};

/** What was said and what happened in three made-up groups of 100: right, too low, and nothing happened. */
export const MADE_UP_GROUPS: readonly CalibrationGroup[] = [
  { rows: 100, events: 0, meanForecast: 0.005, share: 0, low: 0, high: 0.025 },
  { rows: 100, events: 8, meanForecast: 0.03, share: 0.08, low: 0.038, high: 0.145 },
  { rows: 100, events: 10, meanForecast: 0.1, share: 0.1, low: 0.052, high: 0.169 },
];

/** Four made-up years, in one of which it happened. */
export const MADE_UP_YEARS: readonly PastYear[] = [
  { year: 2016, probability: 0.02, rank: 30, of: 150, happened: false },
  { year: 2017, probability: 0.06, rank: 9, of: 150, happened: true },
  { year: 2018, probability: 0.03, rank: 20, of: 150, happened: false },
  { year: 2019, probability: 0.01, rank: 60, of: 150, happened: false },
];

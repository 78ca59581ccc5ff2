import { describe, expect, test } from 'vitest';
import { modelNamed } from '../../src/forecast/models/main-models.ts';
import type { Panel } from '../../src/forecast/panel/panel.ts';
import type { Backtest } from '../../src/forecast/scoring/backtest.ts';
import { pastForecasts } from '../../src/forecast/scoring/past-forecasts.ts';
import { scoreBacktest } from '../../src/forecast/scoring/score-backtest.ts';
import type { ForecastAnswer, GovernmentAnswer } from '../../src/present/forecasts/forecast-answer.ts';
import { FORECAST_COLUMNS, forecastCells } from '../../src/present/forecasts/forecast-cells.ts';
import { likelyText, mostAtRisk } from '../../src/present/forecasts/most-at-risk.ts';
import { calibrationSentence, recordAnswer } from '../../src/present/forecasts/record-answer.ts';
import {
  historySentence,
  knownToWords,
  orderSentence,
  promisesInShort,
} from '../../src/present/forecasts/sentences.ts';

/** Three governments in two years; the second is hit in 2001, the third in 2002. */
const PANEL = {
  name: 'as-known',
  features: [],
  rows: [
    { ccode: 1, gw: 1, year: 2000, target: 2001, cutoff: 0 },
    { ccode: 2, gw: 2, year: 2000, target: 2001, cutoff: 0 },
    { ccode: 1, gw: 1, year: 2001, target: 2002, cutoff: 12 },
    { ccode: 2, gw: 2, year: 2001, target: 2002, cutoff: 12 },
    { ccode: 3, gw: 3, year: 2001, target: 2002, cutoff: 12 },
  ],
  x: { rows: 5, columns: 0, values: new Float64Array() },
  outcomes: { toppled: Uint8Array.from([0, 1, 0, 0, 1]), attempt: new Uint8Array(5), success: new Uint8Array(5) },
} as unknown as Panel;

const CHANCES = [0.1, 0.3, 0.2, 0.2, 0.05];

const RUN: Backtest = {
  outcome: 'toppled',
  rows: [0, 1, 2, 3, 4],
  events: PANEL.outcomes.toppled,
  forecasts: ['base', 'simple'].map((name, i) => ({
    model: modelNamed(name),
    chances: Float64Array.from(CHANCES, (chance) => (i === 0 ? 0.2 : chance)),
  })),
};

describe('past forecasts', () => {
  test('stand by government and year, with the place in their own year', () => {
    expect(pastForecasts(PANEL, RUN, 'simple')).toEqual([
      { ccode: 1, year: 2001, probability: 0.1, rank: 2, of: 2, happened: false },
      { ccode: 1, year: 2002, probability: 0.2, rank: 1, of: 3, happened: false },
      { ccode: 2, year: 2001, probability: 0.3, rank: 1, of: 2, happened: true },
      { ccode: 2, year: 2002, probability: 0.2, rank: 1, of: 3, happened: false },
      { ccode: 3, year: 2002, probability: 0.05, rank: 3, of: 3, happened: true },
    ]);
  });

  test('of a model that did not run there are none', () => {
    expect(() => pastForecasts(PANEL, RUN, 'none')).toThrow(RangeError);
  });

  test('make a record whose sentence counts events', () => {
    const score = scoreBacktest(PANEL, RUN, { seed: 1, draws: 10 });
    const found = recordAnswer(score, 'simple', { seed: 1, draws: 10, files: [] });
    expect(found.sentence).toBe(
      'Of 2 governments that were toppled from 2001 to 2002, 2 were among the ten that the model held for the likeliest that year, 2 among the thirty.',
    );
    expect([found.rows, found.events, found.main]).toEqual([5, 2, 'simple']);
  });
});

test('calibration in a sentence counts the groups whose interval holds what was said', () => {
  const score = scoreBacktest(PANEL, RUN, { seed: 1, draws: 10 });
  const record = recordAnswer(score, 'simple', { seed: 1, draws: 10, files: [] });
  const group = { rows: 100, events: 5, share: 0.05, low: 0.02, high: 0.1 };
  const calibration = {
    slope: 1.234,
    intercept: 0,
    groups: [
      { ...group, meanForecast: 0.01 },
      { ...group, meanForecast: 0.06 },
    ],
  };
  expect(calibrationSentence({ ...record, calibration, events: 10 })).toBe(
    'Forecasts of 2001 to 2002: in the highest tenth the model said 6.0 per cent and it happened in 5.0 per cent; what happened is within chance of what was said in 1 of 2 groups. The slope is 1.23 (1 is right), from 10 events.',
  );
  expect(calibrationSentence({ ...record, calibration: null })).toContain('too few events');
});

test.each([
  [
    [
      ['Syria', 0.536],
      ['Venezuela', 0.36],
      ['Iran', 0.07],
      ['Cuba', 0.034],
    ],
    'Fitted to other random draws of countries, the model puts Syria first in 54 of 100, Venezuela in 36 and Iran in 7: who is first is not known.',
  ],
  [
    [
      ['Syria', 0.97],
      ['Iran', 0.03],
    ],
    'Fitted to other random draws of countries, the model puts Syria first in 97 of 100 and Iran in 3.',
  ],
  [
    [
      ['Syria', 1],
      ['Iran', 0],
    ],
    'Fitted to other random draws of countries, the model puts Syria first every time.',
  ],
  [[['Syria', 1]], ''],
  [[], ''],
] as const)('the order of %j', (allies, sentence) => {
  expect(orderSentence(allies.map(([name, comesFirst]) => ({ name, comesFirst })))).toBe(sentence);
});

test('what was said of one government in past years', () => {
  const year = { rank: 7, of: 171, happened: false };
  const years = [
    { ...year, year: 2022, probability: 0.093 },
    { ...year, year: 2023, probability: 0.027, happened: true },
  ];
  expect(historySentence('Niger', years)).toBe(
    'For each year from 2022 to 2023, from what was known before that year, the model gave it 2.7 per cent to 9.3 per cent (2022). It happened in 2023 (ranked 7 of 171).',
  );
  expect(historySentence('Niger', [])).toContain('no earlier forecast');
});

test('what is owed in short: by law first, of pledges only what no treaty has', () => {
  const promise = { agreement: 'a', title: 'A', conditions: [], since: '1990', source: 'casebook' } as const;
  const promises = [
    { ...promise, binding: 'political', kinds: ['nonaggression', 'arms'] },
    { ...promise, binding: 'legal', kinds: ['defense', 'nonaggression'] },
  ] as const;
  expect(promisesInShort({ promises })).toBe('defence, nonaggression, arms (pledge)');
  expect(promisesInShort({ promises: [] })).toBe('none known');
});

test('until when the data go, in words', () => {
  const known = [
    { what: 'coups', until: '2026-04-30' },
    { what: 'democracy', until: '2024' },
  ];
  expect(knownToWords(known)).toBe('coups to 30 April 2026, democracy to 2024');
});

const GOVERNMENT: GovernmentAnswer = {
  ccode: 40,
  iso: 'CUB',
  name: 'Cuba',
  rank: 2,
  probability: 0.0125,
  low: 0.0004,
  high: 0.11,
  reasons: [{ words: 'no coup attempt since 1950', timesTheOdds: 0.7 }],
  similar: { cases: 50, events: 1, hit: ['Peru after 1990'] },
  comesFirst: 0.25,
};

const ANSWER: ForecastAnswer = {
  sentence: 'That at least one falls.',
  outcome: 'toppled',
  rule: 'Yes if it is toppled.',
  asOf: '2026-11-30',
  from: '2026-12-01',
  to: '2027-11-30',
  horizon: 12,
  model: { name: 'core', about: 'coups', penalty: 1, rows: 100, events: 4, slopes: [] },
  baseRate: 0.03,
  recentRate: 0.02,
  patron: { ccode: 365, name: 'Russia' },
  atLeastOne: { probability: 0.1, low: 0.05, high: 0.2, allies: 2, sharedShock: 0 },
  of: 171,
  governments: [GOVERNMENT, { ...GOVERNMENT, ccode: 1, name: 'Other', comesFirst: 0.75 }],
  notCovered: [
    {
      name: 'Transnistria',
      why: 'it is no state of the panel',
      judgements: [{ by: 'A. Reader', probability: 0.03, question: 'q', to: '2027-09-30' }],
    },
  ],
  knownTo: [{ what: 'coups', until: '2026-04-30' }],
  caveats: ['It knows nothing later.'],
  seed: 1,
  files: [],
};

describe("which of a patron's allies is most at risk", () => {
  test('says the allies in their order with all that the number rests on', () => {
    const found = mostAtRisk(ANSWER, 1);
    expect(found).toMatchObject({
      question: "Which of Russia's allies is most at risk?",
      sentence: ANSWER.sentence,
      more: 1,
      atLeastOne: { probability: 0.1, low: 0.05, high: 0.2 },
      period: '2026-12-01 to 2027-11-30',
      coverage: 'coups to 2026-04-30',
      caveats: ANSWER.caveats,
      model: 'core: coups; 4 events in 100 rows',
    });
    expect(found.allies).toEqual([
      {
        name: 'Cuba',
        iso: 'CUB',
        ccode: 40,
        place: 1,
        rank: 2,
        probability: 0.0125,
        low: 0.0004,
        high: 0.11,
        comesFirst: 0.25,
        reasons: ['no coup attempt since 1950 (odds x 0.70)'],
        ifTested: '',
      },
    ]);
    expect(found.notCovered).toEqual([
      "Transnistria: it is no state of the panel. Judgements in the register, none of them a model's: A. Reader says 3.0 per cent by 2027-09-30",
    ]);
  });

  test('a probability is printed with its interval', () => {
    expect(likelyText(GOVERNMENT)).toBe('1.3 per cent (under 0.1 to 11)');
  });
});

test('a forecast as a row has every column, and nothing where nothing was asked', () => {
  const cells = forecastCells(GOVERNMENT);
  expect(Object.keys(cells)).toEqual([...FORECAST_COLUMNS]);
  expect([cells.promises, cells.similarEvents, cells.comesFirst]).toEqual(['', 1, 0.25]);
});

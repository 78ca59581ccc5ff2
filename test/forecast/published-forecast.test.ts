import type { OpenAPIHono } from '@hono/zod-openapi';
import { beforeAll, expect, test } from 'vitest';
import { forecast, forecastRecord } from '../../src/app/forecast.ts';
import { readForecastData } from '../../src/app/forecast-data.ts';
import { main } from '../../src/cli/main.ts';
import { ReadCache } from '../../src/files/read-cache.ts';
import { REFERENCE_MODELS } from '../../src/forecast/models/candidates.ts';
import { fitModel } from '../../src/forecast/models/fit-model.ts';
import { modelNamed } from '../../src/forecast/models/main-models.ts';
import { forecastNow } from '../../src/forecast/now/forecast-now.ts';
import { asKnownPanel } from '../../src/forecast/panel/as-known.ts';
import type { ForecastData } from '../../src/forecast/panel/forecast-data.ts';
import { knownAt } from '../../src/forecast/panel/lags.ts';
import { monthOf } from '../../src/forecast/panel/month.ts';
import { referenceFromData } from '../../src/forecast/panel/reference-from-data.ts';
import { backtest } from '../../src/forecast/scoring/backtest.ts';
import { scoreBacktest } from '../../src/forecast/scoring/score-backtest.ts';
import type { ForecastAnswer } from '../../src/present/forecasts/forecast-answer.ts';
import { type MostAtRisk, mostAtRisk } from '../../src/present/forecasts/most-at-risk.ts';
import { ENDPOINTS } from '../../src/server/http/endpoints.ts';
import { TOOLS } from '../../src/server/mcp/tools.ts';
import { forecastDatabase } from '../published-database.ts';
import { capturedEffects } from '../scratch.ts';
import { madeApp } from '../server/made-app.ts';
import { describeWithShared } from '../shared-data.ts';

const cache = new ReadCache();
const EFFECTS = capturedEffects({ cache });

// Numbers measured in R 4.2 with glm on the same files, as docs/method/forecast.md prints them: AUC, AP, Brier.
const PUBLISHED = {
  attempt: {
    events: 38,
    base: [0.5018, 0.0155, 0.014361],
    history: [0.8136, 0.0673, 0.013496],
    'infant mortality': [0.7977, 0.0416, 0.013526],
    simple: [0.8528, 0.0838, 0.013208],
  },
  success: {
    events: 23,
    base: [0.4549, 0.0084, 0.008506],
    history: [0.8058, 0.041, 0.008246],
    'infant mortality': [0.7812, 0.0246, 0.008292],
    simple: [0.8474, 0.0503, 0.008186],
  },
} as const;

describeWithShared('the panels from the published files', () => {
  let db: string;
  let app: OpenAPIHono;
  let data: ForecastData;

  beforeAll(async () => {
    db = await forecastDatabase();
    ({ app } = madeApp(db));
    ({ data } = await readForecastData({ db }));
  });

  test('the reference panel has 9,950 rows, and 7,217 before 2010', () => {
    const { rows } = referenceFromData(data);
    expect(rows).toHaveLength(9950);
    expect(rows.filter(({ target }) => target < 2010)).toHaveLength(7217);
  });

  test('the simple model has the coefficients of R glm', () => {
    const panel = referenceFromData(data);
    const rows = panel.rows.flatMap(({ target }, row) => (target < 2010 ? [row] : []));
    const fitted = fitModel(modelNamed('simple'), panel, rows, 'attempt');
    const found = [fitted.intercept, ...fitted.terms.map(({ slope }) => slope)];
    [-5.61274, -0.48547, 0.16598, 0.691, 5.36846, -7.38701].forEach((value, j) => {
      expect(Math.abs((found[j] as number) - value)).toBeLessThan(1e-4);
    });
  });

  test.each(['attempt', 'success'] as const)(
    'the reference models score as published: %s',
    (outcome) => {
      const panel = referenceFromData(data);
      const run = backtest(panel, outcome, REFERENCE_MODELS, { from: 2010, to: 2025 });
      const score = scoreBacktest(panel, run, { seed: 1, draws: 20 });
      expect(score).toMatchObject({ rows: 2733, events: PUBLISHED[outcome].events });
      for (const { name, auc, ap, brier } of score.models) {
        const [area, precision, square] = PUBLISHED[outcome][name as 'simple'];
        expect([name, Math.abs((auc as number) - area) < 0.005]).toEqual([name, true]);
        expect([name, Math.abs((ap as number) - precision) < 0.005]).toEqual([name, true]);
        expect([name, Math.abs((brier as number) - square) < 0.00005]).toEqual([name, true]);
      }
    },
    300_000,
  );

  test('cut off at the end of each year, the data give the rows of that year that the whole data give', () => {
    const whole = asKnownPanel(data);
    const rowsAt = (panels: typeof whole, cutoff: number) => {
      const found = new Map<number, number[]>();
      for (const panel of [panels.closed, panels.open]) {
        panel.rows.forEach((row, i) => {
          if (row.cutoff !== cutoff) return;
          found.set(row.ccode, [...panel.x.values.subarray(i * panel.x.columns, (i + 1) * panel.x.columns)]);
        });
      }
      return found;
    };
    for (let year = 1960; year <= 2025; year += 1) {
      const cutoff = monthOf(year, 12);
      const then = rowsAt(asKnownPanel(knownAt(data, cutoff), { cutoffs: [cutoff] }), cutoff);
      const now = rowsAt(whole, cutoff);
      for (const [ccode, values] of now) expect([year, ccode, then.get(ccode)]).toEqual([year, ccode, values]);
      // A state that ended within the next year has no outcome later, which nobody could know then.
      const ended = (ccode: number) =>
        data.covered.some((one) => one.ccode === ccode && one.to >= cutoff && one.to < cutoff + 12);
      for (const ccode of then.keys())
        expect([year, ccode, now.has(ccode) || ended(ccode)]).toEqual([year, ccode, true]);
    }
  });

  test('a value that nobody could know yet changes the row: the test above can fail', () => {
    const cutoff = monthOf(2000, 12);
    const early = {
      ...data,
      yearly: { ...data.yearly, polyarchy: new Map([...data.yearly.polyarchy, [2 * 10_000 + 1999, 0.111]]) },
    };
    const of = (given: ForecastData) => asKnownPanel(knownAt(given, cutoff), { cutoffs: [cutoff] }).open;
    const value = (given: ForecastData) =>
      of(given).x.values[of(given).rows.findIndex(({ ccode }) => ccode === 2) * of(given).x.columns + 3];
    expect(value(early)).toBe(0.111);
    expect(value(data)).not.toBe(0.111);
  });

  test('a forecast of the past does not change when all that came later is taken away', () => {
    const options = { outcome: 'toppled', cutoff: monthOf(2012, 12), horizon: 12, seed: 1, draws: 50 } as const;
    const plain = (given: ForecastData) => forecastNow(given, options).governments;
    const now = plain(data);
    expect(now.length).toBeGreaterThan(150);
    expect(plain(knownAt(data, options.cutoff))).toEqual(now);
  });

  test("Russia's allies: probabilities in their intervals, reasons, promises, and one at least", async () => {
    const found = await forecast({ db, outcome: 'toppled', horizon: 12, seed: 1, patron: 'russia' }, EFFECTS);
    const names = found.governments.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Belarus', 'Cuba', 'Iran', 'Kazakhstan', 'North Korea']));
    for (const one of found.governments) {
      expect([one.name, one.low <= one.probability && one.probability <= one.high]).toEqual([one.name, true]);
      expect(one.reasons.length).toBeGreaterThan(0);
      expect(JSON.stringify(one)).not.toMatch(/NaN|undefined/);
      expect(one.ifTested?.promises.length).toBeGreaterThan(0);
    }
    const belarus = found.governments.find(({ name }) => name === 'Belarus');
    expect(belarus?.ifTested?.promises.flatMap(({ kinds }) => kinds)).toContain('defense');
    const cuba = found.governments.find(({ name }) => name === 'Cuba');
    expect(cuba?.ifTested?.sentence).toContain('none of it is a duty to fight');
    const chances = found.governments.map(({ probability }) => probability);
    expect(found.atLeastOne?.probability).toBeGreaterThan(Math.max(...chances));
    expect(found.atLeastOne?.probability).toBeLessThan(chances.reduce((sum, chance) => sum + chance, 0));
    expect(found.notCovered.map(({ name }) => name).join()).toContain('Transnistria');
    expect(found.sentence).toMatch(
      /^With a probability of [^,]+, at least one of Russia's \d+ allies is toppled by 30 November 2027\./,
    );
    expect(found.knownTo).toContainEqual({ what: 'coups', until: '2026-04-30' });
  });

  test('a state without the data says so, and one state is explained', async () => {
    const shared = { db, outcome: 'toppled', horizon: 18, seed: 1 } as const;
    await expect(forecast({ ...shared, state: 'tuvalu' }, capturedEffects())).rejects.toMatchObject({
      code: 'forecast-missing',
    });
    for (const asOf of ['1950-01-01', '2030-01-01']) {
      await expect(forecast({ ...shared, asOf }, capturedEffects())).rejects.toMatchObject({ code: 'option-invalid' });
    }
    const found = await forecast({ ...shared, state: 'cuba', asOf: '2025-12-31' }, capturedEffects());
    expect(found).toMatchObject({ asOf: '2025-12-31', from: '2026-01-01', to: '2027-06-30' });
    expect(found.governments).toHaveLength(1);
    const years = found.governments[0]?.history?.map(({ year }) => year) ?? [];
    expect([years[0], years.at(-1)]).toEqual([2010, 2025]);
  });

  test('a state that the patron is fighting is no ally, and what came later is not known', async () => {
    const shared = { db, outcome: 'toppled', horizon: 12, seed: 1, patron: 'russia' } as const;
    const namesIn = ({ governments }: ForecastAnswer) => governments.map(({ name }) => name);
    const now = await forecast(shared, EFFECTS);
    expect(namesIn(now)).not.toContain('Ukraine');
    expect(now.notCovered.find(({ name }) => name === 'Ukraine')?.why).toContain('Russia is fighting it');
    const early = await forecast({ ...shared, asOf: '2012-12-31' }, EFFECTS);
    const dangers = early.governments.flatMap(({ ifTested }) => ifTested?.pastDangers.map((one) => one.case) ?? []);
    expect(dangers.filter((id) => /-20(1[3-9]|2\d)/.test(id))).toEqual([]);
    expect(early.notCovered.map(({ name }) => name)).not.toContain('Ukraine');
  });

  test('who comes first in the draws: shares of one whole, the highest probability not the last', async () => {
    const found = await forecast({ db, outcome: 'toppled', horizon: 12, seed: 1, patron: 'russia' }, EFFECTS);
    const shares = found.governments.map(({ comesFirst }) => comesFirst ?? Number.NaN);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    expect(Math.max(...shares)).toBe(shares[0]);
    const answer = mostAtRisk(found, 3);
    expect(answer.allies.map(({ name }) => name)).toEqual(found.governments.slice(0, 3).map(({ name }) => name));
    expect(answer.more).toBe(found.governments.length - 3);
    expect(answer.coverage).toContain('coups to 2026-04-30');
    expect(answer.notCovered.find((line) => line.startsWith('Transnistria'))).toContain("none of them a model's");
  });

  test('the tool for machines has the probabilities of the command line, in its order', async () => {
    const tool = TOOLS.find(({ name }) => name === 'allies_at_risk') ?? expect.fail('there is no such tool');
    const { answer, asOf } = await tool.answer(
      { patron: 'russia', horizon: 12, limit: 4 },
      { db, cases: undefined, effects: EFFECTS },
    );
    const out = capturedEffects({ cache });
    expect(await main(['forecast', '--patron', 'russia', '--db', db, '--format', 'json'], out)).toBe(0);
    const printed = JSON.parse(out.written.out) as ForecastAnswer;
    const pairs = (of: readonly { readonly ccode: number; readonly probability: number }[]) =>
      of.map(({ ccode, probability }) => [ccode, probability]);
    expect(pairs(answer['allies'] as MostAtRisk['allies'])).toEqual(pairs(printed.governments.slice(0, 4)));
    expect(answer['atLeastOne']).toMatchObject({ probability: printed.atLeastOne?.probability });
    expect(asOf).toBe(printed.asOf);
  });

  test('the record counts what the histories hold', async () => {
    const { record, histories } = await forecastRecord({ db, outcome: 'toppled', seed: 1 }, EFFECTS);
    const years = histories.flatMap((one) => one.years);
    expect([record.rows, record.events]).toEqual([years.length, years.filter(({ happened }) => happened).length]);
    const main = record.models.find(({ name }) => name === record.main);
    for (const [most, recall] of [
      [10, main?.recall10],
      [30, main?.recall30],
    ] as const) {
      const caught = years.filter(({ happened, rank }) => happened && rank <= most).length;
      expect(recall).toBeCloseTo(caught / record.events, 9);
    }
    const square = years.reduce((sum, { probability, happened }) => sum + (probability - Number(happened)) ** 2, 0);
    expect(main?.brier).toBeCloseTo(square / years.length, 12);
    const groups = record.calibration?.groups ?? [];
    expect(groups.reduce((sum, { events }) => sum + events, 0)).toBe(record.events);
    expect(groups.every(({ low, share, high }) => low <= share && share <= high)).toBe(true);
    // Thailand's coup of 2014 and Syria's fall of 2024 are events of the panel, whoever forecasts them.
    const happened = (name: string) =>
      histories.find((one) => one.name === name)?.years.flatMap((one) => (one.happened ? [one.year] : []));
    expect(happened('Thailand')).toContain(2014);
    expect(happened('Syria')).toEqual([2024]);
  });

  test.each([
    ['/forecast', ['forecast'], 'getForecast'],
    ['/forecast?outcome=attempt&horizon=18', ['forecast', '--outcome', 'attempt', '--horizon', '18'], 'getForecast'],
    ['/forecast/allies/russia', ['forecast', '--patron', 'russia'], 'getAlliesForecast'],
    ['/forecast/states/cuba', ['forecast', '--state', 'cuba'], 'getStateForecast'],
  ])(
    'the API gives at %s what the command line prints, in the shape that it publishes',
    async (path, line, name) => {
      const given = await app.request(`http://127.0.0.1/api${path}`);
      expect(given.status).toBe(200);
      const body: unknown = await given.json();
      const schema = ENDPOINTS.find((one) => one.name === name)?.answer;
      expect(schema?.safeParse(body).error?.issues).toBeUndefined();
      const effects = capturedEffects({ cache });
      expect(await main([...line, '--db', db, '--format', 'json'], effects)).toBe(0);
      expect(body).toEqual(JSON.parse(effects.written.out));
    },
    300_000,
  );

  test.each([
    ['/forecast/record', 'getForecastRecord'],
    ['/forecast/history?limit=1000', 'listForecastHistory'],
  ])(
    '%s answers in the shape that it publishes',
    async (path, name) => {
      const given = await app.request(`http://127.0.0.1/api${path}`);
      expect(given.status).toBe(200);
      expect(ENDPOINTS.find((one) => one.name === name)?.answer.safeParse(await given.json()).error).toBeUndefined();
    },
    300_000,
  );

  test.each([
    ['/forecast/allies/israel', 404, 'forecast-missing'],
    ['/forecast/states/tuvalu', 404, 'forecast-missing'],
    ['/forecast?asOf=1950-01-01', 400, 'option-invalid'],
    ['/forecast/allies/atlantis', 404, 'state-unknown'],
  ])(
    '%s is refused with %d %s',
    async (path, status, code) => {
      const given = await app.request(`http://127.0.0.1/api${path}`);
      expect(given.status).toBe(status);
      expect(given.headers.get('content-type')).toBe('application/problem+json');
      expect(await given.json()).toMatchObject({ code });
    },
    300_000,
  );
});

import { beforeAll, describe, expect, test } from 'vitest';
import { importDatasets } from '../../../src/app/import-datasets.ts';
import { judge } from '../../../src/app/judge.ts';
import { ledger } from '../../../src/app/ledger.ts';
import { testRows } from '../../../src/present/tests/test-rows.ts';
import { ENDPOINTS } from '../../../src/server/http/endpoints.ts';
import type { Problem } from '../../../src/server/published.ts';
import { capturedEffects, scratch } from '../../scratch.ts';
import { describeWithShared, sharedData } from '../../shared-data.ts';
import { importFixtures, madeApp } from '../made-app.ts';

const at = scratch();
const DB = at('api.duckdb');
const { app, noted } = madeApp(DB);
const ask = (path: string, init?: RequestInit) => app.request(`http://127.0.0.1${path}`, init);
const json = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;

beforeAll(() => importFixtures(DB));

/** A request to each endpoint that it answers. */
const REQUESTS: Readonly<Record<string, string>> = {
  getHealth: '/health',
  listStandards: '/standards',
  listPatrons: '/patrons',
  getLedger: '/ledger/russia',
  listCases: '/cases',
  getCase: '/cases/iran-2026',
  listTheses: '/theses',
  listDatasets: '/datasets',
  listCitations: '/citations',
  listTests: '/tests',
  explainTest: '/tests/9001/901',
  getObligations: '/obligations',
  comparePatrons: '/compare',
  listRates: '/rates',
  poolRates: '/pool?on=cases',
  getPromises: '/promises/japan',
  searchAgreements: '/agreements?q=consult',
  getMultiverse: '/multiverse?on=cases&patron=russia',
  getDrift: '/drift',
  compareDelivery: '/delivery',
  getDelivery: '/delivery/russia',
  getForecast: '/forecast',
  getAlliesForecast: '/forecast/allies/russia',
  getStateForecast: '/forecast/states/cuba',
  getForecastRecord: '/forecast/record',
  listForecastHistory: '/forecast/history',
  listRegister: '/register',
  listRegisterScores: '/register/scores',
  getRegisterQuestion: '/register/column-cuba',
  getWhatIf: '/if/china/attacks/taiwan',
  getReconciliation: '/reconcile',
  listFrame: '/frame?since=2000',
};

test('every endpoint has a request here', () => {
  expect(Object.keys(REQUESTS).sort()).toEqual(ENDPOINTS.map(({ name }) => name).sort());
});

/**
 * The made-up conflicts have no patron that owed anything: what came from one is asked of the published data, below.
 * Forecasts are asked of the published data in `test/forecast/published-forecast.test.ts`.
 */
const ANSWERED = ENDPOINTS.filter(({ name }) => name !== 'getDelivery' && !/Forecast/.test(name));

test.each(ANSWERED)('$path answers in the shape that it publishes', async ({ name, answer }) => {
  const found = await ask(`/api${REQUESTS[name]}`);
  expect(found.status, noted.join('')).toBe(200);
  expect(found.headers.get('content-type')).toBe('application/json');
  const checked = answer.safeParse(await found.json());
  expect(checked.error?.issues).toBeUndefined();
});

test('a ledger has the rows of the command line, and speaks of all of them on every page', async () => {
  const rows = await ledger({ patron: 'russia', standard: 'dyad' }, capturedEffects());
  const whole = await json<{ items: unknown[]; total: number; sentence: string }>('/api/ledger/russia?limit=1000');
  expect(whole.items).toEqual(JSON.parse(JSON.stringify(rows)));
  const second = await json<typeof whole>('/api/ledger/russia?limit=2&offset=2');
  expect(second.items).toEqual(whole.items.slice(2, 4));
  expect([second.total, second.sentence]).toEqual([rows.length, whole.sentence]);
});

test('what a ledger is filtered by, it says of the rows that are left', async () => {
  type Ledger = { items: { start: string; kind: string }[]; count: { cases: number } };
  const { items, count } = await json<Ledger>('/api/ledger/russia?since=2022&until=2024&kind=armed-attack');
  expect(items.length).toBeGreaterThan(0);
  expect(items.every(({ start, kind }) => start >= '2022' && start < '2025' && kind === 'armed-attack')).toBe(true);
  expect(count.cases).toBe(items.length);
});

test('tests have the rows of the command line, as JSON and as CSV', async () => {
  const { tests } = await judge({ on: 'wars', db: DB, wars: 'iwd', standard: 'bf-2018' }, capturedEffects());
  const { items } = await json<{ items: unknown[] }>('/api/tests?limit=1000');
  expect(items).toEqual(JSON.parse(JSON.stringify(testRows(tests))));
  const csv = await ask('/api/tests?format=csv');
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect((await csv.text()).trimEnd().split('\n')).toHaveLength(tests.length + 1);
});

test('a rule switched in the address is switched', async () => {
  type Ledger = { standard: string; items: { verdict: string }[] };
  const verdicts = ({ items }: Ledger) => items.map(({ verdict }) => verdict);
  const usual = await json<Ledger>('/api/ledger/russia');
  const switched = await json<Ledger>('/api/ledger/russia?standard=dyad,attackThreshold=war');
  expect(switched.standard).toBe('dyad,attackThreshold=war');
  expect(verdicts(switched)).not.toEqual(verdicts(usual));
});

test('citations come as BibTeX too', async () => {
  const answer = await ask('/api/citations?format=bibtex');
  expect(answer.headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8');
  expect(await answer.text()).toMatch(/^@software\{casus,[\s\S]*^@article\{leeds2002atop,/m);
});

test('the name of an imported file is told without the folders of this machine', async () => {
  const { items } = await json<{ items: { tables: { file: string | null }[] }[] }>('/api/datasets');
  const files = items.flatMap(({ tables }) => tables.map(({ file }) => file)).filter((file) => file !== null);
  expect(files).toContain('iwd-1.1.csv');
  expect(files.filter((file) => file.includes('/'))).toEqual([]);
});

describe('errors are problems with the code of the registry', () => {
  const WRONG: [path: string, status: number, code: string][] = [
    ['/api/nothing', 404, 'address-unknown'],
    ['/api/ledger/atlantis', 404, 'state-unknown'],
    ['/api/ledger/aus', 400, 'state-ambiguous'],
    ['/api/ledger/bhutan', 404, 'ledger-empty'],
    ['/api/cases/no-such-case', 404, 'case-unknown'],
    ['/api/cases/..%2F..%2Fetc%2Fpasswd', 400, 'request-invalid'],
    ['/api/cases/%2e%2e', 404, 'address-unknown'],
    ['/api/ledger/russia?standard=none', 400, 'standard-unknown'],
    ['/api/ledger/russia?standard=package.json', 400, 'request-invalid'],
    ['/api/ledger/russia?standard=cases', 400, 'standard-unknown'],
    ['/api/ledger/russia?standard=dyad,overlap=week', 400, 'switch-invalid'],
    ['/api/ledger/russia?since=yesterday', 400, 'request-invalid'],
    ['/api/ledger/russia?limit=0', 400, 'request-invalid'],
    ['/api/ledger/russia?limit=1001', 400, 'request-invalid'],
    ['/api/ledger/russia?limit=1&limit=2', 400, 'request-invalid'],
    ['/api/ledger/russia?sinse=2022', 400, 'request-invalid'],
    ['/api/tests/1/2', 404, 'test-unknown'],
    ['/api/tests/one/2', 400, 'request-invalid'],
    ['/api/tests?wars=both', 400, 'request-invalid'],
    ['/api/rates?by=weather', 400, 'option-invalid'],
    ['/api/delivery/russia', 404, 'delivery-empty'],
    ['/api/delivery?owed=weather', 400, 'option-invalid'],
    ['/api/forecast', 404, 'dataset-not-imported'],
    ['/api/forecast?horizon=24', 400, 'request-invalid'],
    ['/api/forecast?outcome=weather', 400, 'request-invalid'],
    ['/api/forecast?asOf=2024', 400, 'request-invalid'],
    ['/api/forecast?asOf=2024-02-31', 400, 'request-invalid'],
    ['/api/forecast/allies/..%2Fx', 400, 'request-invalid'],
    ['/api/forecast/states/', 404, 'address-unknown'],
    ['/api/forecast/history?limit=1001', 400, 'request-invalid'],
    ['/api/register/no-such-question', 404, 'question-unknown'],
    ['/api/register/..%2F000001.jsonl', 400, 'request-invalid'],
    ['/api/register?limit=0', 400, 'request-invalid'],
    ['/api/if/china/attacks/china', 400, 'attack-on-itself'],
    ['/api/if/china/attacks/atlantis', 404, 'state-unknown'],
    ['/api/if/china/attacks/taiwan?place=nowhere', 400, 'place-unknown'],
    ['/api/if/china/attacks/taiwan?on=2026-02-30', 400, 'request-invalid'],
    ['/api/if/china/attacks/taiwan?day=2026-02-03', 400, 'request-invalid'],
  ];

  test.each(WRONG)('%s', async (path, status, code) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await answer.json()) as Problem;
    expect(problem).toMatchObject({ status, code, type: `/api/docs#${code}` });
    expect(problem.title).not.toBe('');
    expect(problem.detail).not.toBe('');
  });

  test('without an import the datasets are asked for, and the cases answer', async () => {
    const { app: bare } = madeApp(at('none.duckdb'));
    const answer = await bare.request('http://127.0.0.1/api/tests');
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as Problem).code).toBe('dataset-not-imported');
    expect((await bare.request('http://127.0.0.1/api/ledger/russia')).status).toBe(200);
    expect((await bare.request('http://127.0.0.1/api/obligations')).status).toBe(200);
  });
});

test('the OpenAPI document is of version 3.1 and has every endpoint; the page to read it too', async () => {
  const document = await json<{ openapi: string; paths: Record<string, { get: { operationId: string } }> }>(
    '/api/openapi.json',
  );
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(document.paths).sort()).toEqual(ENDPOINTS.map(({ path }) => `/api${path}`).sort());
  const page = await (await ask('/api/docs')).text();
  for (const { path } of ENDPOINTS) expect(page).toContain(`<code>/api${path}</code>`);
  expect(page).not.toMatch(/<script|style=/);
});

describeWithShared('with the published data', () => {
  test('what came from a patron answers in the shape that it publishes', async () => {
    const db = at('published.duckdb');
    const args = ['atop', 'ucdp', 'leaders', 'states'].map((folder) => sharedData(`data/${folder}`));
    await importDatasets({ db, args }, capturedEffects());
    const { app: whole } = madeApp(db);
    for (const [name, path] of [
      ['getDelivery', '/delivery/russia?since=1992'],
      ['compareDelivery', '/delivery'],
      ['getObligations', '/obligations'],
    ]) {
      const found = await whole.request(`http://127.0.0.1/api${path}`);
      const checked = ENDPOINTS.find((one) => one.name === name)?.answer.safeParse(await found.json());
      expect([found.status, checked?.error?.issues], path).toEqual([200, undefined]);
    }
  });
});

import { staticFile } from '../../present/static-file.ts';
import { PREPARED_ATTACKS } from '../../present/what-if/prepared-attacks.ts';
import { ENDPOINTS } from '../http/endpoints.ts';
import type { TestAddress } from './tests-to-publish.ts';

/** An answer that a publication holds: the request, and the file. */
export interface PublishedAnswer {
  readonly request: string;
  readonly file: string;
  /** Some patrons have no allies to forecast: then there is no file. */
  readonly mayLack?: boolean;
}

/** What a publication needs to know of the casebook and the rules. */
export interface Contents {
  readonly patrons: readonly string[];
  readonly cases: readonly string[];
  /** Every preset, and the usual one with each rule switched. */
  readonly presets: readonly string[];
  readonly switched: readonly string[];
  /** States that a promise of the register binds, as addresses write them. */
  readonly states: readonly string[];
  readonly usual: string;
  /** The imported wars can be judged. */
  readonly hasWars: boolean;
  /** The datasets of the forecast are imported. */
  readonly hasForecast: boolean;
  /** The questions of the register of forecasts. */
  readonly questions: readonly string[];
}

type Query = Readonly<Record<string, string>>;

/** The most items of a page: whole lists. */
const WHOLE = '1000';
const CSV = { format: 'csv' };

/** So many marks of a specification curve are published: as many as the page asks for. */
export const CURVE_MARKS = '1500';

/**
 * Every answer of a publication. Patrons, cases, claims and comparisons are there without a standard and under every
 * preset; ledgers, claims and comparisons also under the usual one with each rule switched.
 */
export function answersToPublish(contents: Contents): PublishedAnswer[] {
  const { patrons, cases, presets, switched, states, hasWars } = contents;
  const under = (path: string, standards: readonly string[], query: Query = {}) => [
    answer(path, query),
    ...standards.map((standard) => answer(path, { ...query, standard })),
  ];
  const all = [...presets, ...switched];
  // Standard by standard, so that what is judged once serves every patron.
  const judged = ['', ...all].flatMap((standard) =>
    [...patrons.map((patron) => `/ledger/${patron}`), '/theses', '/compare'].map((path) =>
      answer(path, standard === '' ? {} : { standard }),
    ),
  );
  return [
    ...(hasWars ? under('/compare', presets, { on: 'wars' }) : []),
    answer('/multiverse', { on: 'cases', most: CURVE_MARKS }),
    ...(hasWars ? [answer('/multiverse', { on: 'wars', most: CURVE_MARKS })] : []),
    answer('/obligations'),
    answer('/obligations', { standard: contents.usual }),
    ...(contents.hasForecast ? forecastAnswers(patrons) : []),
    ...['/health', '/standards', '/patrons', '/cases', '/datasets', '/citations'].map((path) => answer(path)),
    answer('/citations', { format: 'bibtex' }),
    ...judged,
    ...patrons.map((patron) => answer(`/ledger/${patron}`, CSV)),
    answer('/compare', CSV),
    ...cases.flatMap((id) => under(`/cases/${id}`, presets)),
    ...states.map((state) => answer(`/promises/${state}`)),
    ...PREPARED_ATTACKS.map(({ attacker, attacked }) => answer(`/if/${attacker}/attacks/${attacked}`)),
    answer('/agreements'),
    ...['/register', '/register/scores', ...contents.questions.map((id) => `/register/${id}`)].map((path) =>
      answer(path),
    ),
  ];
}

/** The answers of the pages of single tests, under the usual standard alone. */
export function testAnswers(tests: readonly TestAddress[], standard: string): PublishedAnswer[] {
  return tests.map((test) => answer(`/${test.replace('test/', 'tests/')}`, { standard }));
}

/** What the forecast's pages ask for: every outcome and horizon of the world; of a patron's allies what the page opens with. */
function forecastAnswers(patrons: readonly string[]): PublishedAnswer[] {
  const ofWorld = ['', 'attempt', 'success'].flatMap((outcome) => [
    answer('/forecast/record', { outcome }),
    answer('/forecast/history', { outcome }),
    ...['', '18'].map((horizon) => answer('/forecast', { outcome, horizon })),
  ]);
  return [...ofWorld, ...patrons.map((patron) => ({ ...answer(`/forecast/allies/${patron}`), mayLack: true }))];
}

function answer(path: string, query: Query = {}): PublishedAnswer {
  const paged = ENDPOINTS.some((one) => one.paged && matches(one.path, path));
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const search = new URLSearchParams(paged ? { ...asked, limit: WHOLE } : asked).toString();
  return { request: `/api${path}${search === '' ? '' : `?${search}`}`, file: staticFile(`/api${path}`, query) };
}

/** Is it the path of an endpoint, such as `/ledger/russia` of `/ledger/{patron}`? */
function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('/');
  const own = path.split('/');
  return parts.length === own.length && parts.every((part, i) => part.startsWith('{') || part === own[i]);
}

/** The addresses of the pages that a host without rules of its own has to have a file for. */
export function pagesToPublish({ patrons, cases, states }: Contents): string[] {
  return [
    '',
    ...['case', 'compare', 'curve', 'forecast', 'if', 'promises', 'map', 'theses', 'data'],
    ...states.map((state) => `promises/${state}`),
    ...PREPARED_ATTACKS.map(({ attacker, attacked }) => `if/${attacker}/attacks/${attacked}`),
    ...patrons.map((patron) => `patron/${patron}`),
    ...cases.map((id) => `case/${id}`),
  ];
}

import { staticFile } from '../../present/static-file.ts';
import { ENDPOINTS } from '../http/endpoints.ts';

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
  /** Every preset, and the first with each rule switched. */
  readonly standards: readonly string[];
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

/** Every answer of a publication. What depends on a standard is there for each of them, and without one. */
export function answersToPublish(contents: Contents): PublishedAnswer[] {
  const { patrons, cases, standards, hasWars } = contents;
  const judged = (path: string, query: Query = {}) => [
    answer(path, query),
    ...standards.map((standard) => answer(path, { ...query, standard })),
  ];
  return [
    ...['/health', '/standards', '/patrons', '/cases', '/datasets', '/citations'].map((path) => answer(path)),
    answer('/citations', { format: 'bibtex' }),
    ...patrons.flatMap((patron) => [...judged(`/ledger/${patron}`), answer(`/ledger/${patron}`, CSV)]),
    ...cases.flatMap((id) => judged(`/cases/${id}`)),
    ...judged('/theses'),
    ...judged('/compare'),
    answer('/compare', CSV),
    ...(hasWars ? judged('/compare', { on: 'wars' }) : []),
    ...['', ...patrons].map((patron) => answer('/multiverse', { on: 'cases', patron })),
    ...(hasWars ? [answer('/multiverse', { on: 'wars' })] : []),
    answer('/obligations'),
    answer('/obligations', { standard: contents.usual }),
    ...['/register', '/register/scores', ...contents.questions.map((id) => `/register/${id}`)].map((path) =>
      answer(path),
    ),
    ...(contents.hasForecast ? forecastAnswers(patrons) : []),
  ];
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
export function pagesToPublish({ patrons, cases }: Contents): string[] {
  return [
    '',
    ...['case', 'compare', 'curve', 'forecast', 'map', 'theses', 'data'],
    ...patrons.map((patron) => `patron/${patron}`),
    ...cases.map((id) => `case/${id}`),
  ];
}

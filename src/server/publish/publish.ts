import { type CasesChoice, folderOf } from '../../app/casebook.ts';
import { listCases } from '../../app/cases.ts';
import { importedDatasets } from '../../app/catalogue.ts';
import type { Effects } from '../../app/effects.ts';
import { FORECAST_NEEDS } from '../../app/forecast-data.ts';
import { listPatrons } from '../../app/ledger.ts';
import type { ProgressBar } from '../../app/progress.ts';
import { boundStates } from '../../app/promises.ts';
import { listRegister } from '../../app/register.ts';
import { CasusError } from '../../core/errors.ts';
import { packageVersion } from '../../files/package-files.ts';
import type { CaseView } from '../../present/case/case-view.ts';
import type { CaseSummary } from '../../present/case/list-cases.ts';
import type { PatronComparison } from '../../present/compare/comparison.ts';
import type { LedgerRow } from '../../present/ledger/ledger-row.ts';
import type { ObligationsInTime } from '../../present/map/obligations-in-time.ts';
import { listStandards } from '../../present/standards/list-standards.ts';
import { staticFile } from '../../present/static-file.ts';
import { createApp } from '../http/app.ts';
import type { LedgerHead, Page } from '../published.ts';
import { pageFor, readWebFolder } from '../static/static-files.ts';
import { computeInWorker } from '../worker/compute-in-worker.ts';
import { inLanes } from '../worker/lanes.ts';
import { requestEffects } from '../world.ts';
import { caseHead, type PageHead, patronHead, previewFile, questionHeads, withHead } from './page-heads.ts';
import { freeDrawn, previewDrawer, turn } from './previews.ts';
import { answersToPublish, type Contents, type PublishedAnswer, pagesToPublish, testAnswers } from './publication.ts';
import { testsToPublish } from './tests-to-publish.ts';
import { earlierFiles, writePublication } from './write-publication.ts';

/** What to publish, and where to. */
export interface PublishOptions {
  readonly out: string;
  readonly db: string;
  readonly cases?: CasesChoice | undefined;
  /** The folder of the built pages. */
  readonly web: string;
  /** The folder that the publication will lie in on its host: the empty text at the top, or `/casus`. */
  readonly base: string;
  /** Where the host is, `https://example.org`: what preview pictures are asked for by; left out, the host's top. */
  readonly site?: string | undefined;
  /** Draw preview pictures; done if left out. */
  readonly previews?: boolean | undefined;
  /** Which rules of the usual standard are switched, one by one; none if left out. */
  readonly rules?: readonly string[] | 'all' | undefined;
  /** Shows how far it is with so many answers. */
  readonly progress: (answers: number) => ProgressBar;
  readonly note: (text: string) => void;
}

/** What was published. */
export interface Published {
  readonly files: number;
  readonly bytes: number;
  readonly standards: number;
}

/** The standard whose rules are switched, one by one: what the pages open with. */
const USUAL = 'dyad';

/**
 * Writes the workbench as files that any host can serve: the pages, and the API's answers as they are now, for every
 * preset and for the usual one with each rule switched.
 * @throws CasusError `workbench-missing`, `publication-refused`, and whatever an answer needs.
 */
export async function publish(options: PublishOptions): Promise<Published> {
  const { out, db, cases, web, base, progress, note } = options;
  await earlierFiles(out); // what cannot be written to is refused before anything is judged
  const pages = await readWebFolder(web);
  const page = pages.get('index.html');
  if (page === undefined) throw new CasusError('workbench-missing', { path: web });
  const effects = requestEffects(note, true);
  const contents = await contentsOf(options, effects);
  const files = new Map<string, Uint8Array | string>(pages);
  const world = { db, cases, effects };
  const threads = IS_BUILT ? { light: computeInWorker(world), heavy: computeInWorker(world) } : null;
  const compute = threads === null ? undefined : inLanes((lane) => threads[lane].compute);
  const app = createApp({ world, host: 'localhost', pages: null, compute });
  const ask = async (request: string) => app.request(`http://localhost${request}`);
  const answers = answersToPublish(contents);
  const pictures = previewsOf(contents);
  let bar = progress(answers.length);
  let done = 0;
  const write = async ({ request, file, mayLack = false }: PublishedAnswer) => {
    const answer = await ask(request);
    done += 1;
    bar.update(done, file);
    if (!answer.ok && mayLack && (await codeOf(answer)) === 'forecast-missing') return;
    if (!answer.ok) throw await errorOf(answer, request);
    files.set(file, new Uint8Array(await answer.arrayBuffer()));
  };
  try {
    await atOnce(answers, AT_ONCE, write);
    const tests = contents.hasWars ? testsIn(files) : [];
    bar.stop();
    bar = progress(tests.length + pictures.length);
    done = 0;
    const html = withHoldings(pageFor(Buffer.from(page).toString('utf8'), base, true), contents);
    for (const address of [...pagesToPublish(contents), ...tests]) files.set(fileOf(address), html);
    files.set('404.html', html);
    const draw = options.previews === false ? null : await previewDrawer();
    const drawAll = async () => {
      for (const [at, head] of headsOf(contents, files).entries()) {
        files.set(fileOf(head.address), withHead(html, head, options.site ?? '', base));
        if (draw !== null) files.set(previewFile(head.address), draw(head.preview));
        done += 1;
        bar.update(done, previewFile(head.address));
        await (at % DRAWN_AT_ONCE === DRAWN_AT_ONCE - 1 ? freeDrawn() : turn()); // the threads get their next questions
      }
    };
    await Promise.all([atOnce(testAnswers(tests, USUAL), AT_ONCE, write), drawAll()]);
  } finally {
    bar.stop();
    await Promise.all([threads?.light.close(), threads?.heavy.close()]);
  }
  await writePublication(out, inOrder(files), packageVersion());
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  return { files: files.size, bytes, standards: contents.presets.length + contents.switched.length };
}

/** The page with what the publication holds: the rules that can be switched, and whether there are forecasts. */
function withHoldings(html: string, { switched, hasForecast, hasWars }: Contents): string {
  const names = new Set(switched.map((standard) => /,([A-Za-z]+)=/.exec(standard)?.[1] ?? ''));
  const lacks = [...(hasForecast ? [] : ['forecast']), ...(hasWars ? [] : ['tests'])].join(' ');
  const without = lacks === '' ? '' : ` data-without="${lacks}"`;
  return html.replace('<html', `<html data-rules="${[...names].join(' ')}"${without}`);
}

/** After so many previews the memory of their drawing is given back. */
const DRAWN_AT_ONCE = 16;

/** So many answers are asked for at once, so that both threads have work. */
const AT_ONCE = 12;
/** The computing threads run the built program alone; sources are run, by tests, in one thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

async function atOnce<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
}

/** The same files in the order of their names, so that a publication does not depend on which answer came first. */
function inOrder(files: ReadonlyMap<string, Uint8Array | string>): Map<string, Uint8Array | string> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fileOf(address: string): string {
  return address === '' ? 'index.html' : `${address}/index.html`;
}

/** The pages that have a head and a preview of their own. */
function previewsOf({ patrons, cases }: Contents): string[] {
  return ['', ...patrons.map((id) => `patron/${id}`), ...cases.map((id) => `case/${id}`)];
}

/** The tests that the map and the comparison of wars lead to, from the answers that are published. */
function testsIn(files: ReadonlyMap<string, Uint8Array | string>) {
  const map = readAnswer<ObligationsInTime>(files, '/obligations', { standard: USUAL });
  return testsToPublish(map, readAnswer<PatronComparison>(files, '/compare', { on: 'wars', standard: USUAL }));
}

function readAnswer<T>(
  files: ReadonlyMap<string, Uint8Array | string>,
  path: string,
  query: Readonly<Record<string, string>> = {},
): T {
  return JSON.parse(Buffer.from(files.get(staticFile(`/api${path}`, query)) as Uint8Array).toString('utf8')) as T;
}

/** The heads of all pages, from the answers that are published. */
function headsOf({ patrons, cases }: Contents, files: ReadonlyMap<string, Uint8Array | string>): PageHead[] {
  const version = packageVersion();
  const read = <T>(path: string) => readAnswer<T>(files, path);
  const summaries = new Map(read<Page<CaseSummary>>('/cases').items.map((one) => [one.id, one]));
  const ledgerOf = (id: string) => read<Page<LedgerRow> & LedgerHead>(`/ledger/${id}`);
  const [first] = patrons;
  return [
    ...(first === undefined ? [] : [patronHead('', ledgerOf(first), version)]),
    ...questionHeads([...summaries.values()], version),
    ...patrons.map((id) => patronHead(`patron/${id}`, ledgerOf(id), version)),
    ...cases.map((id) => caseHead(read<CaseView>(`/cases/${id}`), summaries.get(id) as CaseSummary, version)),
  ];
}

async function contentsOf({ db, cases, rules }: PublishOptions, effects: Effects): Promise<Contents> {
  const { presets, switches } = listStandards();
  const usual = presets.find(({ name }) => name === USUAL);
  const chosen = switches.filter(({ name }) => rules === 'all' || (rules?.includes(name) ?? false));
  const switched = chosen.flatMap(({ name, choices }) =>
    choices.filter((choice) => choice !== usual?.choices[name]).map((choice) => `${USUAL},${name}=${choice}`),
  );
  const imported = new Set((await importedDatasets(db)).map(({ dataset }) => dataset));
  return {
    patrons: (await listPatrons(cases, effects)).map(({ id }) => id),
    cases: (await listCases(cases, effects)).map(({ id }) => id),
    presets: presets.map(({ name }) => name),
    switched,
    states: await boundStates(cases, effects),
    usual: USUAL,
    hasWars: imported.has('atop') && imported.has('iwd'),
    hasForecast: FORECAST_NEEDS.every((dataset) => imported.has(dataset)),
    questions: (await listRegister(folderOf(cases))).questions.map(({ id }) => id),
  };
}

async function codeOf(answer: Response): Promise<string | undefined> {
  return ((await answer.clone().json()) as { code?: string }).code;
}

async function errorOf(answer: Response, request: string): Promise<CasusError> {
  const { title } = (await answer.json()) as { title?: string };
  return new CasusError('defect', { why: `${request} was answered with ${answer.status}: ${title ?? ''}` });
}

import { type CasesChoice, folderOf } from '../../app/casebook.ts';
import { listCases } from '../../app/cases.ts';
import { importedDatasets } from '../../app/catalogue.ts';
import type { Effects } from '../../app/effects.ts';
import { FORECAST_NEEDS } from '../../app/forecast-data.ts';
import { listPatrons } from '../../app/ledger.ts';
import type { ProgressBar } from '../../app/progress.ts';
import { listRegister } from '../../app/register.ts';
import { CasusError } from '../../core/errors.ts';
import { packageVersion } from '../../files/package-files.ts';
import { listStandards } from '../../present/standards/list-standards.ts';
import { createApp } from '../http/app.ts';
import { pageFor, readWebFolder } from '../static/static-files.ts';
import { requestEffects } from '../world.ts';
import { answersToPublish, type Contents, pagesToPublish } from './publication.ts';
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
  /** Which rules of the usual standard are switched, one by one; all if left out. */
  readonly rules?: readonly string[] | undefined;
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
  const effects = requestEffects(note);
  const contents = await contentsOf(options, effects);
  const files = new Map<string, Uint8Array | string>(pages);
  const html = pageFor(Buffer.from(page).toString('utf8'), base, true);
  for (const address of pagesToPublish(contents))
    files.set(address === '' ? 'index.html' : `${address}/index.html`, html);
  files.set('404.html', html);
  const world = { db, cases, effects };
  const app = createApp({ world, host: 'localhost', pages: null });
  const answers = answersToPublish(contents);
  const bar = progress(answers.length);
  try {
    for (const [i, { request, file, mayLack = false }] of answers.entries()) {
      bar.update(i, file);
      const answer = await app.request(`http://localhost${request}`);
      if (!answer.ok && mayLack && (await codeOf(answer)) === 'forecast-missing') continue;
      if (!answer.ok) throw await errorOf(answer, request);
      files.set(file, new Uint8Array(await answer.arrayBuffer()));
    }
  } finally {
    bar.stop();
  }
  await writePublication(out, files, packageVersion());
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  return { files: files.size, bytes, standards: contents.standards.length };
}

async function contentsOf({ db, cases, rules }: PublishOptions, effects: Effects): Promise<Contents> {
  const { presets, switches } = listStandards();
  const usual = presets.find(({ name }) => name === USUAL);
  const chosen = switches.filter(({ name }) => rules?.includes(name) ?? true);
  const switched = chosen.flatMap(({ name, choices }) =>
    choices.filter((choice) => choice !== usual?.choices[name]).map((choice) => `${USUAL},${name}=${choice}`),
  );
  const imported = new Set((await importedDatasets(db)).map(({ dataset }) => dataset));
  return {
    patrons: (await listPatrons(cases, effects)).map(({ id }) => id),
    cases: (await listCases(cases, effects)).map(({ id }) => id),
    standards: [...presets.map(({ name }) => name), ...switched],
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

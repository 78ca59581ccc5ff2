import { execFile } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.ts';
import { loadCasebook } from '../../src/casebook/load.ts';
import { memoryEffects } from '../casebook/memory-effects.ts';
import { type Attack, figure, inLanes, share } from './attack.ts';
import { markedArticle, markedCasebook } from './markup-fields.ts';
import { BIN, startServer, tempFolder } from './server.ts';

const casus = promisify(execFile);
const PATIENCE = 120_000;
/** So many fields are written, so that at least so many are seen: notes for the casebook's keepers are shown on no page. */
const [WRITTEN, SEEN] = [2_000, 1_500];
/** What a casebook refuses outright: bytes that steer a terminal, and those that turn the direction of a line. */
const HIDDEN = ['\u0000', '\u0007', '\u001b[31m', '\u009b', '\u200e', '\u202e', '\u2066', '\ufeff'];

/** What a browser says of a document that it has opened. */
interface Seen {
  readonly numbers: Set<number>;
  readonly faults: string[];
}

/**
 * Two thousand marked-up fields of a casebook, of which at least fifteen hundred are seen, looked at with Chromium on every kind of page, in the dossier, on a
 * published site, on an article's page and in the pictures that are saved: nothing runs, and no element comes to be.
 */
export const markup: Attack = async (scale) => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chrome or Chromium was found; CASUS_BROWSER can name one');
  const folder = tempFolder('markup');
  const { files, cases, fields } = markedCasebook(share(WRITTEN, scale));
  const book = write(join(folder, 'book'), files);
  const options = ['--only-cases', book, '--db', join(folder, 'none.duckdb')];
  const server = await startServer(options);
  const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
  const seen: Seen = { numbers: new Set(), faults: [] };
  const base = server.address.replace(/\/$/, '');
  const pages = ['/', '/case', '/patron/france', '/promises/italy', '/compare', '/map', '/theses', '/curve', '/data'];
  const look = (address: string, save = false) => lookAt(browser, address, seen, save);
  const surfaces = { pages: 0, published: 0, files: 0, pictures: 0 };
  await inLanes(
    [...pages, ...cases.map((id) => `/case/${id}`)].map((path) => async () => {
      surfaces.pages += 1;
      surfaces.pictures += await look(`${base}${path}`, path === '/patron/france' || path === '/compare');
    }),
  );
  const dossier = join(folder, 'dossier.html');
  await casus(process.execPath, [BIN, 'report', 'france', '--out', dossier, ...options]);
  const [article, drawn] = [join(folder, 'article.txt'), join(folder, 'article.html')];
  writeFileSync(article, markedArticle());
  await casus(process.execPath, [BIN, 'read', article, '--out', drawn, ...options.slice(0, 2)]);
  for (const file of [dossier, drawn]) {
    surfaces.files += 1;
    await look(pathToFileURL(file).href);
  }
  const site = join(folder, 'site');
  await casus(process.execPath, [BIN, 'publish', '--out', site, ...options]);
  const published = serveFiles(site);
  const some = [...pages.slice(0, 4), ...cases.slice(0, 10).map((id) => `/case/${id}`)];
  await inLanes(
    some.map((path) => async () => {
      surfaces.published += 1;
      await look(`${await published.address}${path}`);
    }),
  );
  published.close();
  await browser.close();
  const faults = [...seen.faults, ...(await hiddenFields(scale)), ...(await server.stop())];
  if (surfaces.pictures === 0) faults.push('no picture was saved');
  // A field that no page shows was not tried: nearly all are shown somewhere.
  if (seen.numbers.size < share(SEEN, scale)) faults.push(`only ${seen.numbers.size} of ${fields} fields were shown`);
  const where = `${surfaces.pages} pages, ${surfaces.published} published ones, ${surfaces.files} files, ${surfaces.pictures} saved pictures`;
  const counts = `${figure(fields)} marked-up fields, ${figure(seen.numbers.size)} of them seen on ${where}`;
  return { counts: `${counts}; ${faults.length} faults`, faults };
};

/** Opens a document and says what ran or came to be on it. @returns how many pictures were saved and looked at. */
async function lookAt(browser: Browser, address: string, seen: Seen, save: boolean): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const fault = (what: string) => seen.faults.push(`${address}: ${what}`);
  const own = new URL(address);
  await context.route(
    (url) => url.origin !== own.origin && url.protocol.startsWith('http'),
    (route) => {
      fault(`it asked for ${route.request().url()}`);
      return route.abort();
    },
  );
  await context.exposeFunction('taken', (n: number) => fault(`field ${n} was executed`));
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    fault(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => fault(`an error: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) fault(message.text());
  });
  let saved = 0;
  try {
    await page.goto(address, { waitUntil: 'load', timeout: PATIENCE });
    if (own.protocol.startsWith('http')) await page.locator('h1').waitFor({ timeout: PATIENCE });
    for (let wait = 0; (await page.locator('.skeleton').count()) > 0 && wait < PATIENCE; wait += 50)
      await page.waitForTimeout(50);
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    await page.waitForTimeout(50);
    for (const what of (await page.evaluate(CAME_TO_BE)) as string[]) fault(what);
    for (const [, n] of (await page.content()).matchAll(/\bm(\d+)x\b/g)) seen.numbers.add(Number(n));
    if (page.url() !== address && !page.url().startsWith(own.origin)) fault(`it led to ${page.url()}`);
    const buttons = page.getByRole('button', { name: 'Download as SVG' });
    for (let i = 0; save && i < (await buttons.count()); i += 1) {
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: PATIENCE }),
        buttons.nth(i).click(),
      ]);
      const path = `${await download.path()}.svg`;
      await download.saveAs(path);
      saved += 1;
      await lookAt(browser, pathToFileURL(path).href, seen, false);
    }
  } catch (error) {
    fault((error as Error).message.split('\n', 1)[0] ?? '');
  }
  await context.close();
  return saved;
}

/** What a field was taken for, were it not a text: an element of its own, an event handler, an address that runs. */
const CAME_TO_BE = `[...document.querySelectorAll('*')].flatMap((one) => [
  ...(one.hasAttribute('data-taken') ? ['an element <' + one.tagName + '> came to be'] : []),
  ...[...one.attributes].filter(({ name }) => /^on/i.test(name)).map(({ name }) => 'a handler ' + name),
  ...[...one.attributes].filter(({ name, value }) => /(^|:)(href|src|action|data|formaction)$/.test(name) && /^\\s*(javascript|data:text)/i.test(value)).map(({ value }) => 'an address ' + value),
])`;

/** Fields with characters that no reader sees: each casebook is refused, and the refusal shows none of them. */
async function hiddenFields(scale: number): Promise<string[]> {
  const { files } = markedCasebook(1);
  const faults: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    for (const mark of scale < 1 ? HIDDEN.slice(0, 3) : HIDDEN) {
      const changed = text.replace(/m\d+x/, (found) => `${found}${mark}`);
      if (changed === text) continue;
      const { problems } = await loadCasebook('/cases', memoryEffects({ ...files, [path]: changed }));
      const named = JSON.stringify(mark);
      if (!problems.some(({ code }) => code === 'text-hidden')) faults.push(`${path} with ${named} was taken`);
      if (problems.some(({ message }) => message.includes(mark))) faults.push(`${path}: the refusal shows ${named}`);
    }
  }
  return faults;
}

function write(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A web host as plain as can be. */
function serveFiles(folder: string): { address: Promise<string>; close: () => void } {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const server = createServer((request, response) => {
    const path = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  const address = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as { port: number }).port}`));
  });
  return { address, close: () => server.close() };
}

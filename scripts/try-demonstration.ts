/**
 * Opens the demonstration site as a reader would: `npm run try:demonstration -- --site site --base /casus/`. A plain file
 * server on this machine serves the folder under the path. Every address in every page must lead to a file of the site. In a
 * real browser no page may have an error on its console, a request that fails, or a serious finding of axe; the first pages
 * keep their budgets. Prints the figures as JSON, and exits with 1 if something is wrong.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, posix } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { readFilesUnder } from '../src/files/read-folder.ts';
import { CONTENT_TYPES } from '../src/server/static/content-types.ts';
import { graveViolations } from './axe.ts';
import { findBrowser } from './find-browser.ts';

const SLOWER = 4;
const BUDGET = { scriptBytes: 250_000, firstContentMs: 1000, interactiveMs: 2000 };
/** Pages of each kind; a kind is the first part of the address inside the workbench. */
const EACH_KIND = 1;

const { values } = parseArgs({
  args: argv.slice(2),
  options: { site: { type: 'string', default: 'site' }, base: { type: 'string', default: '/' } },
});
const base = `/${values.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
const files = await readFilesUnder(values.site);
const pages = [...files.keys()].filter((path) => path.endsWith('.html') && !path.endsWith('404.html'));

const missing = new Map<string, string>();
for (const path of pages)
  for (const address of addressesIn(path)) if (fileAt(address) === undefined) missing.set(address, path);

const server = createServer((request, response) => {
  const found = fileAt(new URL(request.url ?? '/', 'http://site').pathname);
  if (found === undefined) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not there');
  const [path, content] = found;
  const type = CONTENT_TYPES[extname(path)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(gzipSync(content));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const executablePath = findBrowser();
if (executablePath === null) {
  stderr.write('No Chrome or Chromium was found; CASUS_BROWSER can name one.\n');
  exit(1);
}
const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
const opened = chosen();
const faults: string[] = [];
for (const path of opened)
  for (const colorScheme of ['light', 'dark'] as const) faults.push(...(await open(path, colorScheme)));
const budgets = { site: await loaded(''), ledger: await loaded('workbench/patron/russia/') };
await browser.close();
server.close();

const over = Object.entries(budgets).flatMap(([page, seen]) =>
  Object.entries(BUDGET).flatMap(([name, most]) => {
    const value = seen[name as keyof typeof BUDGET];
    return value > most ? [`${page}: ${name} is ${Math.round(value)}, more than ${most}`] : [];
  }),
);
const result = {
  files: files.size,
  pages: pages.length,
  missingAddresses: [...missing].map(([address, page]) => `${address} in ${page}`).slice(0, 50),
  opened: opened.length,
  faults,
  slower: SLOWER,
  budgets,
  over,
};
stdout.write(`${JSON.stringify(result, null, 2)}\n`);
exit(missing.size + faults.length + over.length === 0 ? 0 : 1);

/** The file that a plain server has at an address of the site: itself, or a folder's `index.html`. */
function fileAt(address: string): [string, Uint8Array] | undefined {
  if (!address.startsWith(base)) return undefined;
  const path = decodeURIComponent(address.slice(base.length));
  const name = [path, posix.join(path, 'index.html')].find((one) => files.has(one));
  const content = name === undefined ? undefined : files.get(name);
  return name === undefined || content === undefined ? undefined : [name, content];
}

/** The site's own addresses that a page's HTML names. */
function addressesIn(path: string): string[] {
  const html = new TextDecoder().decode(files.get(path));
  const here = new URL(`${base}${path}`, 'http://site');
  return [...html.matchAll(/\s(?:href|src)="([^"#]+)/g)]
    .map(([, address]) => new URL((address as string).replaceAll('&amp;', '&'), here))
    .filter((address) => address.host === 'site')
    .map(({ pathname }) => pathname);
}

/** The pages around the workbench, and the first of each kind of the workbench's own. */
function chosen(): string[] {
  const counts = new Map<string, number>();
  return pages.sort().filter((path) => {
    const parts = path.split('/');
    const kind = parts[0] === 'workbench' ? `workbench/${parts.length > 2 ? parts[1] : ''}` : path;
    const depth = `${kind} ${parts.length}`;
    counts.set(depth, (counts.get(depth) ?? 0) + 1);
    return (counts.get(depth) as number) <= EACH_KIND;
  });
}

/** What goes wrong when a page is opened. */
async function open(path: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const wrong: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
  const page = await context.newPage();
  const say = (text: string) => wrong.push(`${path} (${colorScheme}): ${text}`);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) say(message.text());
  });
  page.on('pageerror', (error) => say(error.message));
  page.on('requestfailed', (request) => say(`failed: ${request.url()}`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) say(`${answer.status()}: ${answer.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) say(`asks ${request.url()}`);
  });
  await page.goto(`${origin}${base}${path.replace(/index\.html$/, '')}`, { waitUntil: 'networkidle' });
  for (const violation of await graveViolations(page)) say(violation);
  const links = (await page.evaluate("[...document.querySelectorAll('a[href]')].map((a) => a.href)")) as string[];
  for (const link of new Set(links)) {
    const { host, pathname } = new URL(link);
    if (origin.endsWith(host) && fileAt(pathname) === undefined) missing.set(pathname, path);
  }
  await context.close();
  return wrong;
}

/** A page's size and times, opened cold with the processor slowed down. */
async function loaded(path: string) {
  const context = await (browser as Browser).newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(`
    window.ready = null;
    const wait = () => {
      if (document.querySelector('.way a, .opener') === null) requestAnimationFrame(wait);
      else window.ready = performance.now();
    };
    requestAnimationFrame(wait);
  `);
  await page.goto(`${origin}${base}${path}`, { waitUntil: 'networkidle' });
  await page.waitForFunction('window.ready !== null').catch(() => null); // a page that is never ready is said to be below
  const seen = (await page.evaluate(`({
    scriptBytes: performance.getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    firstContentMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    interactiveMs: window.ready ?? Infinity,
  })`)) as Record<keyof typeof BUDGET, number>;
  await context.close();
  return seen;
}

/**
 * The pages in a real browser: `npm run bench:pages [-- --runs 5] [--db FILE]`. Starts the built server on this machine
 * and opens the first page and a case cold, the processor slowed down four times, and plays the map's slider. JSON on stdout.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv, execPath, exit, stderr, stdout, version } from 'node:process';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/find-browser.ts';
import { ROOT } from './processes.ts';
import { summarise } from './summary.ts';

const SLOWER = 4;
const PLAYED_MS = 6000;
/** Where the slider starts: with imported alliances, and with the casebook alone, which has no earlier promises to play through. */
const FIRST_YEAR = { imported: 1935, casebook: 1995 };
/** The case with the most facts. */
const CASE = 'iran-2026';

const { values } = parseArgs({
  args: argv.slice(2),
  options: { runs: { type: 'string', default: '5' }, db: { type: 'string', default: '.casus/casus.duckdb' } },
});
const executablePath = findBrowser();
if (executablePath === null) {
  stderr.write('No Chrome or Chromium was found; CASUS_BROWSER can name one.\n');
  exit(1);
}
const server = spawn(execPath, ['bin/casus', 'serve', '--port', '0', '--db', values.db], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.on('exit', () => server.kill('SIGKILL'));
const [line] = (await once(server.stdout, 'data')) as [Buffer];
const address = String(line).trim();
const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });

const firstPage = await loadsOf('', '.came .opener');
const casePage = await loadsOf(`case/${CASE}`, 'main details > summary');
const played = await play(browser);
await browser.close();
server.kill('SIGTERM');

const result = {
  node: version,
  slower: SLOWER,
  firstPage,
  casePage,
  slider: played,
};
stdout.write(`${JSON.stringify(result, null, 2)}\n`);

/**
 * Opens a page cold, so many times.
 * @param path below the server's address
 * @param control what is pressed as soon as it is there: with `aria-expanded`, or the summary of a fold
 */
async function loadsOf(path: string, control: string) {
  await opened(browser, path, control); // the server's answers are made once, as they are for a reader after the first
  const loads: Awaited<ReturnType<typeof opened>>[] = [];
  for (let run = 0; run < Math.max(1, Number(values.runs)); run += 1) loads.push(await opened(browser, path, control));
  const of = (name: keyof Awaited<ReturnType<typeof opened>>) => summarise(loads.map((load) => load[name]));
  return {
    page: `/${path}`,
    scriptBytes: loads[0]?.scriptBytes,
    firstContentMs: of('firstContentMs'),
    interactiveMs: of('interactiveMs'),
    layoutShift: of('layoutShift'),
  };
}

/** Opens a page in a window that has nothing in store. */
async function opened(chrome: Browser, path: string, control: string) {
  const context = await chrome.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(`
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    window.opened = null;
    const wait = () => {
      const opener = document.querySelector(${JSON.stringify(control)});
      if (opener === null) return void requestAnimationFrame(wait);
      opener.click();
      const look = () => {
        if (opener.getAttribute('aria-expanded') === 'true' || opener.parentElement.open) window.opened = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    };
    requestAnimationFrame(wait);
  `);
  await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
  while ((await page.evaluate('window.opened')) === null) await page.waitForTimeout(20);
  const seen = await measured(page);
  await context.close();
  return seen;
}

/** `interactiveMs`: a row of the ledger, or a fold of the case, is there, is pressed, and has opened. */
async function measured(page: Page) {
  return (await page.evaluate(`({
    scriptBytes: performance.getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    firstContentMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    interactiveMs: window.opened,
    layoutShift: window.shift,
  })`)) as { scriptBytes: number; firstContentMs: number; interactiveMs: number; layoutShift: number };
}

/** Frames a second while the map's slider plays through the years, and the longest time between two. */
async function play(chrome: Browser) {
  const page = await chrome.newPage({ viewport: { width: 1280, height: 900 } });
  const first = existsSync(resolve(ROOT, values.db)) ? FIRST_YEAR.imported : FIRST_YEAR.casebook;
  await page.goto(`${address}map?at=${first}-07-01`, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Play' }).click();
  const times = (await page.evaluate(`new Promise((resolve) => {
    const times = [];
    const frame = (now) => {
      times.push(now);
      if (now - times[0] < ${PLAYED_MS}) requestAnimationFrame(frame);
      else resolve(times);
    };
    requestAnimationFrame(frame);
  })`)) as number[];
  const year = Number(await page.getByRole('slider', { name: 'Year' }).inputValue());
  await page.close();
  const gaps = times.slice(1).map((time, at) => time - (times[at] as number));
  const seconds = ((times.at(-1) as number) - (times[0] as number)) / 1000;
  return {
    framesPerSecond: gaps.length / seconds,
    longestGapMs: Math.max(...gaps),
    yearsPlayed: year - first,
  };
}

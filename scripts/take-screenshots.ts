/**
 * Pictures of the workbench's pages for docs/screenshots/: `node --import tsx scripts/take-screenshots.ts [DATABASE]`.
 * Takes the built pages (`npm run build`), the built-in casebook, and what is imported into the database, if one is
 * named; needs a Chrome or Chromium.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../src/server/http/serve.ts';
import { findBrowser } from './find-browser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'docs', 'screenshots');
/** Bytes that a picture may have. */
const LARGEST = 300_000;

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly theme?: 'dark';
}

const DESK = { width: 1280, height: 900 };
const SHOTS: readonly Shot[] = [
  { name: 'patron', path: '/', width: 1280, height: 1500 },
  { name: 'patron-dark', path: '/', width: 1280, height: 1500, theme: 'dark' },
  { name: 'patron-telephone', path: '/', width: 360, height: 1400 },
  {
    name: 'patron-open',
    path: '/patron/russia?since=2022&obligation=defense&open=armenia-2022-09',
    width: 1280,
    height: 1200,
  },
  { name: 'patron-rule', path: '/?standard=dyad,internalConflict=unless-excluded', width: 1280, height: 1500 },
  { name: 'case', path: '/case/iran-2026', width: 1280, height: 1250 },
  { name: 'cases', path: '/case', ...DESK },
  { name: 'compare', path: '/compare', width: 1280, height: 1300 },
  { name: 'curve', path: '/curve', width: 1280, height: 1300 },
  { name: 'map', path: '/map?at=1914-07-28', width: 1280, height: 1300 },
  { name: 'theses', path: '/theses', width: 1280, height: 1500 },
  { name: 'data', path: '/data', width: 1280, height: 1150 },
];

const executablePath = findBrowser();
if (executablePath === null) throw new Error('No Chrome or Chromium was found; CASUS_BROWSER can name one.');
mkdirSync(FOLDER, { recursive: true });
const server = await serve({
  host: '127.0.0.1',
  port: 0,
  db: process.argv[2] ?? join(ROOT, '.casus', 'none.duckdb'),
  web: join(ROOT, 'dist', 'web'),
  note: (text) => process.stderr.write(text),
});
const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
for (const { name, path, width, height, theme } of SHOTS) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme ?? 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(new URL(path, server.address).href, { waitUntil: 'networkidle' });
  await page.locator('h1').waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  process.stderr.write(`${name}.png ${Math.round(size / 1000)} kB${size > LARGEST ? ': too large' : ''}\n`);
  if (size > LARGEST) process.exitCode = 1;
  await context.close();
}
await browser.close();
await server.close();

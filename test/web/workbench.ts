import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { type RunningServer, serve } from '../../src/server/http/serve.ts';
import { ROOT } from '../docs/files.ts';

/** Milliseconds for a browser and a server to start, on a busy machine. */
export const PATIENCE = 240_000;

/** An address of every route of the workbench. */
export const PAGES = [
  '/',
  '/patron/united-states',
  '/case',
  '/case/iran-2026',
  '/compare',
  '/curve',
  '/promises',
  '/promises/japan',
  '/if/azerbaijan/attacks/armenia',
  '/map',
  '/test/2070/53',
  '/forecast',
  '/forecast/russia',
  '/review',
  '/theses',
  '/data',
] as const;

/** A page that was opened, and what went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the console, errors that nobody caught, requests to other hosts. */
  readonly faults: readonly string[];
  /** Addresses of other hosts that were asked for; none is ever reached. */
  readonly elsewhere: readonly string[];
}

/** The built pages, served by the API in this process, with a browser to look at them. */
export interface Workbench {
  readonly address: string;
  /** Opens a page in a browser window of its own, and waits until it has drawn what it asked for. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Starts a server on the built-in casebook and a browser. @param db a database; one that is not there is empty */
export async function startWorkbench(db: string): Promise<Workbench> {
  const web = join(ROOT, 'dist', 'web');
  expect(existsSync(join(web, 'index.html')), 'dist/web is built ("npm run build")').toBe(true);
  const notes: string[] = [];
  const server: RunningServer = await serve({
    host: '127.0.0.1',
    port: 0,
    db,
    web,
    note: (text) => {
      notes.push(text);
    },
  });
  const browser = await chromium.launch({
    executablePath: findBrowser() as string,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  return {
    address: server.address.replace(/\/$/, ''),
    browser,
    open: (path, options) => open(browser, server.address, path, options),
    close: async () => {
      await browser.close();
      await server.close();
      expect(notes, 'defects that the server noted').toEqual([]);
    },
  };
}

/**
 * A workbench for the tests of a block: started before the first, closed after the last.
 * @param dbOf the database, made or found once the tests run
 */
export function useWorkbench(dbOf: () => string | Promise<string>): Workbench {
  let started: Workbench | undefined;
  beforeAll(async () => {
    started = await startWorkbench(await dbOf());
  }, PATIENCE);
  afterAll(() => started?.close());
  const running = () => started as Workbench;
  return {
    get address() {
      return running().address;
    },
    get browser() {
      return running().browser;
    },
    open: (path, options) => running().open(path, options),
    close: () => running().close(),
  };
}

async function open(
  browser: Browser,
  address: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  const faults: string[] = [];
  const elsewhere: string[] = [];
  await context.route(
    (url) => url.origin !== new URL(address).origin,
    (route) => {
      elsewhere.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${path}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
  await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
  await drawn(page);
  return { page, faults, elsewhere };
}

/** Waits until a page has its heading and nothing on it is still on its way. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await expect.poll(() => page.locator('.skeleton').count(), { timeout: PATIENCE }).toBe(0);
}

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../docs/files.ts';
import { scratch } from '../scratch.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { PATIENCE, startWorkbench, type Workbench } from './workbench.ts';

/** The gallery of `npm run dev`, from the sources, beside a server of its own. */
describeInBrowser('the gallery of pictures', () => {
  const path = scratch();
  let workbench: Workbench;
  let pages: { readonly address: string; readonly close: () => Promise<void> };
  beforeAll(async () => {
    workbench = await startWorkbench(path('none.duckdb'));
    const { createServer } = await import('vite');
    const server = await createServer({
      configFile: join(ROOT, 'web', 'vite.config.ts'),
      cacheDir: path('vite'),
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 0, proxy: { '/api': workbench.address } },
    });
    await server.listen();
    pages = { address: server.resolvedUrls?.local[0] as string, close: () => server.close() };
  }, PATIENCE);
  afterAll(async () => {
    await pages?.close();
    await workbench?.close();
  });

  test(
    'draws every picture empty, with one row, full and undetermined, without an error and without a number that is none',
    async () => {
      const context = await workbench.browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', ({ message }) => faults.push(message));
      await page.goto(`${pages.address}gallery.html`);
      const titles = ['Ledger', 'Comparison', 'Specification curve', 'Case', 'Claim', 'Map'];
      for (const title of titles) await page.locator(`[data-state="${title}: full"]`).waitFor({ timeout: 60_000 });
      const states = await page.locator('[data-state]').all();
      expect(states.length).toBeGreaterThanOrEqual(3 * titles.length);
      for (const state of states) {
        const name = await state.getAttribute('data-state');
        expect(await state.getByRole('alert').count(), `${name} fails`).toBe(0);
        const drawn = state.locator('svg[aria-label]').first();
        const spoken = (await drawn.count()) === 0 ? '' : await drawn.getAttribute('aria-label');
        expect(`${await state.innerText()} ${spoken}`.length, `${name} says something`).toBeGreaterThan(20);
        expect(await state.innerHTML(), name ?? '').not.toMatch(/NaN|undefined|Infinity/);
      }
      expect(faults).toEqual([]);
      await context.close();
    },
    PATIENCE,
  );
});

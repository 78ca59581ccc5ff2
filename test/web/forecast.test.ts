import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graveViolations } from '../../scripts/axe.ts';
import { forecast, forecastRecord } from '../../src/app/forecast.ts';
import { listRegister } from '../../src/app/register.ts';
import { ReadCache } from '../../src/files/read-cache.ts';
import type { ForecastAnswer } from '../../src/present/forecasts/forecast-answer.ts';
import { intervalText, percentFigure } from '../../src/present/forecasts/percent-text.ts';
import { forecastDatabase } from '../published-database.ts';
import { capturedEffects, scratch } from '../scratch.ts';
import { describeWithShared } from '../shared-data.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { drawn, PATIENCE, startWorkbench, type Workbench } from './workbench.ts';

const at = scratch();
const effects = capturedEffects({ cache: new ReadCache() });

/** Both themes without a grave fault, and no wider than a telephone. */
async function keepsNobodyOut(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  await drawn(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await graveViolations(page), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate('document.documentElement.scrollWidth'), 'width on a telephone').toBe(360);
}

describeInBrowser('the pages of the forecast', () => {
  describeWithShared('with the published files', () => {
    let workbench: Workbench;
    let db: string;
    const russia = (): Promise<ForecastAnswer> =>
      forecast({ db, outcome: 'toppled', horizon: 12, seed: 1, patron: 'russia' }, effects);

    beforeAll(async () => {
      db = await forecastDatabase();
      workbench = await startWorkbench(db);
    }, PATIENCE);
    afterAll(() => workbench?.close());

    test("a patron's watch list says what the command line says, and opens and sorts in its address", async () => {
      const found = await russia();
      const { page, faults, elsewhere } = await workbench.open('/forecast');
      expect(await page.locator('h1').textContent()).toBe("Which of Russia's allies falls next?");
      expect(await page.locator('.lead').textContent()).toBe(found.sentence);
      expect(await page.locator('.answer').textContent()).toContain(found.order);
      const rows = page.locator('.watch .row');
      expect(await rows.count()).toBe(found.governments.length);
      for (const [place, one] of found.governments.entries()) {
        const text = await rows.nth(place).textContent();
        expect(text).toContain(one.name);
        expect(text).toContain(`${percentFigure(one.probability)} % (${intervalText(one)})`);
      }
      await rows.first().locator('.opener').click();
      expect(new URL(page.url()).searchParams.get('open')).toBe(found.governments[0]?.iso?.toLowerCase());
      expect(await page.locator('.watch .opened').textContent()).toContain(found.governments[0]?.ifTested?.sentence);
      await page.getByRole('button', { name: 'Government', exact: true }).click();
      const sorted = found.governments.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en'));
      expect(await page.locator('.watch .ally').allTextContents()).toEqual(sorted);
      const { record } = await forecastRecord({ db, outcome: 'toppled', seed: 1 }, effects);
      expect(await page.locator('main').textContent()).toContain(record.sentence);
      const { head } = await listRegister();
      expect(await page.locator('#register').textContent()).toContain(head);
      await keepsNobodyOut(page);
      expect(await page.locator('#register').textContent()).toContain('The smart money is on Cuba');
      expect([...faults, ...elsewhere]).toEqual([]);
      await page.context().close();
    });

    test('one government has its history, and its own forecasts of the register', async () => {
      const given = { db, outcome: 'toppled', horizon: 12, seed: 1, state: 'cuba' } as const;
      const found = await forecast(given, effects);
      const { page, faults, elsewhere } = await workbench.open('/forecast/cub');
      expect(await page.locator('.lead').textContent()).toBe(found.sentence);
      expect(await page.locator('#history svg.picture circle').count()).toBe(found.governments[0]?.history?.length);
      await keepsNobodyOut(page);
      const own = page.locator('.question').first().locator('tbody tr');
      expect(await own.locator('th').allTextContents()).toEqual(['Cuba', 'Cuba']);
      expect([...faults, ...elsewhere]).toEqual([]);
      await page.context().close();
    });

    test('of the whole world the first thirty are shown, and then all', async () => {
      const { page, faults } = await workbench.open('/forecast?patron=world&outcome=attempt');
      expect(await page.locator('.watch .row').count()).toBe(30);
      await page.getByRole('button', { name: /^Show all \d+ governments$/ }).click();
      expect(await page.locator('.watch .row').count()).toBeGreaterThan(150);
      expect(faults).toEqual([]);
      await page.context().close();
    });
  });

  describe('without a database', () => {
    let workbench: Workbench;
    beforeAll(async () => {
      workbench = await startWorkbench(at('none.duckdb'));
    }, PATIENCE);
    afterAll(() => workbench?.close());

    test('the page says what to import, and the register is there all the same', async () => {
      const { page } = await workbench.open('/forecast');
      expect(await page.locator('.notice').first().textContent()).toContain('dataset-not-imported');
      expect(await page.locator('.question').count()).toBe((await listRegister()).questions.length);
      await keepsNobodyOut(page);
      await page.context().close();
    });
  });
});

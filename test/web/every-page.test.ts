import { afterAll, beforeAll, expect, test } from 'vitest';
import { graveViolations } from '../../scripts/axe.ts';
import { scratch } from '../scratch.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { drawn, PAGES, PATIENCE, startWorkbench, type Workbench } from './workbench.ts';

describeInBrowser('every page of the workbench', () => {
  const path = scratch();
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench(path('none.duckdb'));
  }, PATIENCE);
  afterAll(() => workbench.close());

  test.each(PAGES)('%s keeps nobody out, fails nowhere, and nothing leaves the machine', async (address) => {
    const { page, faults, elsewhere } = await workbench.open(address);
    expect(await page.locator('h1').count()).toBe(1);
    // All that is folded is looked at as well.
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    if (address === '/') await page.locator('.opener').first().click();
    await drawn(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await graveViolations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth'), 'width on a telephone').toBe(360);
    expect(faults).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });
});

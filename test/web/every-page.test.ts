import { expect, test } from 'vitest';
import { graveViolations } from '../../scripts/axe.ts';
import { scratch } from '../scratch.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { drawn, PAGES, useWorkbench } from './workbench.ts';

/** From a telephone to the widest screen, in pixels; the second makes two columns of one. */
const WIDTHS = [360, 640, 1200, 2560];
/** What a page says that asks for data which are not imported is an answer with this status, and the console notes it. */
const WITHOUT_DATA = /status of (404|409|422|503)/;

describeInBrowser('every page of the workbench', () => {
  const path = scratch();
  const workbench = useWorkbench(() => path('none.duckdb'));

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
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      expect(await page.evaluate('document.documentElement.scrollWidth'), 'no wider than its window').toBe(width);
    }
    expect(faults.filter((fault) => !WITHOUT_DATA.test(fault))).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });
});

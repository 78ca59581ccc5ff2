import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratch } from '../scratch.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { drawn, PAGES, PATIENCE, startWorkbench, type Workbench } from './workbench.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe found, as far as it is looked at. */
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

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
    await page.evaluate(AXE);
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

/** What axe calls serious or critical, each with where it is. */
async function graveViolations(page: Page): Promise<string[]> {
  const found = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)",
  )) as Violation[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
}

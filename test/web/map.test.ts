import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ObligationsInTime } from '../../src/present/map/obligations-in-time.ts';
import { scratch } from '../scratch.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { PATIENCE, startWorkbench, type Workbench } from './workbench.ts';

describeInBrowser('the map in a browser', () => {
  const path = scratch();
  let workbench: Workbench;
  let data: ObligationsInTime;
  beforeAll(async () => {
    workbench = await startWorkbench(path('none.duckdb'));
    data = (await (await fetch(`${workbench.address}/api/obligations?standard=dyad`)).json()) as ObligationsInTime;
  }, PATIENCE);
  afterAll(() => workbench.close());

  /** States that owed another something on a day, counted row by row. */
  function bound(day: string): number {
    const { promisor, from, to } = data.obligations;
    const found = promisor.filter(
      (_, at) => (from[at] as string) <= day && ((to[at] ?? null) === null || (to[at] as string) >= day),
    );
    return new Set(found).size;
  }

  const title = (page: Page) => page.locator('.figure-title').innerText();

  test('the slider moves through time, by keyboard and by itself, and rests in the address', async () => {
    const { page, faults } = await workbench.open('/map?at=2005-07-01');
    expect(await title(page)).toContain(`On 1 Jul 2005, ${bound('2005-07-01')} of `);
    const slider = page.getByRole('slider', { name: 'Year' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/at=2006-07-01/);
    expect(await title(page)).toContain(`On 1 Jul 2006, ${bound('2006-07-01')} of `);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(2008);
    await page.getByRole('button', { name: 'Pause' }).click();
    const year = Number(await slider.inputValue());
    await page.waitForURL(new RegExp(`at=${year}-07-01`));
    expect(await title(page)).toContain(`On 1 Jul ${year}, ${bound(`${year}-07-01`)} of `);
    expect(faults).toEqual([]);
  });

  test('an address brings back the day, the state and the network', async () => {
    const { page, faults } = await workbench.open('/map?at=2024-11-28&state=SYR&view=network');
    expect(await page.getByLabel('Day').inputValue()).toBe('2024-11-28');
    expect(await page.getByLabel('Draw').inputValue()).toBe('network');
    // cases/agreements/soviet-syria-1980.yaml and russia-syria-2015.yaml stood; ATOP is not imported here.
    const panel = page.locator('.state-panel');
    expect(await panel.getByRole('heading', { level: 3 }).innerText()).toBe('Syria');
    const received = await panel.locator('.promises > div').nth(1).innerText();
    expect(received).toContain('Russia');
    expect(await page.locator('.figure-note').innerText()).toContain('No alliance data are imported');
    await panel.getByRole('button', { name: 'Russia' }).first().click();
    await page.waitForURL(/state=365/);
    expect(faults).toEqual([]);
  });

  test('before 1992 coastlines are drawn without borders', async () => {
    const lines = async (day: string) => {
      const { page } = await workbench.open(`/map?at=${day}`);
      return page.locator('svg.map > g').first().locator('path').count();
    };
    expect(await lines('1991-12-31')).toBe(1);
    expect(await lines('1992-01-01')).toBe(2);
  });
});

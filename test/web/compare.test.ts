import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runCasus } from '../casus-process.ts';
import { scratch } from '../scratch.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { drawn, PATIENCE, useWorkbench } from './workbench.ts';

/** How many patrons the picture draws; the table below it has all. */
const DRAWN = 20;

/** A patron's record as `casus compare --format json` prints it, as far as it is looked at. */
interface Printed {
  readonly patron: string;
  /** The rate of its promises of help. */
  readonly help: {
    readonly numerator: number;
    readonly denominator: number;
    readonly undetermined: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly tooFew: boolean;
  };
}

describeInBrowser('patrons side by side', () => {
  const path = scratch();
  const workbench = useWorkbench(() => path('none.duckdb'));

  test('a rule that is switched moves the marks to where the command line has them', async () => {
    const { page, faults } = await workbench.open('/compare');
    const before = await marks(page);
    expect(await spoken(page)).toBe(await printed('dyad'));
    await page.getByText('switch a rule and see what moves').click();
    await page.getByLabel('Internal conflict').selectOption('unless-excluded');
    await page.waitForURL(/standard=dyad,internalConflict=unless-excluded$/);
    const expected = await printed('dyad,internalConflict=unless-excluded');
    await expect.poll(() => spoken(page), { timeout: PATIENCE }).toBe(expected);
    await drawn(page);
    expect(await marks(page)).not.toEqual(before);
    expect(faults).toEqual([]);
  });
});

/** The squares by their colours, or where there are enough tests for rates, the marks by their places. */
function marks(page: Page): Promise<string[]> {
  return page.evaluate(
    "[...document.querySelectorAll('.tests rect, .rates circle')].map((mark) => mark.getAttribute('fill') + mark.getAttribute('cx'))",
  );
}

/** What the picture says to those who hear it. */
async function spoken(page: Page): Promise<string> {
  return (await page.locator('svg.tests, svg.rates').getAttribute('aria-label')) ?? '';
}

/** The same from the numbers of the command line: every patron with a test, among those that are drawn. */
async function printed(standard: string): Promise<string> {
  const { out } = await runCasus('compare', '--standard', standard, '--format', 'json');
  const { patrons } = JSON.parse(out) as { patrons: Printed[] };
  const enough = patrons.slice(0, DRAWN).filter(({ help }) => !help.tooFew);
  if (enough.length > 0) return `Dangers in which promises of help were kept: ${enough.map(rate).join('; ')}`;
  const said = patrons
    .slice(0, DRAWN)
    .filter(({ help }) => help.denominator + help.undetermined > 0)
    .map(({ patron, help: { numerator, denominator } }) =>
      denominator === 0 ? `${patron} kept no decided test` : `${patron} kept ${numerator} of ${denominator}`,
    );
  return `Tests of promises of help: ${said.join('; ')}`;
}

function rate({ patron, help: { numerator, denominator, low, high } }: Printed): string {
  const percent = (share: number | null) => Math.round((share ?? 0) * 100);
  return `${patron} ${numerator} of ${denominator} (${percent(low)} to ${percent(high)} %)`;
}

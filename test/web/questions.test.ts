import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { publishedDatabase } from '../published-database.ts';
import { scratch } from '../scratch.ts';
import { describeWithShared } from '../shared-data.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { drawn, PATIENCE, useWorkbench, type Workbench } from './workbench.ts';

/** Steps from the first page; a step is a click, a choice, or a line written. */
type Steps = readonly ((page: Page) => Promise<unknown>)[];

const MOST_STEPS = 3;

const link = (name: string | RegExp) => (page: Page) => page.getByRole('link', { name, exact: true }).first().click();
const tab = (name: string) => (page: Page) => {
  return page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
};
const choose = (label: string, option: string) => (page: Page) =>
  page.getByRole('combobox', { name: label, exact: true }).selectOption(option);
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
/** Opens what is folded under these words. */
const open = (words: RegExp) => (page: Page) => page.locator('summary', { hasText: words }).click();
const linkIn = (words: RegExp, name: string) => (page: Page) => {
  const details = page.locator('details', { has: page.locator('summary', { hasText: words }) });
  return details.getByRole('link', { name, exact: true }).first().click();
};
const write = (label: string, text: string) => async (page: Page) => {
  await page.getByLabel(label).first().fill(text);
  await page.keyboard.press('Enter');
};

/** Takes the steps, one after the other, and gives the page that they lead to. */
async function walk(workbench: Workbench, steps: Steps): Promise<Page> {
  expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
  const { page } = await workbench.open('/');
  page.setDefaultTimeout(60_000);
  for (const step of steps) {
    await step(page);
    await drawn(page);
  }
  return page;
}

/** What the page says, once it says something. */
async function says(page: Page, words: string | RegExp): Promise<void> {
  await expect
    .poll(async () => (await page.locator('main').innerText()).replace(/\s+/g, ' '), { timeout: PATIENCE })
    .toMatch(words);
}

/** The steps lead to a page that says the answer. */
async function leadTo(workbench: Workbench, steps: Steps, answer: RegExp): Promise<void> {
  const page = await walk(workbench, steps);
  await says(page, answer);
  await page.context().close();
}

/** The questions of `docs/questions.md`, each from the first page. */
describeInBrowser('the questions that a desk asks, within three steps of the first page', () => {
  const path = scratch();
  const workbench = useWorkbench(() => path('none.duckdb'));

  test.each<[string, Steps, RegExp]>([
    ['Did Russia keep its promise to Armenia?', [press(/^Armenia Sept? 2022/)], /Armenia Sept? 2022[\s\S]*violated/],
    [
      'What did Russia give Iran, and who denies it?',
      [press(/^Iran Feb 2026/), link(/^The whole case: War on Iran/)],
      /What came from whom[\s\S]*denied by/i,
    ],
    [
      'United States or Russia since 1990?',
      [tab('Compare'), write('Dangers since (year)', '1990')],
      /since 1990.*United States of America: \d+ danger.*Russia: \d+ danger/i,
    ],
    ['What binds Japan today?', [tab('Promises'), link('Japan')], /United States of America \(since 1960/],
    ['What binds Finland today?', [tab('Promises'), link('Finland')], /North Atlantic Treaty/],
    ['What binds Ukraine today?', [tab('Promises'), link('Ukraine')], /Memorandum on security assurances \(Budapest\)/],
    ['What binds Taiwan today?', [tab('Promises'), link('Taiwan')], /Taiwan Relations Act/],
    [
      'Which treaties speak of an attack on one?',
      [tab('Promises'), press('attack on one')],
      /agreements with .attack on one/,
    ],
    ['Has China been tested since 1949?', [choose('Patron', 'china')], /did China come\?/],
    [
      'Which choice of rules decides the answer?',
      [tab('Specification curve')],
      /On the same question, patrons kept from/,
    ],
  ])('%s', (_question, steps, answer) => leadTo(workbench, steps, answer), PATIENCE);

  test(
    'one chart, one sentence, sources, for print',
    async () => {
      const page = await walk(workbench, []);
      const saved = page.waitForEvent('download');
      await press('PNG')(page);
      expect((await saved).suggestedFilename()).toMatch(/^casus-russia.*\.png$/);
      await press('Cite')(page);
      await says(page, /@misc|@software|BibTeX/);
      await page.context().close();
    },
    PATIENCE,
  );
});

describeInBrowser('questions about wars', () => {
  describeWithShared('with imported data', () => {
    const workbench = useWorkbench(publishedDatabase);

    test.each<[string, Steps, RegExp]>([
      [
        'United States or Russia in wars?',
        [tab('Compare'), choose('Judged on', 'wars'), write('Dangers since (year)', '1990')],
        /Gulf War 1991, Iraq 2003/,
      ],
      [
        'Who abandoned whom in 1939?',
        [tab('Map'), write('Day', '1939-09-15'), choose('State', '290')],
        /Called on that year and broken.*Soviet Union to Poland/,
      ],
      [
        'Why is one of them called broken?',
        [link('All patrons in these wars'), open(/^Romania: /), linkIn(/^Romania: /, 'Poland')],
        /Violated: Romania owed Poland defense/,
      ],
    ])('%s', (_question, steps, answer) => leadTo(workbench, steps, answer), PATIENCE);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findBrowser } from '../../scripts/find-browser.ts';
import { runCasus } from '../casus-process.ts';
import { ROOT } from '../docs/files.ts';
import { scratch } from '../scratch.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { PATIENCE } from './workbench.ts';

const TEXT = `Iran supplied drones to Russia in 2022. <script>document.title = 'taken'</script> China sold jets to Pakistan.

Russia refused to send troops to Iran. The United States vetoed a resolution against Israel.
`;

describeInBrowser('the review in a browser', () => {
  const path = scratch();
  let browser: Browser;
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findBrowser() as string,
      args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
    });
  }, PATIENCE);
  afterAll(async () => {
    server?.kill('SIGKILL');
    await browser.close();
  });

  /** Starts the server of the review; its address is what it prints. */
  async function start(): Promise<string> {
    const args = ['serve', '--review', path('book'), '--claims', path('claims.jsonl'), '--port', '0'];
    const own = spawn(process.execPath, [join(ROOT, 'bin', 'casus'), ...args, '--db', path('none.duckdb')]);
    server = own;
    return new Promise((resolve) => own.stdout.once('data', (text) => resolve(String(text).trim())));
  }
  async function open(address: string): Promise<{ page: Page; faults: string[] }> {
    const page = await (await browser.newContext()).newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(address);
    await page.getByRole('heading', { name: /^Claim \d+ of/ }).waitFor();
    return { page, faults };
  }
  const kept = () => {
    const folder = join(path('book'), 'claims');
    const [file] = readdirSync(folder);
    return (parse(readFileSync(join(folder, file as string), 'utf8')) as { claims: Record<string, unknown>[] }).claims;
  };

  test(
    'an article goes to the casebook, and what is killed in the middle loses nothing',
    async () => {
      writeFileSync(path('wire.txt'), TEXT);
      const { out } = await runCasus('read', path('wire.txt'), '--format', 'jsonl');
      writeFileSync(path('claims.jsonl'), out);
      const count = out.trim().split('\n').length;
      expect(count).toBeGreaterThanOrEqual(4);

      const first = await open(await start());
      expect(await first.page.title()).toContain('Which of these claims are right?');
      expect(await first.page.locator('.article-text').innerText()).toContain(
        "<script>document.title = 'taken'</script>",
      );
      expect(await first.page.locator('mark.chosen').innerText()).toContain('Iran supplied drones');
      await first.page.keyboard.press('a');
      await first.page.getByText(`1 of ${count} claims are decided`).waitFor();
      await first.page.keyboard.press('c');
      await first.page.locator('select[name=act]').selectOption('funds');
      await first.page.getByRole('button', { name: 'Save' }).click();
      await first.page.getByText(`2 of ${count} claims are decided`).waitFor();
      expect(first.faults).toEqual([]);
      server?.kill('SIGKILL');

      await first.page.keyboard.press('a');
      await first.page.getByText('The server of the review does not answer.').waitFor();
      expect(await first.page.getByText(`2 of ${count} claims are decided`).count()).toBe(1);

      const again = await open(await start());
      await again.page.getByText(`2 of ${count} claims are decided`).waitFor();
      await again.page.keyboard.press('r');
      await again.page.getByText(`3 of ${count} claims are decided`).waitFor();
      await again.page.keyboard.press('u');
      await again.page.getByText(`2 of ${count} claims are decided`).waitFor();
      await again.page.keyboard.press('s');
      await again.page.getByLabel('Id of the new case').fill('iran-2022');
      await again.page.keyboard.press('Enter');
      await again.page.getByText(`3 of ${count} claims are decided`).waitFor();
      expect(kept()).toMatchObject([
        { actor: 'IRN', act: 'arms', target: 'RUS', corrected: false },
        { act: 'funds', corrected: true },
        { case: 'iran-2022' },
      ]);
      for (const { start: from, end, quote } of kept()) expect(TEXT.slice(Number(from), Number(end))).toBe(quote);
      expect(readdirSync(join(path('book'), 'contingencies'))).toEqual(['iran-2022.yaml']);

      // Without the token of this start nothing is shown.
      const stranger = await (await browser.newContext()).newPage();
      await stranger.goto(again.page.url());
      await stranger.getByText('The review is not open to this page.').waitFor();
      expect(await stranger.locator('mark').count()).toBe(0);
    },
    PATIENCE,
  );
});

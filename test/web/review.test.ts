import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const CALL = `France stays at home

Yugoslavia attacked Italy in March 1950. Italy asked France for troops. France refused to send troops to Italy.
`;

/** What an editor puts in the places that the claims leave open. */
const ANSWERS: Readonly<Record<string, string>> = {
  place: 'Northern Italy',
  summary: 'In this made-up case Yugoslavia attacked Italy, and France sent nobody.',
  words: 'Made up.',
  publisher: 'The Herald',
  address: 'https://example.org/call',
  kind: 'original',
};

describeInBrowser('the review in a browser', () => {
  const path = scratch();
  let browser: Browser;
  let server: ChildProcess | undefined;
  const started: ChildProcess[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findBrowser() as string,
      args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
    });
  }, PATIENCE);
  afterAll(async () => {
    for (const one of started) one.kill('SIGKILL');
    await browser.close();
  });

  /** Starts the server of the review; its address is what it prints. */
  async function start(book = 'book', claims = 'claims.jsonl'): Promise<string> {
    const args = ['serve', '--review', path(book), '--claims', path(claims), '--port', '0'];
    const own = spawn(process.execPath, [join(ROOT, 'bin', 'casus'), ...args, '--db', path('none.duckdb')]);
    server = own;
    started.push(own);
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
      await stranger.getByText('This page has no access to the review.').waitFor();
      expect(await stranger.locator('mark').count()).toBe(0);
    },
    PATIENCE,
  );

  /** Does what the page asks for by a key and a case's id, and waits for the next claim. */
  async function about(page: Page, key: 'l' | 's', id: string): Promise<void> {
    await page.keyboard.press(key);
    await page.getByLabel(key === 's' ? 'Id of the new case' : 'Id of the case').fill(id);
    await page.keyboard.press('Enter');
  }

  /** Fills in the marked places of a file, as an editor would by hand. */
  function fillIn(file: string): void {
    const filled = readFileSync(file, 'utf8').replace(
      /^( *)(\w+): # <<<.*$/gm,
      (line, indent: string, field: string) => (field in ANSWERS ? `${indent}${field}: ${ANSWERS[field]}` : line),
    );
    writeFileSync(file, filled);
  }

  test(
    'an article becomes a case, and the case stands in the ledger with its claims',
    async () => {
      writeFileSync(path('call.txt'), CALL);
      const { out } = await runCasus('read', path('call.txt'), '--date', '1950-04-02', '--format', 'jsonl');
      writeFileSync(path('call.jsonl'), out);
      expect(out.trim().split('\n')).toHaveLength(3);
      const file = join(path('ledger-book'), 'contingencies', 'call-1950.yaml');

      const first = await open(await start('ledger-book', 'call.jsonl'));
      await about(first.page, 's', 'call-1950');
      await first.page.getByRole('heading', { name: 'Claim 2 of 3' }).waitFor();
      const begun = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      expect(begun).toMatchObject({
        ...{ kind: 'armed-attack', subject: 'italy', began: '1950-03', asOf: '1950-04-02', sources: ['call/article'] },
        participants: [
          { actor: 'italy', role: 'target' },
          { actor: 'yugoslavia', role: 'initiator' },
        ],
        hostilities: [{ attacker: 'yugoslavia', attacked: 'italy', from: '1950-03', sources: ['call/article'] }],
        ...{ place: null, summary: null },
      });
      const panel = (page: Page) => page.getByRole('region', { name: 'Your casebook' });
      await panel(first.page).getByText('place is still empty. What belongs there: where it happened.').waitFor();
      await about(first.page, 'l', 'call-1950');
      await first.page.getByRole('heading', { name: 'Claim 3 of 3' }).waitFor();
      expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ requests: [{ by: 'italy', to: 'france' }] });
      expect(first.faults).toEqual([]);

      // Killed with a decision under way, and with the casebook behind the journal.
      await about(first.page, 'l', 'call-1950');
      server?.kill('SIGKILL');
      rmSync(file, { force: true });
      rmSync(join(path('ledger-book'), 'claims'), { recursive: true, force: true });

      const again = await open(await start('ledger-book', 'call.jsonl'));
      const decided = await again.page.locator('p.lead').innerText();
      expect(decided).toMatch(/^[23] of 3 claims are decided/);
      if (decided.startsWith('2')) await about(again.page, 'l', 'call-1950');
      await again.page.getByText('3 of 3 claims are decided').waitFor();
      expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
        requests: [{ by: 'italy', to: 'france', answer: 'refused', status: 'reported' }],
      });

      const check = await runCasus('casebook', 'check', path('ledger-book'), '--format', 'json');
      const { problems } = JSON.parse(check.out) as { problems: { message: string }[] };
      const shown = await panel(again.page).locator('.missing li').count();
      expect(problems).toHaveLength(7);
      expect(shown).toBe(7);

      fillIn(file);
      fillIn(join(path('ledger-book'), 'sources', 'call.yaml'));
      await again.page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await panel(again.page).getByText('The case is complete.').waitFor();
      await panel(again.page).getByRole('link', { name: 'France' }).click();
      await again.page.getByText('Mar 1950').first().click();
      await again.page.getByRole('heading', { name: 'Claims from articles about this case' }).waitFor();
      await again.page.getByText('France refused to send troops to Italy', { exact: true }).waitFor();
      await again.page.getByRole('link', { name: 'The whole case: Attack by Yugoslavia on Italy, 1950-03' }).click();
      await again.page.getByRole('heading', { name: 'Claims from articles', exact: true }).waitFor();
      const at = CALL.indexOf('France refused');
      await again.page
        .getByText(`characters ${at} to ${at + 'France refused to send troops to Italy'.length}`)
        .waitFor();
      expect(again.faults).toEqual([]);

      const ledger = await runCasus('ledger', 'france', '--cases', path('ledger-book'), '--format', 'json');
      expect(JSON.parse(ledger.out)).toContainEqual(
        expect.objectContaining({
          case: 'call-1950',
          ally: 'Italy',
          asked: [expect.objectContaining({ answer: 'refused' })],
        }),
      );
    },
    PATIENCE,
  );
});

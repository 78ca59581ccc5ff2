import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { LedgerRow } from '../../src/present/ledger/ledger-row.ts';
import { runCasus } from '../casus-process.ts';
import { scratch } from '../scratch.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { drawn, useWorkbench } from './workbench.ts';

describeInBrowser('the workbench in a browser', () => {
  const path = scratch();
  const workbench = useWorkbench(() => path('none.duckdb'));

  test('from the first page to a source in three clicks', async () => {
    const { page, faults, elsewhere } = await workbench.open('/');
    expect(await page.title()).toContain('Russia');
    await page.getByRole('button', { name: /^Iran Feb 2026/ }).click();
    await page.getByRole('link', { name: /^The whole case: War on Iran/ }).click();
    const source = page.locator('#sources').getByRole('link', { name: /key players and Iran leadership transition/ });
    const asked = page.context().waitForEvent('request', (request) => !request.url().startsWith(workbench.address));
    await source.click();
    // cases/sources/business-standard.yaml, the first source of cases/contingencies/iran-2026.yaml.
    expect((await asked).url()).toMatch(/^https:\/\/www\.business-standard\.com\/.*126030200442_1\.html$/);
    expect(elsewhere.filter((address) => !address.includes('business-standard'))).toEqual([]);
    expect(faults).toEqual([]);
  });

  test.each([
    'dyad',
    'dyad,organFinding=ignored',
    'dyad,partialHelp=violated',
    'lenient,internalConflict=unless-excluded',
  ])('the numbers under %s are those of the command line', async (standard) => {
    const { page, faults } = await workbench.open(`/patron/russia?order=earliest&standard=${standard}`);
    const { out } = await runCasus('ledger', 'russia', '--standard', standard, '--format', 'json');
    const rows = JSON.parse(out) as { ally: string; verdict: string }[];
    expect(await verdicts(page)).toEqual(rows.map(({ verdict }) => verdict.replace('-', ' ')));
    const printed = (await runCasus('ledger', 'russia', '--standard', standard)).out.replace(/\s+/g, ' ');
    const lead = (await page.locator('.lead').innerText()).trim();
    expect(lead).toContain('Russia had a treaty duty');
    expect(printed).toContain(lead);
    expect(faults).toEqual([]);
  });

  test('a rule that is switched moves the numbers, stands in the address, and says what it moved', async () => {
    const { page, faults } = await workbench.open('/?order=earliest');
    const before = await verdicts(page);
    await page.getByText('· change').click();
    await page.getByText('switch a rule and see what moves').click();
    await page.getByLabel('Organ finding').selectOption('ignored');
    await page.waitForURL(/standard=dyad,organFinding=ignored$/);
    await page.getByText(/^The rules that were switched move/).waitFor();
    const { out } = await runCasus('ledger', 'russia', '--standard', 'dyad,organFinding=ignored', '--format', 'json');
    const expected = (JSON.parse(out) as { verdict: string }[]).map(({ verdict }) => verdict.replace('-', ' '));
    await expect.poll(() => verdicts(page)).toEqual(expected);
    const moved = expected.filter((verdict, at) => verdict !== before[at]).length;
    expect(moved).toBeGreaterThan(0);
    expect(await page.getByText(/^The rules that were switched move/).innerText()).toContain(
      `move ${moved} of ${expected.length}`,
    );
    expect(await page.getByText(/^was /).count()).toBe(moved);
    expect(faults).toEqual([]);
  });

  test('an address brings back what was chosen', async () => {
    const { page } = await workbench.open('/patron/russia?order=earliest');
    await page.getByText('· change').click();
    await page.getByLabel('From').selectOption('2022');
    await page.getByLabel('Promised').selectOption('defense');
    await page.getByRole('button', { name: /^Kazakhstan/ }).click();
    const address = page.url();
    expect(new URL(address).search).toBe('?order=earliest&since=2022&obligation=defense&open=kazakhstan-2022-01');
    const again = await workbench.open(address.slice(workbench.address.length));
    expect(await again.page.getByLabel('From').inputValue()).toBe('2022');
    const allies = await again.page.locator('.came .ally').allInnerTexts();
    const expected = (await ledgerOfRussia()).filter(
      ({ start, promised }) => start >= '2022' && promised.some((clause) => clause.obligation === 'defense'),
    );
    expect(allies).toEqual(expected.map(({ ally }) => ally.replace(/ \(.*\)$/, '')));
    expect(allies.slice(0, 2)).toEqual(['Kazakhstan', 'Armenia']);
    const opener = again.page.getByRole('button', { name: /^Kazakhstan/ });
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    expect(again.faults).toEqual([]);
  });

  test('rules that were switched on one page hold on the next', async () => {
    const { page } = await workbench.open('/?standard=dyad,organFinding=ignored');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Compare' }).click();
    await page.waitForURL(/compare\?standard=dyad,organFinding=ignored$/);
    await page.getByText('Rules: dyad,organFinding=ignored.').waitFor();
  });

  test('filters that leave nothing say so and lead back', async () => {
    const { page } = await workbench.open('/patron/russia?since=2027&obligation=defense');
    const { length } = await ledgerOfRussia();
    await page.getByRole('button', { name: `Show all ${length} cases` }).click();
    expect(await page.locator('.came .row').count()).toBe(length);
  });

  test('an address that leads nowhere says what to do', async () => {
    const { page } = await workbench.open('/case/no-such-case');
    const notice = page.getByRole('alert');
    expect(await notice.innerText()).toContain('case-unknown');
    expect(await notice.innerText()).toContain('iran-2026');
  });

  test.each([
    '/map?at=banana',
    '/map?state=999',
    '/compare?on=mars',
    '/curve?on=mars',
    '/patron/russia?open=zzz',
    '/patron/russia?since=2025&until=2020',
    '/promises/japan?on=2026-02-30',
    '/if/iran/attacks/qatar?on=2026-02-30',
  ])('%s says what it takes, and leads back', async (address) => {
    const { page } = await workbench.open(address);
    const notice = page.getByRole('alert');
    expect(await notice.innerText()).toContain('it takes');
    await notice.getByRole('button', { name: 'Show the page without it' }).click();
    await expect.poll(() => notice.count()).toBe(0);
    await page.context().close();
  });

  test('from what binds a state to an attack on it, whom it would call on, and what they did before', async () => {
    const { page, faults } = await workbench.open('/promises/qatar');
    await page.getByRole('link', { name: 'If Qatar were attacked' }).click();
    await page.getByLabel('Attacker (name or code)').fill('Iran');
    expect(await page.getByLabel('Attacked (name or code)').inputValue()).toBe('Qatar');
    await page.getByRole('button', { name: 'Suppose it' }).click();
    await page.waitForURL(/\/if\/iran\/attacks\/qatar$/);
    // The five others of the Gulf council are in the Arab League: its 19, and the United States.
    await page.getByText('If Iran attacked Qatar, 20 states would be bound to help it').waitFor();
    await page.getByText('This is a hypothetical.').waitFor();
    const called = page.getByRole('region', { name: 'The attack would call on them to help Qatar' });
    expect(await called.locator('h3').allInnerTexts()).toEqual([
      'Joint Defence Agreement of the Gulf Cooperation Council',
      'Joint Defence and Economic Co-operation Treaty of the Arab League',
      'Executive order on the security of Qatar, United States, 2025',
    ]);
    await called.getByText('Met: trigger (the ally was attacked)').first().waitFor();
    const before = page.getByRole('region', { name: 'What they did before' });
    await before.getByRole('link', { name: 'Bahrain 2011' }).first().click();
    await page.waitForURL(/\/case\/bahrain-2011$/);
    await page.goBack();
    await before.getByRole('link', { name: 'Saudi Arabia', exact: true }).click();
    await page.getByRole('heading', { name: 'did Saudi Arabia come?' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a picture on a page of another site has the height that it needs, at three widths; without the script it scrolls', async () => {
    // A server on one's own machine lets no other site frame it; a host of published files sends no such header.
    const asked: string[] = [];
    const site = await onPort(async (path, answer) => {
      asked.push(path);
      const given = await fetch(`${workbench.address}${path}`, { headers: { accept: 'text/html, */*' } });
      answer.setHeader('content-type', given.headers.get('content-type') ?? 'text/plain');
      answer.end(Buffer.from(await given.arrayBuffer()));
    });
    // The page around it is another origin: another name of this machine and another port.
    const widths = [320, 680, 1200];
    const published = `http://127.0.0.1:${site.port}`;
    const frames = widths
      .map((width) => {
        const address = `${published}/patron/russia?embed=ledger`;
        return `<iframe class="casus-embed" src="${address}" width="${width}" height="500"></iframe>`;
      })
      .join('');
    const host = await onPort(async (path, answer) => {
      answer.setHeader('content-type', 'text/html');
      const script = path === '/with' ? `<script src="${published}/embed.js"></script>` : '';
      answer.end(`<!doctype html>${frames}${script}`);
    });
    const context = await workbench.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    try {
      await page.goto(`http://localhost:${host.port}/with`, { waitUntil: 'networkidle' });
      const heights = () =>
        page.evaluate("[...document.querySelectorAll('iframe')].map((frame) => frame.clientHeight)") as Promise<
          number[]
        >;
      expect(page.frames()).toHaveLength(widths.length + 1);
      expect(asked.some((path) => path.startsWith('/api/ledger/'))).toBe(true);
      expect(asked.filter((path) => path.startsWith('/api/compare'))).toEqual([]);
      for (const [at, frame] of page.frames().slice(1).entries()) {
        await frame.locator('.came .row').first().waitFor();
        const needed = () =>
          frame.evaluate('document.getElementById("root").getBoundingClientRect().height') as Promise<number>;
        await expect
          .poll(async () => Math.abs(((await heights())[at] as number) - (await needed())), { timeout: 20_000 })
          .toBeLessThan(2);
        expect((await heights())[at]).toBeGreaterThan(600);
        expect(await frame.evaluate('document.documentElement.scrollWidth'), 'width').toBe(widths[at]);
        expect(await frame.locator('h1').isVisible()).toBe(false);
        expect(await frame.locator('.figure-title').isVisible()).toBe(true);
      }
      await page.goto(`http://localhost:${host.port}/without`, { waitUntil: 'networkidle' });
      for (const frame of page.frames().slice(1)) {
        const last = frame.locator('.came .row').last();
        await last.waitFor();
        await last.scrollIntoViewIfNeeded();
        expect(await last.isVisible()).toBe(true);
        expect(await frame.evaluate('window.scrollY'), 'scrolled').toBeGreaterThan(0);
      }
      expect(await heights()).toEqual([500, 500, 500]);
    } finally {
      await context.close();
      await Promise.all([site.close(), host.close()]);
    }
  });

  test('the keyboard reaches the page, opens a row, and puts an explanation away', async () => {
    const { page } = await workbench.open('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Syria Mar 2011/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('How the verdict is reached').waitFor();
    await page.getByRole('button', { name: 'Show every rung of the ladder' }).click();
    await page.locator('.ledger thead .term').first().focus();
    await page.getByRole('tooltip').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('tooltip').count()).toBe(0);
  });

  test('the keyboard alone leads from the first page to a source', async () => {
    const { page, faults } = await workbench.open('/');
    const tabTo = async (words: RegExp) => {
      for (let tabs = 0; tabs < 80; tabs += 1) {
        await page.keyboard.press('Tab');
        if (words.test(await focused(page))) return;
      }
      throw new Error(`80 tabs do not lead to ${words}`);
    };
    await tabTo(/^Iran.*Feb 2026/);
    await page.keyboard.press('Enter');
    await tabTo(/^The whole case: War on Iran/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/case\/iran-2026/);
    await drawn(page);
    // The number of a source behind a claim leads to the list; the next stops are the sources themselves.
    await tabTo(/^Source \d+$/);
    await page.keyboard.press('Enter');
    const asked = page.context().waitForEvent('request', (request) => !request.url().startsWith(workbench.address));
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return page.evaluate(
          "document.activeElement.closest('#sources') !== null && document.activeElement.matches('a[href^=http]')",
        );
      })
      .toBe(true);
    await page.keyboard.press('Enter');
    expect((await asked).url()).toMatch(/^https:/);
    expect(faults).toEqual([]);
  });

  test('a picture is saved as a table, as SVG and as PNG', async () => {
    const { page, faults } = await workbench.open('/');
    const saved = async (name: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const file = path((await download).suggestedFilename());
      await (await download).saveAs(file);
      const { readFileSync } = await import('node:fs');
      return readFileSync(file);
    };
    const csv = (await saved('Download as CSV')).toString('utf8');
    expect(csv.split('\r\n')[0]).toBe(
      'case,ally,began,against,nothing,words,diplomacy,sanctuary,funds,intelligence,training,arms,access,deployment,combat,owed,verdict,outcome',
    );
    expect(csv.trimEnd().split('\r\n')).toHaveLength((await ledgerOfRussia()).length + 1);
    const svg = (await saved('Download as SVG')).toString('utf8');
    expect(svg).toContain('Kazakhstan');
    expect(svg).toContain('Rules: dyad.');
    expect(svg).not.toContain('var(--');
    expect(svg).toMatch(/@font-face\{font-family:"Source Sans 3".*base64,/);
    expect(svg).toContain('Covers dangers of ');
    const total = (await ledgerOfRussia()).length;
    const part = (await saved('Download SVG 2 of 2')).toString('utf8');
    expect(part).toContain('(2 of 2)');
    expect(part).toContain(`Rows ${Math.ceil(total / 2) + 1} to ${total} of ${total}.`);
    const { existsSync } = await import('node:fs');
    expect(existsSync(path('casus-russia-came-against-owed-2-of-2.svg'))).toBe(true);
    const png = await saved('Download as PNG');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.length).toBeGreaterThan(20_000);
    expect(faults).toEqual([]);
  });
});

/** The ledger as the command line prints it for programs. */
async function ledgerOfRussia(): Promise<LedgerRow[]> {
  return JSON.parse((await runCasus('ledger', 'russia', '--format', 'json')).out) as LedgerRow[];
}

function verdicts(page: Page): Promise<string[]> {
  return page.locator('.came .row .opener .verdict').allInnerTexts();
}

function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.textContent');
}

/** A server on a port of this machine that is free. */
async function onPort(answer: (path: string, to: ServerResponse) => Promise<void>) {
  const server = createServer((request, to) => void answer(request.url ?? '', to));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { port, close };
}

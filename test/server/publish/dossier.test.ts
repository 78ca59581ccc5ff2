import { beforeAll, describe, expect, test } from 'vitest';
import { ledger } from '../../../src/app/ledger.ts';
import { main } from '../../../src/cli/main.ts';
import { ReadCache } from '../../../src/files/read-cache.ts';
import { ledgerHeadline } from '../../../src/present/ledger/ledger-sentence.ts';
import { capturedEffects } from '../../scratch.ts';

const cache = new ReadCache();

/** Text without tags, with the few entities that React writes put back. */
function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('a dossier', () => {
  let html = '';
  beforeAll(async () => {
    const effects = capturedEffects({ cache });
    expect(await main(['report', 'russia', '--standard', 'dyad,organFinding=ignored'], effects)).toBe(0);
    html = effects.written.out;
  });

  test('is one file that runs nothing and asks for nothing', () => {
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(html).not.toMatch(/<script|<link|<iframe|<img|@import/);
    const addresses = [...html.matchAll(/url\(\s*["']?([^"')]{0,20})/g)].map((found) => found[1] as string);
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => !address.startsWith('data:'))).toEqual([]);
    expect(html).toContain("default-src 'none'");
  });

  test('says what the ledger says, case by case, under the rules that were asked for', async () => {
    const rows = await ledger({ patron: 'russia', standard: 'dyad,organFinding=ignored' }, capturedEffects({ cache }));
    const text = textOf(html);
    expect(text).toContain(ledgerHeadline(rows).finding);
    expect(text).toContain('dyad,organFinding=ignored');
    for (const row of rows) {
      expect(text).toContain(row.danger);
      expect(text).toContain(row.verdictReason);
      for (const { words } of row.responses) expect(text).toContain(words);
    }
  });

  test('leads from every number of a source to the source, and gives no place two names', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1] as string);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map((found) => found[1] as string);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  test('is the same on a second run', async () => {
    const again = capturedEffects({ cache });
    await main(['report', 'russia', '--standard', 'dyad,organFinding=ignored'], again);
    expect(again.written.out).toBe(html);
  });
});

test.each([
  [['report', 'atlantis'], 'state-unknown'],
  [['report', 'bhutan'], 'ledger-empty'],
  [['report', 'russia', '--standard', 'none'], 'standard-unknown'],
  [['report', 'russia', '--out', '/no-such-folder/russia.html'], 'file-unwritable'],
])('%s is refused', async (line, code) => {
  const effects = capturedEffects({ cache });
  expect(await main(line, effects)).toBe(1);
  expect(effects.written.note).toContain(code);
  expect(effects.written.out).toBe('');
});

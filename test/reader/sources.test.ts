import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readArticle, readWholeArticle } from '../../src/app/read-article.ts';
import { amount } from '../amount.ts';

const DIR = mkdtempSync(join(tmpdir(), 'casus-read-'));
afterAll(() => rmSync(DIR, { recursive: true }));

function file(name: string, content: string | Uint8Array): { file: string; date: null } {
  writeFileSync(join(DIR, name), content);
  return { file: join(DIR, name), date: null };
}

test.each([
  ['a zero byte', Buffer.from('Iran attacked\0 Israel.'), 'article-binary'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'article-binary'],
  ['another encoding', Buffer.from('Iran attacked Israel at N\u00eemes.', 'latin1'), 'article-not-utf8'],
  ['UTF-16', Buffer.from('\ufeffIran attacked Israel.', 'utf16le'), 'article-not-utf8'],
  ['half a character at the end', Buffer.from('Iran attacked Israel \u00e9').subarray(0, -1), 'article-not-utf8'],
])('%s gives a clear error', async (_, content, code) => {
  await expect(readWholeArticle(file('x.txt', content))).rejects.toMatchObject({ code });
});

test('a file that is not there, and a folder, give an error', async () => {
  await expect(readWholeArticle({ file: join(DIR, 'none.txt'), date: null })).rejects.toMatchObject({
    code: 'file-missing',
  });
  await expect(readWholeArticle({ file: DIR, date: null })).rejects.toMatchObject({ code: 'file-unreadable' });
});

test('a PDF that is none says so, with or without the tool', async () => {
  await expect(readWholeArticle(file('x.pdf', '%PDF-1.4 nothing'))).rejects.toMatchObject({
    code: expect.stringMatching(/^pdf-(tool-missing|unreadable)$/),
  });
});

test('the byte order mark does not count, and an empty file has no claims', async () => {
  const { text, claims } = await readWholeArticle(file('bom.txt', '\ufeffIran attacked Israel.'));
  expect(text).toBe('Iran attacked Israel.');
  expect(claims).toMatchObject([{ start: 0, quote: 'Iran attacked Israel', actor: 'IRN', target: 'ISR' }]);
  expect((await readWholeArticle(file('empty.txt', ''))).claims).toEqual([]);
});

test('a web page is read without its markup, and positions are those of its text', async () => {
  const page =
    '<!doctype html><html><head><title>T</title><script>var x = "China attacked Taiwan.";</script></head><body><p>Iran <b>sent drones</b> to Russia&#8217;s army.</p></body></html>';
  const { text, claims } = await readWholeArticle(file('page.html', page));
  expect(claims).toHaveLength(1);
  expect(claims[0]).toMatchObject({ actor: 'IRN', act: 'arms', target: 'RUS' });
  expect(text.slice(claims[0]?.start, claims[0]?.end)).toBe(claims[0]?.quote);
});

/** So many bytes in a line; the pieces are far smaller. */
const LONG = amount(5e6, 50e6);

test('a file of many megabytes without a line end is read piece by piece', async () => {
  const sentence = 'The weather was fine and nobody thought of anything else that day. ';
  const options = file('large.txt', `${sentence.repeat(Math.ceil(LONG / sentence.length))}Iran attacked Israel.`);
  let count = 0;
  for await (const claim of readArticle(options)) {
    count++;
    expect(claim.quote).toBe('Iran attacked Israel');
  }
  expect(count).toBe(1);
});

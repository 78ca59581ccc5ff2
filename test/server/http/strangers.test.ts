import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/server/published.ts';
import { scratch } from '../../scratch.ts';
import { madeApp } from '../made-app.ts';

const at = scratch();
const { app } = madeApp(at('none.duckdb'));
const ask = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1:4173${path}`, { headers });
const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;
const fetched = (site: string, mode: string, dest: string) => ({
  'sec-fetch-site': site,
  'sec-fetch-mode': mode,
  'sec-fetch-dest': dest,
});

describe('what a page of another site loads is refused before anything is computed', () => {
  test.each([
    ['a picture', '/api/drift?seed=7', 'no-cors', 'image'],
    ['a script', '/api/health', 'no-cors', 'script'],
    ['a fetch', '/api/health', 'cors', 'empty'],
    ['a link to an answer', '/api/multiverse?seed=7', 'navigate', 'document'],
    ['an answer in a frame', '/api/multiverse?seed=7', 'navigate', 'iframe'],
    ['a page as an object', '/', 'navigate', 'object'],
    ['a page as an embed', '/', 'navigate', 'embed'],
    ['a page by fetch', '/', 'cors', 'empty'],
  ])('%s', async (_, path, mode, dest) => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await ask(path, fetched(site, mode, dest));
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'site-refused']);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  test('a link to a page, and a page in a frame, are answered', async () => {
    for (const dest of ['document', 'iframe']) {
      for (const site of ['cross-site', 'same-site']) {
        expect((await ask('/', fetched(site, 'navigate', dest))).status).toBe(302); // no pages here: on to the API's
        expect((await ask('/api/docs', fetched(site, 'navigate', dest))).status).toBe(200);
      }
    }
  });

  test('the pages of this server, an address that was typed, and programs are answered', async () => {
    expect((await ask('/api/health', fetched('same-origin', 'cors', 'empty'))).status).toBe(200);
    expect((await ask('/api/health', fetched('none', 'navigate', 'document'))).status).toBe(200);
    expect((await ask('/api/health')).status).toBe(200);
  });
});

describe('what makes no sense gets 400 and the reason', () => {
  test.each([
    ['/api/ledger/russia?since=2022-02-30', 'that month has 28 days'],
    ['/api/ledger/russia?until=2022-13', 'month'],
    ['/api/ledger/russia?since=0000', 'year'],
    ['/api/ledger/russia?since=9999', '1800 to 2100'],
    ['/api/ledger/russia?since=', ''],
    ['/api/ledger/russia?since=2022&until=2021', 'before 2022'],
    ['/api/delivery?since=1990&until=1980', 'before 1990'],
    ['/api/delivery?since=99', '1800 to 2100'],
    ['/api/multiverse?cut=3000', '1800 to 2100'],
    ['/api/multiverse?patron=', ''],
    ['/api/rates?cuts=1945,0001', '1800 to 2100'],
    ['/api/patrons?limit=0', '1 to 1000'],
    ['/api/patrons?limit=1001', '1 to 1000'],
    ['/api/drift?window=11', '1 to 10'],
    ['/api/drift?seed=4294967296', '4294967295'],
    ['/api/ledger/russia?since=2022%1b[2J', ''],
  ])('%s', async (path, why) => {
    const answer = await ask(path);
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as Problem;
    expect(problem.code).toBe('request-invalid');
    expect(problem.title).toContain(why);
    expect(problem.title).not.toContain('\u001b');
  });
});

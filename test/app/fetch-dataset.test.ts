import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FetchOptions, fetchDataset } from '../../src/app/fetch-dataset.ts';
import { main } from '../../src/cli/main.ts';
import { DATASETS } from '../../src/datasets/registry.ts';
import { fixturePath } from '../datasets/fixtures.ts';
import { capturedEffects, scratch } from '../scratch.ts';

const at = scratch();
const TABLE = readFileSync(fixturePath('cow-states-2016.csv'));
const HALF = Math.floor(TABLE.length / 2);
const asked: string[] = [];
let server: Server;
let base = '';

/** A server that gives a table whole, slowly, in half, by redirects, or gives something else. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.range ?? ''}`.trim());
    const begin = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const etag = '"one"';
    const pour = () => {
      while (response.write(TABLE));
    };
    switch (request.url) {
      case '/states.csv':
        response.writeHead(200, { 'content-length': TABLE.length }).end(TABLE);
        break;
      case '/slow.csv':
        response.writeHead(200, { 'content-length': TABLE.length }).write(TABLE.subarray(0, 10));
        break;
      case '/broken.csv':
        if (begin > 0 && request.headers['if-range'] === etag) {
          response.writeHead(206, { etag, 'content-length': TABLE.length - begin }).end(TABLE.subarray(begin));
        } else {
          response.writeHead(200, { etag, 'content-length': TABLE.length });
          response.write(TABLE.subarray(0, HALF), () => setTimeout(() => response.destroy(), 500));
        }
        break;
      case '/moved.csv':
        response.writeHead(302, { location: '/states.csv' }).end();
        break;
      case '/nowhere.csv':
        response.writeHead(302, { location: 'http://[' }).end();
        break;
      case '/%zz.csv':
      case `/${'x'.repeat(300)}.csv`:
        response.writeHead(200).end(TABLE);
        break;
      case '/round.csv':
        response.writeHead(302, { location: '/round.csv' }).end();
        break;
      case '/away.csv':
        response.writeHead(302, { location: 'file:///etc/passwd' }).end();
        break;
      case '/page.csv':
        response.writeHead(200).end('<html><body>Please log in</body></html>');
        break;
      case '/other.csv':
        response.writeHead(200).end(readFileSync(fixturePath('iwd-1.1.csv')));
        break;
      case '/endless.csv':
        response.writeHead(200);
        response.on('drain', pour);
        pour();
        break;
      default:
        response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let folders = 0;
function fetching(file: string, more: Partial<FetchOptions> = {}) {
  folders += 1;
  const folder = at(`f${folders}`);
  mkdirSync(folder);
  const options = { name: 'cow-states', from: `${base}/${file}`, folder, patience: 10_000, limit: 100_000, ...more };
  return fetchDataset(options, capturedEffects());
}

test('a file is fetched whole and checked', async () => {
  const got = await fetching('states.csv');
  expect(readFileSync(got.path)).toEqual(TABLE);
  expect(got).toMatchObject({ bytes: TABLE.length, resumed: 0, knownCopy: null });
  expect(got.tables).toEqual(['Correlates of War State System Membership 2016 (membership of the state system)']);
});

test('redirects are followed, but not for ever, nor to what is no web address', async () => {
  expect((await fetching('moved.csv')).from).toBe(`${base}/states.csv`);
  await expect(fetching('round.csv')).rejects.toMatchObject({ code: 'download-refused' });
  await expect(fetching('away.csv')).rejects.toMatchObject({ code: 'download-refused' });
  await expect(fetching('none.csv')).rejects.toMatchObject({ code: 'download-refused' });
  await expect(fetching('', { from: 'file:///etc/passwd' })).rejects.toMatchObject({ code: 'download-refused' });
});

test('a server that stops giving is given up', async () => {
  await expect(fetching('slow.csv', { patience: 300 })).rejects.toMatchObject({ code: 'download-broken' });
});

test('a broken download goes on from where it broke', async () => {
  const folder = at('resume');
  mkdirSync(folder);
  await expect(fetching('broken.csv', { folder })).rejects.toMatchObject({ code: 'download-broken' });
  expect(existsSync(`${folder}/broken.csv`)).toBe(false);
  const got = await fetching('broken.csv', { folder });
  expect(readFileSync(got.path)).toEqual(TABLE);
  expect(got.resumed).toBe(HALF);
  expect(asked).toContain(`/broken.csv bytes=${HALF}-`);
  expect(existsSync(`${folder}/broken.csv.part`)).toBe(false);
});

test('more than the limit is not taken', async () => {
  await expect(fetching('endless.csv')).rejects.toMatchObject({ code: 'download-too-large' });
  await expect(fetching('states.csv', { limit: 10 })).rejects.toMatchObject({ code: 'download-too-large' });
});

test('a web page or another dataset is said to be no such table', async () => {
  await expect(fetching('page.csv')).rejects.toMatchObject({ code: 'download-not-the-table' });
  await expect(fetching('other.csv')).rejects.toMatchObject({ code: 'download-not-the-table' });
});

test('without an address the publisher’s page is named', async () => {
  const without = DATASETS.find(({ file }) => file === undefined)?.id as string;
  await expect(fetching('', { name: without, from: null })).rejects.toMatchObject({ code: 'download-no-address' });
});

test('where the publisher offers the file itself, its address is known and shown before anything is asked for', async () => {
  const effects = capturedEffects();
  expect(await main(['fetch', 'ucdp-acd'], effects)).toBe(0);
  expect(effects.written.out).toMatch(
    /File: https:\/\/ucdp\.uu\.se\/downloads\/\S+-251-csv\.zip\nNothing was downloaded/,
  );
  const named = DATASETS.flatMap(({ file }) => file ?? []);
  for (const address of named) expect(new URL(address).pathname).toMatch(/\.(csv|txt|zip)$/);
});

test('the licence stands first, and nothing is fetched until it is accepted', async () => {
  const effects = capturedEffects();
  const before = asked.length;
  const folder = at('licence');
  mkdirSync(folder);
  const line = ['fetch', 'cow-states', '--from', `${base}/states.csv`, '--to', folder];
  expect(await main(line, effects)).toBe(0);
  expect(effects.written.out).toMatch(/Licence: Free for scholarly use[\s\S]*Nothing was downloaded/);
  expect(asked.length).toBe(before);
  expect(await main([...line, '--yes'], effects)).toBe(0);
  expect(effects.written.out).toMatch(/Wrote .*states\.csv[\s\S]*casus import/);
});

test.each(['http://[/x.csv', 'http://a b/x.csv', 'http://127.0.0.1:99999/x.csv'])(
  '%s, which is no address, is refused',
  async (from) => {
    await expect(fetching('', { from })).rejects.toMatchObject({ code: 'download-refused' });
  },
);

test('a redirect to what is no address is refused', async () => {
  await expect(fetching('nowhere.csv')).rejects.toMatchObject({ code: 'download-refused' });
});

test.each(['%zz.csv', `${'x'.repeat(300)}.csv`])(
  '%s, which is no name of a file, gets the dataset\u2019s',
  async (name) => {
    const { path } = await fetching(name);
    expect(path).toMatch(/cow-states[\w.-]*\.download$/);
    expect(readFileSync(path)).toEqual(TABLE);
  },
);

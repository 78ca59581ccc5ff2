import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/server/published.ts';
import { readStaticFiles } from '../../../src/server/static/static-files.ts';
import { put, scratch } from '../../scratch.ts';
import { madeApp } from '../made-app.ts';

const at = scratch();
const { app } = madeApp(at('none.duckdb'));
const ask = (path: string, init?: RequestInit) => app.request(`http://127.0.0.1:4173${path}`, init);
const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;

test.each(['/api/health', '/api/docs', '/api/nothing', '/api/openapi.json'])(
  '%s carries a strict policy',
  async (path) => {
    const { headers } = await ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  },
);

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const answer = await ask('/api/health', { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
  expect(await codeOf(answer)).toBe('method-refused');
});

test('HEAD is answered like GET, without the body', async () => {
  const [get, head] = [await ask('/api/patrons'), await ask('/api/patrons', { method: 'HEAD' })];
  expect(head.status).toBe(200);
  expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  expect(await head.text()).toBe('');
});

describe('a name that another could have pointed at this machine is not answered', () => {
  test.each(['evil.example', 'evil.example:4173', 'localhost.evil.example', '127.0.0.1.evil.example', 'a b'])(
    '%s',
    async (host) => {
      const answer = await ask('/api/health', { headers: { host } });
      expect(answer.status).toBe(421);
      expect(await codeOf(answer)).toBe('host-refused');
    },
  );

  test.each(['127.0.0.1:4173', 'localhost:9999', '[::1]:4173', '192.168.1.7:4173'])('%s is answered', async (host) => {
    expect((await ask('/api/health', { headers: { host } })).status).toBe(200);
  });
});

test.each(['https://evil.example', 'http://127.0.0.1:9999', 'null'])('a page of %s is refused', async (origin) => {
  const answer = await ask('/api/health', { headers: { host: '127.0.0.1:4173', origin } });
  expect(answer.status).toBe(403);
  expect(await codeOf(answer)).toBe('origin-refused');
});

test('a page of this server is answered', async () => {
  const headers = { host: '127.0.0.1:4173', origin: 'http://127.0.0.1:4173' };
  expect((await ask('/api/health', { headers })).status).toBe(200);
});

test('an address that is too long and a request with a body are refused', async () => {
  const long = await ask(`/api/ledger/russia?since=${'2'.repeat(3000)}`);
  expect([long.status, await codeOf(long)]).toEqual([413, 'request-too-large']);
  const withBody = await ask('/api/health', { headers: { 'content-length': '5' } });
  expect([withBody.status, await codeOf(withBody)]).toEqual([413, 'request-too-large']);
});

describe('tags', () => {
  test('what the client has is not sent again', async () => {
    const first = await ask('/api/patrons');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask('/api/patrons', { headers: { 'if-none-match': known } });
      expect(again.status).toBe(304);
      expect(again.headers.get('etag')).toBe(etag);
      expect(await again.text()).toBe('');
    }
    expect((await ask('/api/patrons', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test('compressed and plain have tags of their own, and either says that the client has it', async () => {
    const zipped = await ask('/api/ledger/russia', { headers: { 'accept-encoding': 'br;q=1, gzip' } });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('vary')).toBe('Accept-Encoding');
    const plain = await ask('/api/ledger/russia', { headers: { 'accept-encoding': 'gzip;q=0' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('etag')).not.toBe(zipped.headers.get('etag'));
    const etag = zipped.headers.get('etag') ?? '';
    expect((await ask('/api/ledger/russia', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('another standard is another answer', async () => {
    const tags = await Promise.all(
      ['dyad', 'ally'].map(async (name) => (await ask(`/api/ledger/russia?standard=${name}`)).headers.get('etag')),
    );
    expect(tags[0]).not.toBe(tags[1]);
  });
});

describe('the pages', () => {
  const web = at('web');
  mkdirSync(`${web}/assets`, { recursive: true });
  put(at('secret.html'), 'secret');
  put(`${web}/index.html`, '<html lang="en"><script src="./assets/a-1.js"></script></html>');
  put(`${web}/assets/a-1.js`, 'let a = 1;');
  const pages = readStaticFiles(web);
  const from = async (path: string, accept = 'text/html') =>
    madeApp(at('none.duckdb'), await pages).app.request(`http://127.0.0.1${path}`, { headers: { accept } });

  test('every page\u2019s address gets the one page, whose files are named from the top', async () => {
    for (const path of ['/', '/patron/russia', '/case/iran-2026?standard=dyad']) {
      const answer = await from(path);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await answer.text()).toContain('src="/assets/a-1.js"');
    }
  });

  test('a file whose name is a digest may be kept for good, the page may not', async () => {
    expect((await from('/assets/a-1.js')).headers.get('cache-control')).toContain('immutable');
    expect((await from('/')).headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/../../secret.html',
    '/assets/%2e%2e%5c..%5csecret.html',
    '/assets/none.js',
    '/api/none',
  ])('%s leads nowhere', async (path) => {
    const answer = await from(path, '*/*');
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret</');
  });

  test('without pages the top leads to the API\u2019s own', async () => {
    const answer = await ask('/');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/api/docs']);
  });
});

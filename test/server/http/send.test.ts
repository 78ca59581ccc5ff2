import { describe, expect, test } from 'vitest';
import { send } from '../../../src/server/http/send.ts';

const [BODY, ZIPPED] = [Uint8Array.of(1, 2, 3, 4), Uint8Array.of(9, 9)];
const ANSWER = { type: 'text/plain', body: BODY, gzip: ZIPPED, etag: 'tag' };

const sent = (acceptEncoding?: string, ifNoneMatch?: string, gzip: typeof ANSWER.gzip | null = ZIPPED) =>
  send({ ...ANSWER, gzip }, { acceptEncoding, ifNoneMatch }, 'no-cache');

describe('compressed or not', () => {
  test.each([
    ['gzip', true],
    ['GZIP', true],
    ['br, gzip', true],
    ['gzip;q=0.5', true],
    ['*', true],
    ['gzip;q=0.01', true],
    ['gzip;q=0', false],
    ['gzip; q=0', false],
    ['gzip;q=0.0', false],
    ['gzip;q=0.000', false],
    ['*;q=0', false],
    ['br', false],
    ['gzipped', false],
    ['', false],
    [undefined, false],
  ])('where "%s" is accepted: %s', async (accept, zipped) => {
    const answer = sent(accept);
    expect(answer.headers.get('content-encoding')).toBe(zipped ? 'gzip' : null);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(zipped ? ZIPPED : BODY);
    expect(answer.headers.get('content-length')).toBe(String(zipped ? 2 : 4));
    expect(answer.headers.get('etag')).toBe(zipped ? '"tag-gzip"' : '"tag"');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  });

  test('what is not worth compressing is sent as it is, to all alike', async () => {
    const answer = sent('gzip', undefined, null);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('vary')).toBeNull();
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(BODY);
  });
});

describe('what the client has', () => {
  test.each([
    ['"tag"', 304],
    ['"tag-gzip"', 304],
    ['W/"tag"', 304],
    ['"other", W/"tag-gzip"', 304],
    ['*', 304],
    ['"other"', 200],
    ['tag', 200],
    ['"tagged"', 200],
    ['', 200],
    [undefined, 200],
  ])('%s: %i', async (known, status) => {
    const answer = sent('gzip', known);
    expect(answer.status).toBe(status);
    if (status !== 304) return;
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('etag')).toBe('"tag-gzip"');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });
});

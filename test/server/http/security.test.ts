import { describe, expect, test } from 'vitest';
import { checkRequest } from '../../../src/server/http/security.ts';

interface Made {
  readonly method?: string;
  readonly url?: string;
  readonly bound?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The code of the error with which a request is refused; null if it is answered. */
function refused({ method = 'GET', url = 'http://127.0.0.1:4173/', bound = '127.0.0.1', headers = {} }: Made) {
  try {
    checkRequest({ method, url, path: new URL(url).pathname, header: (name) => headers[name] }, bound);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a host', () => {
  test.each(['127.0.0.1', '127.0.0.1:80', 'localhost', 'LOCALHOST:4173', '[::1]', '[::1]:4173', '10.0.0.7:1'])(
    '%s is answered',
    (host) => expect(refused({ headers: { host } })).toBeNull(),
  );
  test.each([
    'evil.example',
    'localhost.evil.example',
    'notlocalhost',
    'my-localhost',
    '',
    'a b',
    '127.0.0.1.evil.example',
  ])('"%s" is refused', (host) => expect(refused({ headers: { host } })).toBe('host-refused'));
  test('that the server was bound to is answered, in letters of any size', () => {
    expect(refused({ bound: 'Desk.Local', headers: { host: 'desk.local:4173' } })).toBeNull();
    expect(refused({ bound: 'desk.local', headers: { host: 'other.local:4173' } })).toBe('host-refused');
  });
  test('stands in the address where no header has it', () => {
    expect(refused({ url: 'http://localhost/x' })).toBeNull();
    expect(refused({ url: 'http://evil.example/x' })).toBe('host-refused');
  });
});

describe('a page', () => {
  const from = (origin: string, host = '127.0.0.1:4173') => refused({ headers: { host, origin } });
  test('of this server is answered', () => {
    expect(from('http://127.0.0.1:4173')).toBeNull();
    expect(from('http://localhost', 'localhost')).toBeNull();
  });
  test.each(['http://127.0.0.1', 'http://127.0.0.1:9999', 'http://localhost:4173', 'https://evil.example', 'null', ''])(
    'of "%s" is refused',
    (origin) => expect(from(origin)).toBe('origin-refused'),
  );
});

test.each([
  ['GET', null],
  ['HEAD', null],
  ['POST', 'method-refused'],
  ['PUT', 'method-refused'],
  ['DELETE', 'method-refused'],
  ['OPTIONS', 'method-refused'],
  ['get', 'method-refused'],
])('the method %s: %s', (method, code) => expect(refused({ method })).toBe(code));

test.each([
  [2048, null],
  [2049, 'request-too-large'],
])('an address of %i characters: %s', (length, code) => {
  const start = 'http://127.0.0.1/?';
  expect(refused({ url: start + 'x'.repeat(length - start.length) })).toBe(code);
});

test.each([
  [{ 'content-length': '0' }, null],
  [{ 'content-length': '1' }, 'request-too-large'],
  [{ 'transfer-encoding': 'chunked' }, 'request-too-large'],
  [{}, null],
])('a request with %j: %s', (headers: Record<string, string>, code) => expect(refused({ headers })).toBe(code));

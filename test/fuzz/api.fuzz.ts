import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import type { Problem } from '../../src/server/published.ts';
import { scratch } from '../scratch.ts';
import { importFixtures, madeApp } from '../server/made-app.ts';
import { type Paths, requestsOf, wellFormed } from './request-addresses.ts';
import { tryOn } from './runs.ts';

const at = scratch();
const DB = at('fuzz.duckdb');
const { app, noted } = madeApp(DB);

const document = (await (await app.request('http://localhost/api/openapi.json')).json()) as Paths;

beforeAll(() => importFixtures(DB));
afterAll(() => expect(noted.join('')).toBe(''));

test('no request that the OpenAPI document allows, or nearly, is a defect', async () => {
  await tryOn('requests', requestsOf(document), async (request) => {
    const answer = await app.request(`http://localhost${request}`);
    expect(answer.status, request).toBeLessThan(500);
    if (answer.status < 400) return;
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(ERROR_KINDS).toHaveProperty(((await answer.json()) as Problem).code);
  });
});

test('no path at all is a defect', async () => {
  const path = fc.string({ maxLength: 60, unit: 'binary' });
  await tryOn(
    'paths',
    fc.tuple(path, fc.boolean()),
    async ([text, raw]) => {
      const asked = raw ? encodeURI(wellFormed(text)) : encodeURIComponent(wellFormed(text));
      const answer = await app.request(`http://localhost/${asked}`);
      expect(answer.status, asked).toBeLessThan(500);
    },
    { offset: 1 },
  );
});

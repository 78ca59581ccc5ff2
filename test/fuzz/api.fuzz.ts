import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ERROR_KINDS } from '../../src/core/error-kinds.ts';
import type { Problem } from '../../src/server/published.ts';
import { scratch } from '../scratch.ts';
import { importFixtures, madeApp } from '../server/made-app.ts';
import { RUNS, SEED } from './runs.ts';

const at = scratch();
const DB = at('fuzz.duckdb');
const { app, noted } = madeApp(DB);

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly example?: unknown;
  readonly schema?: { readonly enum?: unknown[]; readonly default?: unknown; readonly example?: unknown };
}

const document = (await (await app.request('http://localhost/api/openapi.json')).json()) as {
  paths: Record<string, { get: { parameters?: Parameter[] } }>;
};

beforeAll(() => importFixtures(DB));
afterAll(() => expect(noted.join('')).toBe(''));

/** What stands in addresses that mean harm, or come from a hand that slipped. */
const ODD = [
  ...[
    '',
    '0',
    '-1',
    '1e9',
    '00',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    '..',
    '../../etc/passwd',
    '%00',
    '%',
  ],
  ...[
    'dyad,',
    ',',
    'dyad,overlap=',
    'dyad,__proto__=1',
    'bf-2018,helpWithinDays=99999',
    '\u202e',
    '\ud800',
    '2022-13',
    '0000',
  ],
];

function valuesOf({ example, schema = {} }: Parameter): fc.Arbitrary<string> {
  const known = [...(schema.enum ?? []), schema.default, schema.example, example].filter((one) => one !== undefined);
  const sensible = known.length === 0 ? [] : [{ weight: 6, arbitrary: fc.constantFrom(...known.map(String)) }];
  return fc.oneof(
    ...sensible,
    { weight: 2, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.integer().map(String) },
  );
}

/** A text without halves of characters, which no address can have. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** A request to a path of the document with some of its parameters, and perhaps one that it does not have. */
const requests = fc.constantFrom(...Object.entries(document.paths)).chain(([path, { get }]) => {
  const parameters = get.parameters ?? [];
  const own = fc.record(Object.fromEntries(parameters.map((one) => [`${one.in} ${one.name}`, valuesOf(one)])), {
    requiredKeys: parameters.filter((one) => one.in === 'path').map((one) => `path ${one.name}`),
  });
  const stray = fc.option(fc.tuple(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 })), {
    nil: null,
    freq: 10,
  });
  return fc.tuple(own, stray).map(([given, extra]) => {
    const encoded = (value: unknown) => encodeURIComponent(wellFormed(String(value)));
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(given[`path ${name}`]));
    const pairs = Object.entries(given).filter(([name]) => name.startsWith('query '));
    const query = [...pairs.map(([name, value]) => [name.slice(6), value]), ...(extra === null ? [] : [extra])];
    return `${filled}?${query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')}`;
  });
});

test('no request that the OpenAPI document allows, or nearly, is a defect', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      const answer = await app.request(`http://localhost${request}`);
      expect(answer.status, request).toBeLessThan(500);
      if (answer.status < 400) return;
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(ERROR_KINDS).toHaveProperty(((await answer.json()) as Problem).code);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('no path at all is a defect', async () => {
  const path = fc.string({ maxLength: 60, unit: 'binary' });
  await fc.assert(
    fc.asyncProperty(path, fc.boolean(), async (text, raw) => {
      const asked = raw ? encodeURI(wellFormed(text)) : encodeURIComponent(wellFormed(text));
      const answer = await app.request(`http://localhost/${asked}`);
      expect(answer.status, asked).toBeLessThan(500);
    }),
    { numRuns: RUNS, seed: SEED + 1 },
  );
});

import { z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { list, single } from '../../../src/server/http/endpoint.ts';
import { code } from '../../../src/server/http/parameters.ts';
import { givenOf } from '../../../src/server/http/params.ts';

const common = {
  ...{ name: 'made', path: '/made/{id}' as const, about: 'made up', reads: [] },
  params: z.strictObject({ id: code('a number', '1') }),
  query: z.strictObject({ kind: z.enum(['a', 'b']).optional() }),
};
const ONE = single({ ...common, answer: z.string(), read: async () => 'x' });
const MANY = list({
  ...{ ...common, item: z.string(), head: z.strictObject({}) },
  read: async () => ({ items: [], head: {} }),
});

/** What the endpoint is given, or the parameters of the error. */
function given(endpoint: typeof ONE, query: Record<string, string[]> = {}, id = '7') {
  try {
    return givenOf(endpoint, { id }, query);
  } catch (error) {
    return (error as { params: object }).params;
  }
}

describe('what a request gives', () => {
  test('is what its path and its query have', () => {
    expect(given(ONE)).toEqual({ id: '7' });
    expect(given(ONE, { kind: ['b'] })).toEqual({ id: '7', kind: 'b' });
  });
  test.each([
    ['another parameter', { other: ['x'] }, { parameter: 'other', value: 'x', why: 'the parameters are kind' }],
    ['a parameter twice', { kind: ['a', 'b'] }, { parameter: 'kind', value: 'b', why: 'it is given twice' }],
    ['a parameter twice alike', { kind: ['a', 'a'] }, { parameter: 'kind', value: 'a', why: 'it is given twice' }],
    ['a value that is not allowed', { kind: ['c'] }, { parameter: 'kind', value: 'c', why: 'it is one of a, b' }],
  ])('is refused with %s', (_, query: Record<string, string[]>, params) => expect(given(ONE, query)).toEqual(params));

  test('is refused with a path that is none', () =>
    expect(given(ONE, {}, 'x')).toEqual({ parameter: 'id', value: 'x', why: 'it is a number' }));
  test('is shown in its first characters where it is refused', () => {
    const found = given(ONE, { ['n'.repeat(99)]: ['v'.repeat(999)] });
    expect(found).toMatchObject({ parameter: 'n'.repeat(60), value: 'v'.repeat(200) });
  });
});

describe('a page of a list', () => {
  test('is of a hundred items from the first, if nothing is asked for', () =>
    expect(given(MANY)).toEqual({ id: '7', limit: 100, offset: 0 }));
  test.each([
    ['limit', '1', 1],
    ['limit', '1000', 1000],
    ['limit', '0', null],
    ['limit', '1001', null],
    ['limit', '-1', null],
    ['offset', '0', 0],
    ['offset', '999999999', 999_999_999],
    ['offset', '1000000000', null],
  ])('with %s %s: %s', (name, value, number) => {
    const found = given(MANY, { [name]: [value] });
    if (number === null) expect(found).toMatchObject({ parameter: name, value });
    else expect(found).toMatchObject({ [name]: number });
  });
});

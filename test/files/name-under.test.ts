import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { formatYaml } from '../../src/casebook/format-yaml.ts';
import { keyOrder } from '../../src/casebook/json-schemas.ts';
import { nameUnder } from '../../src/files/name-under.ts';
import { SMALL } from '../casebook/small-casebook.ts';

test.each([
  ['of Windows', 'C:\\book', 'C:\\book\\sources\\bbc.yaml', win32],
  ['of Windows on a share', '\\\\host\\share\\book', '\\\\host\\share\\book\\sources\\bbc.yaml', win32],
  ['of Windows, written with both strokes', 'C:/book', 'c:\\book/sources\\bbc.yaml', win32],
  ['of other systems', '/book', '/book/sources/bbc.yaml', posix],
])('a path %s has strokes between its folders', (_, folder, path, system) => {
  expect(nameUnder(folder, path, system)).toBe('sources/bbc.yaml');
});

test('a backslash is a letter of a name where it is no stroke', () => {
  expect(nameUnder('/book', '/book/a\\b.yaml', posix)).toBe('a\\b.yaml');
});

test('a casebook with the line ends of Windows is formatted as one with those of other systems', () => {
  const [name, order] = ['contingencies/italy-1950.yaml', keyOrder('contingency')];
  const text = SMALL[name] as string;
  expect(formatYaml(name, text.replaceAll('\n', '\r\n'), order)).toBe(formatYaml(name, text, order));
});

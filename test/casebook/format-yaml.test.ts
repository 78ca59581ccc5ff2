import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatYaml } from '../../src/casebook/format-yaml.ts';
import { amount } from '../amount.ts';
import { SMALL } from './small-casebook.ts';

const ORDER = ['id', 'name', 'list'];
const format = (text: string) => formatYaml('x.yaml', text, ORDER);
const LONG = 'word '.repeat(40).trimEnd();
const [HEAD, TAIL] = ['word '.repeat(23).trimEnd(), 'word '.repeat(17).trimEnd()];

describe('the one form', () => {
  test.each([
    ['keys come in order', 'name: b\nlist: [c]\nid: a\n', 'id: a\nname: b\nlist: [c]\n'],
    ['keys without a place come last', 'zeta: 1\nalpha: 2\nid: a\n', 'id: a\nzeta: 1\nalpha: 2\n'],
    ['keys further down stay', 'list:\n  - z: 1\n    a: 2\n', 'list:\n  - z: 1\n    a: 2\n'],
    ['quotes go', `id: "a"\nname: 'b c'\n`, 'id: a\nname: b c\n'],
    [
      'quotes stay where YAML 1.1, as R reads it, would take a word for false',
      `id: 'no'\nname: ["off", b]\n`,
      `id: 'no'\nname: ['off', b]\n`,
    ],
    ['quotes that are needed stay', `id: "1950"\nname: "a: b"\n`, `id: '1950'\nname: 'a: b'\n`],
    ['true and 1950 stay what they are', `id: true\nname: 'true'\nlist: [1950, '1950']\n`, null],
    ['indentation is by two', 'list:\n- a\n-   b: 1\n    c:  2\n', 'list:\n  - a\n  - b: 1\n    c: 2\n'],
    ['a long text is wrapped', `name: ${LONG}\n`, `name: >-\n  ${HEAD}\n  ${TAIL}\n`],
    ['a short text is one line', 'name: >-\n  a\n  b\n', 'name: a b\n'],
    ['lines of a block stay', 'name: |\n  a\n    b\n', 'name: |\n  a\n    b\n'],
    [
      'a short list stays on its line',
      'list: [ a,b ]\nname: {a: 1,b: [2]}\n',
      'name: { a: 1, b: [2] }\nlist: [a, b]\n',
    ],
    [
      'a list too long for its line gets lines',
      `list: [${'abcdefghi, '.repeat(12)}z]\n`,
      `list:\n${'  - abcdefghi\n'.repeat(12)}  - z\n`,
    ],
    ['line ends are plain, the byte order mark goes', '\ufeffid: a\r\nname: b\r\n', 'id: a\nname: b\n'],
    ['one empty line is enough', 'id: a\n\n\n\nname: b\n', 'id: a\n\nname: b\n'],
  ])('%s', (_, text, wanted) => {
    expect(format(text)).toBe(wanted ?? text);
  });

  test.each([
    ['above the file', '# about the file\n\nid: a\n'],
    ['above a key', 'id: a\n# about the name\nname: b\n'],
    ['beside a value', 'id: a # the id\nname: b # the name\n'],
    ['beside an empty value', 'id: # <<< the id\nname: b\n'],
    ['in a list', 'list:\n  # first\n  - a\n  # second\n  - b # beside\n'],
    ['in an item', 'list:\n  - a: 1\n    # about b\n    b: 2\n'],
    ['beside a short list', 'list: [a, b] # beside\n'],
    ['beside a wrapped text', `name: >- # beside\n  ${HEAD}\n  ${TAIL}\n`],
    ['at the end', 'id: a\n\n# the end\n'],
    ['that look like fields', 'id: a\n# name: b\n#   c: d\nlist: [a]\n'],
    ['twice the same', 'id: a # x\nname: b # x\n'],
  ])('comments %s stay', (_, text) => {
    expect(format(text)).toBe(text);
  });

  test('a comment goes with its key', () => {
    expect(format('list: [a]\n# the id\nid: a # here\n')).toBe('# the id\nid: a # here\nlist: [a]\n');
  });

  test.each(Object.keys(SMALL))('%s of a formatted casebook comes back byte for byte', (file) => {
    const text = SMALL[file] ?? '';
    expect(formatYaml(file, text, [])).toBe(text);
  });
});

test.each([
  ['an alias', 'id: &a x\nname: *a\n'],
  ['a broken file', 'id: [\n'],
  ['an empty file', ''],
])('%s is refused', (_, text) => {
  expect(() => format(text)).toThrow(expect.objectContaining({ code: 'format-refused' }));
});

const key = fc.stringMatching(/^[a-z]{1,8}$/);
const scalar = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab:#-\'"[]{}, |>&*!%@`~?=\n\t\\é'), maxLength: 30 }),
  fc.array(fc.stringMatching(/^[a-z:,#'"-]{1,14}$/), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.constantFrom('1950', '1950-03', 'true', 'null', '~', '0x1f', '1e3', '', ' ', '- a', 'a: b', '<<'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('list'), tie('map')),
  list: fc.array(tie('tree'), { maxLength: 5 }),
  map: fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
}));

test('whatever a file holds, formatting keeps it, and formatting again changes nothing', async () => {
  const { stringify } = await import('yaml');
  const options = fc.record({
    lineWidth: fc.constantFrom(0, 20, 80, 200),
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    singleQuote: fc.boolean(),
    indent: fc.integer({ min: 1, max: 5 }),
    indentSeq: fc.boolean(),
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
  });
  const file = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 6 });
  let refused = 0;
  fc.assert(
    fc.property(file, options, (value, style) => {
      const text = stringify(value, { ...style, aliasDuplicateObjects: false } as object);
      if (!isSame(parseOr(text), value)) return;
      let formatted: string;
      try {
        formatted = format(text);
      } catch (error) {
        expect(error).toMatchObject({ code: 'format-refused' });
        refused += 1;
        return;
      }
      expect(parse(formatted)).toEqual(value);
      expect(format(formatted)).toBe(formatted);
    }),
    { numRuns: amount(50, 400), seed: 4 },
  );
  expect(refused).toBeLessThan(4);
});

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function parseOr(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

test('wherever a comment stands, it is kept or the file is refused', () => {
  const lines = (SMALL['contingencies/italy-1950.yaml'] ?? '').trimEnd().split('\n');
  let refused = 0;
  const place = fc.record({
    line: fc.nat(lines.length - 1),
    indent: fc.nat(8),
    beside: fc.boolean(),
    words: fc.stringMatching(/^[a-z:#]{1,9}$/),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
      const marked = [...lines];
      for (const { line, indent, beside, words } of places) {
        marked[line] = beside ? `${marked[line]} # ${words}` : `${' '.repeat(indent)}# ${words}\n${marked[line]}`;
      }
      const text = `${marked.join('\n')}\n`;
      try {
        const formatted = formatYaml('x.yaml', text, ['sources', 'id']);
        expect(parse(formatted)).toEqual(parse(text));
        const count = (all: string) => all.match(/# [a-z:#]+/g)?.length;
        expect(count(formatted)).toBe(count(text));
      } catch (error) {
        expect(error).toMatchObject({ code: 'format-refused' });
        refused += 1;
      }
    }),
    { numRuns: amount(20, 150), seed: 5 },
  );
  expect(refused).toBeLessThan(3);
});

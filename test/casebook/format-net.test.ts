import { expect, test, vi } from 'vitest';
import { type Document, isMap, isScalar } from 'yaml';
import { formatYaml } from '../../src/casebook/format-yaml.ts';

const layOut = vi.hoisted(() => ({ spoil: (_: Document): void => undefined }));
vi.mock('../../src/casebook/format-layout.ts', () => ({
  WRITTEN: {},
  layOutDocument: (document: Document) => layOut.spoil(document),
}));

function firstValue(document: Document) {
  const pair = isMap(document.contents) ? document.contents.items[0] : undefined;
  return isScalar(pair?.value) ? pair.value : expect.fail('there is no first value');
}

test.each([
  ['changed a value', 'values', (document: Document) => document.set('id', 'b')],
  ['lost a field', 'values', (document: Document) => document.delete('id')],
  ['lost a comment', 'comment', (document: Document) => Object.assign(firstValue(document), { comment: null })],
  [
    'came out differently each time',
    'each time',
    (document: Document) => {
      const value = firstValue(document);
      value.type = value.type === 'QUOTE_DOUBLE' ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
    },
  ],
])('a result that %s is refused', (_, says, spoil) => {
  layOut.spoil = spoil;
  expect(() => formatYaml('x.yaml', 'id: a # the id\n', [])).toThrow(
    expect.objectContaining({ code: 'format-refused', message: expect.stringContaining(says) }),
  );
});

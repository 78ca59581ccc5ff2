import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, test } from 'vitest';
import { citations } from '../../src/app/catalogue.ts';
import type { CslItem, CslName } from '../../src/datasets/manifest.ts';
import { DATASETS } from '../../src/datasets/registry.ts';

/** Fields that both forms have, as CSL-JSON names them. */
const FIELDS = ['title', 'container-title', 'volume', 'issue', 'page', 'publisher', 'version', 'DOI', 'URL'] as const;

const { items, bibtex } = await citations('nowhere.duckdb');

describe('citations', () => {
  test('cover every dataset in each version, the casebook, and the codings that are compared', () => {
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['casus', 'berkemeier2018reassessing', 'leveck2017reputation']));
    for (const { id, version, citations: own } of DATASETS) {
      expect(items.find((item) => item.id === id)).toMatchObject({ type: 'dataset', version });
      for (const one of own) expect(ids).toContain(one.id);
    }
  });

  test('a body is no person, and a chapter has its book', () => {
    const byId = new Map(items.map((item) => [item.id, item]));
    expect(byId.get('cow2017states')?.author).toEqual([{ literal: 'Correlates of War Project' }]);
    expect(byId.get('singer1972capability')).toMatchObject({
      type: 'chapter',
      'container-title': 'Peace, War, and Numbers',
      editor: [{ family: 'Russett', given: 'Bruce' }],
      page: '19-48',
    });
    for (const { author } of items) for (const name of author) if ('given' in name) expect(name.given).not.toBe('');
  });
});

describe('in a citation library (citation-js)', () => {
  const read = (text: unknown) => new Cite(text as never).format('data', { format: 'object' }) as unknown as CslItem[];

  test('CSL-JSON is read as it is', () => {
    const found = read(JSON.parse(JSON.stringify(items)));
    expect(found).toHaveLength(items.length);
    for (const [i, item] of items.entries()) expect(found[i]).toMatchObject(item);
  });

  test('BibTeX gives back every name and field', () => {
    const found = new Map(read(bibtex).map((item) => [item.id, item]));
    expect(found.size).toBe(items.length);
    for (const item of items) {
      const own = found.get(item.id);
      expect(own?.author.map(words), item.id).toEqual(item.author.map(words));
      expect(own?.editor?.map(words), item.id).toEqual(item.editor?.map(words));
      expect(own?.issued?.['date-parts'][0][0], item.id).toBe(item.issued?.['date-parts'][0][0]);
      for (const field of FIELDS) expect(own?.[field], `${item.id} ${field}`).toBe(item[field]);
    }
  });
});

/** The library has a body from BibTeX as a family name without a given one. */
function words(name: CslName): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

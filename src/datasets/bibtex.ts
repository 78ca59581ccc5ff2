import type { CslItem, CslName } from './manifest.ts';

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  'article-journal': 'article',
  dataset: 'dataset',
  book: 'book',
  chapter: 'incollection',
  software: 'software',
};

/**
 * A CSL-JSON item as a BibTeX entry, in the types that BibLaTeX has for datasets and software.
 * @example bibtexOf({ id: 'x', type: 'dataset', title: 'T', author: [{ literal: 'World Bank' }], version: '2' })
 *   // '@dataset{x,\n  author = {{World Bank}},\n  title = {{T}},\n  version = {2},\n}\n'
 */
export function bibtexOf(item: CslItem): string {
  const container = item.type === 'chapter' ? 'booktitle' : 'journal';
  const fields: [string, string | undefined][] = [
    ['author', item.author.map(nameOf).join(' and ')],
    ['editor', item.editor?.map(nameOf).join(' and ')],
    ['title', `{${bibtexText(item.title)}}`],
    [container, bibtexText(item['container-title'])],
    ['year', item.issued === undefined ? undefined : String(item.issued['date-parts'][0][0])],
    ['volume', item.volume],
    ['number', item.issue],
    ['pages', item.page?.replace('-', '--')],
    ['publisher', bibtexText(item.publisher)],
    ['address', bibtexText(item['publisher-place'])],
    ['version', item.version],
    ['doi', item.DOI],
    ['url', item.URL],
  ];
  const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `  ${name} = {${value}},`);
  return `@${TYPES[item.type]}{${item.id},\n${lines.join('\n')}\n}\n`;
}

/** A body’s name stands in braces, so that no program takes its last word for a family name. */
function nameOf(name: CslName): string {
  if ('literal' in name) return `{${bibtexText(name.literal)}}`;
  return bibtexText(`${name.family}, ${name.given}`) ?? '';
}

/** The characters that BibTeX reads as commands, each escaped. */
function bibtexText(value: string | undefined): string | undefined {
  return value?.replace(/[&%$#_]/g, '\\$&');
}

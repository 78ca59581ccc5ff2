import type { CslItem } from './manifest.ts';

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  'article-journal': 'article',
  dataset: 'misc',
  book: 'book',
};

/** A CSL-JSON item as a BibTeX entry. */
export function bibtexOf(item: CslItem): string {
  const authors = item.author.map(({ family, given }) => (given === '' ? `{${family}}` : `${family}, ${given}`));
  const fields: [string, string | undefined][] = [
    ['author', authors.join(' and ')],
    ['title', `{${item.title}}`],
    ['journal', item['container-title']],
    ['year', String(item.issued['date-parts'][0][0])],
    ['volume', item.volume],
    ['number', item.issue],
    ['pages', item.page?.replace('-', '--')],
    ['publisher', item.publisher],
    ['version', item.version],
    ['doi', item.DOI],
    ['url', item.URL],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${bibtexText(value)}},`);
  return `@${TYPES[item.type]}{${item.id},\n${lines.join('\n')}\n}\n`;
}

function bibtexText(value: string | undefined): string {
  return (value ?? '').replace(/&/g, '\\&');
}

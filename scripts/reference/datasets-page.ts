import { groupBy } from '../../src/core/group-by.ts';
import type { CslItem, CslName, Manifest } from '../../src/datasets/manifest.ts';
import { DATASETS } from '../../src/datasets/registry.ts';
import type { TableSpec } from '../../src/datasets/table-spec.ts';
import { code, codes, page, table } from './markdown.ts';

const INTRO = `Casus comes without data. It reads your own copies: \`casus import FILE\` or \`casus import FOLDER\`. It recognises a
table by its columns, never by the file's name, and it finds columns by their names, never by their positions. Outside the
years and states that a dataset covers, the answer is unknown, never zero. Below are the checksums of known copies. Casus also
reads other copies with the right columns, and \`casus import\` then says that it does not know the copy. \`casus cite\` prints
the citations as BibTeX or CSL-JSON.`;

/** The page of all datasets, from their manifests. */
export function datasetsPage(): string {
  const overview = table(
    ['dataset', 'version', 'years', 'about'],
    DATASETS.map(({ id, title, version, years, about }) => [
      `[${title}](#${anchor(id)})`,
      version,
      years.join('-'),
      about,
    ]),
  );
  return page('Datasets', [INTRO, overview, ...DATASETS.map(section)]);
}

/** The place of a heading that is this text, as Markdown renderers make it. */
function anchor(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

function section(manifest: Manifest): string {
  const { id, dataset, title, version, about, years, covers, licence, address, citations, tables } = manifest;
  const facts = table(
    ['', ''],
    [
      ['what', about],
      ['named on the command line', codes([dataset, id])],
      ['years', years.join(' to ')],
      ['covers', covers],
      ['use', licence],
      ['address', address],
      ['cite', citations.map(reference).join(' ')],
    ],
  );
  return [`## ${id}`, `${title}, version ${version}.`, facts.trim(), ...tables.map(tableSection)].join('\n\n');
}

function tableSection(spec: TableSpec): string {
  const { name, title, columns, key, aliases, known } = spec;
  const list = (required: boolean) =>
    runs(columns.filter((column) => (column.required === true) === required).map((column) => column.name));
  const renamed = Object.entries(aliases ?? {}).map(([column, others]) => `${code(column)} as ${codes(others)}`);
  const rows = [
    ['stored as', code(name)],
    ['one row for each', codes(key)],
    ['columns, a value in every row', list(true) || 'none'],
    ['columns, a value may be missing', list(false) || 'none'],
    ...(renamed.length > 0 ? [['columns also read under another name', renamed.join('; ')]] : []),
    ...known.map(({ sha256, note }) => ['known copy', `${code(sha256)} ${note}`]),
  ];
  return `### ${capital(title)}\n\n${table(['', ''], rows).trim()}`;
}

function nameOf(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** A citation as a line of text. */
function reference(item: CslItem): string {
  const names = item.author.map(nameOf).join('; ');
  const volume = item.volume === undefined ? '' : ` ${item.volume}${item.issue === undefined ? '' : `(${item.issue})`}`;
  const where = item['container-title'] ?? item.publisher;
  const pages = item.page === undefined ? '' : `: ${item.page}`;
  const inBook = item.type === 'chapter' ? ` In ${(item.editor ?? []).map(nameOf).join('; ')} (ed.),` : '';
  const place = where === undefined ? '' : `${inBook} ${where}${volume}${pages}.`;
  const link = item.DOI === undefined ? item.URL : `https://doi.org/${item.DOI}`;
  return `${names.replace(/\.$/, '')}. ${item.issued?.['date-parts'][0][0] ?? 'No date'}. ${item.title}.${place}${link === undefined ? '' : ` ${link}`}`;
}

/** The fewest numbered columns that are shown as a run. */
const RUN = 4;

/** Names as code, columns that differ only in a number as a run: `mem1` to `mem59`. */
function runs(names: readonly string[]): string {
  const patternOf = (name: string) => name.replace(/\d+/, '#');
  const alike = groupBy(names, patternOf);
  const shown = names.map((name) => {
    const group = alike.get(patternOf(name)) ?? [];
    if (!/\d/.test(name) || group.length < RUN) return code(name);
    return name === group[0] ? `${code(name)} to ${code(group.at(-1) ?? name)}` : '';
  });
  return shown.filter((text) => text !== '').join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

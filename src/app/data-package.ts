import { basename } from 'node:path';
import { CasusError } from '../core/errors.ts';
import { type ExportColumn, YES_NO } from '../core/export-column.ts';
import type { Manifest } from '../datasets/manifest.ts';
import type { FileFacts } from '../files/file-facts.ts';
import type { Effects } from './effects.ts';

/** The name that the Data Package standard gives to its descriptor. */
export const DESCRIPTOR = 'datapackage.json';

const PACKAGE_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';
const RESOURCE_PROFILE = 'https://datapackage.org/profiles/2.0/dataresource.json';
const SCHEMA_PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json';

/** The form of an exported table. */
export type ExportForm = 'csv' | 'parquet';

/** A table that was exported, with what a reader of the file needs to know. */
export interface ExportedTable {
  readonly title: string;
  readonly form: ExportForm;
  readonly rows: number;
  readonly columns: readonly ExportColumn[];
  readonly key: readonly string[];
  readonly manifests: readonly Manifest[];
  /** Rules by which it was made, a sentence or two each. */
  readonly rules: readonly string[];
  /** The command that makes it again. */
  readonly command: string;
}

/** Said with every export, since tables for people are not exact in this. */
const EXACT =
  'Values are exact, for programs: a text that begins with =, +, - or @ stands as it is, and a spreadsheet may take it for a formula.';

interface Descriptor {
  readonly resources: readonly { readonly path: string; readonly name?: unknown }[];
  readonly [name: string]: unknown;
}

/**
 * The descriptor of a folder's exports (Data Package version 2) with a table added, or in place of the one that had its
 * name. @throws CasusError `file-exists` if the folder has a descriptor that Casus did not write.
 */
export function describe(before: Descriptor | null, path: string, table: ExportedTable, file: FileFacts): string {
  const others = (before?.resources ?? []).filter((other) => other.path !== basename(path));
  const resource = resourceOf(path, table, file, new Set(others.map(({ name }) => name)));
  const descriptor = {
    $schema: PACKAGE_PROFILE,
    name: 'casus-export',
    title: 'Tables exported by Casus',
    description:
      'What states promised one another and what became of it. Empty fields are not known; they are never 0.',
    contributors: [{ title: 'Casus', roles: ['wrangler'] }],
    resources: [...others, resource].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** The descriptor that is in a folder; null if there is none. @throws CasusError `file-exists` if it is not by Casus. */
export async function descriptorIn(path: string, effects: Effects): Promise<Descriptor | null> {
  if (!(await effects.exists(path))) return null;
  try {
    const found = JSON.parse(new TextDecoder().decode(await effects.readFile(path))) as Descriptor;
    if (found['name'] === 'casus-export' && Array.isArray(found.resources)) return found;
  } catch (error) {
    if (error instanceof CasusError) throw error;
  }
  throw new CasusError('file-exists', { path });
}

/** A file's name as the standard has names, in lower case without accents; with a number if another file has it. */
function resourceName(file: string, taken: ReadonlySet<unknown>): string {
  const plain = file
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(name)) return name;
  }
}

function resourceOf(path: string, table: ExportedTable, { bytes, sha256 }: FileFacts, taken: ReadonlySet<unknown>) {
  const name = resourceName(basename(path), taken);
  const csv = { mediatype: 'text/csv', encoding: 'utf-8', dialect: { delimiter: ',', quoteChar: '"', header: true } };
  return {
    $schema: RESOURCE_PROFILE,
    name,
    type: 'table',
    path: basename(path),
    title: table.title,
    description: `${table.rules.join(' ')} ${EXACT} Made by: ${table.command}`,
    format: table.form,
    ...(table.form === 'csv' ? csv : { mediatype: 'application/vnd.apache.parquet' }),
    bytes,
    hash: `sha256:${sha256}`,
    rows: table.rows,
    schema: {
      $schema: SCHEMA_PROFILE,
      fields: table.columns.map(fieldOf),
      missingValues: [''],
      primaryKey: [...table.key],
    },
    sources: table.manifests.map(({ title, version, address }) => ({
      title: `${title}, ${version}`,
      path: address,
      version,
    })),
    licenses: table.manifests.map(({ id, title, version, licence, address }) => ({
      name: id,
      title: `${title}, ${version}: ${licence}`,
      path: address,
    })),
  };
}

function fieldOf({ name, type, meaning, unit, source, coverage, missing }: ExportColumn) {
  const constraints = {
    ...(missing === 'never' ? { required: true } : {}),
    ...(unit === YES_NO ? { enum: [0, 1] } : {}),
  };
  return { name, type, description: meaning, unit, source, coverage, missing, constraints };
}

/** The codebook of an exported table, in Markdown: how it was made, what a row is, each column. */
export function codebookOf(name: string, table: ExportedTable): string {
  const { title, rows, columns, key, manifests, rules, command } = table;
  return [
    `# Codebook of ${name}`,
    `${title}. ${rows.toLocaleString('en')} rows; ${key.join(', ')} together occur once. Made by Casus:`,
    `    ${command}`,
    EXACT,
    'A field that is empty is not known. It is never 0 by default: a source says nothing outside its coverage.',
    '## Rules',
    rules.map((rule) => `- ${rule}`).join('\n'),
    '## Columns',
    columns
      .map(({ name, type, meaning, unit, source, coverage, missing }) =>
        [
          `### ${name}`,
          [
            `- meaning: ${meaning}`,
            `- type and unit: ${type}; ${unit}`,
            `- source: ${source}`,
            `- coverage: ${coverage}`,
            `- empty: ${missing}`,
          ].join('\n'),
        ].join('\n\n'),
      )
      .join('\n\n'),
    '## Sources',
    manifests
      .map(({ title, version, address, licence }) => `- ${title}, version ${version}. ${address} ${licence}`)
      .join('\n'),
    'Cite them: the files that end in `.bib` and `.csl.json` beside this one have the entries.',
  ]
    .join('\n\n')
    .concat('\n');
}

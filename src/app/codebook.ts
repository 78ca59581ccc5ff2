import type { ExportedTable } from './data-package.ts';

/** The codebook of an exported table, in Markdown: how it was made, what a row is, each column. */
export function codebookOf(name: string, table: ExportedTable): string {
  const { title, rows, columns, key, manifests, rules, command } = table;
  return [
    `# Codebook of ${name}`,
    `${title}. ${rows.toLocaleString('en')} rows; ${key.join(', ')} together occur once. Made by Casus:`,
    `    ${command}`,
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

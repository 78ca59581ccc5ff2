import { basename, dirname, join } from 'node:path';
import { bibtexOf } from '../datasets/bibtex.ts';
import type { CslItem } from '../datasets/manifest.ts';
import { fileFacts } from '../files/file-facts.ts';
import { makeFiles } from '../files/make-files.ts';
import { codebookOf, DESCRIPTOR, describe, descriptorIn, type ExportedTable } from './data-package.ts';
import type { Effects } from './effects.ts';

/** An exported table's file with those beside it. */
export interface Exported {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  /** The descriptor, the codebook, the citations. */
  readonly beside: readonly string[];
}

/**
 * Writes a table and beside it the descriptor of its folder, its codebook and its citations; all of them or none.
 * @param fill writes the table to the path that it is given, and says what it is.
 * @throws CasusError `file-unwritable`, `file-exists`, `output-exists-as-folder`.
 */
export async function writeExport(
  path: string,
  methods: readonly CslItem[],
  fill: (aside: string) => Promise<ExportedTable>,
  effects: Effects,
): Promise<Exported> {
  const descriptor = join(dirname(path), DESCRIPTOR);
  const before = await descriptorIn(descriptor, effects);
  const result = { rows: 0, bytes: 0 };
  const beside = [descriptor, `${path}.codebook.md`, `${path}.bib`, `${path}.csl.json`];
  await makeFiles(path, async (aside) => {
    const table = await fill(aside);
    const facts = await fileFacts(aside);
    Object.assign(result, { rows: table.rows, bytes: facts.bytes });
    const items = citationsOf(table, methods);
    const texts = [
      describe(before, path, table, facts),
      codebookOf(basename(path), table),
      items.map(bibtexOf).join('\n'),
      `${JSON.stringify(items, null, 2)}\n`,
    ];
    return new Map(beside.map((place, i) => [place, texts[i] as string]));
  });
  return { path, ...result, beside };
}

function citationsOf({ manifests }: ExportedTable, methods: readonly CslItem[]): CslItem[] {
  const all = [...manifests.flatMap(({ citations }) => citations), ...methods];
  return [...new Map(all.map((item) => [item.id, item])).values()];
}

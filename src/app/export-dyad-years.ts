import { basename } from 'node:path';
import { stateDyadYears } from '../datasets/cow-states/dyad-years.ts';
import { type DyadYears, dyadYearQuery } from '../datasets/dyad-years.ts';
import { checkLayout, createMadeTable, importRecords } from '../store/layout.ts';
import type { ExportForm } from './data-package.ts';
import type { TestedOptions } from './dyad-year-parts.ts';
import { partsNamed } from './dyad-year-parts.ts';
import type { Effects } from './effects.ts';
import { newest, openFor } from './imported.ts';
import { watched } from './progress.ts';
import { type Exported, writeExport } from './write-export.ts';

export { LIST_BEGINS, LIST_ENDS } from '../datasets/cow-states/dyad-years.ts';

/** Which dyad-years to export, with what, and where to; the standard and the wars are those of tests. */
export interface DyadYearOptions extends DyadYears, TestedOptions {
  /** Names of `PART_NAMES`. */
  readonly add: readonly string[];
  readonly form: ExportForm;
  readonly out: string;
}

/**
 * Writes pairs of states by year with what is asked for to a file, and beside it a Data Package descriptor, a codebook
 * and citations. The work is done in the database.
 * @throws CasusError `dataset-not-imported`, `standard-unknown`, `file-unwritable`, `file-exists`,
 * `output-exists-as-folder`.
 */
export async function exportDyadYears(options: DyadYearOptions, effects: Effects): Promise<Exported> {
  const { db: path, add, form, out, directed, from, to } = options;
  const years = { directed, from, to };
  const db = await openFor(path, 'the list of states', 'FOLDER, where FOLDER has the files of the datasets');
  try {
    const imports = (await checkLayout(db)) ? await importRecords(db) : [];
    newest('cow-states', imports, path);
    const parts = [
      stateDyadYears(years),
      ...(await partsNamed(add, { ...options, years, imports, database: db }, effects)),
    ];
    const table = {
      title: `${directed ? 'Directed' : 'Undirected'} dyad-years ${from}-${to}`,
      form,
      columns: parts.flatMap((part) => part.columns),
      key: ['ccode1', 'ccode2', 'year'],
      manifests: [...new Set(parts.flatMap((part) => part.manifests))],
      rules: parts.flatMap((part) => part.rules),
      command: commandOf(options),
    };
    const fill = async (aside: string) => {
      for (const made of parts.flatMap((part) => part.tables ?? [])) await createMadeTable(db, made, made.rows);
      const copy = () => db.copyTo(dyadYearQuery(parts), aside, form);
      return { ...table, rows: await watched(basename(out), aside, effects, copy) };
    };
    const methods = parts.flatMap((part) => part.methods);
    return await writeExport(out, methods, fill, effects);
  } finally {
    db.close();
  }
}

function commandOf({ directed, from, to, add, form, out, standard, wars }: DyadYearOptions): string {
  const parts = add.length === 0 ? 'none' : add.join(',');
  const judged = add.includes('tests') ? `--standard ${standard} --wars ${wars} ` : '';
  return `casus export dyad-years ${directed ? '--directed ' : ''}--from ${from} --to ${to} --add ${parts} ${judged}--format ${form} --out ${basename(out)}`;
}

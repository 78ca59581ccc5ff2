import { basename } from 'node:path';
import { DATASETS } from '../datasets/registry.ts';
import { orderedTests, TEST_COLUMNS, testCells } from '../present/export/exported-test.ts';
import { Database, type StoredType } from '../store/database.ts';
import { createMadeTable } from '../store/layout.ts';
import type { ExportForm } from './data-package.ts';
import type { Effects } from './effects.ts';
import { judge } from './judge.ts';
import type { WarSource } from './read-records.ts';
import { type Exported, writeExport } from './write-export.ts';

/** Which tests to export, and where to. */
export interface TestExportOptions {
  readonly db: string;
  readonly wars: WarSource;
  /** A standard's expression. */
  readonly standard: string;
  readonly form: ExportForm;
  readonly out: string;
}

const TYPES: Readonly<Record<(typeof TEST_COLUMNS)[number]['type'], StoredType>> = {
  integer: 'integer',
  number: 'real',
  string: 'text',
};
const PLACE = { name: 'place', type: 'integer' } as const;
const STORED = TEST_COLUMNS.map(({ name, type }) => ({ name, type: TYPES[type] }));

/**
 * Writes every test of the engine under a standard, with its verdict and the reason for it, and beside it a Data Package
 * descriptor, a codebook and citations.
 * @throws CasusError `dataset-not-imported`, `standard-unknown`, `switch-invalid`, `file-unwritable`, `file-exists`,
 * `output-exists-as-folder`.
 */
export async function exportTests(options: TestExportOptions, effects: Effects): Promise<Exported> {
  const { db, wars, form, out } = options;
  const judged = { on: 'wars', db, wars, standard: options.standard } as const;
  const { standard, tests, candidates, from } = await judge(judged, effects);
  const rows = orderedTests(tests, candidates).map((test, i) => [i, ...testCells(test, standard.name)]);
  const used = new Set(from.map(({ dataset }) => dataset));
  const memory = await Database.open(':memory:', 'write');
  try {
    await createMadeTable(memory, { name: 'test', columns: [PLACE, ...STORED] }, rows);
    const names = TEST_COLUMNS.map(({ name }) => `"${name}"`).join(', ');
    const table = {
      title: `Tests of alliance promises under the standard ${standard.name} ${standard.version} (unit: ${standard.unit})`,
      form,
      columns: TEST_COLUMNS,
      key: ['test'],
      manifests: DATASETS.filter(({ id }) => used.has(id)),
      rules: [
        'Tested promises are selected: a promise that deterred was never tested. A share of honored tests is not the chance that an ally comes.',
        `A verdict exists only under a standard. This is ${standard.name}, version ${standard.version}; docs/method/assessment.md says how it judges.`,
        'Tests of one war are not independent: cluster by warid.',
      ],
      command: `casus export tests --standard ${standard.name} --wars ${wars} --format ${form} --out ${basename(out)}`,
    };
    const query = `select ${names} from test order by place`;
    return await writeExport(
      out,
      [],
      async (aside) => ({ ...table, rows: await memory.copyTo(query, aside, form) }),
      effects,
    );
  } finally {
    memory.close();
  }
}

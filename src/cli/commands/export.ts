import { basename, extname } from 'node:path';
import type { ExportForm } from '../../app/data-package.ts';
import type { Effects } from '../../app/effects.ts';
import {
  COW_PAIRS_ONLY,
  exportDyadYears,
  LIST_BEGINS,
  LIST_ENDS,
  PART_NAMES,
  type RowKind,
  STATE_PART_NAMES,
} from '../../app/export-dyad-years.ts';
import type { WarSource } from '../../app/read-records.ts';
import type { Exported } from '../../app/write-export.ts';
import { CasusError } from '../../core/errors.ts';
import { type Command, DB, type Invocation, standardOption, text, WARS } from '../command.ts';

/** The last year that can be asked for: beyond it a list that was carried forward says nothing. */
const LATEST = 2100;

const COMMAND = 'export';
/** Options that not every table takes. */
const SOME_ONLY = ['directed', 'from', 'to', 'add', 'system', 'relevant', 'one'];

type Options = Readonly<Record<'db' | 'out' | 'standard', string>> & {
  readonly form: ExportForm;
  readonly wars: WarSource;
};
type Table = (given: Invocation, options: Options, effects: Effects) => Promise<Exported>;

const TABLES: Readonly<Record<string, { readonly run: Table; readonly options: readonly string[] }>> = {
  'dyad-years': { run: rowsOf('dyad-years'), options: ['directed', 'from', 'to', 'add', 'system', 'relevant'] },
  'state-years': { run: rowsOf('state-years'), options: ['from', 'to', 'add', 'system'] },
  'leader-years': { run: rowsOf('leader-years'), options: ['from', 'to', 'add'] },
  'dispute-dyads': { run: rowsOf('dispute-dyads'), options: ['directed', 'from', 'to', 'add', 'one'] },
  tests: { run: tests, options: [] },
};

const exportCommand: Command = {
  name: COMMAND,
  about: 'Write tables for statistics programs, with a codebook and citations',
  usage: 'dyad-years | state-years | leader-years | dispute-dyads | tests',
  words: [1, 1],
  args: {
    ...DB,
    out: { type: 'string', valueHint: 'FILE', default: '', description: 'the file to write' },
    format: {
      type: 'enum',
      options: ['csv', 'parquet'],
      description: 'the form, if the file\u2019s name does not say it',
    },
    directed: { type: 'boolean', default: false, description: 'pairs: one row for each direction' },
    system: { type: 'enum', options: ['cow', 'gw'], description: 'whose states: Correlates of War or Gleditsch-Ward' },
    relevant: { type: 'boolean', default: false, description: 'dyad-years: only neighbours and major powers' },
    one: { type: 'boolean', default: false, description: 'dispute-dyads: one dispute for a pair and year' },
    from: {
      type: 'string',
      valueHint: 'YEAR',
      default: '',
      description: `first year (default: ${LIST_BEGINS})`,
    },
    to: { type: 'string', valueHint: 'YEAR', default: '', description: `last year (default: ${LIST_ENDS})` },
    add: {
      type: 'string',
      valueHint: 'LIST',
      default: '',
      description: `pairs: ${PART_NAMES.join(', ')}; states and leaders: ${STATE_PART_NAMES.join(', ')}; or none (default: obligations for dyad-years)`,
    },
    ...standardOption('dyad'),
    ...WARS,
  },
  examples: [
    'casus export dyad-years --directed --out dyad-years.parquet',
    'casus export dyad-years --from 1950 --add obligations,peace-years --out dyad-years.csv',
    'casus export tests --standard bf-2018 --out tests.csv',
  ],
  async run(given, effects) {
    const [name = ''] = given.rest;
    const table = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
    if (table === undefined) {
      throw new CasusError('argument-invalid', {
        command: COMMAND,
        what: `one of ${Object.keys(TABLES).join(', ')}`,
        value: name,
      });
    }
    const [foreign] = SOME_ONLY.filter((option) => given.options[option] && !table.options.includes(option));
    if (foreign !== undefined) {
      const why = `"casus export ${name}" does not take it`;
      throw new CasusError('option-invalid', { option: foreign, value: text(given, foreign), why, command: COMMAND });
    }
    const out = text(given, 'out');
    if (out === '') throw new CasusError('argument-missing', { command: `${COMMAND} ${name}`, what: '--out FILE' });
    const wars = text(given, 'wars') as WarSource;
    const options = { db: text(given, 'db'), out, standard: text(given, 'standard'), form: formOf(given, out), wars };
    report(await table.run(given, options, effects), effects);
    return 0;
  },
};

/** Writes rows of a kind with what is added to them. */
function rowsOf(rows: RowKind): Table {
  return async (given, options, effects) => {
    const [from, to] = yearsOf(given);
    const flag = (name: string) => given.options[name] === true;
    const system = text(given, 'system') === 'gw' ? 'gw' : 'cow';
    const add = partsOf(text(given, 'add'), rows, system);
    const which = { rows, system, directed: flag('directed'), relevant: flag('relevant'), one: flag('one') } as const;
    const exported = await exportDyadYears({ ...options, ...which, from, to, add }, effects);
    const listed = rows === 'dyad-years' || rows === 'state-years';
    if (listed && to > LIST_ENDS) {
      effects.note(`The list of states ends with ${LIST_ENDS}: members of that year are carried forward to ${to}.\n`);
    }
    return exported;
  };
}

async function tests(_: Invocation, options: Options, effects: Effects): Promise<Exported> {
  const { exportTests } = await import('../../app/export-tests.ts');
  const exported = await exportTests(options, effects);
  effects.note('Tested promises are selected: a promise that deterred was never tested.\n');
  return exported;
}

function report({ path, rows, bytes, beside }: Exported, effects: Effects): void {
  effects.note(`Wrote ${path} (${rows.toLocaleString('en')} rows, ${bytes.toLocaleString('en')} bytes).\n`);
  effects.note(`Beside it: ${beside.join(', ')}.\n`);
}

function yearsOf(given: Invocation): [number, number] {
  const year = (option: string, preset: number): number => {
    const value = text(given, option) || String(preset);
    const number = /^\d{4}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= LIST_BEGINS && number <= LATEST) return number;
    throw new CasusError('option-invalid', {
      option,
      value,
      why: `it is a year from ${LIST_BEGINS} to ${LATEST}`,
      command: COMMAND,
    });
  };
  const [from, to] = [year('from', LIST_BEGINS), year('to', LIST_ENDS)];
  if (from <= to) return [from, to];
  const why = `it is before --from ${from}`;
  throw new CasusError('option-invalid', { option: 'to', value: String(to), why, command: COMMAND });
}

/** What is to be added, and that it can be added to these rows. @throws CasusError `option-invalid`. */
function partsOf(list: string, rows: RowKind, system: 'cow' | 'gw'): string[] {
  const ofPairs = rows === 'dyad-years' || rows === 'dispute-dyads';
  const names = (list || (rows === 'dyad-years' ? 'obligations' : 'none')).split(',').map((name) => name.trim());
  if (names.length === 1 && names[0] === 'none') return [];
  const wholeList = rows === 'dyad-years' && system === 'cow';
  const known = (ofPairs ? PART_NAMES : STATE_PART_NAMES).filter((name) => wholeList || !COW_PAIRS_ONLY.includes(name));
  const odd = names.find((name) => !known.includes(name));
  if (odd === undefined) return [...new Set(names)];
  const why = `${odd === '' ? 'an empty name' : `"${odd}"`} is none of ${known.join(', ')}`;
  throw new CasusError('option-invalid', { option: 'add', value: list, why, command: COMMAND });
}

/** Endings of file names, and the form that each says. */
const ENDINGS: Readonly<Record<string, ExportForm>> = { '.csv': 'csv', '.parquet': 'parquet' };

/**
 * The form that is asked for, or that the file's name says. A name that says another form than is written would mislead
 * whoever opens the file. @throws CasusError `export-name-unclear`, `option-invalid`.
 */
function formOf(given: Invocation, out: string): ExportForm {
  const asked = given.options['format'];
  const ending = extname(out).toLowerCase();
  const named = ENDINGS[ending];
  if (asked !== 'csv' && asked !== 'parquet') {
    if (named !== undefined) return named;
    throw new CasusError('export-name-unclear', { file: basename(out) });
  }
  if (named === undefined || named === asked) return asked;
  const why = `the name of the file, ${basename(out)}, says ${named}`;
  throw new CasusError('option-invalid', { option: 'format', value: asked, why, command: COMMAND });
}

export default exportCommand;

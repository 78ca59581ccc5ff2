import { extname } from 'node:path';
import type { ExportForm } from '../../app/data-package.ts';
import type { Effects } from '../../app/effects.ts';
import { exportDyadYears, LIST_BEGINS, LIST_ENDS, PART_NAMES } from '../../app/export-dyad-years.ts';
import type { WarSource } from '../../app/read-records.ts';
import type { Exported } from '../../app/write-export.ts';
import { CasusError } from '../../core/errors.ts';
import { type Command, DB, type Invocation, standardOption, text, WARS } from '../command.ts';

/** The last year that can be asked for: beyond it a list that was carried forward says nothing. */
const LATEST = 2100;

const COMMAND = 'export';
const DYAD_YEARS_ONLY = ['directed', 'from', 'to', 'add'];

type Options = Readonly<Record<'db' | 'out' | 'standard', string>> & {
  readonly form: ExportForm;
  readonly wars: WarSource;
};
type Table = (given: Invocation, options: Options, effects: Effects) => Promise<Exported>;

const TABLES: Readonly<Record<string, { readonly run: Table; readonly options: readonly string[] }>> = {
  'dyad-years': { run: dyadYears, options: ['directed', 'from', 'to', 'add'] },
  tests: { run: tests, options: [] },
};

const exportCommand: Command = {
  name: COMMAND,
  about: 'Write tables for statistics programs, with a codebook and citations',
  usage: 'dyad-years | tests',
  words: [1, 1],
  args: {
    ...DB,
    out: { type: 'string', valueHint: 'FILE', default: '', description: 'the file to write' },
    format: {
      type: 'enum',
      options: ['csv', 'parquet'],
      description: 'the form, if the file\u2019s name does not say it',
    },
    directed: { type: 'boolean', default: false, description: 'dyad-years: one row for each direction' },
    from: {
      type: 'string',
      valueHint: 'YEAR',
      default: '',
      description: `dyad-years: first year (default: ${LIST_BEGINS})`,
    },
    to: {
      type: 'string',
      valueHint: 'YEAR',
      default: '',
      description: `dyad-years: last year (default: ${LIST_ENDS})`,
    },
    add: {
      type: 'string',
      valueHint: 'LIST',
      default: '',
      description: `dyad-years: ${PART_NAMES.join(', ')}or none (default: obligations)`,
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
      throw new CasusError('argument-invalid', { command: COMMAND, what: '"dyad-years" or "tests"', value: name });
    }
    const [foreign] = DYAD_YEARS_ONLY.filter((option) => given.options[option] && !table.options.includes(option));
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

async function dyadYears(given: Invocation, options: Options, effects: Effects): Promise<Exported> {
  const [from, to] = yearsOf(given);
  const directed = given.options['directed'] === true;
  const exported = await exportDyadYears({ ...options, directed, from, to, add: partsOf(text(given, 'add')) }, effects);
  if (to > LIST_ENDS) {
    effects.note(`The list of states ends with ${LIST_ENDS}: members of that year are carried forward to ${to}.\n`);
  }
  return exported;
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

function partsOf(list: string): string[] {
  const names = (list || 'obligations').split(',').map((name) => name.trim());
  if (names.length === 1 && names[0] === 'none') return [];
  const odd = names.find((name) => !PART_NAMES.includes(name));
  if (odd === undefined) return [...new Set(names)];
  const why = `${odd === '' ? 'an empty name' : `"${odd}"`} is none of ${PART_NAMES.join(', ')}`;
  throw new CasusError('option-invalid', { option: 'add', value: list, why, command: COMMAND });
}

function formOf(given: Invocation, out: string): ExportForm {
  const asked = given.options['format'];
  if (asked === 'csv' || asked === 'parquet') return asked;
  return extname(out).toLowerCase() === '.parquet' ? 'parquet' : 'csv';
}

export default exportCommand;

import { extname } from 'node:path';
import type { ExportForm } from '../../app/data-package.ts';
import { PART_NAMES } from '../../app/dyad-year-parts.ts';
import type { Effects } from '../../app/effects.ts';
import { exportDyadYears, LIST_BEGINS, LIST_ENDS } from '../../app/export-dyad-years.ts';
import type { Exported } from '../../app/write-export.ts';
import { CasusError } from '../../core/errors.ts';
import { type Command, DB, type Given, text } from '../command.ts';

/** The last year that can be asked for: beyond it a list that was carried forward says nothing. */
const LATEST = 2100;

const COMMAND = 'export';

const exportCommand: Command = {
  name: COMMAND,
  about: 'Write tables for statistics programs, with a codebook and citations',
  usage: 'dyad-years',
  words: [1, 1],
  args: {
    ...DB,
    directed: { type: 'boolean', default: false, description: 'dyad-years: a row each way' },
    from: { type: 'string', valueHint: 'YEAR', default: String(LIST_BEGINS), description: 'dyad-years: first year' },
    to: { type: 'string', valueHint: 'YEAR', default: String(LIST_ENDS), description: 'dyad-years: last year' },
    add: {
      type: 'string',
      valueHint: 'LIST',
      default: 'obligations',
      description: `dyad-years: ${PART_NAMES.join(', ')}, separated by commas; or none`,
    },
    format: { type: 'enum', options: ['csv', 'parquet'], description: 'the form of the file (its name says, if not)' },
    out: { type: 'string', valueHint: 'FILE', default: '', description: 'the file to write' },
  },
  examples: ['casus export dyad-years --directed --out dyad-years.parquet'],
  async run(given, effects) {
    const [table = ''] = given.rest;
    if (table !== 'dyad-years') {
      throw new CasusError('argument-invalid', { command: COMMAND, what: '"dyad-years"', value: table });
    }
    const out = text(given, 'out');
    if (out === '') throw new CasusError('argument-missing', { command: `${COMMAND} ${table}`, what: '--out FILE' });
    const [from, to] = yearsOf(given);
    const options = {
      db: text(given, 'db'),
      directed: given.options['directed'] === true,
      from,
      to,
      add: partsOf(text(given, 'add')),
      form: formOf(given, out),
      out,
    };
    const exported = await exportDyadYears(options, effects);
    report(exported, effects);
    if (to > LIST_ENDS) {
      effects.note(`The list of states ends with ${LIST_ENDS}: members of that year are carried forward to ${to}.\n`);
    }
    return 0;
  },
};

function report({ path, rows, bytes, beside }: Exported, effects: Effects): void {
  effects.note(`Wrote ${path} (${rows.toLocaleString('en')} rows, ${bytes.toLocaleString('en')} bytes).\n`);
  effects.note(`Beside it: ${beside.join(', ')}.\n`);
}

function yearsOf(given: Given): [number, number] {
  const year = (option: string): number => {
    const value = text(given, option);
    const number = /^\d{4}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= LIST_BEGINS && number <= LATEST) return number;
    throw new CasusError('option-invalid', {
      option,
      value,
      why: `it is a year from ${LIST_BEGINS} to ${LATEST}`,
      command: COMMAND,
    });
  };
  const [from, to] = [year('from'), year('to')];
  if (from <= to) return [from, to];
  const why = `it is before --from ${from}`;
  throw new CasusError('option-invalid', { option: 'to', value: String(to), why, command: COMMAND });
}

function partsOf(list: string): string[] {
  const names = list.split(',').map((name) => name.trim());
  if (names.length === 1 && names[0] === 'none') return [];
  const odd = names.find((name) => !PART_NAMES.includes(name));
  if (odd === undefined) return [...new Set(names)];
  const why = `${odd === '' ? 'an empty name' : `"${odd}"`} is none of ${PART_NAMES.join(', ')}`;
  throw new CasusError('option-invalid', { option: 'add', value: list, why, command: COMMAND });
}

function formOf(given: Given, out: string): ExportForm {
  const asked = given.options['format'];
  if (asked === 'csv' || asked === 'parquet') return asked;
  return extname(out).toLowerCase() === '.parquet' ? 'parquet' : 'csv';
}

export default exportCommand;

import { comparePatrons } from '../../app/compare-patrons.ts';
import type { WarSource } from '../../app/read-records.ts';
import { COMPARE_COLUMNS, compareRows } from '../../present/compare/compare-cells.ts';
import type { JudgedOn } from '../../present/rates/selection.ts';
import {
  CASES,
  type Command,
  casesOf,
  DB,
  format,
  listOf,
  SEED,
  seedOf,
  standardOption,
  text,
  WARS,
  yearsOf,
} from '../command.ts';
import { compareText } from '../compare-text.ts';
import { toCsv, toJson } from '../output.ts';

const compare: Command = {
  name: 'compare',
  about: 'Patrons side by side: promises kept, help delivered, how it ended',
  usage: '',
  words: [0, 0],
  args: {
    on: { type: 'enum', options: ['cases', 'wars'], default: 'cases', description: 'the casebook, or imported wars' },
    patrons: { type: 'string', valueHint: 'LIST', default: '', description: 'only these: russia,france' },
    since: { type: 'string', valueHint: 'YEAR', default: '', description: 'dangers that began in this year or later' },
    until: {
      type: 'string',
      valueHint: 'YEAR',
      default: '',
      description: 'dangers that began in this year or earlier',
    },
    ...standardOption('dyad'),
    ...SEED,
    ...DB,
    ...WARS,
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: [
    'casus compare',
    'casus compare --patrons russia,usa --since 1990',
    'casus compare --on wars --patrons russia,usa,uk',
  ],
  async run(given, effects) {
    const patrons = listOf(given, 'patrons');
    const found = await comparePatrons(
      {
        on: text(given, 'on') as JudgedOn,
        db: text(given, 'db'),
        wars: text(given, 'wars') as WarSource,
        cases: await casesOf(given, effects),
        standard: text(given, 'standard'),
        seed: seedOf(given, 'compare'),
        since: yearsOf(given, 'compare', 'since')[0],
        until: yearsOf(given, 'compare', 'until')[0],
        ...(patrons.length === 0 ? {} : { patrons }),
      },
      effects,
    );
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(found));
    else if (form === 'csv') effects.out(toCsv(compareRows(found), COMPARE_COLUMNS));
    else effects.out(compareText(found, effects.width));
    effects.note(`${found.selected} Standard: ${found.standard} (unit: dyad). Seed: ${found.seed}.\n`);
    return 0;
  },
};

export default compare;

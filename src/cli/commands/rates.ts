import type { Effects } from '../../app/effects.ts';
import { leaveOut, reliabilityRates } from '../../app/rates.ts';
import type { WarSource } from '../../app/read-records.ts';
import { inOneParagraph } from '../../present/headline.ts';
import type { LeaveOut, LeaveOutResult } from '../../present/rates/left-out.ts';
import { RATE_COLUMNS } from '../../present/rates/rate-columns.ts';
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
import { LEFT_OUT_COLUMNS, leftOutText } from '../left-out-text.ts';
import { toCsv, toJson } from '../output.ts';
import { ratesText } from '../rates-text.ts';

const rates: Command = {
  name: 'rates',
  about: 'How often tested promises were honored: the engine\u2019s tests or a coding',
  usage: '',
  words: [0, 0],
  args: {
    on: { type: 'enum', options: ['wars', 'cases'], default: 'wars', description: 'imported wars, or the casebook' },
    coding: { type: 'string', valueHint: 'FILE', description: 'a table of verdicts (atopid, warid, verdict) instead' },
    by: {
      type: 'string',
      valueHint: 'LIST',
      default: '',
      description: 'era, obligation, multilateral, patron, war, region (a coding: no patron, region)',
    },
    cuts: { type: 'string', valueHint: 'YEARS', default: '', description: 'years in which eras begin: 1945,1991' },
    lenient: { type: 'boolean', description: 'for a coding: the help of one member is enough' },
    'leave-out': {
      type: 'enum',
      options: ['war', 'alliance'],
      description: 'the rate without each of these in turn, to see which one decides it',
    },
    ...standardOption('bf-2018'),
    ...SEED,
    ...DB,
    ...WARS,
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: [
    'casus rates --coding coding.csv --by era,obligation',
    'casus rates --by era,patron --cuts 1945,1991',
    'casus rates --leave-out alliance --by era',
    'casus rates --on cases --standard dyad --by patron',
  ],
  async run(given, effects) {
    const coding = text(given, 'coding');
    const cuts = yearsOf(given, 'rates', 'cuts');
    const options = {
      on: text(given, 'on') as JudgedOn,
      db: text(given, 'db'),
      wars: text(given, 'wars') as WarSource,
      cases: await casesOf(given, effects),
      standard: text(given, 'standard'),
      by: listOf(given, 'by'),
      seed: seedOf(given, 'rates'),
      lenient: given.options['lenient'] === true,
      ...(coding === '' ? {} : { coding }),
      ...(cuts.length === 0 ? {} : { cuts }),
    };
    const what = given.options['leave-out'] as LeaveOut | undefined;
    if (what !== undefined) return printLeftOut(await leaveOut(options, what, effects), text(given, 'format'), effects);
    const found = await reliabilityRates(options, effects);
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(found.rows));
    else if (form === 'csv') effects.out(toCsv(found.rows as never, RATE_COLUMNS));
    else effects.out(ratesText(found.rows, effects.width));
    effects.note(`${[inOneParagraph(found.headline), ...found.notes].join(' ')} Seed: ${found.seed}.\n`);
    return 0;
  },
};

function printLeftOut({ rows, headline }: LeaveOutResult, form: string, effects: Effects): number {
  if (form === 'json') effects.out(toJson(rows));
  else if (form === 'csv') effects.out(toCsv(rows as never, LEFT_OUT_COLUMNS));
  else effects.out(leftOutText(rows, effects.width));
  effects.note(`${inOneParagraph(headline)}\n`);
  return 0;
}

export default rates;

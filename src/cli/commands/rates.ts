import type { Effects } from '../../app/effects.ts';
import { leaveOut, reliabilityRates } from '../../app/rates.ts';
import type { WarSource } from '../../app/read-records.ts';
import { inOneParagraph } from '../../present/headline-type.ts';
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
  wholeOption,
  yearsOf,
} from '../command.ts';
import { LEFT_OUT_COLUMNS, leftOutText } from '../left-out-text.ts';
import { toCsv, toJson } from '../output.ts';
import { rateChecksText } from '../rate-checks-text.ts';
import { ratesText } from '../rates-text.ts';

const rates: Command = {
  name: 'rates',
  about: 'How often tested promises were honored, by Casus or by another coder',
  usage: '',
  words: [0, 0],
  args: {
    on: { type: 'enum', options: ['wars', 'cases'], default: 'wars', description: 'imported wars, or the casebook' },
    coding: { type: 'string', valueHint: 'FILE', description: 'a table of verdicts (atopid, warid, verdict) instead' },
    by: {
      type: 'string',
      valueHint: 'LIST',
      default: '',
      description:
        'promise, era, obligation, multilateral, patron, war, region (a coding: era, obligation, multilateral, war)',
    },
    cuts: {
      type: 'string',
      valueHint: 'YEARS',
      default: '',
      description: 'compare periods that begin in these years: 1945,1991',
    },
    count: {
      type: 'enum',
      options: ['decisions', 'tests'],
      description:
        'count decisions (what one state did in one war) or each test; decisions, unless the standard counts agreements',
    },
    checks: {
      type: 'boolean',
      description:
        'also print what the rates can bear: bounds for selection, dependence, tests of each group, what could be found',
    },
    margin: {
      type: 'string',
      valueHint: 'POINTS',
      default: '10',
      description: 'with --checks: the smallest difference that matters',
    },
    lenient: { type: 'boolean', description: 'for a coding: a promise is kept if one member helped' },
    'leave-out': {
      type: 'enum',
      options: ['war', 'alliance'],
      description: 'print the rate without each of these in turn, to see which one decides it',
    },
    ...standardOption('dyad'),
    ...SEED,
    ...DB,
    ...WARS,
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: [
    'casus rates --coding coding.csv --by era,obligation',
    'casus rates --by era,patron --cuts 1945,1991',
    'casus rates --by era,promise --checks',
    'casus rates --leave-out alliance --by era',
    'casus rates --on cases --by patron',
    'casus rates --standard bf-2018 --by era',
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
      count: given.options['count'] as string | undefined,
      margin: given.options['checks'] === true ? wholeOption(given, 'rates', 'margin', 1, 99) / 100 : undefined,
      lenient: given.options['lenient'] === true,
      ...(coding === '' ? {} : { coding }),
      ...(cuts.length === 0 ? {} : { cuts }),
    };
    const what = given.options['leave-out'] as LeaveOut | undefined;
    if (what !== undefined) return printLeftOut(await leaveOut(options, what, effects), text(given, 'format'), effects);
    const found = await reliabilityRates(options, effects);
    const form = text(given, 'format');
    const { checks = null } = found;
    if (form === 'json') effects.out(toJson(checks === null ? found.rows : { rows: found.rows, checks }));
    else if (form === 'csv') effects.out(toCsv(found.rows as never, RATE_COLUMNS));
    else {
      const more = checks === null ? '' : rateChecksText(checks, effects.width);
      effects.out(`${ratesText(found.rows, effects.width)}${more}`);
    }
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

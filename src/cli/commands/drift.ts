import { drift } from '../../app/drift.ts';
import type { WarSource } from '../../app/read-records.ts';
import {
  CASES,
  type Command,
  casesOf,
  DB,
  format,
  SEED,
  seedOf,
  standardOption,
  text,
  WARS,
  wholeOption,
} from '../command.ts';
import { driftText } from '../drift-text.ts';
import { toCsv, toJson } from '../output.ts';
import { wrap } from '../wrap.ts';

const GROUPS = [
  'on',
  'by',
  'group',
  'tests',
  'known',
  'compared',
  'allies',
  'wars',
  'change',
  'placebo',
  'placeboLow',
  'placeboHigh',
  'excess',
  'low',
  'high',
  'clusteredBy',
  'chance',
  'chanceCorrected',
  'pEquivalent',
  'detectable',
  'tooFew',
  'reading',
];
const TESTS = [
  'on',
  'war',
  'warname',
  'patron',
  'patronCcode',
  'ally',
  'allyCcode',
  'from',
  'to',
  'verdict',
  'delivered',
  'change',
  'yearsBefore',
  'yearsAfter',
  'placebo',
  'placeboYears',
  'unknown',
];

const driftCommand: Command = {
  name: 'drift',
  about: 'Do allies and patrons vote further apart after a tested promise?',
  usage: '',
  words: [0, 0],
  args: {
    patron: { type: 'string', valueHint: 'NAME', default: '', description: 'only the promises of this state' },
    on: { type: 'enum', options: ['both', 'wars', 'cases'], default: 'both', description: 'wars, casebook or both' },
    window: {
      type: 'string',
      valueHint: 'YEARS',
      default: '3',
      description: 'how many years before and after, 1 to 10',
    },
    points: {
      type: 'enum',
      options: ['final', 'all', 'legacy'],
      default: 'final',
      description: 'which ideal points: from votes on final passage, from all votes, or from the older estimation',
    },
    each: { type: 'boolean', description: 'as CSV: one row for each test, not for each group' },
    ...standardOption('dyad'),
    ...SEED,
    ...DB,
    ...WARS,
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: ['casus drift', 'casus drift --patron russia --on cases', 'casus drift --each --format csv'],
  async run(given, effects) {
    const patron = text(given, 'patron');
    const found = await drift(
      {
        on: text(given, 'on') as 'wars' | 'cases' | 'both',
        db: text(given, 'db'),
        wars: text(given, 'wars') as WarSource,
        cases: await casesOf(given, effects),
        standard: text(given, 'standard'),
        window: wholeOption(given, 'drift', 'window', 1, 10),
        points: text(given, 'points') as 'final' | 'all' | 'legacy',
        seed: seedOf(given, 'drift'),
        ...(patron === '' ? {} : { patron }),
      },
      effects,
    );
    const form = text(given, 'format');
    const each = given.options['each'] === true;
    if (form === 'json') effects.out(toJson(found));
    else if (form === 'csv')
      effects.out(each ? toCsv(found.tests as never, TESTS) : toCsv(found.rows as never, GROUPS));
    else effects.out(driftText(found, effects.width));
    effects.note(wrap(`${found.caveats.join(' ')} Seed: ${found.seed}.`, effects.width));
    return 0;
  },
};

export default driftCommand;

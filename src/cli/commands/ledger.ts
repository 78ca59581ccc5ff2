import { ledger } from '../../app/ledger.ts';
import { CasusError } from '../../core/errors.ts';
import { CASES, type Command, casesOf, format, standardOption, text } from '../command.ts';
import { ledgerText } from '../ledger-text.ts';
import { toCsv, toJson } from '../output.ts';

const COLUMNS = [
  'case',
  'patron',
  'ally',
  'start',
  'promised',
  'asked',
  'given',
  'capacity',
  'delivered',
  'verdict',
  'outcome',
];

const ledgerCommand: Command = {
  name: 'ledger',
  about: 'What a patron had promised, was asked, and delivered, case by case',
  usage: '<patron>',
  words: [1, 1],
  args: {
    since: { type: 'string', valueHint: 'YEAR', default: '', description: 'leave out what began before' },
    ...standardOption('dyad'),
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: ['casus ledger russia', 'casus ledger russia --since 2022 --format json'],
  async run(given, effects) {
    const since = text(given, 'since');
    if (since !== '' && !/^\d{4}$/.test(since)) {
      throw new CasusError('option-invalid', { option: 'since', value: since, why: 'it is a year', command: 'ledger' });
    }
    const options = {
      patron: given.rest[0] as string,
      standard: text(given, 'standard'),
      cases: await casesOf(given, effects),
      ...(since === '' ? {} : { since }),
    };
    const rows = await ledger(options, effects);
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(rows));
    else if (form === 'csv') effects.out(toCsv(rows.map(flat), COLUMNS));
    else effects.out(ledgerText(rows, effects.width));
    return 0;
  },
};

function flat(row: Awaited<ReturnType<typeof ledger>>[number]) {
  return {
    ...row,
    promised: [...new Set(row.promised.map(({ obligation }) => obligation))].join('; '),
    asked: row.asked.map(({ words }) => words).join('; '),
    given: row.given.map(({ act, status }) => `${act} (${status})`).join('; '),
    outcome: row.outcome.join('; '),
    owed: '',
    notGiven: '',
    responses: '',
    sources: '',
  };
}

export default ledgerCommand;

import { ledger } from '../../app/ledger.ts';
import { whyNotDate } from '../../core/asked.ts';
import { LEDGER_COLUMNS, ledgerCells } from '../../present/ledger/ledger-cells.ts';
import { CASES, type Command, casesOf, checked, format, standardOption, text } from '../command.ts';
import { ladderText, ledgerText } from '../ledger-text.ts';
import { toCsv, toJson } from '../output.ts';

const ledgerCommand: Command = {
  name: 'ledger',
  about: 'What a patron had promised, what it was asked for, and what it delivered',
  usage: '<patron>',
  words: [1, 1],
  args: {
    since: {
      type: 'string',
      valueHint: 'DATE',
      default: '',
      description: 'leave out what began before: 2022, 2022-02 or 2022-02-24',
    },
    ladder: { type: 'boolean', description: 'a column for each kind of help, from words to combat' },
    ...standardOption('dyad'),
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: ['casus ledger russia', 'casus ledger russia --ladder', 'casus ledger russia --since 2022 --format json'],
  async run(given, effects) {
    const since = text(given, 'since') === '' ? '' : checked(given, 'ledger', 'since', whyNotDate);
    const options = {
      patron: given.rest[0] as string,
      standard: text(given, 'standard'),
      cases: await casesOf(given, effects),
      ...(since === '' ? {} : { since }),
    };
    const rows = await ledger(options, effects);
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(rows));
    else if (form === 'csv') effects.out(toCsv(rows.map(ledgerCells), LEDGER_COLUMNS));
    else if (given.options.ladder === true) effects.out(ladderText(rows, effects.width));
    else effects.out(ledgerText(rows, effects.width));
    return 0;
  },
};

export default ledgerCommand;

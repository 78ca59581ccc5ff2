import { ratesOfFile } from '../../app/published-rates.ts';
import { CasusError } from '../../core/errors.ts';
import { type Command, format, text } from '../command.ts';
import { toCsv, toJson, toTable } from '../output.ts';

const COLUMNS = ['group', 'honored', 'tests', 'rate'];

const rates: Command = {
  name: 'rates',
  about: 'How often tested promises were honored, from a coding',
  usage: '--coding FILE',
  words: [0, 0],
  args: {
    coding: { type: 'string', valueHint: 'FILE', description: 'a coding with atopid, warid, verdict' },
    by: {
      type: 'string',
      valueHint: 'LIST',
      default: '',
      description: 'era, obligation, multilateral, separated by commas',
    },
    lenient: { type: 'boolean', description: 'one member\u2019s help suffices' },
    ...format('table', 'csv', 'json'),
  },
  examples: ['casus rates --coding coding.csv --by era,obligation'],
  async run(given, effects) {
    const coding = text(given, 'coding');
    if (coding === '') throw new CasusError('argument-missing', { command: 'rates', what: '--coding FILE' });
    const by = text(given, 'by')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const found = await ratesOfFile({ coding, by, lenient: given.options['lenient'] === true }, effects);
    const rows = found.map(({ group, honored, tests, rate }) => ({ group, honored, tests, rate }));
    const form = text(given, 'format');
    const shown = rows.map((row) => ({ ...row, rate: row.rate === null ? '' : row.rate.toFixed(3) }));
    if (form === 'json') effects.out(toJson(rows));
    else effects.out(form === 'csv' ? toCsv(rows, COLUMNS) : toTable(shown, COLUMNS, effects.width, ''));
    effects.note('Tested promises are selected: a promise that deterred was never tested.\n');
    return 0;
  },
};

export default rates;

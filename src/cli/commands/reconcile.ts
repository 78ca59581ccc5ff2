import { reconcile } from '../../app/promises.ts';
import { CASES, type Command, casesOf, DB, format, text } from '../command.ts';
import { toCsv, toJson, toTable } from '../output.ts';
import { wrap } from '../wrap.ts';

const COLUMNS = ['agreement', 'atopid', 'what', 'about', 'register', 'atop'];

const reconcileCommand: Command = {
  name: 'reconcile',
  about: 'Where the register of promises and the imported ATOP differ',
  usage: '',
  words: [0, 0],
  args: { ...DB, ...CASES, ...format('table', 'csv', 'json') },
  examples: ['casus reconcile', 'casus reconcile --format csv'],
  async run(given, effects) {
    const result = await reconcile({ db: text(given, 'db'), cases: await casesOf(given, effects) }, effects);
    const { differences, compared, registerAlone, lastYear } = result;
    const rows = differences.map((difference) => ({ ...difference }));
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(result));
    else if (form === 'csv') effects.out(toCsv(rows, COLUMNS));
    else {
      if (rows.length > 0) effects.out(toTable(rows, COLUMNS, effects.width, 'register'));
      const said =
        `${compared} agreements stand in both; ${differences.length} differences up to ${lastYear}, where ATOP ends. ` +
        `${registerAlone.length} agreements of the register are not in ATOP or name no number of it.`;
      effects.out(wrap(said, effects.width));
    }
    return 0;
  },
};

export default reconcileCommand;

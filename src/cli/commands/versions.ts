import { catalogue } from '../../app/catalogue.ts';
import { type Command, DB, format, text } from '../command.ts';
import { toJson, toTable } from '../output.ts';

const COLUMNS = ['dataset', 'version', 'table', 'years', 'imported'];

const versions: Command = {
  name: 'versions',
  about: 'List the datasets that Casus reads, and what you imported',
  usage: '',
  words: [0, 0],
  args: { ...DB, ...format('table', 'json') },
  examples: ['casus versions'],
  async run(given, effects) {
    const entries = await catalogue(text(given, 'db'));
    if (text(given, 'format') === 'json') {
      effects.out(toJson(entries));
      return 0;
    }
    const rows = entries.flatMap((entry) =>
      entry.tables.map((table) => ({
        dataset: entry.id.replace(`-${entry.version}`, ''),
        version: entry.version,
        table: table.name,
        years: entry.years.join('-'),
        imported: table.rows === null ? 'no' : `${table.rows.toLocaleString('en')} rows`,
      })),
    );
    effects.out(toTable(rows, COLUMNS, effects.width, 'table'));
    const addresses = new Map(entries.map(({ title, address }) => [title, address]));
    effects.out(
      `\nWhere to get them\n${[...addresses].map(([title, address]) => `  ${title}: ${address}`).join('\n')}\n`,
    );
    return 0;
  },
};

export default versions;

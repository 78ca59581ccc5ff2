import { type ImportedFile, importDatasets } from '../../app/import-datasets.ts';
import { type Command, DB, format, text } from '../command.ts';
import { toJson } from '../output.ts';

const importCommand: Command = {
  name: 'import',
  about: 'Read published datasets into the database',
  usage: '[dataset] <file or folder…>',
  words: [1, Number.POSITIVE_INFINITY],
  args: { ...DB, ...format('table', 'json') },
  examples: ['casus import ~/data/atop', 'casus import iwd interstate-war-rev.csv'],
  async run(given, effects) {
    const result = await importDatasets({ db: text(given, 'db'), args: given.rest }, effects);
    if (text(given, 'format') === 'json') {
      effects.out(toJson(result));
      return 0;
    }
    for (const file of result.imported) effects.out(lineOf(file));
    for (const { file, why } of result.passedOver) effects.out(`- ${file}: not read (${why})\n`);
    const changed = result.imported.filter(({ change }) => change === 'added' || change === 'replaced').length;
    effects.out(changed > 0 ? `Stored in ${result.db}.\n` : `Nothing to do: ${result.db} has all of it already.\n`);
    return 0;
  },
};

function lineOf({ dataset, table, file, rows, change, knownCopy, remarks }: ImportedFile): string {
  const known = knownCopy === null ? 'a copy that Casus does not know' : knownCopy;
  const lines = [`+ ${dataset}, ${table}: ${rows.toLocaleString('en')} rows, ${change} (${file}: ${known})`];
  for (const { what, count } of remarks) lines.push(`    ${count > 0 ? `${count} ` : ''}${what}`);
  return `${lines.join('\n')}\n`;
}

export default importCommand;

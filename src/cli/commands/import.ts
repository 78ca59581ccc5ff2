import { type ImportedFile, importDatasets } from '../../app/import-datasets.ts';
import { type Command, DB, format, text } from '../command.ts';
import { toJson } from '../output.ts';
import { wrap } from '../wrap.ts';

const importCommand: Command = {
  name: 'import',
  about: 'Read published datasets into the database',
  usage: '[dataset] <file or folder…>',
  words: [1, Number.POSITIVE_INFINITY],
  args: {
    ...DB,
    part: {
      type: 'boolean',
      default: false,
      description: 'keep a table that is only a part; what is not in it then counts as not known',
    },
    ...format('table', 'json'),
  },
  examples: [
    'casus import ~/data/atop',
    'casus import icb.zip ucdp-esd.xlsx',
    'casus import iwd interstate-war-rev.csv',
  ],
  async run(given, effects) {
    const part = given.options['part'] === true;
    const result = await importDatasets({ db: text(given, 'db'), args: given.rest, part }, effects);
    if (text(given, 'format') === 'json') {
      effects.out(toJson(result));
      return 0;
    }
    const say = (line: string) => effects.out(wrap(line, effects.width, '', '    '));
    for (const file of result.imported) {
      const [head = '', ...remarks] = linesOf(file);
      say(head);
      for (const line of remarks) effects.out(wrap(line, effects.width, '    ', '      '));
    }
    for (const { file, why } of result.passedOver) say(`- ${file}: not read (${why})`);
    for (const said of result.parts)
      effects.out(wrap(`! ${said} What is not in it is not known.`, effects.width, '', '  '));
    const changed = result.imported.filter(({ change }) => change === 'added' || change === 'replaced').length;
    effects.out(changed > 0 ? `Stored in ${result.db}.\n` : `Nothing to do: ${result.db} has all of it already.\n`);
    effects.note('"casus start" shows what Casus can now answer, "casus versions" what you have.\n');
    return 0;
  },
};

/** A file and what became of it, then each remark on its rows. */
function linesOf({ dataset, table, file, rows, change, knownCopy, remarks }: ImportedFile): string[] {
  const known = knownCopy === null ? 'a copy that Casus does not know' : knownCopy;
  const lines = [`+ ${dataset}, ${table}: ${rows.toLocaleString('en')} rows, ${change} (${file}: ${known})`];
  for (const { what, count } of remarks) {
    const words = count === 1 ? what.replace(/^rows\b/, 'row') : what;
    lines.push(`${count > 0 ? `${count} ` : ''}${words}`);
  }
  return lines;
}

export default importCommand;

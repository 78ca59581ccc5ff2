import { agree, agreeMany } from '../../app/codings.ts';
import type { WarSource } from '../../app/read-records.ts';
import { type Command, DB, format, text, WARS } from '../command.ts';
import { comparisonText } from '../comparison-text.ts';
import { manyCodingsText, partingRows } from '../many-codings-text.ts';
import { toCsv, toJson } from '../output.ts';

const agreeCommand: Command = {
  name: 'agree',
  about: 'Compare codings: the engine, published ones, your own',
  usage: '<coding> <coding> [<coding> …]',
  words: [2, 50],
  args: { ...DB, ...WARS, ...format('table', 'csv', 'json') },
  examples: [
    'casus agree engine:bf-2018 coding.csv',
    'casus agree coding.csv coding.csv#verdict_lenient',
    'casus agree mine.csv theirs.csv --format json',
    'casus agree engine:bf-2018 engine:lenient mine.csv',
  ],
  async run({ options, rest }, effects) {
    const given = { options, rest };
    const [a, b] = rest as [string, string];
    const source = { db: text(given, 'db'), wars: text(given, 'wars') as WarSource };
    const form = text(given, 'format');
    if (rest.length > 2) {
      const found = await agreeMany({ ...source, codings: rest }, effects);
      const { columns, rows } = partingRows(found);
      if (form === 'json') effects.out(toJson(found));
      else effects.out(form === 'csv' ? toCsv(rows, columns) : manyCodingsText(found, effects.width));
      return 0;
    }
    const comparison = await agree({ ...source, a, b }, effects);
    if (form === 'json') effects.out(toJson(comparison));
    else if (form === 'csv')
      effects.out(toCsv(comparison.disagreements as never, ['atopid', 'warid', 'a', 'b', 'reason']));
    else effects.out(comparisonText(comparison, effects.width));
    return 0;
  },
};

export default agreeCommand;

import { agree } from '../../app/agree.ts';
import type { WarSource } from '../../app/read-records.ts';
import { type Command, DB, format, text, WARS } from '../command.ts';
import { comparisonText } from '../comparison-text.ts';
import { toCsv, toJson } from '../output.ts';

const agreeCommand: Command = {
  name: 'agree',
  about: 'Compare two codings: the engine, a published one, your own',
  usage: '<coding> <coding>',
  words: [2, 2],
  args: { ...DB, ...WARS, ...format('table', 'csv', 'json') },
  examples: ['casus agree engine:bf-2018 coding.csv', 'casus agree mine.csv theirs.csv --format json'],
  async run(given, effects) {
    const [a, b] = given.rest as [string, string];
    const comparison = await agree({ db: text(given, 'db'), wars: text(given, 'wars') as WarSource, a, b }, effects);
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(comparison));
    else if (form === 'csv')
      effects.out(toCsv(comparison.disagreements as never, ['atopid', 'warid', 'a', 'b', 'reason']));
    else effects.out(comparisonText(comparison, effects.width));
    return 0;
  },
};

export default agreeCommand;

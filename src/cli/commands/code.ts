import { newCoding } from '../../app/codings.ts';
import type { WarSource } from '../../app/read-records.ts';
import { CasusError } from '../../core/errors.ts';
import { type Command, DB, standardOption, text, WARS } from '../command.ts';

const code: Command = {
  name: 'code',
  about: 'Start your own table of verdicts: every test, with the verdict left empty',
  usage: '--new FILE',
  words: [0, 0],
  args: {
    new: {
      type: 'string',
      valueHint: 'FILE',
      default: '',
      description: 'the CSV file to create; it must not exist yet',
    },
    blind: { type: 'boolean', description: 'leave out the reasons that Casus has, so that they do not influence you' },
    ...standardOption('bf-2018'),
    ...DB,
    ...WARS,
  },
  examples: ['casus code --new mine.csv', 'casus agree mine.csv engine:bf-2018'],
  async run(given, effects) {
    const file = text(given, 'new');
    if (file === '') throw new CasusError('argument-missing', { command: 'code', what: '--new FILE' });
    const wars = text(given, 'wars') as WarSource;
    const options = { file, db: text(given, 'db'), wars, standard: text(given, 'standard') };
    const count = await newCoding({ ...options, blind: given.options['blind'] === true }, effects);
    effects.note(
      `Wrote ${file}: ${count} tests. Fill in verdict (honored, violated, not-invoked or undetermined) and reason; "casus agree ${file} engine" compares what you have coded so far.\n`,
    );
    return 0;
  },
};

export default code;

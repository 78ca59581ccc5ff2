import { theses } from '../../app/cases.ts';
import { type Command, format, text } from '../command.ts';
import { toJson } from '../output.ts';
import { thesesText } from '../theses-text.ts';

const thesesCommand: Command = {
  name: 'theses',
  about: 'Test public claims about patrons on the casebook',
  usage: '',
  words: [0, 0],
  args: {
    standard: {
      type: 'string',
      valueHint: 'NAME|FILE',
      default: 'dyad',
      description: 'a preset or a file with a standard',
    },
    ...format('table', 'json'),
  },
  examples: ['casus theses', 'casus theses --format json'],
  async run(given, effects) {
    const results = await theses({ standard: text(given, 'standard') }, effects);
    effects.out(text(given, 'format') === 'json' ? toJson(results) : thesesText(results, effects.width));
    return 0;
  },
};

export default thesesCommand;

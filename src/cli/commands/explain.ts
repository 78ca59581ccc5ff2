import { explain } from '../../app/explain.ts';
import type { WarSource } from '../../app/read-records.ts';
import { type Command, DB, format, standardOption, text, WARS, wholeNumber } from '../command.ts';
import { explanationText } from '../explanation-text.ts';
import { toJson } from '../output.ts';

const explainCommand: Command = {
  name: 'explain',
  about: 'Explain one verdict, step by step from the promise',
  usage: '<atopid> <warid>',
  words: [2, 2],
  args: {
    ...DB,
    ...WARS,
    ...standardOption('bf-2018'),
    coding: {
      type: 'string',
      valueHint: 'FILES',
      default: '',
      description: 'other codings to show, separated by commas',
    },
    all: { type: 'boolean', description: 'explain every clause, not only the one that decided' },
    ...format('text', 'json'),
  },
  examples: ['casus explain 1350 38', 'casus explain 2070 53 --format json'],
  async run(given, effects) {
    const explanation = await explain(
      {
        db: text(given, 'db'),
        wars: text(given, 'wars') as WarSource,
        standard: text(given, 'standard'),
        codings: text(given, 'coding')
          .split(',')
          .filter((file) => file !== ''),
        atopid: wholeNumber('explain', 'the number of an alliance in ATOP', given.rest[0]),
        warid: wholeNumber('explain', 'the number of a war', given.rest[1]),
      },
      effects,
    );
    const asText = () => explanationText(explanation, effects.width, given.options['all'] === true);
    effects.out(text(given, 'format') === 'json' ? toJson(explanation) : asText());
    return 0;
  },
};

export default explainCommand;

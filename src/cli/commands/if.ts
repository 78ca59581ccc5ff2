import { whatIf } from '../../app/promises.ts';
import { CasusError } from '../../core/errors.ts';
import { CASES, type Command, casesOf, dayOf, format, standardOption, text } from '../command.ts';
import { ifText } from '../if-text.ts';
import { toJson } from '../output.ts';

const ifCommand: Command = {
  name: 'if',
  about: 'If one state attacked another: who would be bound to do what',
  usage: '<attacker> attacks <attacked>',
  words: [3, 3],
  args: {
    on: { type: 'string', valueHint: 'DATE', default: '', description: 'the day, YYYY-MM-DD (default: today)' },
    place: {
      type: 'string',
      valueHint: 'PLACE',
      default: '',
      description: 'the place, by its name in the gazetteer; if left out, the territory of the state attacked',
    },
    ...standardOption('dyad'),
    ...CASES,
    ...format('table', 'json'),
  },
  examples: [
    'casus if china attacks taiwan',
    'casus if iran attacks qatar --on 2026-06-30 --format json',
    'casus if armenia attacks azerbaijan --place karabakh',
  ],
  async run(given, effects) {
    const [attacker = '', verb = '', attacked = ''] = given.rest;
    if (verb !== 'attacks') {
      throw new CasusError('argument-invalid', { command: 'if', what: 'the word "attacks"', value: verb });
    }
    const result = await whatIf(
      {
        attacker,
        attacked,
        on: dayOf(given, 'if', 'on'),
        place: text(given, 'place'),
        standard: text(given, 'standard'),
        cases: await casesOf(given, effects),
      },
      effects,
    );
    effects.out(text(given, 'format') === 'json' ? toJson(result) : ifText(result, effects.width));
    return 0;
  },
};

export default ifCommand;

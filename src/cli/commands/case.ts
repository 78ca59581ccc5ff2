import { viewCase } from '../../app/cases.ts';
import { caseText } from '../case-text.ts';
import { CASES, type Command, casesOf, format, standardOption, text } from '../command.ts';
import { toJson } from '../output.ts';

const caseCommand: Command = {
  name: 'case',
  about: 'Show one case in full',
  usage: '<case>',
  words: [1, 1],
  args: {
    ...standardOption('dyad'),
    ...CASES,
    ...format('text', 'json'),
  },
  examples: ['casus case iran-2026'],
  async run(given, effects) {
    const view = await viewCase(
      given.rest[0] as string,
      text(given, 'standard'),
      effects,
      await casesOf(given, effects),
    );
    effects.out(text(given, 'format') === 'json' ? toJson(view) : caseText(view, effects.width));
    return 0;
  },
};

export default caseCommand;

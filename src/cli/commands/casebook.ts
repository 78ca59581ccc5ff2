import { checkCasebook } from '../../app/check-casebook.ts';
import { CasusError } from '../../core/errors.ts';
import { type Command, format, text } from '../command.ts';
import { toJson } from '../output.ts';
import { wrap } from '../wrap.ts';

const casebook: Command = {
  name: 'casebook',
  about: 'Check a casebook: every problem with its place and remedy',
  usage: 'check [folder]',
  words: [1, 2],
  args: { ...format('table', 'json') },
  examples: ['casus casebook check', 'casus casebook check my-cases --format json'],
  async run(given, effects) {
    const [action, dir] = given.rest;
    if (action !== 'check')
      throw new CasusError('argument-invalid', { command: 'casebook', what: '"check"', value: action ?? '' });
    const result = await checkCasebook(dir, effects);
    if (text(given, 'format') === 'json') effects.out(toJson(result));
    else {
      for (const { file, line, column, code, message, remedy } of result.problems) {
        effects.out(wrap(`${file}, line ${line}, column ${column}: ${message}`, effects.width, '', '  '));
        effects.out(wrap(`${remedy} [${code}]`, effects.width, '  '));
      }
      const { cases, agreements, sources, treaties, problems } = result;
      effects.out(
        `${cases} cases, ${agreements} agreements, ${sources} sources, ${treaties} treaties with their terms; ${problems.length} problems\n`,
      );
    }
    return result.problems.length === 0 ? 0 : 1;
  },
};

export default casebook;

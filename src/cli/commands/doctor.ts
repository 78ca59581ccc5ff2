import { doctor, lookUpState } from '../../app/doctor.ts';
import { type Command, DB, format, text } from '../command.ts';
import { toJson } from '../output.ts';
import { wrap } from '../wrap.ts';

const doctorCommand: Command = {
  name: 'doctor',
  about: 'Check the installation, or look up a state',
  usage: '',
  words: [0, 0],
  args: {
    ...DB,
    state: { type: 'string', valueHint: 'NAME|CODE', description: 'show a state\u2019s codes' },
    date: { type: 'string', valueHint: 'DATE', description: 'at this date (with --state)' },
    ...format('table', 'json'),
  },
  examples: ['casus doctor', 'casus doctor --state "Soviet Union" --date 1950-01-01'],
  async run(given, effects) {
    const json = text(given, 'format') === 'json';
    const state = text(given, 'state');
    if (state !== '') {
      const found = lookUpState(state, text(given, 'date') || undefined);
      effects.out(
        json
          ? toJson(found)
          : `${Object.entries(found)
              .map(([key, value]) => `${key}: ${value}`)
              .join('\n')}\n`,
      );
      return 0;
    }
    const checks = await doctor({ db: text(given, 'db') }, effects);
    if (json) effects.out(toJson(checks));
    else {
      for (const { what, ok, found, remedy } of checks) {
        effects.out(wrap(`${ok ? 'ok ' : 'NO '} ${what}: ${found}`, effects.width, '', '    '));
        if (remedy !== null) effects.out(wrap(remedy, effects.width, '    '));
      }
    }
    return checks.every(({ ok }) => ok) ? 0 : 1;
  },
};

export default doctorCommand;

import { promises } from '../../app/promises.ts';
import { whyNotDate } from '../../core/asked.ts';
import { CasusError } from '../../core/errors.ts';
import { CASES, type Command, casesOf, format, text } from '../command.ts';
import { toCsv, toJson } from '../output.ts';
import { promisesText } from '../promises-text.ts';

const COLUMNS = [
  'from',
  'to',
  'kind',
  'binding',
  'words',
  'conditions',
  'decided',
  'article',
  'agreement',
  'title',
  'clause',
  'since',
  'until',
  'inForce',
  'text',
  'asOf',
  'reservations',
  'caveats',
  'sources',
];

const promisesCommand: Command = {
  name: 'promises',
  about: 'Who promised a state what, as the register of promises in force has it on a day',
  usage: '<state>',
  words: [1, 1],
  args: {
    on: { type: 'string', valueHint: 'DATE', default: '', description: 'the day, YYYY-MM-DD; today if left out' },
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: ['casus promises finland', 'casus promises japan --on 2026-06-30 --format csv'],
  async run(given, effects) {
    const on = text(given, 'on') || new Date().toISOString().slice(0, 10);
    const why = /^\d{4}-\d{2}-\d{2}$/.test(on) ? whyNotDate(on) : 'it is a day: 2026-06-30';
    if (why !== null) throw new CasusError('option-invalid', { option: 'on', value: on, why, command: 'promises' });
    const result = await promises({ state: given.rest[0] ?? '', on, cases: await casesOf(given, effects) }, effects);
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(result));
    else if (form === 'csv') {
      const rows = result.rows.map((row) => ({
        ...row,
        conditions: row.conditions.join('; '),
        caveats: row.caveats.join(' | '),
        sources: row.sources.join(' | '),
      }));
      effects.out(toCsv(rows, COLUMNS));
      for (const line of result.coverage.statement) effects.note(`${line}\n`);
    } else effects.out(promisesText(result, effects.width));
    return 0;
  },
};

export default promisesCommand;

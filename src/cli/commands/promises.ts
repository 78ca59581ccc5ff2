import { promises } from '../../app/promises.ts';
import { CASES, type Command, casesOf, dayOf, format, text } from '../command.ts';
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
  about: 'Who has promised a state what, on a given day',
  usage: '<state>',
  words: [1, 1],
  args: {
    on: { type: 'string', valueHint: 'DATE', default: '', description: 'the day, YYYY-MM-DD (default: today)' },
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: ['casus promises finland', 'casus promises japan --on 2026-06-30 --format csv'],
  async run(given, effects) {
    const on = dayOf(given, 'promises', 'on');
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

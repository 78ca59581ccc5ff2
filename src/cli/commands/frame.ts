import { buildFrame, showFrame } from '../../app/frame.ts';
import { CasusError } from '../../core/errors.ts';
import { FRAME_ROW_COLUMNS } from '../../present/dangers/frame-answer.ts';
import { FRAME_COLUMNS, frameRow } from '../../present/dangers/frame-file.ts';
import { CASES, type Command, casesOf, DB, format, standardOption, text, yearsOf } from '../command.ts';
import { toCsv, toJson, toTable } from '../output.ts';
import { wrap } from '../wrap.ts';

const frame: Command = {
  name: 'frame',
  about: 'Every danger to an ally since 1990 that a rule finds, and how many of them are coded',
  usage: '[build]',
  words: [0, 1],
  args: {
    since: { type: 'string', valueHint: 'YEAR', default: '', description: 'dangers that began in this year or later' },
    until: {
      type: 'string',
      valueHint: 'YEAR',
      default: '',
      description: 'dangers that began in this year or earlier',
    },
    ...standardOption('dyad'),
    ...DB,
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: ['casus frame', 'casus frame --since 2000 --format csv', 'casus frame build > frame.csv'],
  async run(given, effects) {
    const [what] = given.rest;
    const cases = await casesOf(given, effects);
    if (what === 'build') {
      const entries = await buildFrame({ db: text(given, 'db'), cases }, effects);
      effects.out(toCsv(entries.map(frameRow), FRAME_COLUMNS));
      effects.note(`${entries.length} entries.\n`);
      return 0;
    }
    if (what !== undefined)
      throw new CasusError('argument-invalid', { command: 'frame', what: 'the word "build"', value: what });
    const [since] = yearsOf(given, 'frame', 'since');
    const [until] = yearsOf(given, 'frame', 'until');
    const found = await showFrame({ standard: text(given, 'standard'), cases, since, until }, effects);
    const form = text(given, 'format');
    if (form === 'json') effects.out(toJson(found));
    else if (form === 'csv')
      effects.out(
        toCsv(
          found.entries.map((row) => ({ ...row })),
          FRAME_ROW_COLUMNS,
        ),
      );
    else {
      const rows = found.patrons.map(
        ({ patron, entries, excluded, coded, uncoded, callable, callableUncoded, drawn, drawnCoded }) => ({
          patron,
          dangers: entries,
          coded,
          uncoded,
          'can be called on': callable,
          'of these uncoded': callableUncoded,
          'drawn by lot, coded': `${drawnCoded} of ${drawn}`,
          excluded,
        }),
      );
      effects.out(toTable(rows, Object.keys(rows[0] ?? { patron: '' }), effects.width, 'patron'));
      effects.out(`\n${wrap(found.frame, effects.width)}`);
    }
    effects.note(`Seed of the draw: ${found.seed}.\n`);
    return 0;
  },
};

export default frame;

import { forecast, forecastBacktest } from '../../app/forecast.ts';
import { CasusError } from '../../core/errors.ts';
import { FORECAST_COLUMNS, forecastCells } from '../../present/forecasts/forecast-cells.ts';
import { CASES, type Command, casesOf, DB, format, type Invocation, SEED, seedOf, text } from '../command.ts';
import { backtestText, forecastText } from '../forecast-text.ts';
import { toCsv, toJson } from '../output.ts';
import { wrap } from '../wrap.ts';

const SCORES = [
  'panel',
  'outcome',
  'model',
  'rows',
  'events',
  'auc',
  'ap',
  'brier',
  'logScore',
  'recall10',
  'recall20',
  'recall30',
  'reading',
];

const forecastCommand: Command = {
  name: 'forecast',
  about: 'Which government falls next: probabilities with intervals, reasons and promises',
  usage: '',
  words: [0, 0],
  args: {
    patron: {
      type: 'string',
      valueHint: 'NAME',
      default: '',
      description: 'only the allies of this state, with what it owes them',
    },
    state: { type: 'string', valueHint: 'NAME', default: '', description: 'explain one state' },
    outcome: {
      type: 'enum',
      options: ['toppled', 'attempt', 'success'],
      default: 'toppled',
      description: 'toppled by any force; a coup attempt; a successful coup',
    },
    horizon: { type: 'enum', options: ['12', '18'], default: '12', description: 'months ahead' },
    'as-of': {
      type: 'string',
      valueHint: 'DATE',
      default: '',
      description: 'forecast as if on this day (default: the day of the newest data)',
    },
    backtest: {
      type: 'string',
      valueHint: 'YEARS',
      default: '',
      description: 'score all models on past years: 2010-2025',
    },
    ...SEED,
    ...DB,
    ...CASES,
    ...format('table', 'csv', 'json'),
  },
  examples: [
    'casus forecast --patron russia',
    'casus forecast --state cuba --horizon 18',
    'casus forecast --backtest 2010-2025 --format json',
  ],
  async run(given, effects) {
    const form = text(given, 'format');
    const shared = { db: text(given, 'db'), cases: await casesOf(given, effects), seed: seedOf(given, 'forecast') };
    if (text(given, 'backtest') !== '') {
      const scored = await forecastBacktest({ ...shared, years: yearsOf(given) }, effects);
      if (form === 'json') effects.out(toJson(scored));
      else if (form === 'csv') {
        const rows = scored.outcomes.flatMap(({ panel, name, rows, events, models }) =>
          models.map((model) => ({ ...model, panel, outcome: name, model: model.name, rows, events })),
        );
        effects.out(toCsv(rows as never, SCORES));
      } else effects.out(backtestText(scored, effects.width));
      return 0;
    }
    const [patron, state, asOf] = ['patron', 'state', 'as-of'].map((name) => text(given, name) || undefined);
    const found = await forecast(
      {
        ...shared,
        outcome: text(given, 'outcome') as 'toppled',
        horizon: Number(text(given, 'horizon')),
        patron,
        state,
        asOf,
      },
      effects,
    );
    if (form === 'json') effects.out(toJson(found));
    else if (form === 'csv') {
      effects.out(toCsv(found.governments.map(forecastCells), FORECAST_COLUMNS));
    } else effects.out(forecastText(found, effects.width));
    effects.note(wrap(`${found.caveats.join(' ')} Seed: ${found.seed}.`, effects.width));
    return 0;
  },
};

function yearsOf(given: Invocation): [number, number] {
  const value = text(given, 'backtest');
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(value) ?? [];
  const years: [number, number] = [Number(from), Number(to)];
  if (years[0] >= 1990 && years[1] >= years[0] && years[1] <= 2025) return years;
  const why = 'it is a first and a last year, from 1990 to 2025: 2010-2025';
  throw new CasusError('option-invalid', { option: 'backtest', value, why, command: 'forecast' });
}

export default forecastCommand;

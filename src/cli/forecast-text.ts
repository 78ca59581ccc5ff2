import type { BacktestAnswer } from '../present/forecasts/backtest-answer.ts';
import type { ForecastAnswer, GovernmentAnswer } from '../present/forecasts/forecast-answer.ts';
import { intervalText, percentFigure } from '../present/forecasts/percent-text.ts';
import { dayInWords, historySentence } from '../present/forecasts/sentences.ts';
import { toTable } from './output.ts';
import { wrap as wrapLines } from './wrap.ts';

/** How many governments the world's list shows. */
const SHOWN = 30;

/** A forecast for people. */
export function forecastText(answer: ForecastAnswer, width: number): string {
  const { governments, patron, of } = answer;
  const shown = patron === undefined ? governments.slice(0, SHOWN) : governments;
  const rows = shown.map((one) => ({
    rank: `${one.rank} of ${of}`,
    state: one.name,
    'per cent': percentFigure(one.probability),
    '95 %': intervalText(one),
    'similar cases': `${one.similar.events} of ${one.similar.cases}`,
    'what moves it most': firstReason(one),
  }));
  const columns = Object.keys(rows[0] ?? {});
  const parts = [wrap(answer.sentence, width), ''];
  if (governments.length === 1) parts.push(stateDetails(governments[0] as GovernmentAnswer, width));
  else parts.push(toTable(rows, columns, width, 'what moves it most'));
  if (shown.length < governments.length)
    parts.push(`${governments.length - shown.length} more governments: --format csv or json.`);
  if (patron !== undefined) parts.push('', ...(answer.order === undefined ? [] : [wrap(answer.order, width), '']));
  for (const { ifTested } of patron === undefined || governments.length === 1 ? [] : governments) {
    if (ifTested !== undefined) parts.push(wrap(ifTested.sentence, width));
  }
  if (answer.pastHelp !== undefined) parts.push('', wrap(answer.pastHelp.sentence, width));
  for (const { name, why, judgements } of answer.notCovered) {
    const said = judgements.map(
      ({ by, probability, to }) => `${by} says ${percentFigure(probability)} per cent by ${dayInWords(to)}`,
    );
    const entered = said.length === 0 ? '' : ` Judgements in the register: ${said.join('; ')}.`;
    parts.push(wrap(`${name}: ${why}.${entered}`, width));
  }
  parts.push(
    '',
    wrap(
      `The question: ${answer.rule} From ${dayInWords(answer.from)} to ${dayInWords(answer.to)}. It happened in ${percentFigure(answer.recentRate)} of 100 such periods in the last ten years, and in ${percentFigure(answer.baseRate)} of 100 since 1961.`,
      width,
    ),
  );
  return `${parts.join('\n')}\n`;
}

function firstReason({ reasons }: GovernmentAnswer): string {
  const [first] = reasons;
  return first === undefined ? 'nothing stands out' : `${first.words} (odds x ${first.timesTheOdds.toFixed(1)})`;
}

function stateDetails({ name, reasons, similar, ifTested, history }: GovernmentAnswer, width: number): string {
  const hit = similar.hit.length === 0 ? '' : `: ${similar.hit.join(', ')}`;
  return [
    ...reasons.map(({ words, timesTheOdds }) => `  odds x ${timesTheOdds.toFixed(2)}  ${words}`),
    wrap(
      `Of the ${similar.cases} most similar governments of the past, it happened to ${similar.events}${hit}.`,
      width,
    ),
    ...(ifTested === undefined ? [] : [wrap(ifTested.sentence, width)]),
    ...(history === undefined ? [] : [wrap(historySentence(name, history), width)]),
  ].join('\n');
}

/** A backtest for people: one table a panel and outcome. */
export function backtestText({ outcomes, years, draws }: BacktestAnswer, width: number): string {
  const figure = (value: number | null, digits: number) => (value === null ? '' : value.toFixed(digits));
  return outcomes
    .map(({ panel, name, rows, events, models, main }) => {
      const table = models.map((model) => ({
        model: model.name === main ? `${model.name} *` : model.name,
        AUC: figure(model.auc, 4),
        AP: figure(model.ap, 4),
        Brier: figure(model.brier, 6),
        'log score': figure(model.logScore, 5),
        'top 10': figure(model.recall10, 2),
        'top 20': figure(model.recall20, 2),
        'top 30': figure(model.recall30, 2),
        slope: figure(model.calibration?.slope ?? null, 2),
        'log score against simple': `${figure(model.versusSimple.logScore.difference, 5)} (${figure(model.versusSimple.logScore.low, 5)} to ${figure(model.versusSimple.logScore.high, 5)})`,
        reading: model.name === 'simple' ? '' : model.reading,
      }));
      const title = `${name}, ${panel} panel, ${years[0]}-${years[1]}: ${rows} rows, ${events} events; intervals from ${draws} draws of countries`;
      return `${wrap(title, width)}\n${toTable(table, Object.keys(table[0] ?? {}), Math.max(width, 150), 'reading')}`;
    })
    .join('\n\n')
    .concat('\n* is the model that forecasts this outcome. For Brier and log score, less is better.\n');
}

/** Wrapped, without the line end: parts are joined here. */
function wrap(text: string, width: number): string {
  return wrapLines(text, width).trimEnd();
}

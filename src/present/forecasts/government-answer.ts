import { type PartialDate, parsePartialDate } from '../../core/partial-date.ts';
import { isoFromCow, stateName } from '../../core/states/crosswalk.ts';
import type { GovernmentForecast, NowForecast } from '../../forecast/now/forecast-now.ts';
import type { ForecastAnswer, GovernmentAnswer } from './forecast-answer.ts';
import { reasonsOf } from './reasons.ts';

/** One government's forecast in words, named as on a day. */
export function governmentAnswer(
  { ccode, rank, probability, low, high, contributions, similar }: GovernmentForecast,
  { fitted }: NowForecast,
  day: PartialDate,
): GovernmentAnswer {
  return {
    ...stateOf(ccode, day),
    rank,
    probability,
    low,
    high,
    reasons: reasonsOf(contributions, fitted.terms),
    similar: {
      cases: similar.cases,
      events: similar.events,
      hit: similar.hit.map((one) => `${stateName(one.ccode, parsePartialDate(String(one.year)))} after ${one.year}`),
    },
  };
}

/** A state's code, ISO 3166 code and name on a day. */
export function stateOf(ccode: number, day: PartialDate): Pick<GovernmentAnswer, 'ccode' | 'iso' | 'name'> {
  const iso = isoFromCow(ccode, day);
  return { ccode, iso: iso.kind === 'one' ? iso.value : null, name: stateName(ccode, day) };
}

/** The model that made a forecast. */
export function modelAnswer({ fitted }: NowForecast): ForecastAnswer['model'] {
  const { model, penalty, rows, events, terms } = fitted;
  const slopes = terms.map(({ feature, slope }) => ({ feature, slope }));
  return { name: model.name, about: model.about, penalty, rows, events, slopes };
}

/** What a forecast rests on and cannot show. */
export function forecastCaveats(known: ForecastAnswer['knownTo'], withPatron = false): string[] {
  const until = known.map(({ what, until }) => `${what} to ${until}`).join(', ');
  return [
    `The model knows ${until}. No protest, blockade or war after that moves it.`,
    'The interval shows how uncertain the slopes of the model are. It does not cover a world that has changed.',
    'No model that we tried beat the simple one by more than chance (casus forecast --backtest 2010-2025).',
    ...(withPatron
      ? [
          'Allies are the states that the patron is bound to defend (ATOP as of 2018, and the casebook), and the allies in its cases with which it has an agreement in force. A state that the patron is fighting on that day is left out.',
        ]
      : []),
  ];
}

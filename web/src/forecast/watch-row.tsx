import { Link } from 'wouter';
import type { ForecastAnswer, GovernmentAnswer, PastYear } from '../../../src/present/forecasts/forecast-answer.ts';
import { intervalText, percentFigure } from '../../../src/present/forecasts/percent-text.ts';
import { promisesInShort } from '../../../src/present/forecasts/sentences.ts';
import { GovernmentDetails } from './government-details.tsx';
import { LikelyBar } from './likely-bar.tsx';

/** How many columns the watch list has. */
export const COLUMNS = 4;

/** One government of the watch list; it opens in place to what the number is made of. */
export function WatchRow({
  one,
  forecast,
  end,
  history,
  open,
  onToggle,
}: {
  readonly one: GovernmentAnswer;
  readonly forecast: ForecastAnswer;
  readonly end: number;
  readonly history: readonly PastYear[] | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const [first] = one.reasons;
  const id = `why-${one.ccode}`;
  return (
    <>
      <tr className="row">
        <th scope="row">
          <button type="button" className="opener" aria-expanded={open} aria-controls={id} onClick={onToggle}>
            <span>
              <span className="ally">{one.name}</span>{' '}
              <span className="when">
                {one.rank} of {forecast.of} governments
              </span>
            </span>
          </button>
        </th>
        <td className="likely" data-head="Probability">
          <LikelyBar likely={one} rate={forecast.recentRate} end={end} />
          <span className="nowrap">
            <strong>{percentFigure(one.probability)} %</strong> <span className="quiet">({intervalText(one)})</span>
          </span>
        </td>
        <td data-head="What moves it most">
          {first === undefined ? 'Nothing stands out.' : `${first.words} (odds × ${first.timesTheOdds.toFixed(1)})`}
        </td>
        <td data-head={lastHead(forecast)}>
          {one.ifTested === undefined
            ? `${one.similar.events} of ${one.similar.cases} were hit`
            : promisesInShort(one.ifTested)}
        </td>
      </tr>
      {open && (
        <tr className="opened" id={id}>
          <td colSpan={COLUMNS}>
            <GovernmentDetails one={one} history={history} />
            <p>
              <Link href={`/forecast/${stateId(one)}`}>More on the government of {one.name}</Link>
            </p>
          </td>
        </tr>
      )}
    </>
  );
}

/** The head of the last column: what the patron owes, or, without one, the similar cases. */
export function lastHead({ patron }: ForecastAnswer): string {
  return patron === undefined ? 'Similar cases of the past' : `What ${patron.name} owes it`;
}

/** How addresses write a state. */
export function stateId({ iso, ccode }: Pick<GovernmentAnswer, 'iso' | 'ccode'>): string {
  return (iso ?? String(ccode)).toLowerCase();
}

import { Link } from 'wouter';
import type { ForecastAnswer, GovernmentAnswer } from '../../../src/present/forecasts/forecast-answer.ts';
import type { HistoryAnswer } from '../../../src/present/forecasts/record-answer.ts';
import { dayInWords, historySentence, stateSentence } from '../../../src/present/forecasts/sentences.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { isStatic } from '../data/address.ts';
import { ALL } from '../data/all.ts';
import { slugOf } from '../data/slug.ts';
import { useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { BasisSection } from '../forecast/basis-section.tsx';
import { choiceOf } from '../forecast/forecast-choice.tsx';
import { GovernmentDetails } from '../forecast/government-details.tsx';
import { HistoryPicture } from '../forecast/history-picture.tsx';
import { LikelyBar } from '../forecast/likely-bar.tsx';
import { RegisterSection } from '../forecast/register-section.tsx';
import { endOf } from '../forecast/scale.ts';
import { stateId } from '../forecast/watch-row.tsx';
import { Figure } from '../parts/figure.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { useWidth } from '../parts/use-width.ts';
import { Page } from '../shell/page.tsx';

/** One government: its probability, what moves it, what the model said of it in past years, the register. */
export function StateForecastPage({ state: id }: { readonly state: string }) {
  const [state] = usePageState();
  const { outcome, horizon, asOf } = choiceOf(state, false);
  const loaded = useApi<ForecastAnswer>('/forecast', { outcome, horizon, asOf });
  const histories = useApi<Items<HistoryAnswer>>('/forecast/history', { outcome, limit: ALL });
  const own = loaded.data?.governments.find((one) => stateId(one) === id.toLowerCase());
  const history = histories.data?.items.find(({ ccode }) => ccode === own?.ccode);
  return (
    <Page
      title={own === undefined ? 'Will this government fall?' : `Will the government of ${own.name} fall?`}
      kicker={
        <>
          <Link href="/forecast">All forecasts</Link>
          {own !== undefined && (
            <>
              {' · '}
              <Link href={isStatic() ? '/if' : `/if?attacked=${slugOf(own.name)}`}>If it were attacked</Link>
            </>
          )}
        </>
      }
      lead={loaded.data !== undefined && own !== undefined && <Lead forecast={loaded.data} own={own} />}
    >
      <Answer loaded={loaded} lines={10}>
        {(forecast) =>
          own === undefined ? (
            <EmptyNotice title="There is no forecast for this state.">
              <p>
                Democracy, infant mortality or product is not known for it, or the address is not that of a state.{' '}
                <Link href="/forecast?patron=world">Every government with a forecast</Link>
              </p>
            </EmptyNotice>
          ) : (
            <>
              <GovernmentDetails one={own} history={undefined} />
              {history !== undefined && asOf === '' && <History history={history} />}
              <section className="section not-embedded">
                <h2>Forecasts made in public, before the fact</h2>
                <RegisterSection subjects={[own.iso ?? String(own.ccode)]} />
              </section>
              <section className="section not-embedded">
                <h2>What this rests on</h2>
                <BasisSection forecast={forecast} />
              </section>
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Lead({ forecast, own }: { readonly forecast: ForecastAnswer; readonly own: GovernmentAnswer }) {
  const { outcome, of, to, recentRate, asOf } = forecast;
  return (
    <div className="answer">
      <p className="lead">{stateSentence(outcome, own, of, to)}</p>
      <LikelyBar likely={own} rate={recentRate} end={endOf([own.high, recentRate])} />
      <p className="quiet prose">As of {dayInWords(asOf)}. The dashed line is the rate of the last ten years.</p>
    </div>
  );
}

function History({ history: { name, years } }: { readonly history: HistoryAnswer }) {
  const [frame, width] = useWidth<HTMLDivElement>();
  return (
    <div className="section">
      <Figure
        id="history"
        title={historySentence(name, years)}
        note="Each dot is the probability for a year, from what was known at the end of the year before. A larger dot with a dashed line marks a year in which it happened."
        source="the model that forecasts this outcome, fitted anew for each year to the imported tables."
        table={{
          columns: ['year', 'probability', 'rank', 'of', 'happened'],
          rows: years.map((one) => [one.year, one.probability, one.rank, one.of, one.happened ? 'yes' : 'no']),
        }}
      >
        <div ref={frame}>
          <HistoryPicture years={years} name={name} width={width} />
        </div>
      </Figure>
    </div>
  );
}

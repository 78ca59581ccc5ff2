import type { ReactNode } from 'react';
import type { ForecastAnswer } from '../../../src/present/forecasts/forecast-answer.ts';
import { notCoveredWords } from '../../../src/present/forecasts/most-at-risk.ts';
import type { HistoryAnswer, RecordAnswer } from '../../../src/present/forecasts/record-answer.ts';
import { dayInWords, knownToWords } from '../../../src/present/forecasts/sentences.ts';
import type { Page as Items } from '../../../src/server/published.ts';
import { holds } from '../data/address.ts';
import { ALL } from '../data/all.ts';
import { type Loaded, useApi } from '../data/use-api.ts';
import { usePageState } from '../data/use-page-state.ts';
import { BasisSection } from '../forecast/basis-section.tsx';
import { choiceOf, ForecastChoice, forecastPath, WORLD } from '../forecast/forecast-choice.tsx';
import { RecordSection } from '../forecast/record-section.tsx';
import { RegisterSection } from '../forecast/register-section.tsx';
import { WatchFigure } from '../forecast/watch-figure.tsx';
import { sortingOf } from '../forecast/watch-table.tsx';
import { Answer, EmptyNotice } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';

/** Which ally falls next; where no dataset was at hand when the site was published, the register alone. */
export function ForecastPage() {
  return holds('forecast') ? <Forecasts /> : <RegisterAlone />;
}

function RegisterAlone() {
  return (
    <Page title="Which government falls next?">
      <EmptyNotice title="This site was published without the datasets that a forecast needs.">
        <p>
          Below are the forecasts that were made in public before the fact. For today’s probabilities, import the
          datasets and run <code>casus forecast</code>.
        </p>
      </EmptyNotice>
      <section className="section" id="register">
        <h2>Forecasts made in public, before the fact</h2>
        <RegisterSection subjects={[]} />
      </section>
    </Page>
  );
}

/** Which ally falls next: the watch list of a patron or of the world, how the model did, the register. */
function Forecasts() {
  const [state, change] = usePageState();
  const choice = choiceOf(state);
  const { patron, outcome, horizon, asOf } = choice;
  const loaded = useApi<ForecastAnswer>(forecastPath(patron), { outcome, horizon, asOf });
  const histories = useApi<Items<HistoryAnswer>>('/forecast/history', { outcome, limit: ALL });
  const record = useApi<RecordAnswer>('/forecast/record', { outcome });
  const { data } = loaded;
  const name = data?.patron?.name ?? titled(patron);
  const subjects = (data?.governments ?? []).map(({ iso, ccode }) => iso ?? String(ccode));
  return (
    <Page
      title={patron === WORLD ? 'Which government falls next?' : `Which of ${name}'s allies falls next?`}
      lead={data !== undefined && loaded.problem === undefined && <Lead forecast={data} />}
    >
      <div className="section" style={{ marginTop: 0 }}>
        <ForecastChoice choice={choice} onChange={change} />
        <Missing loaded={loaded} name={name}>
          <Answer loaded={loaded} lines={14}>
            {(forecast) => (
              <>
                <WatchFigure
                  forecast={forecast}
                  histories={asOf === '' ? histories.data?.items : undefined}
                  sorting={sortingOf(state.get('sort'))}
                  onSort={(next) => change({ sort: next === 'probability' ? '' : next })}
                  open={state.get('open') ?? ''}
                  onOpen={(id) => change({ open: id })}
                  all={state.get('all') === '1'}
                  onAll={() => change({ all: '1' })}
                />
                {forecast.pastHelp !== undefined && <p className="prose">{forecast.pastHelp.sentence}</p>}
                <NotCovered forecast={forecast} />
              </>
            )}
          </Answer>
        </Missing>
      </div>
      <section className="section not-embedded">
        <h2>How good are these probabilities?</h2>
        <Answer loaded={record} lines={8}>
          {(found) => <RecordSection record={found} />}
        </Answer>
      </section>
      <section className="section not-embedded" id="register">
        <h2>Forecasts made in public, before the fact</h2>
        <RegisterSection subjects={subjects} />
      </section>
      {data !== undefined && loaded.problem === undefined && (
        <section className="section not-embedded">
          <h2>What this rests on</h2>
          <BasisSection forecast={data} />
        </section>
      )}
    </Page>
  );
}

/** The sentence to print, how sure the order is, and as of when. */
function Lead({ forecast: { sentence, order, asOf, knownTo } }: { readonly forecast: ForecastAnswer }) {
  return (
    <div className="answer">
      <p className="lead">{sentence}</p>
      {order !== undefined && order !== '' && <p className="prose">{order}</p>}
      <p className="quiet prose">
        As of {dayInWords(asOf)}. The data reach: {knownToWords(knownTo)}. Nothing later moves the numbers.
      </p>
    </div>
  );
}

/** Places without a forecast, with what people have entered for them. */
function NotCovered({ forecast: { notCovered } }: { readonly forecast: ForecastAnswer }) {
  if (notCovered.length === 0) return null;
  return (
    <section className="not-embedded">
      <h3>Places that the model does not cover</h3>
      <ul className="prose">
        {notCovered.map((one) => (
          <li key={one.name}>{notCoveredWords(one)}.</li>
        ))}
      </ul>
    </section>
  );
}

/** A patron without allies, or a state without data, is no fault of the page. */
function Missing({
  loaded,
  name,
  children,
}: {
  readonly loaded: Loaded<unknown>;
  readonly name: string;
  readonly children: ReactNode;
}) {
  if (loaded.problem?.code !== 'forecast-missing' && loaded.problem?.status !== 404) return children;
  if (loaded.problem.code === 'dataset-not-imported') return children;
  return (
    <EmptyNotice title={`There is no forecast for allies of ${name}.`}>
      <p>
        Casus knows of no promise of {name} to defend anybody that is in force. Choose another patron, or the whole
        world.
      </p>
    </EmptyNotice>
  );
}

/** `united-states` as `United States`, until the answer says how the name is written. */
function titled(patron: string): string {
  return patron
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

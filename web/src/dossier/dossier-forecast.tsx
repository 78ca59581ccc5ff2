import type { DossierForecast as Next } from '../../../src/present/forecasts/dossier-forecast.ts';
import type { ForecastAnswer } from '../../../src/present/forecasts/forecast-answer.ts';
import { notCoveredWords } from '../../../src/present/forecasts/most-at-risk.ts';
import { percentText } from '../../../src/present/forecasts/percent-text.ts';
import { calibrationSentence } from '../../../src/present/forecasts/record-answer.ts';
import { dayInWords, knownToWords } from '../../../src/present/forecasts/sentences.ts';
import { endOfList } from '../forecast/scale.ts';
import { WatchPicture } from '../forecast/watch-picture.tsx';

/** How many allies the dossier draws and puts into words. */
const SHOWN = 15;

/** Which ally falls next: the sentence, the picture, reasons and promises in words, and how good such forecasts were. */
export function DossierForecast({ next, patron }: { readonly next: Next; readonly patron: string }) {
  return (
    <section className="section" id="forecast">
      <h2>Which of {patron}'s allies falls next?</h2>
      {next.kind === 'none' ? (
        <p className="prose">There is no forecast in this dossier: {next.why}</p>
      ) : (
        <Found next={next} />
      )}
    </section>
  );
}

function Found({ next: { forecast, record, register } }: { readonly next: Extract<Next, { kind: 'forecast' }> }) {
  const { sentence, order, pastHelp, governments, recentRate, asOf, knownTo, model, notCovered, caveats, rule } =
    forecast;
  const shown: ForecastAnswer = { ...forecast, governments: governments.slice(0, SHOWN) };
  return (
    <>
      <p className="lead">{sentence}</p>
      {order !== undefined && order !== '' && <p className="prose">{order}</p>}
      <p className="figure-note">
        The dot is the probability and the bar its 95 % interval. The dashed line is the rate of the last ten years,{' '}
        {percentText(recentRate)}. The scale goes from 0 to {percentText(endOfList(shown))}.
      </p>
      <div className="scroller">
        <WatchPicture forecast={shown} />
      </div>
      <p className="figure-source">
        As of {dayInWords(asOf)}. The data reach: {knownToWords(knownTo)}. Model: {model.name}, {model.events} events in{' '}
        {model.rows} rows; seed {forecast.seed}.
      </p>
      <dl className="points">
        {shown.governments.map(({ ccode, name, reasons, ifTested }) => (
          <div key={ccode} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>
              {reasons[0] === undefined
                ? 'Nothing that the model looks at stands out.'
                : `${reasons[0].words} (odds × ${reasons[0].timesTheOdds.toFixed(1)}).`}{' '}
              {ifTested?.sentence}
            </dd>
          </div>
        ))}
      </dl>
      {governments.length > SHOWN && <p>{governments.length - SHOWN} more allies have lower probabilities.</p>}
      {pastHelp !== undefined && <p className="prose">{pastHelp.sentence}</p>}
      {notCovered.length > 0 && (
        <ul className="prose">
          {notCovered.map((one) => (
            <li key={one.name}>{notCoveredWords(one)}.</li>
          ))}
        </ul>
      )}
      <h3>How good such forecasts were</h3>
      <p className="prose">
        {record.sentence} {calibrationSentence(record)} {record.caveats.join(' ')}
      </p>
      <p className="quiet prose">
        The question: {rule} {caveats.join(' ')}
        {register !== null &&
          ` The public register of forecasts has ${register.entries} entries; the hash of the last is ${register.head}.`}
      </p>
    </>
  );
}

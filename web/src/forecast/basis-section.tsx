import type { ForecastAnswer } from '../../../src/present/forecasts/forecast-answer.ts';
import { dayInWords } from '../../../src/present/forecasts/sentences.ts';

/** What a forecast rests on: the rule, until when each kind of data goes, the model, the tables. */
export function BasisSection({ forecast }: { readonly forecast: ForecastAnswer }) {
  const { rule, from, to, asOf, knownTo, model, caveats, files, of } = forecast;
  return (
    <dl className="points">
      <dt>What is asked</dt>
      <dd>
        {rule} From {dayInWords(from)} to {dayInWords(to)}.
      </dd>
      <dt>As of {dayInWords(asOf)}</dt>
      <dd>
        <ul>
          {knownTo.map(({ what, until }) => (
            <li key={what}>
              {what} to {until.length === 10 ? dayInWords(until) : until}
            </li>
          ))}
        </ul>
        The model covers {of} governments; the others lack one of the series.
      </dd>
      <dt>The model</dt>
      <dd>
        {model.name}: {model.about}. Fitted to {model.rows} years of governments since 1960; it happened in{' '}
        {model.events} of them.
      </dd>
      <dt>What it cannot show</dt>
      <dd>
        <ul>
          {caveats.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
      <dt>Tables</dt>
      <dd>
        <ul>
          {files.map(({ dataset, table, sha256 }) => (
            <li key={table}>
              {dataset}, {table} <span className="quiet">SHA-256 {sha256.slice(0, 12)}…</span>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

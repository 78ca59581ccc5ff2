import { percentFigure } from '../../../src/present/forecasts/percent-text.ts';
import type { RecordAnswer } from '../../../src/present/forecasts/record-answer.ts';
import { CalibrationFigure } from './calibration-figure.tsx';

/** How the model did on past years: a sentence, the calibration picture, the scores beside the base rates. */
export function RecordSection({ record }: { readonly record: RecordAnswer }) {
  const { models, main, caveats } = record;
  return (
    <>
      <p className="prose">{record.sentence}</p>
      <CalibrationFigure record={record} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className="scroller" aria-label="Scores of the models on past years" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">In the top ten</th>
              <th scope="col">In the top thirty</th>
              <th scope="col">AUC (0.5 is chance)</th>
              <th scope="col">Brier score (less is better)</th>
              <th scope="col">Against the base rate (95 %)</th>
              <th scope="col">Against the simple model</th>
            </tr>
          </thead>
          <tbody>
            {models.map((one) => (
              <tr key={one.name}>
                <th scope="row">
                  {one.name}
                  {one.name === main && ' (forecasts)'}
                </th>
                <td>{shareText(one.recall10)}</td>
                <td>{shareText(one.recall30)}</td>
                <td>{figure(one.auc, 3)}</td>
                <td>{figure(one.brier, 5)}</td>
                <td>{one.name === 'base' ? '' : differenceText(one.versusBase.brier)}</td>
                <td>{one.name === 'simple' ? '' : one.reading}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet prose">{caveats.join(' ')}</p>
    </>
  );
}

function shareText(share: number | null): string {
  return share === null ? '' : `${percentFigure(share)} %`;
}

function figure(value: number | null, digits: number): string {
  return value === null ? '' : value.toFixed(digits);
}

function differenceText({ difference, low, high }: { difference: number; low: number; high: number }): string {
  return `${difference.toFixed(5)} (${low.toFixed(5)} to ${high.toFixed(5)})`;
}
